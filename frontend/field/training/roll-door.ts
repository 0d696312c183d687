import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { FieldElement } from '../ui/field-element';
import { shortDate, vietnamDay, vietnamTime } from '../ui/dates';
import { icons } from '../ui/icons';
import { word } from '../words/words';
import type { RollTime } from './roll-times';

/** Whether the roll is open, and the way to close it or, for a reason, to open it again. */
@customElement('lt-roll-door')
export class RollDoor extends FieldElement {
  @property({ attribute: false }) time: RollTime = { kind: 'open' };
  /** How many are not marked. */
  @property({ type: Number }) unmarked = 0;
  @state() private asking = false;
  @state() private lacking = false;

  override render() {
    switch (this.time.kind) {
      case 'cancelled':
        return html`<p class="notice danger">${word('field.roll.cancelled')}</p>`;
      case 'early': {
        const { from } = this.time;
        const when = `${vietnamTime(from)}, ${shortDate(vietnamDay(from))}`;
        return html`<p class="notice">${word('field.roll.early', when)}</p>`;
      }
      case 'closed':
        return this.#closed();
      case 'open':
        return this.asking ? this.#sure() : this.#open();
    }
  }

  #open() {
    return html`
      <button class="second" @click=${this.#ask}>
        ${icons.lock}<span>${word('field.roll.close')}</span>
      </button>
    `;
  }

  #sure() {
    return html`
      <div class="notice warning" role="group" aria-labelledby="roll-close">
        <p id="roll-close">
          ${word(
            this.unmarked > 0 ? 'field.roll.closeOpen' : 'field.roll.closeSure',
            this.unmarked,
          )}
        </p>
        <div class="actions">
          <button
            @click=${() => {
              this.asking = false;
              this.tell('lt-roll-turn', undefined);
            }}
          >
            ${icons.lock}<span>${word('field.roll.close')}</span>
          </button>
          <button class="quiet" @click=${this.#ask}>
            ${icons.back}<span>${word('field.roll.goOn')}</span>
          </button>
        </div>
      </div>
    `;
  }

  #closed() {
    return html`
      <div class="notice" role="group" aria-labelledby="roll-closed">
        <p id="roll-closed">${word('field.roll.closed')}</p>
        ${
          this.asking
            ? html`<form class="reason-form" @submit=${this.#reopen}>
                <div class="field">
                  <label for="roll-reason">${word('field.roll.reason')}</label>
                  <input
                    id="roll-reason"
                    type="text"
                    maxlength="240"
                    aria-invalid=${this.lacking ? 'true' : nothing}
                  />
                </div>
                ${
                  this.lacking
                    ? html`<p role="alert">${word('field.roll.reasonMissing')}</p>`
                    : nothing
                }
                <button>${icons.undo}<span>${word('field.roll.reopen')}</span></button>
              </form>`
            : html`<button class="second" @click=${this.#ask}>
                ${icons.undo}<span>${word('field.roll.reopen')}</span>
              </button>`
        }
      </div>
    `;
  }

  #ask(): void {
    this.asking = !this.asking;
  }

  #reopen(event: Event): void {
    event.preventDefault();
    const reason = this.querySelector<HTMLInputElement>('#roll-reason')?.value.trim() ?? '';
    this.lacking = reason === '';
    if (!this.lacking) {
      this.asking = false;
      this.tell('lt-roll-turn', reason);
    }
  }
}
