import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { FieldElement } from '../ui/field-element';
import { icons } from '../ui/icons';
import { word } from '../words/words';
import { markKey, type Mark } from './mark';
import type { RollRow } from './roll-sheet';

/** A finger that rests so long asks for the note, in ms. */
const longPress = 500;

const symbols: Readonly<Record<Mark, unknown>> = {
  PRESENT: icons.done,
  LATE: icons.time,
  EXCUSED: icons.note,
  ABSENT: icons.cancelled,
};

const stateKeys: Readonly<Record<string, string>> = {
  INVITED: 'word.trainee.INVITED',
  WAITING: 'word.trainee.WAITING',
  OFFERED: 'word.trainee.OFFERED',
  DECLINED: 'word.trainee.DECLINED',
  WITHDRAWN: 'word.trainee.WITHDRAWN',
  REMOVED: 'word.trainee.REMOVED',
};

/** A line of the sheet: one tap goes to the next state, a long press or the button asks for more. */
@customElement('lt-roll-row')
export class RollRowElement extends FieldElement {
  @property({ attribute: false }) row!: RollRow;
  /** What a tap is about to make of it; not on the disk yet. */
  @property({ attribute: false }) pending: Mark | undefined;
  @property({ type: Boolean }) closed = false;
  #pressing: ReturnType<typeof setTimeout> | undefined;
  #pressed = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#pressing);
  }

  override render() {
    const { trainee, mark } = this.row;
    const state = this.pending ?? mark?.state;
    const name = trainee.name || word('field.roll.nameless');
    return html`
      <button
        class="roll-mark ${state ?? 'NONE'}"
        aria-disabled=${this.closed ? 'true' : nothing}
        aria-busy=${this.pending === undefined ? nothing : 'true'}
        @click=${this.#tapped}
        @contextmenu=${this.#more}
        @pointerdown=${this.#down}
        @pointerup=${this.#up}
        @pointercancel=${this.#up}
        @pointerleave=${this.#up}
      >
        <span class="roll-who">
          <span class="roll-name">${name}</span>
          <small>${trainee.unit}${this.#enrolment(trainee.state)}</small>
        </span>
        <span class="roll-state">
          ${state === undefined ? icons.less : symbols[state]}
          <span
            >${word(state === undefined ? 'field.roll.unmarked' : markKey(state))}${this.#minutes()}
            <small>${this.#saved()}</small></span
          >
        </span>
      </button>
      <button
        class="quiet roll-more"
        aria-label=${word('field.roll.moreFor', name)}
        @click=${this.#more}
      >
        ${icons.write}
      </button>
      ${mark?.note === undefined ? nothing : html`<p class="roll-note">${icons.note}<span>${mark.note}</span></p>`}
      ${this.row.differing ? this.#differing() : nothing}
      ${
        this.row.refusal === undefined
          ? nothing
          : html`<p class="notice danger">${word('field.roll.refused')} ${this.row.refusal}</p>`
      }
    `;
  }

  #enrolment(state: string) {
    const key = stateKeys[state];
    return key === undefined ? nothing : html` <span class="tag">${word(key)}</span>`;
  }

  #minutes() {
    const minutes = this.pending === undefined ? this.row.mark?.minutes : undefined;
    return minutes === undefined ? nothing : ` ${word('field.roll.minutesLate', minutes)}`;
  }

  #saved() {
    if (this.pending !== undefined) {
      return word('field.roll.saving');
    }
    const { mark, kept } = this.row;
    if (mark === undefined) {
      return nothing;
    }
    if (!mark.mine) {
      return word(mark.how === 'SELF' ? 'field.roll.bySelf' : 'field.roll.byAnother');
    }
    return word(kept === 'sent' ? 'field.roll.sent' : 'field.roll.saved');
  }

  #differing() {
    return html`
      <button class="second roll-differing" @click=${this.#more}>
        ${icons.urgent}<span>${word('field.roll.differing')}</span>
      </button>
    `;
  }

  #tapped(): void {
    if (this.#pressed) {
      this.#pressed = false;
      return;
    }
    this.tell('lt-roll-tap', this.row.trainee.id);
  }

  #more(event: Event): void {
    event.preventDefault();
    if (!this.#pressed) {
      this.tell('lt-roll-more', this.row.trainee.id);
    }
  }

  #down(event: PointerEvent): void {
    this.#pressed = false;
    if (event.pointerType === 'mouse') {
      return;
    }
    clearTimeout(this.#pressing);
    this.#pressing = setTimeout(() => {
      this.tell('lt-roll-more', this.row.trainee.id);
      // the click that ends a long press is none
      this.#pressed = true;
    }, longPress);
  }

  #up(): void {
    clearTimeout(this.#pressing);
  }
}
