import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { FieldElement } from '../ui/field-element';
import { icons } from '../ui/icons';
import { word } from '../words/words';
import type { Problem } from './checking';
import { numberIn, type NumberField } from './draft';
import { describedBy, idOf, wrong } from './fields';
import { HoldRepeat } from './hold-repeat';
import { limits } from './result';

/** Counts people with the thumb: a big minus and a big plus that repeat while held, or typing. */
@customElement('lt-counter')
export class Counter extends FieldElement {
  @property() field!: NumberField;
  @property() label = '';
  @property() value = '';
  @property({ attribute: false }) problem: Problem | undefined;

  readonly #less = new HoldRepeat(() => {
    this.#step(-1);
  });
  readonly #more = new HoldRepeat(() => {
    this.#step(1);
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#less.release();
    this.#more.release();
  }

  override render() {
    const { field, problem } = this;
    return html`
      <div class="counter">
        <label for=${idOf(field)}>${this.label}</label>
        <div class="counter-row">
          ${this.#button(this.#less, 'field.result.less', icons.less)}
          <input
            id=${idOf(field)}
            type="text"
            inputmode="numeric"
            autocomplete="off"
            maxlength="15"
            .value=${this.value}
            aria-describedby=${describedBy(field, false, problem)}
            aria-invalid=${problem ? 'true' : nothing}
            @focus=${selectAll}
            @input=${(event: Event) => {
              this.#tell((event.target as HTMLInputElement).value);
            }}
          />
          ${this.#button(this.#more, 'field.result.more', icons.add)}
        </div>
        ${wrong(field, problem)}
      </div>
    `;
  }

  #button(hold: HoldRepeat, key: string, icon: unknown) {
    return html`
      <button
        type="button"
        class="count second"
        aria-label=${word(key, this.label)}
        @pointerdown=${(event: PointerEvent) => {
          if (event.button === 0) {
            hold.press();
          }
        }}
        @pointerup=${() => {
          hold.release();
        }}
        @pointerleave=${() => {
          hold.release();
        }}
        @pointercancel=${() => {
          hold.release();
        }}
        @contextmenu=${(event: Event) => {
          event.preventDefault();
        }}
        @click=${() => {
          hold.click();
        }}
      >
        ${icon}
      </button>
    `;
  }

  #step(by: number): void {
    const next = (numberIn(this.value) ?? 0) + by;
    this.#tell(String(Math.min(limits.count, Math.max(0, next))));
  }

  #tell(value: string): void {
    // A button that is held steps again before the screen has been drawn.
    this.value = value;
    this.tell('lt-draft', { [this.field]: value });
  }
}

/** Typing over a number is quicker than deleting it first. */
function selectAll(event: Event): void {
  (event.target as HTMLInputElement).select();
}
