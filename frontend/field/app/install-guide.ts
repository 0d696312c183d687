import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { systemOf } from '../invitation/browsers';
import { FieldElement } from '../ui/field-element';
import { icons } from '../ui/icons';
import { word } from '../words/words';
import { canInstall, install, installed, onInstallChange } from './installing';

/** How to put the app on the home screen: a button where the browser can, else the steps. */
@customElement('lt-install-guide')
export class InstallGuide extends FieldElement {
  /** Only shows itself when the browser has a button for it; the steps are left to the settings. */
  @property({ type: Boolean }) brief = false;
  #stop: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = onInstallChange(() => {
      this.requestUpdate();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
  }

  override render() {
    if (installed()) {
      return this.brief ? nothing : html`<p>${word('field.install.done')}</p>`;
    }
    if (canInstall()) {
      return html`
        <div class=${this.brief ? 'card install' : ''}>
          <p>${word('field.install.why')}</p>
          <button class="second" @click=${() => void install()}>
            ${icons.add}<span>${word('field.install.button')}</span>
          </button>
        </div>
      `;
    }
    return this.brief ? nothing : html`<p>${word(this.#stepsKey())}</p>`;
  }

  #stepsKey(): string {
    switch (systemOf(navigator.userAgent)) {
      case 'android':
        return 'field.install.android';
      case 'ios':
        return 'field.install.ios';
      case 'other':
        return 'field.install.other';
    }
  }
}
