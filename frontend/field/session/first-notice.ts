import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { addressOf } from '../app/routes';
import { FieldElement } from '../ui/field-element';
import { icons } from '../ui/icons';
import { word } from '../words/words';
import './privacy-notice';

/**
 * After the first sign-in, above what the person came for: what is kept about them, and where to
 * choose languages. It stays until it is read, and stands in nobody's way.
 */
@customElement('lt-first-notice')
export class FirstNotice extends FieldElement {
  override render() {
    return html`
      <section class="card first" aria-labelledby="first-notice">
        <h2 id="first-notice">${word('field.first.privacy')}</h2>
        <p>${word('field.first.short')}</p>
        <details>
          <summary>${word('field.first.full')}</summary>
          <lt-privacy-notice></lt-privacy-notice>
        </details>
        <div class="actions">
          <button
            @click=${() => {
              this.tell('lt-privacy-seen');
            }}
          >
            ${icons.done}<span>${word('field.first.understood')}</span>
          </button>
          <a class="button second" href=${addressOf({ page: 'settings' })}>
            ${icons.language}<span>${word('field.first.languages')}</span>
          </a>
        </div>
      </section>
    `;
  }
}
