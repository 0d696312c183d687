import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { FieldElement } from '../ui/field-element';
import { word } from '../words/words';
import { isEasilyGuessed } from './pin';
import './pin-pad';

/** Choosing a PIN: typed twice, and none that anybody would try first. */
@customElement('lt-pin-choice')
export class PinChoice extends FieldElement {
  @state() private first: string | undefined;
  @state() private problem: 'field.pin.easy' | 'field.pin.different' | undefined;

  override render() {
    const key = this.first === undefined ? 'field.pin.choose' : 'field.pin.again';
    return html`
      <p class="lead">${word(key)}</p>
      ${
        this.problem
          ? html`<p class="notice warning" role="alert">${word(this.problem)}</p>`
          : nothing
      }
      ${keyed(
        this.first,
        html`<lt-pin-pad
          label=${word(key)}
          .digits=${this.first?.length}
          @lt-pin=${this.#given}
        ></lt-pin-pad>`,
      )}
    `;
  }

  #given(event: CustomEvent<string>): void {
    event.stopPropagation();
    const pin = event.detail;
    this.problem = undefined;
    if (this.first === undefined) {
      if (isEasilyGuessed(pin)) {
        this.problem = 'field.pin.easy';
      } else {
        this.first = pin;
      }
      return;
    }
    const same = this.first === pin;
    this.first = undefined;
    if (same) {
      this.tell('lt-pin-chosen', pin);
    } else {
      this.problem = 'field.pin.different';
    }
  }
}
