import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Counts } from '../outbox/outbox';
import { shownNumber } from '../ui/dates';
import { FieldElement } from '../ui/field-element';
import { icons } from '../ui/icons';
import { word } from '../words/words';
import type { Lock } from './lock';
import './outbox-export';
import { keepForGood, room, tight, type Room } from './storage';

/** In the settings: the room on the phone, what clearing does, and the outbox as a file. */
@customElement('lt-storage-card')
export class StorageCard extends FieldElement {
  @property({ attribute: false }) lock!: Lock;
  @property({ attribute: false }) person = '';
  @property({ attribute: false }) counts!: Counts;
  @state() private room: Room | undefined;
  @state() private refused = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#look();
  }

  override render() {
    const unsent = this.counts.waiting + this.counts.review;
    return html`
      <section class="card" aria-labelledby="set-storage">
        <h2 id="set-storage">${word('field.storage.heading')}</h2>
        ${this.room ? this.#room(this.room) : nothing}
        <p class="notice warning">${word('field.storage.clearing')}</p>
        <p>${unsent > 0 ? word('field.people.unsent', unsent) : word('field.storage.allSent')}</p>
        ${
          unsent + this.counts.media > 0
            ? html`<lt-outbox-export .lock=${this.lock} .person=${this.person}></lt-outbox-export>`
            : nothing
        }
      </section>
    `;
  }

  #room({ used, free, kept }: Room) {
    return html`
      ${used === undefined ? nothing : html`<p>${word('field.storage.used', megabytes(used))}</p>`}
      ${
        free !== undefined && free < tight
          ? html`<p class="notice danger" role="status">${word('field.storage.tight')}</p>`
          : nothing
      }
      <p>${word(kept ? 'field.storage.kept' : 'field.storage.notKept')}</p>
      ${
        kept
          ? nothing
          : html`<button
              class="second"
              @click=${() => {
                void this.#keep();
              }}
            >
              ${icons.save}<span>${word('field.storage.keep')}</span>
            </button>`
      }
      ${
        this.refused
          ? html`<p class="notice warning" role="status">${word('field.storage.refused')}</p>`
          : nothing
      }
    `;
  }

  async #look(): Promise<void> {
    // Without an answer of the browser the card says the rest.
    this.room = await room().catch(() => undefined);
  }

  async #keep(): Promise<void> {
    this.room = await keepForGood().catch(() => this.room);
    this.refused = this.room?.kept !== true;
  }
}

/** “1,5” */
function megabytes(bytes: number): string {
  return shownNumber(Math.round(bytes / 100_000) / 10);
}
