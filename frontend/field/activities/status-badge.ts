import { html, nothing, type TemplateResult } from 'lit';
import { icons } from '../ui/icons';
import { word } from '../words/words';
import { statusKey, type Activity, type ActivityStatus } from './activity';

const statusIcons: Readonly<Record<ActivityStatus, unknown>> = {
  PLANNED: icons.planned,
  CONFIRMED: icons.done,
  HELD: icons.done,
  CANCELLED: icons.cancelled,
};

/** The state of an activity in colour, icon and word, and a mark when it was changed lately. */
export function badges(activity: Activity): TemplateResult {
  const key = statusKey(activity.status);
  const changed = activity.changed !== null && activity.status !== 'CANCELLED';
  return html`
    <span class="badges">
      ${
        key === undefined
          ? nothing
          : html`<span class="badge ${activity.status.toLowerCase()}"
              >${statusIcons[activity.status]}<span>${word(key)}</span></span
            >`
      }
      ${
        changed
          ? html`<span class="badge changed"
              >${icons.changed}<span>${word('field.activity.changed')}</span></span
            >`
          : nothing
      }
    </span>
  `;
}
