import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { FieldElement } from '../ui/field-element';
import { word } from '../words/words';

/** A photo that lies on the phone, sealed; opened only while it is shown. */
@customElement('lt-kept-photo')
export class KeptPhoto extends FieldElement {
  @property() sha256 = '';
  @property() name = '';
  @property({ attribute: false }) open: (sha256: string) => Promise<Blob | undefined> = () =>
    Promise.resolve(undefined);
  @state() private address = '';
  @state() private gone = false;
  #shown = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.#shown = '';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    URL.revokeObjectURL(this.address);
    this.address = '';
  }

  protected override willUpdate(): void {
    if (this.#shown !== this.sha256) {
      this.#shown = this.sha256;
      void this.#open();
    }
  }

  override render() {
    if (this.gone) {
      return html`<p class="photo-gone">${word('field.photo.gone')}</p>`;
    }
    return this.address === ''
      ? html`<div class="photo-place"></div>`
      : html`<img class="photo" src=${this.address} alt=${this.name} />`;
  }

  async #open(): Promise<void> {
    const { sha256 } = this;
    const blob = await this.open(sha256).catch(() => undefined);
    if (sha256 === this.#shown && this.isConnected) {
      URL.revokeObjectURL(this.address);
      this.gone = blob === undefined;
      this.address = blob ? URL.createObjectURL(blob) : '';
    }
  }
}
