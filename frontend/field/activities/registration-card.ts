import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { dayName } from '../ui/dates';
import { FieldElement } from '../ui/field-element';
import { icons } from '../ui/icons';
import { word } from '../words/words';
import { isComing, standingOf, type Registration, type Said } from './registration';

/** Registering for one activity; says `lt-register` with whether the person comes. */
@customElement('lt-registration-card')
export class RegistrationCard extends FieldElement {
  @property({ attribute: false }) registration: Registration | undefined;
  @property({ attribute: false }) said: Said | undefined;
  /** When the server's records were last read, in ms since the epoch. */
  @property({ attribute: false }) readAt: number | undefined;
  /** True when the last word could not be kept on this phone. */
  @property({ type: Boolean }) failed = false;
  /** Wall-clock time in Vietnam, such as 2026-11-22T08:00. */
  @property() now = '';

  override render() {
    const { registration, said } = this;
    if (!registration) {
      return nothing;
    }
    const standing = standingOf(registration, said, this.readAt);
    const coming = isComing(standing, said);
    const closed = this.now > registration.closes;
    return html`
      <section class="card" aria-labelledby="registration">
        <h2 id="registration">${word('field.registration.heading')}</h2>
        <p role="status">${this.#words(standing, registration)}</p>
        ${
          this.failed
            ? html`<p class="notice danger" role="alert">${word('field.registration.notKept')}</p>`
            : nothing
        }
        <p>${word('field.registration.closes', when(registration.closes))}</p>
        ${
          coming
            ? html`<button class="second" @click=${this.#withdraw}>
                ${icons.cancelled}<span>${word('field.registration.withdraw')}</span>
              </button>`
            : closed
              ? nothing
              : html`<button @click=${this.#register}>
                  ${icons.done}<span>${word('field.registration.register')}</span>
                </button>`
        }
      </section>
    `;
  }

  #words(standing: ReturnType<typeof standingOf>, { closes, full }: Registration) {
    switch (standing) {
      case 'kept':
        return word(this.said?.going ? 'field.registration.kept' : 'field.registration.keptOut');
      case 'sent':
        return word('field.registration.sent');
      case 'refused':
        return word('field.registration.refused', this.said?.refusal ?? '');
      case 'seated':
        return word('word.seat.SEATED');
      case 'waiting':
        return word('word.seat.WAITING');
      case 'late':
        return word('word.seat.LATE');
      case 'out':
        return word('word.seat.WITHDRAWN');
      case 'none':
        return this.now > closes
          ? word('field.registration.closed')
          : word(full ? 'field.registration.full' : 'field.registration.free');
    }
  }

  #register(): void {
    this.#say(true);
  }

  #withdraw(): void {
    this.#say(false);
  }

  #say(going: boolean): void {
    this.dispatchEvent(new CustomEvent('lt-register', { detail: going, bubbles: true }));
  }
}

function when(closes: string): string {
  return `${closes.slice(11, 16)}, ${dayName(closes, true)}`;
}
