import { DraftGone, FactTooLarge, StorageFull, type KeptFact } from '../outbox/outbox';
import { shrink, type Shrunk } from '../photos/shrinking';
import { check, type Problem } from './checking';
import type { Draft } from './draft';
import type { Keeping } from './keeping';
import { draftKey, list, unlist, type DraftFor } from './open-drafts';
import { limits, resultType, resultVersion, type ResultPhoto } from './result';

/** How the draft on the screen stands against the one on the phone. */
export type DraftState = 'untouched' | 'keeping' | 'kept' | 'full' | 'failed';

/** What became of a picture that was picked. */
export type Added = 'added' | 'twice' | 'enough' | 'full' | 'failed' | 'unreadable' | 'too-large';

/** What became of saving: the fact, what is wrong with the draft, or why the phone could not. */
export type Saved =
  | { readonly kind: 'saved'; readonly fact: KeptFact }
  | { readonly kind: 'wrong'; readonly problems: readonly Problem[] }
  | { readonly kind: 'full' | 'too-large' | 'failed' | 'elsewhere' };

/**
 * The result being written. Every change goes to the phone at once, the latest when many come
 * quickly, and only what lies there is called kept. Saving writes one fact however often it is
 * asked for, and ends the draft with the same stroke.
 */
export class Writing {
  readonly #keeping: Keeping;
  readonly #of: DraftFor;
  readonly #changed: () => void;
  readonly #shrink: (file: Blob) => Promise<Shrunk>;
  #draft: Draft;
  #state: DraftState;
  #listed: boolean;
  #dirty = false;
  #ended = false;
  #atWork: Promise<void> | undefined;
  #saving: Promise<Saved> | undefined;

  private constructor(
    keeping: Keeping,
    of: DraftFor,
    draft: { readonly value: Draft; readonly kept: boolean },
    { changed, small }: { changed: () => void; small: (file: Blob) => Promise<Shrunk> },
  ) {
    this.#keeping = keeping;
    this.#of = of;
    this.#draft = draft.value;
    this.#state = draft.kept ? 'kept' : 'untouched';
    this.#listed = draft.kept;
    this.#changed = changed;
    this.#shrink = small;
  }

  /** Takes up the draft that is kept, else begins one; `undefined` when there is none to begin. */
  static async open(
    keeping: Keeping,
    of: DraftFor,
    begin: () => Draft | undefined,
    changed: () => void,
    small: (file: Blob) => Promise<Shrunk> = (file) => shrink(file),
  ): Promise<Writing | undefined> {
    const kept = await keeping.draft<Draft>(draftKey(of));
    const value = kept ?? begin();
    return (
      value && new Writing(keeping, of, { value, kept: kept !== undefined }, { changed, small })
    );
  }

  get draft(): Draft {
    return this.#draft;
  }

  get state(): DraftState {
    return this.#state;
  }

  /** True when there is something to throw away. */
  get begun(): boolean {
    return this.#state !== 'untouched';
  }

  /** Notes a change. Returns once it lies on the phone, or could not be kept: see the state. */
  change(change: Partial<Draft>): Promise<void> {
    if (this.#ended) {
      return Promise.resolve();
    }
    this.#draft = { ...this.#draft, ...change };
    this.#dirty = true;
    this.#atWork ??= this.#keep();
    return this.#atWork;
  }

  /** Makes a picture small, keeps it, and puts it behind the others. */
  async addPhoto(file: Blob): Promise<Added> {
    if (this.#draft.photos.length >= limits.photos) {
      return 'enough';
    }
    const shrunk = await this.#shrink(file).catch(() => ({ kind: 'unreadable' }) as const);
    if (shrunk.kind !== 'photo') {
      return shrunk.kind;
    }
    const { sha256, blob, width, height } = shrunk.photo;
    if (this.#draft.photos.some((photo) => photo.sha256 === sha256)) {
      return 'twice';
    }
    try {
      await this.#keeping.keepDraftPhoto(draftKey(this.#of), { sha256, blob });
    } catch (error) {
      return error instanceof StorageFull ? 'full' : 'failed';
    }
    const photo: ResultPhoto = { sha256, width, height, bytes: blob.size, consent: false };
    await this.change({ photos: [...this.#draft.photos, photo] });
    return 'added';
  }

  /** Writes the fact, once; asking again while at it, or after it, gives the same answer. */
  save(today: string, corrects?: string): Promise<Saved> {
    this.#saving ??= this.#save(today, corrects).then((saved) => {
      if (saved.kind !== 'saved') {
        this.#saving = undefined;
      }
      return saved;
    });
    return this.#saving;
  }

  /** Another window writes on: nothing typed here from now on may go over what is typed there. */
  leave(): void {
    this.#ended = true;
  }

  /** Throws the draft and its pictures away. */
  async discard(): Promise<void> {
    this.#ended = true;
    await this.#atWork;
    await this.#keeping.dropDraft(draftKey(this.#of));
    await unlist(this.#keeping, this.#of);
  }

  async #keep(): Promise<void> {
    this.#become('keeping');
    try {
      if (!this.#listed) {
        await list(this.#keeping, this.#of);
        this.#listed = true;
      }
      while (this.#dirty) {
        this.#dirty = false;
        await this.#keeping.keepDraft(draftKey(this.#of), this.#draft);
      }
      this.#atWork = undefined;
      this.#become('kept');
    } catch (error) {
      this.#atWork = undefined;
      this.#become(error instanceof StorageFull ? 'full' : 'failed');
    }
  }

  async #save(today: string, corrects: string | undefined): Promise<Saved> {
    const checked = check(this.#draft, today);
    if (checked.kind === 'wrong') {
      return checked;
    }
    // A fact is made of a draft that lies on the phone, so that no draft becomes two of them.
    if (this.#state !== 'kept') {
      await this.change({});
      if (this.#state === 'full' || this.#state === 'failed') {
        return { kind: this.#state };
      }
    }
    // No late keeping may bring the draft back once the fact is written.
    this.#ended = true;
    await this.#atWork;
    try {
      const fact = await this.#keeping.write(
        { type: resultType, version: resultVersion, body: checked.body, corrects },
        await this.#photos(),
        draftKey(this.#of),
      );
      await unlist(this.#keeping, this.#of).catch(() => undefined);
      return { kind: 'saved', fact };
    } catch (error) {
      // A draft that became a fact elsewhere is not to begin anew here.
      this.#ended = error instanceof DraftGone;
      return { kind: reasonOf(error) };
    }
  }

  /** The pictures that are still on the phone; others are with the server already. */
  async #photos() {
    const found = await Promise.all(
      this.#draft.photos.map(async ({ sha256 }) => ({
        sha256,
        blob: await this.#keeping.photo(sha256),
      })),
    );
    return found.flatMap(({ sha256, blob }) => (blob ? [{ sha256, blob }] : []));
  }

  #become(state: DraftState): void {
    this.#state = state;
    this.#changed();
  }
}

function reasonOf(error: unknown): 'full' | 'too-large' | 'failed' | 'elsewhere' {
  if (error instanceof DraftGone) {
    return 'elsewhere';
  }
  if (error instanceof StorageFull) {
    return 'full';
  }
  return error instanceof FactTooLarge ? 'too-large' : 'failed';
}
