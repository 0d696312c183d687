import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Activity } from '../activities/activity';
import { addressOf } from '../app/routes';
import { dayName, plusDays, timeSpan } from '../ui/dates';
import { FieldElement } from '../ui/field-element';
import { icons } from '../ui/icons';
import { part } from '../ui/part';
import { word } from '../words/words';
import type { Keeping } from './keeping';
import { draftKey, openDrafts, type OpenDraft } from './open-drafts';
import { resultsOf, type Result } from './recorded';
import './result-card';
import { begunBadge } from './result-state';

/** Activities of so many days before today still wait for a result; older ones left the phone. */
const daysBack = 7;

/** Kết quả: what is to be recorded, what was begun, and what was recorded and where it stands. */
@customElement('lt-results-page')
export class ResultsPage extends FieldElement {
  @property({ attribute: false }) keeping!: Keeping;
  @property({ attribute: false }) activities: readonly Activity[] = [];
  @property({ attribute: false }) results: readonly Result[] = [];
  @property() today = '';
  @property({ attribute: false }) languages: readonly string[] = ['vi'];
  @state() private drafts: readonly OpenDraft[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#readDrafts();
  }

  override render() {
    const open = unrecorded(this.activities, this.results, this.today).filter(
      ({ id }) => !this.drafts.some(({ draft }) => draft.activity === id),
    );
    return html`
      <div class="page">
        <h1 tabindex="-1">${word('field.results.heading')}</h1>
        ${this.drafts.length > 0 ? this.#begun() : nothing}
        <section aria-labelledby="results-open">
          <h2 id="results-open">${word('field.results.open')}</h2>
          ${
            open.length > 0
              ? html`<ul class="cards">
                  ${repeat(
                    open,
                    ({ id }) => id,
                    (activity) => this.#open(activity),
                  )}
                </ul>`
              : html`<p class="card empty">${word('field.results.noneOpen')}</p>`
          }
          <a class="button second" href=${addressOf({ page: 'write', of: { kind: 'ad-hoc' } })}>
            ${icons.add}<span>${word('field.results.adHoc')}</span>
          </a>
          <a class="button urgent" href=${addressOf({ page: 'urgent' })}>
            ${icons.urgent}<span>${word('field.urgent.heading')}</span>
          </a>
        </section>
        <section aria-labelledby="results-mine">
          <h2 id="results-mine">${word('field.results.mine')}</h2>
          ${this.#mine()}
        </section>
      </div>
    `;
  }

  #begun() {
    return html`
      <section aria-labelledby="results-begun">
        <h2 id="results-begun">${word('field.results.begun')}</h2>
        <ul class="cards">
          ${repeat(
            this.drafts,
            ({ of }) => draftKey(of),
            (draft) => this.#draft(draft),
          )}
        </ul>
      </section>
    `;
  }

  #draft({ of, draft }: OpenDraft) {
    const title = draft.title.trim() || word('field.result.untitled');
    return html`
      <li class="card">
        <h3>${title}</h3>
        <p class="badges">${begunBadge()}</p>
        <a
          class="button"
          href=${addressOf({ page: 'write', of })}
          aria-label=${word('field.results.goOnWith', title)}
          >${icons.write}<span>${word('field.results.goOn')}</span></a
        >
      </li>
    `;
  }

  #open(activity: Activity) {
    const id = `open-${activity.id}`;
    return html`
      <li class="card">
        <h3 id=${id}>${part(activity.title, this.languages)}</h3>
        <p class="fact">
          ${icons.time}<span
            >${timeSpan(activity.start, activity.end)}, ${dayName(activity.start)}</span
          >
        </p>
        <a
          class="button"
          id="${id}-write"
          href=${addressOf({ page: 'write', of: { kind: 'activity', id: activity.id } })}
          aria-labelledby="${id}-write ${id}"
          >${icons.write}<span>${word('field.result.write')}</span></a
        >
      </li>
    `;
  }

  #mine() {
    // What asks for something comes first; the rest stays in its order.
    const late = ({ state }: Result) => (state === 'refused' ? 0 : 1);
    const results = this.results.toSorted((a, b) => late(a) - late(b));
    return results.length === 0
      ? html`<p class="card empty">${word('field.results.noneMine')}</p>`
      : html`<ul class="cards">
          ${repeat(
            results,
            ({ current }) => current.fact.id,
            (result) =>
              html`<li>
                <lt-result-card
                  .result=${result}
                  .activities=${this.activities}
                  .languages=${this.languages}
                ></lt-result-card>
              </li>`,
          )}
        </ul>`;
  }

  async #readDrafts(): Promise<void> {
    this.drafts = await openDrafts(this.keeping).catch(() => []);
  }
}

/** The activities of today and the days before that nobody on this phone has recorded, latest first. */
export function unrecorded(
  activities: readonly Activity[],
  results: readonly Result[],
  today: string,
): readonly Activity[] {
  const first = plusDays(today, -daysBack);
  return activities
    .filter(({ id, start, end, status }) => {
      const near = start.slice(0, 10) <= today && end.slice(0, 10) >= first;
      return near && status !== 'CANCELLED' && resultsOf(results, id).length === 0;
    })
    .toSorted((a, b) => b.start.localeCompare(a.start) || a.id.localeCompare(b.id));
}
