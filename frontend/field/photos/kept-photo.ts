import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { shownNumber } from '../ui/dates';
import { FieldElement } from '../ui/field-element';
import { icons } from '../ui/icons';
import { word } from '../words/words';

/** A photo that lies on the phone, sealed; opened only while it is shown, or that the server has. */
@customElement('lt-kept-photo')
export class KeptPhoto extends FieldElement {
  @property() sha256 = '';
  @property() name = '';
  @property({ attribute: false }) open: (sha256: string) => Promise<Blob | undefined> = () =>
    Promise.resolve(undefined);
  /** Size of the picture as it was sent; the server's small size is never larger. */
  @property({ type: Number }) bytes = 0;
  /** Fetches what is no longer on the phone; only ever on a tap, for it costs the person data. */
  @property({ attribute: false }) fetchSent:
    ((sha256: string, most: number) => Promise<Blob | undefined>) | undefined;
  @state() private address = '';
  @state() private gone = false;
  @state() private fetching = false;
  @state() private failed = false;
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
      return this.#gone();
    }
    return this.address === ''
      ? html`<div class="photo-place"></div>`
      : html`<img class="photo" src=${this.address} alt=${this.name} />`;
  }

  #gone() {
    const kilobytes = shownNumber(Math.max(1, Math.ceil(this.bytes / 1000)));
    return html`
      <p class="photo-gone">${word('field.photo.gone')}</p>
      ${
        this.fetchSent
          ? html`<button class="second" ?disabled=${this.fetching} @click=${this.#fetch}>
              ${icons.gallery}<span
                >${this.fetching ? word('field.photo.fetching') : word('field.photo.fetch', this.name, kilobytes)}</span
              >
            </button>`
          : nothing
      }
      <p role="status">${this.failed ? word('field.photo.notFetched') : nothing}</p>
    `;
  }

  async #fetch(): Promise<void> {
    this.fetching = true;
    this.failed = false;
    const blob = await this.fetchSent?.(this.sha256, this.bytes);
    this.fetching = false;
    this.failed = blob === undefined;
    if (blob && this.isConnected) {
      this.gone = false;
      this.address = URL.createObjectURL(blob);
    }
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
