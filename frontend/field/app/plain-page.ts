import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { FieldElement } from '../ui/field-element';
import { icons } from '../ui/icons';
import { word } from '../words/words';

/** One heading and one sentence that says what to do, for when the app itself cannot go on. */
@customElement('lt-plain-page')
export class PlainPage extends FieldElement {
  @property() heading = '';
  @property() sentence = '';
  @property({ type: Boolean }) reloads = false;

  override render() {
    const again = html`
      <button
        @click=${() => {
          location.reload();
        }}
      >
        ${icons.refresh}<span>${word('field.plain.again')}</span>
      </button>
    `;
    return html`
      <section class="page">
        <h1 tabindex="-1">${word(this.heading)}</h1>
        <p class="lead">${word(this.sentence)}</p>
        ${this.reloads ? again : nothing}
      </section>
    `;
  }
}

/** The page for a pair of words, by their keys. */
export function plain(heading: string, sentence: string, reloads = false) {
  return html`<lt-plain-page
    heading=${heading}
    sentence=${sentence}
    ?reloads=${reloads}
  ></lt-plain-page>`;
}
