import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Said } from '../activities/registration';
import type { KeptFact } from '../outbox/fact';
import { dayName, vietnamDay, vietnamTime } from '../ui/dates';
import { FieldElement } from '../ui/field-element';
import { icons } from '../ui/icons';
import { word } from '../words/words';
import {
  clashing,
  closing,
  enrolmentType,
  enrolmentVersion,
  lastClassWords,
  nextWord,
  standingKey,
  type EnrolmentBody,
} from './enrolling';
import type { RollKeeping } from './roll-keeping';
import type { TrainingClass } from './training-class';

/** Enrolling in one class, answering an invitation or an offered seat, withdrawing; also without network. */
@customElement('lt-enrolment-card')
export class EnrolmentCard extends FieldElement {
  @property({ attribute: false }) one!: TrainingClass;
  @property({ attribute: false }) classes: readonly TrainingClass[] = [];
  @property({ attribute: false }) facts: readonly KeptFact[] = [];
  @property({ attribute: false }) keeping!: RollKeeping;
  /** When the server's records were last read, in ms since the epoch. */
  @property({ attribute: false }) readAt: number | undefined;
  /** Now, by the server's clock, in ms since the epoch. */
  @property({ type: Number }) now = 0;
  @state() private said: Said | undefined;
  @state() private failed = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('facts')) {
      void this.#read();
    }
  }

  override render() {
    const { one, said, readAt } = this;
    const closes = closing(one);
    const closed = `${vietnamDay(this.now)}T${vietnamTime(this.now)}` > closes;
    const [key, ...values] = standingKey(one, said, readAt, closed);
    return html`
      <section class="card" aria-labelledby="enrolment">
        <h2 id="enrolment">${word('field.enrolment.heading')}</h2>
        <p role="status">${word(key, ...values)}</p>
        ${
          one.mine === 'OFFERED' && one.held !== undefined
            ? html`<p>${word('field.enrolment.held', when(one.held))}</p>`
            : nothing
        }
        ${
          this.failed
            ? html`<p class="notice danger" role="alert">${word('field.registration.notKept')}</p>`
            : nothing
        }
        ${clashing(one, this.classes).map(
          ({ name }) => html`<p class="notice warning">${word('field.enrolment.clash', name)}</p>`,
        )}
        <p>${word('field.enrolment.closes', when(closes))}</p>
        ${this.#buttons(closed)}
      </section>
    `;
  }

  #buttons(closed: boolean) {
    switch (nextWord(this.one, this.said, this.readAt, closed)) {
      case 'enrol':
        return this.#go('field.enrolment.enrol');
      case 'answer':
        return html`<div class="actions">
          ${this.#go('field.enrolment.accept')}${this.#leave('field.enrolment.decline')}
        </div>`;
      case 'withdraw':
        return this.#leave('field.enrolment.withdraw');
      case 'nothing':
        return nothing;
    }
  }

  #go(key: string) {
    return html`<button @click=${() => void this.#say(true)}>
      ${icons.done}<span>${word(key)}</span>
    </button>`;
  }

  #leave(key: string) {
    return html`<button class="second" @click=${() => void this.#say(false)}>
      ${icons.cancelled}<span>${word(key)}</span>
    </button>`;
  }

  async #say(going: boolean): Promise<void> {
    const body: EnrolmentBody = { class: this.one.id, going };
    try {
      await this.keeping.writeAll([{ type: enrolmentType, version: enrolmentVersion, body }]);
      this.failed = false;
    } catch {
      this.failed = true;
    }
  }

  async #read(): Promise<void> {
    const { facts } = this;
    const words = await lastClassWords(facts, (id) => this.keeping.body(id));
    if (facts === this.facts) {
      this.said = words.get(this.one.id);
    }
  }
}

function when(moment: string): string {
  return `${moment.slice(11, 16)}, ${dayName(moment, true)}`;
}
