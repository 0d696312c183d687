import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Place } from '../results/places';
import type { Me } from '../session/me';
import { FieldElement } from '../ui/field-element';
import { icons } from '../ui/icons';
import { word } from '../words/words';
import type { WalkInBody } from './mark';
import { inVietnameseOrder } from './vietnamese-order';

const sexes = [
  ['FEMALE', 'field.roll.woman'],
  ['MALE', 'field.roll.man'],
  ['OTHER', 'field.roll.other'],
  ['NOT_STATED', 'field.roll.notStated'],
] as const;

/** A Vietnamese mobile number without what people put between its digits; the server takes the same. */
const phoneNumber = /^(\+?84|0)[35789]\d{8}$/;

/** What is known of somebody who came without having been enrolled. */
export type CameIn = Omit<WalkInBody, 'class' | 'session' | 'trainee'>;

/** The places people may come from; the trainer's own before any has come. */
export function placesHere(places: readonly Place[], { unit: { id, name } }: Me): readonly Place[] {
  return places.some((place) => place.id === id) ? places : [{ id, name, full: name }, ...places];
}

/** Người đến trực tiếp: name, place and sex, a phone number if they like. */
@customElement('lt-walk-in-form')
export class WalkInForm extends FieldElement {
  @property({ attribute: false }) places: readonly Place[] = [];
  /** Where most people come from. */
  @property() home = '';
  @state() private wrong: 'name' | 'phone' | undefined;

  override render() {
    const places = this.places.toSorted((a, b) => inVietnameseOrder(a.name, b.name));
    return html`
      <form class="card" novalidate @submit=${this.#save}>
        <h2 tabindex="-1">${word('field.walkIn.heading')}</h2>
        <div class="field">
          <label for="walk-in-name">${word('field.walkIn.name')}</label>
          <input
            id="walk-in-name"
            type="text"
            autocomplete="off"
            maxlength="120"
            aria-invalid=${this.wrong === 'name' ? 'true' : nothing}
            aria-describedby=${this.wrong === 'name' ? 'walk-in-trouble' : nothing}
          />
        </div>
        <div class="field">
          <label for="walk-in-phone">${word('field.walkIn.phone')}</label>
          <input
            id="walk-in-phone"
            type="tel"
            autocomplete="off"
            maxlength="30"
            aria-invalid=${this.wrong === 'phone' ? 'true' : nothing}
            aria-describedby=${this.wrong === 'phone' ? 'walk-in-trouble' : nothing}
          />
        </div>
        <div class="field">
          <label for="walk-in-unit">${word('field.walkIn.unit')}</label>
          <select id="walk-in-unit">
            ${places.map(
              ({ id, name }) =>
                html`<option value=${id} ?selected=${id === this.home}>${name}</option>`,
            )}
          </select>
        </div>
        ${this.#sex()} ${this.#trouble()}
        <div class="actions">
          <button>${icons.done}<span>${word('field.walkIn.save')}</span></button>
          <button
            type="button"
            class="quiet"
            @click=${() => {
              this.tell('lt-walk-in-done');
            }}
          >
            ${icons.cancelled}<span>${word('field.roll.leave')}</span>
          </button>
        </div>
      </form>
    `;
  }

  #sex() {
    return html`
      <fieldset>
        <legend>${word('field.walkIn.sex')}</legend>
        ${sexes.map(
          ([value, key]) => html`
            <label class="choice">
              <input
                type="radio"
                name="walk-in-sex"
                value=${value}
                ?checked=${value === 'NOT_STATED'}
              />
              <span>${word(key)}</span>
            </label>
          `,
        )}
      </fieldset>
    `;
  }

  #trouble() {
    return html`
      ${
        this.wrong
          ? html`<p class="notice danger" role="alert" id="walk-in-trouble">
              ${word(this.wrong === 'name' ? 'field.walkIn.nameMissing' : 'field.walkIn.phoneWrong')}
            </p>`
          : nothing
      }
    `;
  }

  #save(event: Event): void {
    event.preventDefault();
    const name = this.#value('#walk-in-name');
    const phone = this.#value('#walk-in-phone');
    this.wrong =
      name === ''
        ? 'name'
        : phone !== '' && !phoneNumber.test(phone.replace(/[\s.()-]/g, ''))
          ? 'phone'
          : undefined;
    if (this.wrong) {
      this.querySelector<HTMLInputElement>(`#walk-in-${this.wrong}`)?.focus();
      return;
    }
    const sex = this.#value('input[name=walk-in-sex]:checked');
    const unit = this.#value('#walk-in-unit') || this.home;
    const came: CameIn = { name, ...(phone !== '' && { phone }), unit, ...(sex !== '' && { sex }) };
    this.tell('lt-walked-in', came);
  }

  #value(selector: string): string {
    return this.querySelector<HTMLInputElement>(selector)?.value.trim() ?? '';
  }
}
