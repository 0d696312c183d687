import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { FieldElement } from '../ui/field-element';
import { word } from '../words/words';
import type { Lock } from './lock';
import './outbox-export';
import { peopleWaiting, type Waiting } from './people';

/** Who else has unsent things on this phone: how many, kept for whom, and how they get out. */
@customElement('lt-people-here')
export class PeopleHere extends FieldElement {
  @property({ attribute: false }) lock: Lock | undefined;
  /** The person of whom the screen tells anyway. */
  @property({ attribute: false }) except: string | undefined;
  /** How many things in all; looked at anew when some of them were sent. */
  @property({ type: Number }) left = 0;
  @state() private people: readonly Waiting[] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if ((changed.has('lock') || changed.has('left')) && this.lock) {
      void this.#look(this.lock);
    }
  }

  override render() {
    if (this.people.length === 0) {
      return nothing;
    }
    return html`
      <section class="card" aria-labelledby="people-here">
        <h2 id="people-here">${word('field.people.heading')}</h2>
        <p>${word('field.people.how')}</p>
        <ul class="cards">
          ${this.people.map(
            ({ id, name, unsent }) =>
              html`<li>
                <p><b>${name}</b>: ${word('field.people.unsent', unsent)}</p>
                <lt-outbox-export .lock=${this.lock} .person=${id}></lt-outbox-export>
              </li>`,
          )}
        </ul>
      </section>
    `;
  }

  async #look(lock: Lock): Promise<void> {
    this.people = await peopleWaiting(lock, this.except);
  }
}
