import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { channelKey } from '../activities/activity';
import { addressOf } from '../app/routes';
import { shownNumber } from '../ui/dates';
import { FieldElement } from '../ui/field-element';
import { word } from '../words/words';
import type { Problem } from './checking';
import './counter';
import { totalOf, type Draft, type NumberField, type TextField } from './draft';
import './false-information';
import { choice, describedBy, idOf, labelled, problemAt } from './fields';
import './happening';
import './languages-used';
import type { Place } from './places';
import { channels, reachesUncounted } from './result';
import type { Added } from './writing';

/** What is asked about an activity, in cards: the counting first, for that is why people come. */
@customElement('lt-form-parts')
export class FormParts extends FieldElement {
  @property({ attribute: false }) draft!: Draft;
  @property({ attribute: false }) problems: readonly Problem[] = [];
  @property({ attribute: false }) places: readonly Place[] = [];
  @property({ attribute: false }) likelyLanguages: readonly string[] = [];
  @property({ attribute: false }) add!: (file: Blob) => Promise<Added>;
  @property({ attribute: false }) open!: (sha256: string) => Promise<Blob | undefined>;

  override render() {
    const planned = this.draft.activity !== null;
    return html`
      ${planned ? nothing : card('field.result.what', this.#happening())}
      ${card('field.result.people', this.#people())} ${card('field.result.way', this.#way(planned))}
      ${card(
        'field.result.notes',
        html`
          <p class="small">
            ${word('field.result.noNames')}
            <a class="link" href=${addressOf({ page: 'urgent' })}
              >${word('field.urgent.heading')}</a
            >
          </p>
          ${this.#text('wentWell', 'field.result.wentWell')}
          ${this.#text('wasHard', 'field.result.wasHard')}
          ${this.#text('questions', 'field.result.questions')}
        `,
      )}
      ${card(
        'field.result.false',
        html`<lt-false-information
          .entries=${this.draft.falseInformation}
          .problems=${this.problems}
        ></lt-false-information>`,
      )}
      ${card(
        'field.photo.heading',
        html`<p class="small">${word('field.photo.how')}</p>
          <lt-photo-choice
            .photos=${this.draft.photos}
            .problems=${this.problems}
            .add=${this.add}
            .open=${this.open}
          ></lt-photo-choice>`,
      )}
    `;
  }

  #happening() {
    return html`<lt-happening
      .draft=${this.draft}
      .places=${this.places}
      .problems=${this.problems}
    ></lt-happening>`;
  }

  #people() {
    const asked = ['children', 'disabled', 'menAndBoys'] as const;
    return html`
      ${this.#counter('female', 'field.result.female')}
      ${this.#counter('male', 'field.result.male')} ${this.#counter('other', 'field.result.other')}
      <p class="total" role="status">
        ${word('field.result.total', shownNumber(totalOf(this.draft)))}
      </p>
      <details ?open=${asked.some((field) => this.draft[field] !== '')}>
        <summary>${word('field.result.countMore')}</summary>
        <div class="parts">
          <p class="small">${word('field.result.ofThem')}</p>
          ${this.#counter('children', 'field.result.children')}
          ${this.#counter('disabled', 'field.result.disabled')}
          ${this.#counter('menAndBoys', 'field.result.menAndBoys')}
        </div>
      </details>
    `;
  }

  #counter(field: NumberField, key: string) {
    return html`<lt-counter
      .field=${field}
      .label=${word(key)}
      .value=${this.draft[field]}
      .problem=${problemAt(this.problems, field)}
    ></lt-counter>`;
  }

  #way(planned: boolean) {
    const channelProblem = problemAt(this.problems, 'channel');
    return html`
      ${labelled(
        { field: 'channel', label: word('field.result.channel') },
        channelProblem,
        choice(
          { field: 'channel', value: this.draft.channel },
          channels.map((channel) => [channel, word(channelKey(channel) ?? 'word.kind.OTHER')]),
          channelProblem,
          (channel) => {
            this.tell('lt-draft', { channel });
          },
        ),
      )}
      ${
        reachesUncounted(this.draft.channel)
          ? this.#number('estimatedReach', 'field.result.reach', word('field.result.reachHow'))
          : nothing
      }
      <lt-languages-used
        .used=${this.draft.languages}
        .likely=${this.likelyLanguages}
        .problem=${problemAt(this.problems, 'languages')}
      ></lt-languages-used>
      ${this.#number('minutes', 'field.result.minutes')}
      ${
        planned
          ? html`<details>
              <summary>${word('field.result.elsewhere')}</summary>
              <div class="parts">${this.#happening()}</div>
            </details>`
          : nothing
      }
    `;
  }

  #number(field: NumberField, key: string, hint?: string) {
    const problem = problemAt(this.problems, field);
    return labelled(
      { field, label: word(key), ...(hint !== undefined && { hint }) },
      problem,
      html`<input
        id=${idOf(field)}
        type="text"
        inputmode="numeric"
        autocomplete="off"
        maxlength="15"
        .value=${this.draft[field]}
        aria-describedby=${describedBy(field, hint !== undefined, problem)}
        aria-invalid=${problem ? 'true' : nothing}
        @input=${(event: Event) => {
          this.tell('lt-draft', { [field]: (event.target as HTMLInputElement).value });
        }}
      />`,
    );
  }

  #text(field: TextField, key: string) {
    const problem = problemAt(this.problems, field);
    return labelled(
      { field, label: word(key) },
      problem,
      html`<textarea
        id=${idOf(field)}
        rows="3"
        .value=${this.draft[field]}
        aria-describedby=${describedBy(field, false, problem)}
        aria-invalid=${problem ? 'true' : nothing}
        @input=${(event: Event) => {
          this.tell('lt-draft', { [field]: (event.target as HTMLTextAreaElement).value });
        }}
      ></textarea>`,
    );
  }
}

function card(key: string, content: unknown) {
  const id = `card-${key.replaceAll('.', '-')}`;
  return html`<section class="card" aria-labelledby=${id}>
    <h2 id=${id}>${word(key)}</h2>
    ${content}
  </section>`;
}
