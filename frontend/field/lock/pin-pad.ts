import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { FieldElement } from '../ui/field-element';
import { icons } from '../ui/icons';
import { word } from '../words/words';
import { longestPin, shortestPin } from './pin';

/** When the last digit of a PIN was given, as a mark on the page's own timeline. */
export const lastDigit = 'lantoa-last-digit';

/** Keys for a PIN, to be reached with one thumb; a keyboard's digits do the same. */
@customElement('lt-pin-pad')
export class PinPad extends FieldElement {
  /** How many digits are wanted; without it any number that a PIN may have, and a key to finish. */
  @property({ attribute: false }) digits: number | undefined;
  @property() label = '';
  @property({ type: Boolean }) resting = false;
  @state() private typed = '';

  readonly #keyboard = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener(
      'keydown',
      (event) => {
        this.#key(event);
      },
      { signal: this.#keyboard.signal },
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#keyboard.abort();
  }

  override render() {
    const wanted = this.digits ?? longestPin;
    const given = this.typed.length;
    return html`
      <div class="pin-pad" role="group" aria-label=${this.label}>
        <p class="pin-dots" aria-hidden="true">
          ${Array.from({ length: wanted }, (_, at) => html`<i class=${at < given ? 'on' : ''}></i>`)}
        </p>
        <p class="unseen" role="status">
          ${given === 0 ? nothing : word('field.pin.given', given, wanted)}
        </p>
        <div class="pin-keys">
          ${['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((digit) => this.#digit(digit))}
          <button
            class="second"
            aria-label=${word('field.pin.erase')}
            ?disabled=${this.resting || given === 0}
            @click=${this.#erase}
          >
            ${icons.erase}
          </button>
          ${this.#digit('0')}
          ${this.digits === undefined ? this.#finish(given) : html`<span></span>`}
        </div>
      </div>
    `;
  }

  #digit(digit: string) {
    return html`<button
      class="second"
      ?disabled=${this.resting}
      @click=${() => {
        this.#type(digit);
      }}
    >
      ${digit}
    </button>`;
  }

  #finish(given: number) {
    return html`<button
      aria-label=${word('field.pin.finish')}
      ?disabled=${this.resting || given < shortestPin}
      @click=${this.#done}
    >
      ${icons.done}
    </button>`;
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (/^\d$/.test(event.key)) {
      this.#type(event.key);
    } else if (event.key === 'Backspace') {
      this.#erase();
    } else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) {
      this.#done();
    }
  }

  #type(digit: string): void {
    const wanted = this.digits ?? longestPin;
    if (this.resting || this.typed.length >= wanted) {
      return;
    }
    this.typed += digit;
    if (this.typed.length === this.digits) {
      this.#done();
    }
  }

  #erase(): void {
    this.typed = this.typed.slice(0, -1);
  }

  #done(): void {
    const { typed } = this;
    if (this.resting || typed.length < (this.digits ?? shortestPin)) {
      return;
    }
    performance.mark(lastDigit);
    this.typed = '';
    this.tell('lt-pin', typed);
  }
}
