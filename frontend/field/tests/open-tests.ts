import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { addressOf } from '../app/routes';
import type { KeptFact } from '../outbox/fact';
import { vietnamDay } from '../ui/dates';
import { FieldElement } from '../ui/field-element';
import { icons } from '../ui/icons';
import { part } from '../ui/part';
import { Wake } from '../ui/wake';
import { word } from '../words/words';
import type { AnswersBody } from './answers';
import { stateOf, testKindKey, type ClassTest } from './class-test';
import { AnswersHere } from './given-here';
import { opening, untilNextTurn } from './opening';

/** What of the phone's outbox says which tests were answered here. */
export interface AnswersKept {
  body(id: string): Promise<AnswersBody | undefined>;
}

/**
 * On Hôm nay: the tests and forms of one's own classes that are open and not answered yet, and those
 * that open today.
 */
@customElement('lt-open-tests')
export class OpenTests extends FieldElement {
  @property({ attribute: false }) tests: readonly ClassTest[] = [];
  @property({ attribute: false }) facts: readonly KeptFact[] = [];
  @property({ attribute: false }) keeping: AnswersKept | undefined;
  /** Now, by the server's clock, in ms since the epoch. */
  @property({ attribute: false }) clock: () => number = () => Date.now();
  @property({ attribute: false }) languages: readonly string[] = ['vi'];
  @state() private given: ReadonlySet<string> | undefined;
  #here: AnswersHere | undefined;
  #of: AnswersKept | undefined;

  protected readonly wake = new Wake(this, () => untilNextTurn(this.#mine(), this.clock()));

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('facts') || changed.has('keeping') || changed.has('tests')) {
      void this.#read();
    }
  }

  override render() {
    const now = this.clock();
    const shown = this.#mine().filter((one) => isDue(one, now));
    // until the phone's own answers are read, nobody is asked twice
    return shown.length === 0 || this.given === undefined
      ? nothing
      : html`<section aria-labelledby="tests-to-do">
          <h2 id="tests-to-do">${word('field.test.toDo')}</h2>
          <ul class="cards">
            ${shown.map((one) => this.#card(one, now))}
          </ul>
        </section>`;
  }

  #card(one: ClassTest, now: number) {
    const soon = stateOf(one, now) === 'scheduled';
    const who = one.answered === undefined ? {} : { who: 'mine' };
    return html`
      <li class="card linked">
        <h3>
          <a href=${addressOf({ page: 'test', id: one.id, ...who })}
            >${word(testKindKey(one.kind))}</a
          >
        </h3>
        <p class="fact">${icons.people}<span>${part(one.title, this.languages)}</span></p>
        <p class="badges">
          <span class="badge"
            >${soon ? icons.time : icons.write}${
              soon ? word('field.test.opensAt', opening(one)) : word('field.test.isOpen')
            }</span
          >
        </p>
      </li>
    `;
  }

  /** Those that this person is to answer. */
  #mine(): readonly ClassTest[] {
    return this.tests.filter(
      ({ id, mine, given }) => mine !== undefined && given !== true && !this.given?.has(id),
    );
  }

  async #read(): Promise<void> {
    const { keeping, facts, tests } = this;
    if (!keeping) {
      this.given = new Set();
      return;
    }
    if (this.#of !== keeping || !this.#here) {
      this.#of = keeping;
      this.#here = new AnswersHere((id) => keeping.body(id));
    }
    const here = this.#here;
    await here.read(facts);
    if (this.#of === keeping && this.facts === facts) {
      const kept = (id: string) => {
        const one = here.of(id, undefined);
        return one !== undefined && one.state !== 'review';
      };
      this.given = new Set(tests.map(({ id }) => id).filter(kept));
    }
  }
}

function isDue(one: ClassTest, now: number): boolean {
  const at = stateOf(one, now);
  return (
    at === 'open' ||
    (at === 'scheduled' && vietnamDay(Date.parse(one.opens ?? '')) === vietnamDay(now))
  );
}
