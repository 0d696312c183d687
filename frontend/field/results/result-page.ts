import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Activity } from '../activities/activity';
import { addressOf } from '../app/routes';
import '../photos/kept-photo';
import { reasonKey } from '../photos/removed-photo';
import { shortDate, vietnamDay, vietnamTime } from '../ui/dates';
import { FieldElement } from '../ui/field-element';
import { icons } from '../ui/icons';
import { word } from '../words/words';
import type { Keeping } from './keeping';
import type { Place } from './places';
import type { Result, Version } from './recorded';
import { titleOf } from './result-card';
import { changedLines, linesOf } from './result-lines';
import { refusalOf, stateBadge } from './result-state';
import type { ResultsData } from './screens';

/** One result: where it stands, what was sent, its photos, and what it was before it was corrected. */
@customElement('lt-result-page')
export class ResultPage extends FieldElement {
  @property({ attribute: false }) result: Result | undefined;
  @property({ attribute: false }) keeping!: Keeping;
  @property({ attribute: false }) activities: readonly Activity[] = [];
  @property({ attribute: false }) places: readonly Place[] = [];
  /** Fetches a photo that has left the phone. */
  @property({ attribute: false }) sentPhoto: ResultsData['sentPhoto'] | undefined;
  /** Why photos were taken off the result, by hash. */
  @property({ attribute: false }) takenOff: ReadonlyMap<string, string> | undefined;
  @property({ attribute: false }) languages: readonly string[] = ['vi'];

  override render() {
    return html`
      <div class="page">
        <a class="back" href=${addressOf({ page: 'results' })}>
          ${icons.back}<span>${word('field.results.heading')}</span>
        </a>
        ${this.result ? this.#result(this.result) : this.#gone()}
      </div>
    `;
  }

  #gone() {
    return html`
      <h1 tabindex="-1">${word('field.result.notHere')}</h1>
      <p>${word('field.result.notHereWhy')}</p>
    `;
  }

  #result(result: Result) {
    const { body, fact } = result.current;
    return html`
      <h1 tabindex="-1">${titleOf(body, this.activities, this.languages)}</h1>
      ${this.#standing(result)}
      <dl class="card facts">
        ${linesOf(body, this.places).map(
          ({ key, value }) =>
            html`<div>
              <dt>${word(key)}</dt>
              <dd class="told">${value}</dd>
            </div>`,
        )}
        <div>
          <dt>${word('field.result.writtenAt')}</dt>
          <dd>${when(fact.madeAt + (fact.offset ?? 0))}</dd>
        </div>
      </dl>
      ${body.photos.length > 0 ? this.#photos(result.current) : nothing}
      <a
        class="button"
        href=${addressOf({ page: 'write', of: { kind: 'correction', id: fact.id } })}
      >
        ${icons.write}<span
          >${word(result.state === 'refused' ? 'field.result.repair' : 'field.result.edit')}</span
        >
      </a>
      ${result.earlier.length > 0 ? this.#earlier(result) : nothing}
    `;
  }

  #standing(result: Result) {
    const refusal = refusalOf(result);
    const { state } = result;
    return html`
      <div class="standing" role="status">
        ${stateBadge(state)}
        ${state === 'waiting' ? html`<p>${word('field.state.waitingHow')}</p>` : nothing}
        ${state === 'in-review' ? html`<p>${word('field.state.inReviewHow')}</p>` : nothing}
        ${refusal === nothing ? nothing : html`<p class="notice danger">${refusal}</p>`}
        ${state === 'refused' ? html`<p>${word('field.state.refusedHow')}</p>` : nothing}
      </div>
      ${
        state === 'refused'
          ? html`<button
              class="second"
              @click=${() => {
                void this.#again(result.current.fact.id);
              }}
            >
              ${icons.refresh}<span>${word('field.result.again')}</span>
            </button>`
          : nothing
      }
    `;
  }

  #photos({ body, fact }: Version) {
    return html`
      <section aria-labelledby="result-photos">
        <h2 id="result-photos">${word('field.photo.heading')}</h2>
        <ul class="photos">
          ${body.photos.map((photo, i) => {
            const reason = this.takenOff?.get(photo.sha256);
            if (reason !== undefined) {
              return html`<li class="entry">
                <p class="photo-gone">${word('field.photo.takenOff', word(reasonKey(reason)))}</p>
              </li>`;
            }
            const kept = fact.photos.find(({ sha256 }) => sha256 === photo.sha256);
            const state = kept?.state ?? 'sent';
            return html`<li class="entry">
              <lt-kept-photo
                .sha256=${photo.sha256}
                .name=${word('field.photo.name', i + 1)}
                .bytes=${photo.bytes}
                .fetchSent=${this.sentPhoto}
                .open=${(sha256: string) => this.keeping.photo(sha256)}
              ></lt-kept-photo>
              ${stateBadge(state === 'review' ? 'refused' : state)}
            </li>`;
          })}
        </ul>
      </section>
    `;
  }

  #earlier({ current, earlier }: Result) {
    const later = [...earlier.slice(1), current];
    return html`
      <section aria-labelledby="result-earlier">
        <h2 id="result-earlier">${word('field.result.changes')}</h2>
        <ul class="cards">
          ${later
            .map((version, i) => ({ version, before: earlier[i] }))
            .reverse()
            .map(({ version, before }) => (before ? this.#change(before, version) : nothing))}
        </ul>
      </section>
    `;
  }

  #change(before: Version, version: Version) {
    const changed = changedLines(before.body, version.body, this.places);
    return html`
      <li class="card">
        <h3>
          ${word('field.result.changedAt', when(version.fact.madeAt + (version.fact.offset ?? 0)))}
        </h3>
        ${changed.length === 0 ? html`<p>${word('field.result.unchanged')}</p>` : nothing}
        <dl class="facts">
          ${changed.map(
            ({ key, before: old, after }) =>
              html`<div>
                <dt>${word(key)}</dt>
                <dd>
                  <p class="small">${word('field.result.was')} <del>${old || '–'}</del></p>
                  <p>${word('field.result.is')} <ins>${after || '–'}</ins></p>
                </dd>
              </div>`,
          )}
        </dl>
      </li>
    `;
  }

  async #again(id: string): Promise<void> {
    await this.keeping.again(id);
    this.tell('lt-sync');
  }
}

/** “14:05, 22/11/2026” */
function when(instant: number): string {
  return `${vietnamTime(instant)}, ${shortDate(vietnamDay(instant), true)}`;
}
