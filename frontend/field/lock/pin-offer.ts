import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { addressOf } from '../app/routes';
import type { Me } from '../session/me';
import { FieldElement } from '../ui/field-element';
import { icons } from '../ui/icons';
import { word } from '../words/words';
import type { PinState } from './lock';

/** Whoever put a PIN off is reminded after three days, in ms. */
const reminder = 3 * 86_400_000;

/** Trainers carry lists of people, so they are asked for a PIN, once it can be forgotten safely. */
export function isOffered(me: Me, pin: PinState | undefined, now: number): boolean {
  return (
    me.roles.includes('TRAINER') &&
    pin?.recoverable === true &&
    pin.digits === undefined &&
    // A clock that was turned back must not put it off for good.
    (pin.postponed === undefined || Math.abs(now - pin.postponed) >= reminder)
  );
}

/** Asks a trainer to set a PIN; it can be put off and stands in nobody's way. */
@customElement('lt-pin-offer')
export class PinOffer extends FieldElement {
  override render() {
    return html`
      <section class="card first" aria-labelledby="pin-offer">
        <h2 id="pin-offer">${word('field.pin.offer')}</h2>
        <p>${word('field.pin.why')}</p>
        <div class="actions">
          <a class="button" href=${addressOf({ page: 'pin' })}>
            ${icons.lock}<span>${word('field.pin.start')}</span>
          </a>
          <button
            class="second"
            @click=${() => {
              this.tell('lt-pin-later');
            }}
          >
            <span>${word('field.pin.later')}</span>
          </button>
        </div>
      </section>
    `;
  }
}
