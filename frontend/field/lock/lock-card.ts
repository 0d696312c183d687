import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { addressOf } from '../app/routes';
import { FieldElement } from '../ui/field-element';
import { icons } from '../ui/icons';
import { word } from '../words/words';
import type { PinState } from './lock';

/** In the settings: whether a PIN is set, and locking now. */
@customElement('lt-lock-card')
export class LockCard extends FieldElement {
  @property({ attribute: false }) pin!: PinState;

  override render() {
    const isSet = this.pin.digits !== undefined;
    return html`
      <section class="card" aria-labelledby="set-lock">
        <h2 id="set-lock">${word('field.lock.card')}</h2>
        <p>${word(isSet ? 'field.pin.isSet' : 'field.pin.why')}</p>
        <a class="button second" href=${addressOf({ page: 'pin' })}>
          ${icons.lock}<span>${word(isSet ? 'field.lock.changeOrRemove' : 'field.pin.start')}</span>
        </a>
        ${
          isSet
            ? html`<button
                @click=${() => {
                  this.tell('lt-lock-now');
                }}
              >
                ${icons.lock}<span>${word('field.lock.now')}</span>
              </button>`
            : ''
        }
      </section>
    `;
  }
}
