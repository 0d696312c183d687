import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Me } from '../session/me';
import { FieldElement } from '../ui/field-element';
import { icons } from '../ui/icons';
import { word } from '../words/words';
import { wishKinds, type Wish, type WishKind } from './wish';

const askKeys: Readonly<Record<WishKind, string>> = {
  CORRECT: 'field.data.ask.CORRECT',
  ERASE: 'field.data.ask.ERASE',
  WITHDRAW: 'field.data.ask.WITHDRAW',
  COPY: 'field.data.ask.COPY',
  OTHER: 'field.data.ask.OTHER',
};

const whatKeys: Readonly<Record<WishKind, string>> = {
  CORRECT: 'field.data.what.CORRECT',
  ERASE: 'field.data.what.ERASE',
  WITHDRAW: 'field.data.what.WITHDRAW',
  COPY: 'field.data.what.COPY',
  OTHER: 'field.data.what.OTHER',
};

/** The words for a kind of wish. */
export function askedFor(kind: WishKind): string {
  return word(askKeys[kind]);
}

/** Choosing what to ask, what follows from it, and the words to it; tells `lt-wish`. */
@customElement('lt-ask-form')
export class AskForm extends FieldElement {
  @property({ attribute: false }) me!: Me;
  @state() private kind: WishKind | undefined;
  @state() private lacking = false;

  override render() {
    return html`
      <form novalidate @submit=${this.#send}>
        <fieldset>
          <legend class="as-heading">${word('field.data.ask')}</legend>
          ${wishKinds.map((kind) => this.#choice(kind))}
        </fieldset>
        ${this.kind ? this.#fields(this.kind) : nothing}
      </form>
    `;
  }

  /** Empties the form after its wish was kept. */
  clear(): void {
    this.kind = undefined;
    this.lacking = false;
  }

  #choice(kind: WishKind) {
    return html`<label class="choice">
      <input
        type="radio"
        name="wish"
        .checked=${this.kind === kind}
        @change=${() => {
          this.kind = kind;
          this.lacking = false;
        }}
      />
      <span>${askedFor(kind)}</span>
    </label>`;
  }

  #fields(kind: WishKind) {
    return html`
      <p class=${kind === 'ERASE' ? 'notice warning' : ''}>${word(whatKeys[kind])}</p>
      ${kind === 'CORRECT' ? this.#correction() : nothing}
      <div class="field">
        <label for="wish-note">${word('field.data.note')}</label>
        <textarea id="wish-note" rows="3" maxlength="1000"></textarea>
      </div>
      ${
        this.lacking
          ? html`<p class="notice danger" role="alert">${word('field.data.needed')}</p>`
          : nothing
      }
      <button class=${kind === 'ERASE' ? 'danger' : ''}>
        ${icons.up}<span>${word('field.data.send')}</span>
      </button>
    `;
  }

  #correction() {
    return html`
      <div class="field">
        <label for="wish-name">${word('field.data.newName')}</label>
        <input
          id="wish-name"
          type="text"
          maxlength="120"
          autocomplete="name"
          .value=${this.me.name}
        />
      </div>
      <div class="field">
        <label for="wish-phone">${word('field.data.newPhone')}</label>
        <input id="wish-phone" type="text" inputmode="tel" maxlength="20" autocomplete="tel" />
      </div>
    `;
  }

  #send(event: Event): void {
    event.preventDefault();
    const { kind } = this;
    if (!kind) {
      return;
    }
    const [note, name, phone] = [this.#typed('note'), this.#typed('name'), this.#typed('phone')];
    const newName = name === this.me.name ? '' : name;
    const empty = note === '' && newName === '' && phone === '';
    this.lacking = empty && (kind === 'CORRECT' || kind === 'OTHER');
    if (!this.lacking) {
      const wish: Omit<Wish, 'id'> = {
        kind,
        ...(note !== '' && { note }),
        ...(newName !== '' && { name: newName }),
        ...(phone !== '' && { phone }),
      };
      this.tell('lt-wish', wish);
    }
  }

  #typed(name: string): string {
    const field = this.querySelector<HTMLInputElement | HTMLTextAreaElement>(`#wish-${name}`);
    return field?.value.normalize('NFC').trim() ?? '';
  }
}
