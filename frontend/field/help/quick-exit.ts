import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { FieldElement } from '../ui/field-element';
import { icons } from '../ui/icons';
import { word } from '../words/words';

/**
 * “Thoát nhanh”: puts a month calendar of our own, which is on the phone already, in place of the
 * page, so it is gone at once even on a dead line; the calendar goes on to the neutral site when
 * there is network. Going back does not lead to the page that was left.
 */
@customElement('lt-quick-exit')
export class QuickExit extends FieldElement {
  override render() {
    return html`
      <button class="exit" @click=${this.#leave}>
        ${icons.exit}<span>${word('field.help.exit')}</span>
      </button>
    `;
  }

  #leave(): void {
    document.body.hidden = true;
    location.replace('/lich-thang.html');
  }
}
