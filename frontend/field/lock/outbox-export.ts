import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { vietnamDay } from '../ui/dates';
import { FieldElement } from '../ui/field-element';
import { icons } from '../ui/icons';
import { word } from '../words/words';
import type { Lock } from './lock';
import { outboxFile, type OutboxFile } from './outbox-file';

/** Saves what a person has not sent as a file, and says whom to give it to. */
@customElement('lt-outbox-export')
export class OutboxExport extends FieldElement {
  @property({ attribute: false }) lock!: Lock;
  @property({ attribute: false }) person = '';
  @state() private made: (OutboxFile & { readonly url: string; readonly file: File }) | undefined;
  @state() private busy = false;
  @state() private failed = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#drop();
  }

  override render() {
    return html`
      ${this.made ? this.#ready(this.made) : this.#make()}
      ${
        this.failed
          ? html`<p class="notice danger" role="alert">${word('field.file.failed')}</p>`
          : nothing
      }
    `;
  }

  #make() {
    return html`<button class="second" ?disabled=${this.busy} @click=${this.#write}>
      ${icons.save}<span>${word(this.busy ? 'field.file.busy' : 'field.file.make')}</span>
    </button>`;
  }

  #ready({ facts, media, sealed, url, file }: OutboxFile & { url: string; file: File }) {
    return html`
      <div class="notice info" role="group" aria-label=${word('field.file.make')}>
        <p role="status">
          ${word('field.file.holds', facts, media)}
          ${word(sealed ? 'field.file.sealed' : 'field.file.open')}
        </p>
        <p>${word('field.file.whom')}</p>
        ${
          shareable(file)
            ? html`<button
                @click=${() => {
                  void this.#share(file);
                }}
              >
                ${icons.share}<span>${word('field.file.share')}</span>
              </button>`
            : nothing
        }
        <a class="button second" href=${url} download=${file.name}>
          ${icons.save}<span>${word('field.file.download')}</span>
        </a>
      </div>
    `;
  }

  async #write(): Promise<void> {
    this.busy = true;
    this.failed = false;
    try {
      const keys = await this.lock.keys(this.person);
      if (!keys) {
        throw new Error('no key for this person');
      }
      const made = await outboxFile(this.person, await this.lock.installation(), keys);
      // As text: browsers share text files, and refuse to share JSON.
      const name = `lantoa-chua-gui-${vietnamDay(Date.now())}.txt`;
      const file = new File([made.blob], name, { type: 'text/plain' });
      this.#drop();
      this.made = { ...made, file, url: URL.createObjectURL(file) };
    } catch {
      this.failed = true;
    } finally {
      this.busy = false;
    }
  }

  async #share(file: File): Promise<void> {
    try {
      await navigator.share({ files: [file], title: word('field.file.title') });
    } catch (error) {
      // The person may close the sheet again; saving the file stays possible.
      this.failed = !(error instanceof DOMException && error.name === 'AbortError');
    }
  }

  #drop(): void {
    if (this.made) {
      URL.revokeObjectURL(this.made.url);
      this.made = undefined;
    }
  }
}

function shareable(file: File): boolean {
  const share = navigator as Partial<Navigator>;
  return share.canShare?.({ files: [file] }) === true;
}
