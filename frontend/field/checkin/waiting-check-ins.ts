import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Mark } from '../training/mark';
import type { Marking } from '../training/marking';
import type { RollKeeping } from '../training/roll-keeping';
import type { RollRow } from '../training/roll-sheet';
import { vietnamTime } from '../ui/dates';
import { FieldElement } from '../ui/field-element';
import { icons } from '../ui/icons';
import { word } from '../words/words';
import type { CheckIns, WaitingCheckIn } from './check-in';

const doubtKeys: Readonly<Record<string, string>> = {
  CODE: 'word.checkIn.doubt.CODE',
  CLOCK: 'word.checkIn.doubt.CLOCK',
  SEAT: 'word.checkIn.doubt.SEAT',
};

/** Above the sheet of a session: those who checked in by themselves and wait for a trainer. */
@customElement('lt-waiting-check-ins')
export class WaitingCheckIns extends FieldElement {
  @property() session = '';
  @property({ attribute: false }) keeping: RollKeeping | undefined;
  /** Grows whenever what the server sends was read anew. */
  @property({ type: Number }) read = 0;
  @property({ attribute: false }) rows: readonly RollRow[] = [];
  @state() private waiting: readonly WaitingCheckIn[] = [];

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('read') || changed.has('session') || changed.has('keeping')) {
      void this.#look();
    }
  }

  override render() {
    return this.#waiting();
  }

  /** Those whom no mark has settled yet. */
  #waiting() {
    const rows = new Map(this.rows.map((row) => [row.trainee.id, row]));
    const open = this.waiting.flatMap((one) => {
      const row = rows.get(one.trainee);
      return row && row.mark === undefined ? [{ one, row }] : [];
    });
    return open.length === 0
      ? nothing
      : html`
          <section class="notice warning waiting-check-ins" aria-labelledby="waiting-check-ins">
            <h2 id="waiting-check-ins">${word('field.checkIn.waiting', open.length)}</h2>
            <ul>
              ${open.map(({ one, row }) => this.#line(one, row))}
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
      </li>
    `;
  }

  /** A decision of the trainer's, though there is no mark that it settles. */
  #decide(trainee: string, state: Mark): void {
    const marking: Marking = { trainee, state, settles: [] };
    this.tell('lt-roll-marked', marking);
  }

  async #look(): Promise<void> {
    const record = await this.keeping?.record<CheckIns>('check-ins', this.session);
    this.waiting = record?.waiting ?? [];
  }
}
