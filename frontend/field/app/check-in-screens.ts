import { html, nothing } from 'lit';
import type * as CheckInModule from '../checkin/check-in-page';
import type { CheckIns, CheckInKeeping } from '../checkin/check-in';
import type * as TrainerModule from '../checkin/trainer-screens';
import type { Outbox } from '../outbox/outbox';
import type { RollKeeping } from '../training/roll-keeping';
import { sessionOf, teaches } from '../training/training-class';
import type { Field } from './field';
import { plain } from './plain-page';
import type { Route } from './routes';

type Loaded<Module> = Module | 'loading' | 'missing' | undefined;

const trainersPages: ReadonlySet<Route['page']> = new Set(['scan', 'code']);

/**
 * The way to the screens of badges, codes and self check-in: files of their own. Those for trainers
 * are kept only on phones of people who teach.
 */
export class CheckInScreens {
  readonly #field: Field;
  readonly #changed: () => void;
  #trainers: Loaded<typeof TrainerModule>;
  #own: Loaded<typeof CheckInModule>;
  #outbox: Outbox | undefined;
  #keeping: CheckInKeeping | undefined;
  #record:
    { readonly session: string; readonly read: number; readonly body?: CheckIns } | undefined;

  constructor(field: Field, changed: () => void) {
    this.#field = field;
    this.#changed = changed;
  }

  /** True for a screen that is among them. */
  static has({ page }: Route): boolean {
    return trainersPages.has(page) || page === 'check-in';
  }

  /** The screen; nothing while its file is on the way. */
  show(route: Route, rolls: RollKeeping | undefined) {
    switch (route.page) {
      case 'scan':
      case 'code':
        return this.#trainersScreen(route, route.session, rolls);
      case 'check-in':
        return this.#checkIn(route.session, route.code);
      default:
        return nothing;
    }
  }

  #trainersScreen(route: Route, session: string, keeping: RollKeeping | undefined) {
    const { classes, facts, read, me } = this.#field.picture;
    if (this.#trainers === undefined) {
      void this.#loadTrainers();
    }
    if (this.#trainers === 'missing') {
      return plain('field.broken.screen', 'field.broken.screenHow', true);
    }
    if (typeof this.#trainers !== 'object' || !keeping || !me || read === 0) {
      return nothing;
    }
    const of = sessionOf(classes, session);
    if (!of || !teaches(of.one)) {
      return plain('field.class.gone', 'field.class.goneWhy');
    }
    const offset = this.#field.outbox?.clockOffset;
    const languages = me.contentLanguages;
    return this.#trainers.trainerScreen(route, { of, keeping, facts, read, languages, offset });
  }

  #checkIn(session: string, code: string) {
    const { classes, facts, read, me } = this.#field.picture;
    if (this.#own === undefined) {
      void this.#loadOwn();
    }
    if (this.#own === 'missing') {
      return plain('field.broken.screen', 'field.broken.screenHow', true);
    }
    const { keeping } = this;
    if (typeof this.#own !== 'object' || !keeping || !me) {
      return nothing;
    }
    void this.#readRecord(session, read);
    return html`<lt-check-in-page
      .session=${session}
      .code=${code}
      .of=${sessionOf(classes, session)}
      .record=${this.#record?.session === session ? this.#record.body : undefined}
      .keeping=${keeping}
      .facts=${facts}
      .languages=${me.contentLanguages}
    ></lt-check-in-page>`;
  }

  /** The outbox for these screens; another object for another person. */
  private get keeping(): CheckInKeeping | undefined {
    const field = this.#field;
    const { outbox } = field;
    if (outbox !== this.#outbox) {
      this.#outbox = outbox;
      this.#keeping = outbox && {
        facts: (type) => outbox.facts(type),
        body: (id) => outbox.body(id),
        write: (fact) => field.write(fact),
        again: (id) => field.again(id),
      };
    }
    return this.#keeping;
  }

  async #readRecord(session: string, read: number): Promise<void> {
    if (this.#record?.session === session && this.#record.read === read) {
      return;
    }
    this.#record = { session, read };
    const body = await this.#field.record<CheckIns>('check-ins', session);
    if (body && this.#record.session === session && this.#record.read === read) {
      this.#record = { session, read, body };
      this.#changed();
    }
  }

  async #loadTrainers(): Promise<void> {
    this.#trainers = 'loading';
    try {
      this.#trainers = await import('../checkin/trainer-screens');
    } catch {
      this.#trainers = 'missing';
    }
    this.#changed();
  }

  async #loadOwn(): Promise<void> {
    this.#own = 'loading';
    try {
      this.#own = await import('../checkin/check-in-page');
    } catch {
      this.#own = 'missing';
    }
    this.#changed();
  }
}
