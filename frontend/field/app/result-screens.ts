import { html, nothing } from 'lit';
import type { KeptFact } from '../outbox/fact';
import type { Outbox } from '../outbox/outbox';
import { sentPicture } from '../photos/sent-picture';
import type { Keeping } from '../results/keeping';
import { begunActivities } from '../results/open-drafts';
import { Recorded, type Result } from '../results/recorded';
import type * as ScreensModule from '../results/screens';
import type { Field } from './field';
import './plain-page';
import type { Route } from './routes';

type Screens = typeof ScreensModule;

const pages: ReadonlySet<Route['page']> = new Set(['results', 'result', 'write']);

/**
 * The results of the person, and the way to their screens: those are a file of their own, which is
 * loaded when first needed and lies in the worker's cache from the first start.
 */
export class ResultScreens {
  readonly #field: Field;
  readonly #changed: () => void;
  #screens: Screens | 'loading' | 'missing' | undefined;
  #recorded: Recorded | undefined;
  #outbox: Outbox | undefined;
  #keeping: Keeping | undefined;
  #facts: readonly KeptFact[] | undefined;
  #results: readonly Result[] = [];
  #begun: ReadonlySet<string> = new Set();
  #reading = false;
  /** Always the same function, so that a drawing that changes nothing draws nothing. */
  readonly #sentPhoto = (sha256: string, most: number) =>
    sentPicture(sha256, most, this.#field.picture.me?.id);
  /** True once the person's results have been read: an empty list is then the truth. */
  #known = false;

  constructor(field: Field, changed: () => void) {
    this.#field = field;
    this.#changed = changed;
  }

  /** True for a screen that is among them. */
  static has(route: Route): boolean {
    return pages.has(route.page);
  }

  get results(): readonly Result[] {
    return this.#results;
  }

  /** The activities whose result was begun and not saved, as last read. */
  get begun(): ReadonlySet<string> {
    return this.#begun;
  }

  /** Reads anew what was begun: drafts change without a fact. */
  async readBegun(): Promise<void> {
    const { keeping } = this;
    const begun = keeping && (await begunActivities(keeping).catch(() => undefined));
    const same = begun?.size === this.#begun.size && [...begun].every((id) => this.#begun.has(id));
    if (begun && !same && keeping === this.#keeping) {
      this.#begun = begun;
      this.#changed();
    }
  }

  /** The person's outbox for these screens; absent while nobody can write here. */
  get keeping(): Keeping | undefined {
    const { outbox } = this.#field;
    if (outbox !== this.#outbox) {
      this.#outbox = outbox;
      this.#keeping = outbox && keepingOf(outbox, this.#field);
      this.#recorded = this.#keeping && new Recorded(this.#keeping);
      this.#results = [];
      this.#begun = new Set();
      this.#known = false;
      this.#facts = undefined;
    }
    return this.#keeping;
  }

  /** Reads the results anew when the facts changed, or another person's took their place. */
  async read(): Promise<void> {
    const { facts } = this.#field.picture;
    const { keeping } = this;
    if (facts === this.#facts) {
      return;
    }
    this.#facts = facts;
    this.#reading = true;
    void this.readBegun();
    const results = (await this.#recorded?.results(facts)) ?? [];
    if (facts === this.#facts && keeping === this.#keeping) {
      this.#results = results;
      this.#reading = false;
      this.#known = true;
      this.#changed();
    }
  }

  /** The screen; nothing while its file is on the way. */
  show(
    route: Route,
    shown: Pick<ScreensModule.ResultsData, 'me' | 'today' | 'activities' | 'places'>,
  ) {
    const { keeping, results } = this;
    if (!keeping) {
      return nothing;
    }
    const { lock, picture } = this.#field;
    const unsent = picture.counts.waiting + picture.counts.review;
    const { removedPhotos } = picture;
    const own = { results, removedPhotos, keeping, lock, unsent };
    const data = { ...shown, ...own, sentPhoto: this.#sentPhoto };
    if (this.#screens === undefined) {
      void this.#load();
    }
    if (this.#screens === 'missing') {
      return html`<lt-plain-page
        heading="field.broken.screen"
        sentence="field.broken.screenHow"
        reloads
      ></lt-plain-page>`;
    }
    return typeof this.#screens === 'object' && this.#known && !this.#isComing(route)
      ? this.#screens.resultScreen(route, data)
      : nothing;
  }

  /** True of a result that has just been written and is still being read back. */
  #isComing(route: Route): boolean {
    return (
      this.#reading &&
      route.page === 'result' &&
      !this.#results.some(({ current }) => current.fact.id === route.id) &&
      this.#field.picture.facts.some(({ id }) => id === route.id)
    );
  }

  async #load(): Promise<void> {
    this.#screens = 'loading';
    try {
      this.#screens = await import('../results/screens');
    } catch {
      this.#screens = 'missing';
    }
    this.#changed();
  }
}

/** What is written goes through the field, which shows it and sends it. */
function keepingOf(outbox: Outbox, field: Field): Keeping {
  return {
    write: (fact, photos, draft) => field.write(fact, photos, draft),
    again: (id) => field.again(id),
    body: (id) => outbox.body(id),
    keepDraft: (key, value) => outbox.keepDraft(key, value),
    draft: (key) => outbox.draft(key),
    dropDraft: (key) => outbox.dropDraft(key),
    keepDraftPhoto: (key, photo) => outbox.keepDraftPhoto(key, photo),
    photo: (sha256) => outbox.photo(sha256),
  };
}
