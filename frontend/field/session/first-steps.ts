import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../settings/language-choice';
import { FieldElement } from '../ui/field-element';
import { icons } from '../ui/icons';
import { word } from '../words/words';
import type { Me } from './me';
import './privacy-notice';

/** After the first sign-in: the privacy notice, then the languages; two screens and done. */
@customElement('lt-first-steps')
export class FirstSteps extends FieldElement {
  @property({ attribute: false }) me!: Me;
  @state() private step: 'privacy' | 'languages' = 'privacy';

  override render() {
    return this.step === 'privacy' ? this.#privacy() : this.#languages();
  }

  #privacy() {
    return html`
      <section class="page">
        <h1 tabindex="-1">${word('field.first.privacy', this.me.name)}</h1>
        <lt-privacy-notice></lt-privacy-notice>
        <button class="big" @click=${this.#toLanguages}>
          ${icons.start}<span>${word('field.first.understood')}</span>
        </button>
      </section>
    `;
  }

  #languages() {
    return html`
      <section class="page">
        <h1 tabindex="-1">${word('field.first.languages')}</h1>
        <p class="lead">${word('field.first.languagesWhy')}</p>
        <lt-language-choice .me=${this.me}></lt-language-choice>
        <button class="big" @click=${this.#done}>
          ${icons.start}<span>${word('field.first.continue')}</span>
        </button>
      </section>
    `;
  }

  #toLanguages(): void {
    this.step = 'languages';
    void this.updateComplete.then(() => {
      this.querySelector<HTMLElement>('h1')?.focus();
    });
  }

  #done(): void {
    this.tell('lt-privacy-seen');
  }
}
