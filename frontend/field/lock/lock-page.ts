import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { FieldElement } from '../ui/field-element';
import { icons } from '../ui/icons';
import { word } from '../words/words';
import type { Holder, Lock } from './lock';
import './people-here';
import './pin-forgotten';
import './pin-pad';
import type { Countdown } from './tries';
import { waitInWords } from './waiting';

/** The door of a locked app: the PIN, what to do without it, and who else has things on this phone. */
@customElement('lt-lock-page')
export class LockPage extends FieldElement {
  @property({ attribute: false }) lock!: Lock;
  @property({ attribute: false }) holder!: Holder;
  @state() private wait = 0;
  @state() private wrong = false;
  @state() private busy = false;
  @state() private forgotten = false;
  @state() private damaged = false;
  /** As it was when the alert was made; the seconds run beside it, unheard. */
  #announced = 0;
  #countdown: Countdown | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.damaged = this.lock.damaged;
  }

  protected override firstUpdated(): void {
    this.#count();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#countdown?.stop();
  }

  override render() {
    return html`
      <section class="page lock">
        <h1 tabindex="-1">${word('field.lock.heading')}</h1>
        <p class="lead">${word('field.lock.holder', this.holder.name)}</p>
        ${
          this.damaged
            ? html`<p class="notice danger" role="alert">${word('field.lock.damaged')}</p>`
            : nothing
        }
        ${this.forgotten || this.damaged ? this.#forgotten() : this.#pad()}
        <lt-people-here .lock=${this.lock} .except=${this.holder.id}></lt-people-here>
      </section>
    `;
  }

  #pad() {
    return html`
      ${
        this.wrong
          ? html`<p class="notice danger" role="alert">
              ${word('field.lock.wrong')}
              ${
                this.#announced > 0
                  ? word('field.lock.slower', waitInWords(this.#announced))
                  : nothing
              }
            </p>`
          : nothing
      }
      ${
        this.wait > 0
          ? html`<p class="strong" aria-live="off">
              ${word('field.lock.wait', waitInWords(this.wait))}
            </p>`
          : nothing
      }
      <lt-pin-pad
        label=${word('field.lock.heading')}
        .digits=${this.lock.pin?.digits}
        ?resting=${this.busy || this.wait > 0}
        @lt-pin=${this.#given}
      ></lt-pin-pad>
      <button
        class="quiet"
        @click=${() => {
          this.forgotten = true;
        }}
      >
        ${icons.lock}<span>${word('field.lock.forgot')}</span>
      </button>
    `;
  }

  #forgotten() {
    return html`<lt-pin-forgotten
      .lock=${this.lock}
      ?damaged=${this.damaged}
      @lt-back=${() => {
        this.forgotten = false;
      }}
      @lt-pin=${this.#given}
    ></lt-pin-forgotten>`;
  }

  async #given(event: CustomEvent<string>): Promise<void> {
    this.busy = true;
    this.wrong = false;
    try {
      const guess = await this.lock.unlock(event.detail);
      if (guess.kind === 'right') {
        this.damaged = false;
        this.tell('lt-unlocked', guess.value);
        return;
      }
      this.wrong = guess.kind === 'wrong';
      this.wait = guess.wait;
      this.#announced = guess.wait;
      this.#count();
    } catch {
      this.damaged = this.lock.damaged;
    } finally {
      this.busy = false;
    }
  }

  #count(): void {
    this.#countdown?.stop();
    this.#countdown = this.lock.countdown((left) => {
      this.wait = left;
    });
    this.#countdown.start();
  }
}
