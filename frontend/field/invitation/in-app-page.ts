import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { FieldElement } from '../ui/field-element';
import { icons } from '../ui/icons';
import { word } from '../words/words';
import { chromeAddress } from './browsers';

/**
 * Shown inside another app's browser: the way to a real browser. The invitation is not even looked
 * at here, and stays in the address so that the app's own “open in browser” carries it along.
 */
@customElement('lt-in-app-page')
export class InAppPage extends FieldElement {
  @property() system: 'android' | 'ios' | 'other' = 'other';
  @state() private copied = false;

  override render() {
    const android = this.system === 'android';
    const steps = android ? 'field.inApp.android' : 'field.inApp.other';
    return html`
      <section class="page">
        <h1 tabindex="-1">${word(android ? 'field.inApp.heading' : 'field.inApp.headingOther')}</h1>
        <p class="lead">${word(steps)}</p>
        ${
          android
            ? html`<a class="button big" href=${chromeAddress(new URL(location.href))}>
                ${icons.external}<span>${word('field.inApp.chrome')}</span>
              </a>`
            : nothing
        }
        <button class=${android ? 'second' : 'big'} @click=${this.#copy}>
          ${icons.copy}<span>${word('field.inApp.copy')}</span>
        </button>
        <p role="status">${this.copied ? word('field.inApp.copied') : nothing}</p>
        <p class="small">${word('field.inApp.unused')}</p>
      </section>
    `;
  }

  async #copy(): Promise<void> {
    this.copied = (await this.#toClipboard()) || this.#toClipboardTheOldWay();
  }

  async #toClipboard(): Promise<boolean> {
    try {
      await navigator.clipboard.writeText(location.href);
      return true;
    } catch {
      return false;
    }
  }

  /** In-app browsers often lack the clipboard interface, but know this older command. */
  #toClipboardTheOldWay(): boolean {
    const field = document.createElement('textarea');
    field.value = location.href;
    this.append(field);
    field.select();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way in such browsers
    const done = document.execCommand('copy');
    field.remove();
    return done;
  }
}
