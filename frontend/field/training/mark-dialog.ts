import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { FieldElement } from '../ui/field-element';
import { shortDate, vietnamDay, vietnamTime } from '../ui/dates';
import { icons } from '../ui/icons';
import { word } from '../words/words';
import { markKey, marks, noteLength, type Mark } from './mark';
import type { Marking } from './marking';
import type { MadeMark } from './roll-standing';
import type { RollRow } from './roll-sheet';

/** A mark with all that may be said about it, and the decision where two marks differ. */
@customElement('lt-mark-dialog')
export class MarkDialog extends FieldElement {
  @property({ attribute: false }) row!: RollRow;
  @state() private chosen: Mark | undefined;
  @state() private minutes = '';
  @state() private note = '';

  override connectedCallback(): void {
    super.connectedCallback();
    const { mark } = this.row;
    this.chosen = mark?.state;
    this.minutes = mark?.minutes === undefined ? '' : String(mark.minutes);
    this.note = mark?.note ?? '';
  }

  override firstUpdated(): void {
    const dialog = this.querySelector('dialog');
    if (typeof dialog?.showModal === 'function') {
      dialog.showModal();
    } else {
      dialog?.setAttribute('open', '');
    }
  }

  override render() {
    const name = this.row.trainee.name || word('field.roll.nameless');
    return html`
      <dialog class="sheet" aria-labelledby="mark-name" @close=${this.#closed}>
        <h2 id="mark-name">${name}</h2>
        ${this.row.differing ? this.#decision(this.row.differing) : nothing}
        <form method="dialog" @submit=${this.#save}>
          <fieldset>
            <legend>${word('field.roll.state')}</legend>
            ${marks.map(
              (mark) => html`
                <label class="choice">
                  <input
                    type="radio"
                    name="state"
                    .checked=${this.chosen === mark}
                    @change=${() => {
                      this.chosen = mark;
                    }}
                  /><span>${word(markKey(mark))}</span>
                </label>
              `,
            )}
          </fieldset>
          ${this.chosen === 'LATE' ? this.#minutesField() : nothing}
          <div class="field">
            <label for="mark-note">${word('field.roll.note')}</label>
            <textarea
              id="mark-note"
              rows="2"
              maxlength=${noteLength}
              .value=${this.note}
              @input=${(event: InputEvent) => {
                this.note = (event.target as HTMLTextAreaElement).value;
              }}
            ></textarea>
          </div>
          <div class="actions">
            <button ?disabled=${this.chosen === undefined}>
              ${icons.done}<span>${word('field.roll.save')}</span>
            </button>
            ${
              this.row.mark?.mine === true
                ? html`<button type="button" class="second" @click=${this.#takeBack}>
                    ${icons.undo}<span>${word('field.roll.takeBack')}</span>
                  </button>`
                : nothing
            }
            <button type="button" class="quiet" @click=${this.#close}>
              ${icons.cancelled}<span>${word('field.roll.leave')}</span>
            </button>
          </div>
        </form>
      </dialog>
    `;
  }

  #minutesField() {
    return html`
      <div class="field">
        <label for="mark-minutes">${word('field.roll.minutes')}</label>
        <input
          id="mark-minutes"
          type="number"
          inputmode="numeric"
          min="1"
          max="600"
          .value=${this.minutes}
          @input=${(event: InputEvent) => {
            this.minutes = (event.target as HTMLInputElement).value;
          }}
        />
      </div>
    `;
  }

  #decision(differing: readonly MadeMark[]) {
    return html`
      <div class="notice warning" role="group" aria-labelledby="mark-differing">
        <p id="mark-differing">${word('field.roll.differingHow')}</p>
        ${differing.map((one) =>
          one.state === 'UNMARKED'
            ? nothing
            : html`<button
                class="second"
                @click=${() => {
                  this.#confirm(one);
                }}
              >
                ${icons.done}<span
                  >${word('field.roll.confirm', word(markKey(one.state)))}
                  <small>${madeBy(one)}</small></span
                >
              </button>`,
        )}
      </div>
    `;
  }

  #confirm(one: MadeMark): void {
    const others = (this.row.differing ?? []).filter(({ id }) => id !== this.row.own);
    this.#tell({
      trainee: this.row.trainee.id,
      state: one.state,
      minutes: one.minutes,
      note: one.note,
      settles: others.map(({ id }) => id),
    });
  }

  #takeBack(): void {
    this.#tell({ trainee: this.row.trainee.id, state: 'UNMARKED' });
  }

  #save(event: Event): void {
    event.preventDefault();
    const minutes = Number.parseInt(this.minutes, 10);
    if (this.chosen !== undefined) {
      this.#tell({
        trainee: this.row.trainee.id,
        state: this.chosen,
        minutes: minutes >= 1 && minutes <= 600 ? minutes : undefined,
        note: this.note,
      });
    }
  }

  #tell(marking: Marking): void {
    this.tell('lt-roll-marked', marking);
    this.#close();
  }

  #close(): void {
    const dialog = this.querySelector('dialog');
    if (dialog?.open === true && typeof dialog.close === 'function') {
      dialog.close();
    } else {
      this.#closed();
    }
  }

  #closed(): void {
    this.tell('lt-roll-done');
  }
}

/** Who made a mark and when, as far as a trainer need know. */
function madeBy({ mine, how, at }: MadeMark): string {
  const when = `${vietnamTime(at)}, ${shortDate(vietnamDay(at))}`;
  const key = mine
    ? 'field.roll.markedByMe'
    : how === 'SELF'
      ? 'field.roll.markedBySelf'
      : 'field.roll.markedByAnother';
  return word(key, when);
}
