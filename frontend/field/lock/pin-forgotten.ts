import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { FieldElement } from '../ui/field-element';
import { icons } from '../ui/icons';
import { word } from '../words/words';
import type { Lock, Reopening } from './lock';
import './pin-choice';

const problems: Readonly<Record<Exclude<Reopening['kind'], 'done'>, string>> = {
  'sign-in-first': 'field.forgot.signInFirst',
  unreachable: 'field.forgot.unreachable',
  foreign: 'field.forgot.foreign',
  'recovery-first': 'field.forgot.foreign',
  elsewhere: 'field.forgot.elsewhere',
};

/** The way out of a forgotten PIN: a new sign-in on this phone, then another PIN. Nothing is lost. */
@customElement('lt-pin-forgotten')
export class PinForgotten extends FieldElement {
  @property({ attribute: false }) lock!: Lock;
  /** True when the phone's record of the key is damaged: then no PIN leads back. */
  @property({ type: Boolean }) damaged = false;
  @state() private choosing = false;
  @state() private busy = false;
  @state() private problem: string | undefined;

  override render() {
    return html`
      <div class="card">
        <h2>${word(this.damaged ? 'field.forgot.damaged' : 'field.forgot.heading')}</h2>
        <p>${word('field.forgot.nothingLost')}</p>
        <ol>
          <li>${word('field.forgot.one')}</li>
          <li>${word('field.forgot.two')}</li>
          <li>${word('field.forgot.three')}</li>
        </ol>
        ${
          this.problem
            ? html`<p class="notice danger" role="alert">${word(this.problem)}</p>`
            : nothing
        }
        ${this.busy ? html`<p role="status">${word('field.forgot.busy')}</p>` : this.#next()}
        ${this.damaged ? nothing : this.#back()}
      </div>
    `;
  }

  #back() {
    return html`<button
      class="second"
      @click=${() => {
        this.tell('lt-back');
      }}
    >
      ${icons.back}<span>${word('field.forgot.back')}</span>
    </button>`;
  }

  #next() {
    return this.choosing
      ? html`<lt-pin-choice @lt-pin-chosen=${this.#chosen}></lt-pin-choice>`
      : html`<button
          @click=${() => {
            this.choosing = true;
            this.problem = undefined;
          }}
        >
          ${icons.lock}<span>${word('field.forgot.choose')}</span>
        </button>`;
  }

  /** The new PIN goes on as if it had been typed at the door. */
  async #chosen(event: CustomEvent<string>): Promise<void> {
    this.busy = true;
    this.choosing = false;
    try {
      const { kind } = await this.lock.reopen(event.detail);
      if (kind === 'done') {
        this.tell('lt-pin', event.detail);
      } else {
        this.problem = problems[kind];
      }
    } catch {
      this.problem = 'field.forgot.failed';
    } finally {
      this.busy = false;
    }
  }
}
