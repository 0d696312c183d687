import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { addressOf } from '../app/routes';
import type { Result } from '../results/recorded';
import { recordedMark } from '../results/recorded-mark';
import { timeSpan } from '../ui/dates';
import { FieldElement } from '../ui/field-element';
import { icons } from '../ui/icons';
import { part } from '../ui/part';
import { word } from '../words/words';
import { kindKey, type Activity } from './activity';
import { badges } from './status-badge';

/** One activity in a list: when, what, where, who leads, and its state. */
@customElement('lt-activity-card')
export class ActivityCard extends FieldElement {
  @property({ attribute: false }) activity!: Activity;
  @property({ attribute: false }) results: readonly Result[] = [];
  /** True when its result was begun and not saved. */
  @property({ type: Boolean }) begun = false;
  @property({ attribute: false }) languages: readonly string[] = ['vi'];

  override render() {
    const { activity } = this;
    const address = activity.place.address;
    return html`
      <article class="card linked activity ${activity.status.toLowerCase()}">
        <p class="activity-time">
          ${icons.time}<time datetime=${activity.start}
            >${timeSpan(activity.start, activity.end)}</time
          >
        </p>
        <h3>
          <a href=${addressOf({ page: 'activity', id: activity.id })}>
            ${part(activity.title, this.languages)}
          </a>
        </h3>
        ${badges(activity)} ${recordedMark(this.results, activity.id, this.begun)}
        ${
          activity.status === 'CANCELLED' && activity.cancelReason
            ? html`<p class="reason">${word('field.activity.reason', activity.cancelReason)}</p>`
            : nothing
        }
        <p class="fact">${icons.megaphone}<span>${word(kindKey(activity.kind))}</span></p>
        <p class="fact">
          ${icons.place}<span>${address ? `${address}, ` : ''}${activity.place.name}</span>
        </p>
        ${
          activity.lead
            ? html`<p class="fact">
                ${icons.lead}<span>${word('field.activity.ledBy', activity.lead)}</span>
              </p>`
            : nothing
        }
      </article>
    `;
  }
}
