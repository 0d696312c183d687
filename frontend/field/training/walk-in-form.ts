import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { FieldElement } from '../ui/field-element';
import { icons } from '../ui/icons';
import { folded } from '../ui/searching';
import { word } from '../words/words';
import type { WalkInBody } from './mark';
import type { NamedPlace } from './training-class';
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

/** More places than this are searched by typing. */
const seenAtOnce = 8;

const troubleKeys = {
  name: 'field.walkIn.nameMissing',
  phone: 'field.walkIn.phoneWrong',
  unit: 'field.walkIn.unitMissing',
} as const;

/**
 * Người đến trực tiếp: name, place and sex, a phone number if they like. No place is chosen
 * beforehand: a hurried trainer would count everybody there.
 */
@customElement('lt-walk-in-form')
export class WalkInForm extends FieldElement {
  @property({ attribute: false }) places: readonly NamedPlace[] = [];
  @state() private wrong: keyof typeof troubleKeys | undefined;
  @state() private searched = '';

  override render() {
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
        ${this.#unit()} ${this.#sex()} ${this.#trouble()}
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

  #unit() {
    const text = folded(this.searched.trim());
    const found = this.places
      .filter(({ name }) => folded(name).includes(text))
      .toSorted((a, b) => inVietnameseOrder(a.name, b.name));
    const only = text !== '' && found.length === 1;
    return html`
      ${
        this.places.length > seenAtOnce
          ? html`<div class="field">
              <label for="walk-in-search">${word('field.walkIn.unitSearch')}</label>
              <input
                id="walk-in-search"
                type="search"
                autocomplete="off"
                @input=${(event: Event) => {
                  this.searched = (event.target as HTMLInputElement).value;
                }}
              />
            </div>`
          : nothing
      }
      <div class="field">
        <label for="walk-in-unit">${word('field.walkIn.unit')}</label>
        <select
          id="walk-in-unit"
          aria-invalid=${this.wrong === 'unit' ? 'true' : nothing}
          aria-describedby=${this.wrong === 'unit' ? 'walk-in-trouble' : nothing}
        >
          <option value="">
            ${word(found.length === 0 ? 'field.walkIn.unitNone' : 'field.walkIn.unitChoose')}
          </option>
          ${repeat(
            found,
            ({ id }) => id,
            ({ id, name }) => html`<option value=${id} .selected=${only}>${name}</option>`,
          )}
        </select>
      </div>
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
              ${word(troubleKeys[this.wrong])}
            </p>`
          : nothing
      }
    `;
  }

  #save(event: Event): void {
    event.preventDefault();
    const name = this.#value('#walk-in-name');
    const phone = this.#value('#walk-in-phone');
    const unit = this.#value('#walk-in-unit');
    const isNumber = phone === '' || phoneNumber.test(phone.replace(/[\s.()-]/g, ''));
    this.wrong = name === '' ? 'name' : isNumber ? (unit === '' ? 'unit' : undefined) : 'phone';
    if (this.wrong) {
      this.querySelector<HTMLElement>(`#walk-in-${this.wrong}`)?.focus();
      return;
    }
    const sex = this.#value('input[name=walk-in-sex]:checked');
    const came: CameIn = { name, ...(phone !== '' && { phone }), unit, ...(sex !== '' && { sex }) };
    this.tell('lt-walked-in', came);
  }

  #value(selector: string): string {
    return this.querySelector<HTMLInputElement>(selector)?.value.trim() ?? '';
  }
}
