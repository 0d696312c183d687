import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { kindKey } from '../activities/activity';
import { FieldElement } from '../ui/field-element';
import { folded } from '../ui/searching';
import { word } from '../words/words';
import type { Problem } from './checking';
import type { Draft } from './draft';
import { choice, describedBy, idOf, labelled, problemAt } from './fields';
import type { Place } from './places';
import { activityKinds, limits } from './result';

/** So many places fit a list that is looked through without searching. */
const searchFrom = 15;

/** What was held, where and when. Of an activity of the plan only where and when can be changed. */
@customElement('lt-happening')
export class Happening extends FieldElement {
  @property({ attribute: false }) draft!: Draft;
  @property({ attribute: false }) places: readonly Place[] = [];
  @property({ attribute: false }) problems: readonly Problem[] = [];
  @state() private sought = '';

  override render() {
    return html`
      ${this.draft.activity === null ? this.#what() : nothing} ${this.#where()}
      <div class="pair">
        ${this.#moment('date', 'field.result.date')} ${this.#moment('time', 'field.result.time')}
      </div>
    `;
  }

  #what() {
    const problem = problemAt(this.problems, 'title');
    const kindProblem = problemAt(this.problems, 'kind');
    return html`
      ${labelled(
        { field: 'title', label: word('field.result.title') },
        problem,
        html`<input
          id=${idOf('title')}
          type="text"
          autocomplete="off"
          maxlength=${limits.title}
          .value=${this.draft.title}
          aria-describedby=${describedBy('title', false, problem)}
          aria-invalid=${problem ? 'true' : nothing}
          @input=${(event: Event) => {
            this.tell('lt-draft', { title: (event.target as HTMLInputElement).value });
          }}
        />`,
      )}
      ${labelled(
        { field: 'kind', label: word('field.result.kind') },
        kindProblem,
        choice(
          { field: 'kind', value: this.draft.kind },
          activityKinds.map((kind) => [kind, word(kindKey(kind))]),
          kindProblem,
          (kind) => {
            this.tell('lt-draft', { kind });
          },
        ),
      )}
    `;
  }

  #where() {
    const problem = problemAt(this.problems, 'unit');
    const { unit } = this.draft;
    const wanted = folded(this.sought);
    const options = this.places
      .filter(({ id, full }) => id === unit || folded(full).includes(wanted))
      .map(({ id, full }) => [id, full] as const);
    const known = this.places.some(({ id }) => id === unit);
    return html`
      ${this.places.length > searchFrom ? this.#search() : nothing}
      ${labelled(
        { field: 'unit', label: word('field.result.where') },
        problem,
        choice({ field: 'unit', value: known ? unit : '' }, options, problem, (chosen) => {
          this.tell('lt-draft', { unit: chosen });
        }),
      )}
    `;
  }

  #search() {
    return labelled(
      { field: 'place-search', label: word('field.result.searchPlace') },
      undefined,
      html`<input
        id=${idOf('place-search')}
        type="search"
        autocomplete="off"
        .value=${this.sought}
        @input=${(event: Event) => {
          this.sought = (event.target as HTMLInputElement).value;
        }}
      />`,
    );
  }

  #moment(field: 'date' | 'time', key: string) {
    const problem = problemAt(this.problems, field);
    return labelled(
      { field, label: word(key) },
      problem,
      html`<input
        id=${idOf(field)}
        type=${field}
        .value=${this.draft[field]}
        aria-describedby=${describedBy(field, false, problem)}
        aria-invalid=${problem ? 'true' : nothing}
        @input=${(event: Event) => {
          this.tell('lt-draft', { [field]: (event.target as HTMLInputElement).value });
        }}
      />`,
    );
  }
}
