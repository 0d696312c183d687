import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { addressOf } from '../app/routes';
import { FieldElement } from '../ui/field-element';
import { icons } from '../ui/icons';
import { word } from '../words/words';
import type { Lock } from './lock';
import './pin-choice';
import './pin-pad';
import { waitInWords } from './waiting';

type Step = 'look' | 'choose' | 'change' | 'remove' | 'rechoose';
type Done = 'field.pin.set' | 'field.pin.changed' | 'field.pin.removed';

/** Setting, changing and taking away the PIN. */
@customElement('lt-pin-page')
export class PinPage extends FieldElement {
  @property({ attribute: false }) lock!: Lock;
  @state() private step: Step = 'look';
  @state() private done: Done | undefined;
  @state() private problem: string | undefined;
  @state() private busy = false;
  #present = '';

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#present = '';
  }

  override render() {
    return html`
      <section class="page lock">
        <a class="back" href=${addressOf({ page: 'settings' })}>
          ${icons.back}<span>${word('field.settings.heading')}</span>
        </a>
        <h1 tabindex="-1">${word('field.pin.heading')}</h1>
        ${
          this.done ? html`<p class="notice success" role="status">${word(this.done)}</p>` : nothing
        }
        ${this.problem ? html`<p class="notice danger" role="alert">${this.problem}</p>` : nothing}
        ${this.busy ? html`<p role="status">${word('field.pin.busy')}</p>` : this.#body()}
      </section>
    `;
  }

  #body() {
    const pin = this.lock.pin;
    switch (this.step) {
      case 'choose':
      case 'rechoose':
        return html`<lt-pin-choice @lt-pin-chosen=${this.#chosen}></lt-pin-choice>`;
      case 'change':
      case 'remove':
        return html`<p class="lead">${word('field.pin.present')}</p>
          <lt-pin-pad
            label=${word('field.pin.present')}
            .digits=${pin?.digits}
            @lt-pin=${this.#presentGiven}
          ></lt-pin-pad>`;
      case 'look':
        return pin?.digits === undefined ? this.#without(pin?.recoverable === true) : this.#with();
    }
  }

  #without(recoverable: boolean) {
    return html`
      <p>${word('field.pin.why')}</p>
      <p>${word(recoverable ? 'field.pin.forgetting' : 'field.pin.notYet')}</p>
      ${
        recoverable
          ? this.#button('field.pin.start', () => {
              this.#go('choose');
            })
          : this.#button('field.plain.again', () => void this.#secure())
      }
    `;
  }

  #with() {
    return html`
      <p>${word('field.pin.isSet')}</p>
      <p>${word('field.pin.forgetting')}</p>
      ${this.#button('field.pin.change', () => {
        this.#go('change');
      })}
      ${this.#button(
        'field.pin.remove',
        () => {
          this.#go('remove');
        },
        'second',
      )}
    `;
  }

  #button(key: string, pressed: () => void, look = '') {
    return html`<button class=${look} @click=${pressed}>
      ${icons.lock}<span>${word(key)}</span>
    </button>`;
  }

  #go(step: Step): void {
    this.step = step;
    this.done = undefined;
    this.problem = undefined;
  }

  async #secure(): Promise<void> {
    await this.#working(async () => {
      if (!(await this.lock.secure())) {
        this.problem = word('field.pin.stillNot');
      }
    });
  }

  async #presentGiven(event: CustomEvent<string>): Promise<void> {
    const { step } = this;
    const pin = event.detail;
    await this.#working(async () => {
      const guess =
        step === 'remove' ? await this.lock.changePin(pin, undefined) : await this.lock.unlock(pin);
      if (guess.kind !== 'right') {
        const slower = guess.wait > 0 ? word('field.lock.slower', waitInWords(guess.wait)) : '';
        this.problem = `${word('field.lock.wrong')} ${slower}`;
        this.step = 'look';
        return;
      }
      this.#present = pin;
      this.#go(step === 'remove' ? 'look' : 'rechoose');
      this.done = step === 'remove' ? 'field.pin.removed' : undefined;
    });
  }

  async #chosen(event: CustomEvent<string>): Promise<void> {
    const changes = this.step === 'rechoose';
    await this.#working(async () => {
      const change = changes
        ? await this.lock.changePin(this.#present, event.detail)
        : { kind: 'right' as const, value: await this.lock.setPin(event.detail) };
      this.#present = '';
      this.step = 'look';
      if (change.kind === 'right' && change.value.kind === 'done') {
        this.done = changes ? 'field.pin.changed' : 'field.pin.set';
      } else {
        this.problem = word('field.pin.stillNot');
      }
    });
  }

  async #working(work: () => Promise<void>): Promise<void> {
    this.busy = true;
    try {
      await work();
    } catch {
      this.problem = word('field.pin.failed');
    } finally {
      this.busy = false;
      this.tell('lt-lock-changed');
    }
  }
}
