import { html, nothing, type TemplateResult } from 'lit';
import { addressOf } from '../app/routes';
import { dayName, timeSpan } from '../ui/dates';
import { icons } from '../ui/icons';
import { part } from '../ui/part';
import { word } from '../words/words';
import { teaches, type SessionOfClass } from './training-class';

/** Sessions as cards for Hôm nay; a trainer's leads to the roll, anybody else's to the class. */
export function sessionCards(
  sessions: readonly SessionOfClass[],
  today: string,
  languages: readonly string[],
): TemplateResult {
  return html`
    <ul class="cards">
      ${sessions.map(({ one, session }) => {
        const day = session.start.slice(0, 10);
        const roll = teaches(one) && day === today;
        const to = roll
          ? addressOf({ page: 'roll', session: session.id })
          : addressOf({ page: 'class', id: one.id });
        return html`
          <li class="card linked">
            <h3><a href=${to}>${part(one.title, languages)}</a></h3>
            <p class="fact">
              ${icons.time}<span
                >${word('field.class.session', session.number)},
                ${timeSpan(session.start, session.end)},
                ${day === today ? word('field.class.today') : dayName(day)}</span
              >
            </p>
            <p class="fact">${icons.place}<span>${one.venue}</span></p>
            ${
              roll
                ? html`<p class="badges"><span class="badge">${word('field.class.roll')}</span></p>`
                : nothing
            }
          </li>
        `;
      })}
    </ul>
  `;
}
