import { nothing } from 'lit';
import type { KeptFact } from '../outbox/fact';
import type { Keeping } from '../results/keeping';
import type * as ScreensModule from '../tests/screens';
import type { Roster } from '../training/training-class';
import type { Field } from './field';
import { plain } from './plain-page';
import type { Route } from './routes';

type Screens = typeof ScreensModule;

/**
 * The way to the screens of tests: files of their own, which are loaded when first needed and lie
 * in the worker's cache from the first start.
 */
export class TestScreens {
  readonly #field: Field;
  readonly #keeping: () => Keeping | undefined;
  readonly #changed: () => void;
  #screens: Screens | 'loading' | 'missing' | undefined;
  #here: ScreensModule.AnswersHere | undefined;
  #of: Keeping | undefined;
  #facts: readonly KeptFact[] | undefined;
  #roster: Roster | undefined;
  #asked = '';
  #ready = false;

  /** @param keeping the person's outbox; absent while nobody can write here */
  constructor(field: Field, keeping: () => Keeping | undefined, changed: () => void) {
    this.#field = field;
    this.#keeping = keeping;
    this.#changed = changed;
  }

  /** The screen; nothing while its file, or what was kept before, is on the way. */
  show(route: Extract<Route, { page: 'test' }>) {
    const { me, tests } = this.#field.picture;
    const keeping = this.#keeping();
    if (this.#screens === undefined) {
      void this.#load();
    }
    if (this.#screens === 'missing') {
      return plain('field.broken.screen', 'field.broken.screenHow', true);
    }
    if (typeof this.#screens !== 'object' || !me || !keeping) {
      return nothing;
    }
    void this.#read(this.#screens, keeping, route.id);
    return this.#ready && this.#here
      ? this.#screens.testScreen(route, {
          tests,
          roster: this.#roster,
          here: this.#here,
          languages: me.contentLanguages,
          keeping,
          clock: this.#field.clock,
        })
      : nothing;
  }

  /** Reads what was kept here, and the roster, when something changed since. */
  async #read(screens: Screens, keeping: Keeping, id: string): Promise<void> {
    const { facts, tests, places, read } = this.#field.picture;
    const one = tests.find((test) => test.id === id);
    const asked = `${id}/${String(read)}`;
    if (this.#of === keeping && this.#facts === facts && this.#asked === asked) {
      return;
    }
    if (this.#of !== keeping) {
      this.#here = new screens.AnswersHere((fact) => keeping.body(fact));
      this.#ready = false;
    }
    this.#of = keeping;
    this.#facts = facts;
    this.#asked = asked;
    const [roster] = await Promise.all([
      one?.answered && this.#field.record<Roster>('rosters', one.class),
      this.#here?.read(facts),
    ]);
    const whole =
      roster && (await screens.wholeRoster(roster, facts, (fact) => keeping.body(fact), places));
    if (this.#of === keeping && this.#asked === asked) {
      this.#roster = whole;
      this.#ready = true;
      this.#changed();
    }
  }

  async #load(): Promise<void> {
    this.#screens = 'loading';
    try {
      this.#screens = await import('../tests/screens');
    } catch {
      this.#screens = 'missing';
    }
    this.#changed();
  }
}
