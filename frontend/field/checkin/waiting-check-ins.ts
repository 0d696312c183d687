import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Mark } from '../training/mark';
import type { Marking } from '../training/marking';
import type { RollRow } from '../training/roll-sheet';
import { vietnamTime } from '../ui/dates';
import { FieldElement } from '../ui/field-element';
import { icons } from '../ui/icons';
import { word } from '../words/words';
import type { WaitingCheckIn } from './check-in';

const doubtKeys: Readonly<Record<string, string>> = {
  CODE: 'word.checkIn.doubt.CODE',
  CLOCK: 'word.checkIn.doubt.CLOCK',
  SEAT: 'word.checkIn.doubt.SEAT',
};

/**
 * Above the sheet of a session: those who checked in by themselves and wait for a trainer. Some
 * phones tell only when the roll is closed; then it has to be opened again for them.
 */
@customElement('lt-waiting-check-ins')
export class WaitingCheckIns extends FieldElement {
  /** Those whom no mark has settled yet. */
  @property({ attribute: false }) waiting: readonly WaitingCheckIn[] = [];
  @property({ attribute: false }) rows: readonly RollRow[] = [];
  /** Whether marks count now. */
  @property({ type: Boolean }) open = false;

  override render() {
    const rows = new Map(this.rows.map((row) => [row.trainee.id, row]));
    const found = this.waiting.flatMap((one) => {
      const row = rows.get(one.trainee);
      return row ? [{ one, row }] : [];
    });
    return found.length === 0
      ? nothing
      : html`
          <section class="notice warning waiting-check-ins" aria-labelledby="waiting-check-ins">
            <h2 id="waiting-check-ins">${word('field.checkIn.waiting', found.length)}</h2>
            ${this.open ? nothing : html`<p>${word('field.checkIn.reopen')}</p>`}
            <ul>
              ${found.map(({ one, row }) => this.#line(one, row))}
            </ul>
          </section>
        `;
  }

  #line({ trainee, at, doubt }: WaitingCheckIn, row: RollRow) {
    const name = row.trainee.name || word('field.roll.nameless');
    const why = doubtKeys[doubt];
    return html`
      <li>
        <p>
          <strong>${name}</strong>, ${vietnamTime(Date.parse(at))}.
          ${why === undefined ? nothing : word(why)}
        </p>
        ${this.open ? this.#decisions(trainee, name) : nothing}
      </li>
    `;
  }

  #decisions(trainee: string, name: string) {
    return html`
      <div class="actions">
        <button
          aria-label=${word('word.checkIn.confirmFor', name)}
          @click=${() => {
            this.#decide(trainee, 'PRESENT');
          }}
        >
          ${icons.done}<span>${word('word.checkIn.confirm')}</span>
        </button>
        <button
          class="second"
          aria-label=${word('word.checkIn.declineFor', name)}
          @click=${() => {
            this.#decide(trainee, 'ABSENT');
          }}
        >
          ${icons.cancelled}<span>${word('word.checkIn.decline')}</span>
        </button>
      </div>
    `;
  }

  /** A decision of the trainer's, though there is no mark that it settles. */
  #decide(trainee: string, state: Mark): void {
    const marking: Marking = { trainee, state, settles: [] };
    this.tell('lt-roll-marked', marking);
  }
}
