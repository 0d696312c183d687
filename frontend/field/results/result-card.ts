import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Activity } from '../activities/activity';
import { addressOf } from '../app/routes';
import { dayName, shownNumber } from '../ui/dates';
import { FieldElement } from '../ui/field-element';
import { icons } from '../ui/icons';
import { part } from '../ui/part';
import { word } from '../words/words';
import type { Result } from './recorded';
import { participations, type ResultBody } from './result';
import { refusalOf, stateBadge } from './result-state';

/** One result in a list: of what, when, how many people, and where it stands. */
@customElement('lt-result-card')
export class ResultCard extends FieldElement {
  @property({ attribute: false }) result!: Result;
  @property({ attribute: false }) activities: readonly Activity[] = [];
  @property({ attribute: false }) languages: readonly string[] = ['vi'];

  override render() {
    const { current, earlier, state } = this.result;
    const { body } = current;
    const refusal = refusalOf(this.result);
    return html`
      <article class="card linked activity result-${state}">
        <h3>
          <a href=${addressOf({ page: 'result', id: current.fact.id })}>
            ${titleOf(body, this.activities, this.languages)}
          </a>
        </h3>
        <p class="badges">
          ${stateBadge(state)}
          ${
            earlier.length > 0
              ? html`<span class="badge"
                  >${icons.write}<span>${word('field.state.corrected')}</span></span
                >`
              : nothing
          }
        </p>
        ${refusal === nothing ? nothing : html`<p class="reason">${refusal}</p>`}
        ${state === 'refused' ? html`<p>${word('field.state.refusedHow')}</p>` : nothing}
        <p class="fact">${icons.time}<span>${dayName(body.start)}</span></p>
        <p class="fact">
          ${icons.people}<span
            >${word('field.result.turnout', shownNumber(participations(body)))}</span
          >
        </p>
      </article>
    `;
  }
}

/** The title of what a result is of, also once the activity has left the phone. */
export function titleOf(
  { activity, adHoc, activityTitle }: ResultBody,
  activities: readonly Activity[],
  languages: readonly string[],
) {
  const planned = activities.find(({ id }) => id === activity);
  if (planned) {
    return part(planned.title, languages);
  }
  return html`${adHoc?.title ?? activityTitle ?? word('field.result.untitled')}`;
}
