import { nothing } from 'lit';
import type { Outbox } from '../outbox/outbox';
import type { RollKeeping } from '../training/roll-keeping';
import type * as ScreensModule from '../training/screens';
import { CheckInScreens } from './check-in-screens';
import type { Field } from './field';
import { plain } from './plain-page';
import type { ResultScreens } from './result-screens';
import type { Route } from './routes';
import { TestScreens } from './test-screens';

type Screens = typeof ScreensModule;

const pages: ReadonlySet<Route['page']> = new Set(['classes', 'class', 'roll', 'test']);

/**
 * The way to the screens of training: files of their own, which are loaded when first needed and lie
 * in the worker's cache from the first start.
 */
export class TrainingScreens {
  readonly #field: Field;
  readonly #changed: () => void;
  #screens: Screens | 'loading' | 'missing' | undefined;
  #outbox: Outbox | undefined;
  #keeping: RollKeeping | undefined;
  readonly #checkIns: CheckInScreens;
  readonly #tests: TestScreens;

  constructor(field: Field, results: ResultScreens, changed: () => void) {
    this.#field = field;
    this.#changed = changed;
    this.#checkIns = new CheckInScreens(field, changed);
    this.#tests = new TestScreens(field, () => results.keeping, changed);
  }

  /** True for a screen that is among them. */
  static has(route: Route): boolean {
    return pages.has(route.page) || CheckInScreens.has(route);
  }

  /** The screen; nothing while its file is on the way. */
  show(route: Route) {
    if (CheckInScreens.has(route)) {
      return this.#checkIns.show(route, this.keeping);
    }
    if (route.page === 'test') {
      return this.#tests.show(route);
    }
    const { me, classes, tests, places, facts, read, sync } = this.#field.picture;
    const { keeping } = this;
    if (this.#screens === undefined) {
      void this.#load();
    }
    if (this.#screens === 'missing') {
      return plain('field.broken.screen', 'field.broken.screenHow', true);
    }
    if (typeof this.#screens !== 'object' || !me || !keeping || read === 0) {
      return nothing;
    }
    const now = this.#field.now();
    const readAt = sync.kind === 'signed-out' ? undefined : sync.at;
    return this.#screens.trainingScreen(route, {
      me,
      classes,
      tests,
      places,
      facts,
      read,
      now,
      readAt,
      keeping,
    });
  }

  /** What the screens write to and read from; another object for another person. */
  get keeping(): RollKeeping | undefined {
    const field = this.#field;
    const { outbox } = field;
    if (outbox !== this.#outbox) {
      this.#outbox = outbox;
      this.#keeping = outbox && {
        writeAll: (facts) => field.writeAll(facts),
        body: (id) => outbox.body(id),
        record: (collection, id) => field.record(collection, id),
        now: () => field.now(),
      };
    }
    return this.#keeping;
  }

  async #load(): Promise<void> {
    this.#screens = 'loading';
    try {
      this.#screens = await import('../training/screens');
    } catch {
      this.#screens = 'missing';
    }
    this.#changed();
  }
}
