import type { Vault } from '../lock/vault';
import type { RemovedPhoto } from '../photos/removed-photo';
import { alone } from './alone';
import { counted, type Counts } from './counts';
import {
  DraftGone,
  newId,
  serialise,
  type KeptFact,
  type NewFact,
  type Photo,
  type Serialised,
} from './fact';
import { FactQueue } from './fact-queue';
import { MediaQueue } from './media-queue';
import {
  dropDraft,
  dropMedia,
  dropRemoved,
  isAsRead,
  keptFact,
  neverStored,
  openFact,
  putMedia,
  replace,
  sealedMedia,
  type SealedMedia,
} from './rows';
import { askToPersist, openOutbox, strictly, type FactRow, type OutboxDatabase } from './store';

export { DraftGone, FactTooLarge, type KeptFact, type NewFact, type Photo } from './fact';
export { nothingWaiting, type Counts } from './counts';
export { StorageFull } from './store';

/**
 * What a person has written on this phone, sealed, in a database of their own that outlives a
 * sign-out and another person's use of the phone. A write that has returned is on the disk.
 */
export class Outbox {
  /** Server clock minus phone clock in ms, as last heard; goes into every fact written. */
  clockOffset: number | undefined;
  /** For those who send; screens have no business with them. */
  readonly queue: FactQueue;
  readonly media: MediaQueue;
  readonly #db: OutboxDatabase;
  readonly #vault: Vault;

  private constructor(db: OutboxDatabase, vault: Vault) {
    this.#db = db;
    this.#vault = vault;
    this.queue = new FactQueue(db, vault);
    this.media = new MediaQueue(db, vault);
  }

  static async open(person: string, vault: Vault): Promise<Outbox> {
    return new Outbox(await openOutbox(person), vault);
  }

  close(): void {
    this.#db.close();
  }

  /** Runs work in one tab at a time; `undefined` when another tab is at it. */
  alone<T>(name: 'facts' | 'media', work: () => Promise<T>): Promise<T | undefined> {
    return alone(this.#db, name, work);
  }

  /**
   * Keeps a fact and what goes along with it, and with the same stroke drops the draft it was made
   * of, so that no kill in between leaves the draft to be written twice. A correction of a fact that
   * the server refused stands in its place: the server never had what it would name.
   *
   * @throws StorageFull when the phone has no room; the draft then still stands
   * @throws FactTooLarge when its words do not fit into one fact
   * @throws DraftGone when the draft was made into a fact, or dropped, by another window before
   */
  async write(fact: NewFact, photos: readonly Photo[] = [], draft?: string): Promise<KeptFact> {
    const media = await Promise.all(photos.map((photo) => sealedMedia(this.#vault, photo)));
    for (;;) {
      const original = await this.#row(fact.corrects);
      const refused = original && neverStored(original);
      const corrects = refused ? original.corrects : fact.corrects;
      const row = await this.#newRow({ ...fact, corrects }, media);
      const kept = await strictly(this.#db, async (change) => {
        if (original && !(await isAsRead(change, original))) {
          return false;
        }
        if (draft !== undefined && (await change.objectStore('drafts').count(draft)) === 0) {
          throw new DraftGone();
        }
        if (refused) {
          await replace(change, original, row as FactRow);
        }
        await change.objectStore('facts').add(row as FactRow);
        await putMedia(change, media);
        await dropDraft(change, draft);
        return true;
      });
      // Otherwise the sender changed the original in between.
      if (kept) {
        askToPersist();
        return keptFact(row as FactRow, new Map(media.map((one) => [one.row.sha256, one.row])));
      }
    }
  }

  /**
   * Keeps several facts with one stroke, all of them or none, as {@link write} keeps one: a sheet on
   * which all the rest are present is one tap.
   *
   * @throws StorageFull when the phone has no room; none is kept then
   */
  async writeAll(facts: readonly NewFact[]): Promise<readonly KeptFact[]> {
    for (;;) {
      const originals = await Promise.all(facts.map(({ corrects }) => this.#row(corrects)));
      const rows = await Promise.all(
        facts.map((fact, at) => {
          const original = originals[at];
          const refused = original && neverStored(original);
          return this.#newRow(refused ? { ...fact, corrects: original.corrects } : fact, []);
        }),
      );
      const kept = await strictly(this.#db, async (change) => {
        for (const original of originals) {
          if (original && !(await isAsRead(change, original))) {
            return false;
          }
        }
        for (const [at, original] of originals.entries()) {
          if (original && neverStored(original)) {
            await replace(change, original, rows[at] as FactRow);
          }
        }
        for (const row of rows) {
          await change.objectStore('facts').add(row as FactRow);
        }
        return true;
      });
      // Otherwise the sender changed an original in between.
      if (kept) {
        askToPersist();
        return rows.map((row) => keptFact(row as FactRow, new Map()));
      }
    }
  }

  /** What is kept, in the order it was written, of one type or of all. */
  async facts(type?: string): Promise<readonly KeptFact[]> {
    const read = this.#db.transaction(['facts', 'media']);
    const [rows, media] = await Promise.all([
      read.objectStore('facts').getAll(),
      read.objectStore('media').getAll(),
    ]);
    const byHash = new Map(media.map((row) => [row.sha256, row]));
    return rows
      .filter((row) => type === undefined || row.type === type)
      .map((row) => keptFact(row, byHash));
  }

  /** The body of a fact; fails when it is not kept here. */
  async body<T>(id: string): Promise<T> {
    const { text } = await openFact(this.#vault, await this.#known(id));
    return (JSON.parse(text) as { body: T }).body;
  }

  counts(): Promise<Counts> {
    return counted(this.#db);
  }

  /** What a person has left on this phone; asks for no key. */
  static async countsOf(person: string): Promise<Counts> {
    const db = await openOutbox(person);
    try {
      return await counted(db);
    } finally {
      db.close();
    }
  }

  /** Sends what the server refused of this fact once more. */
  async again(id: string): Promise<void> {
    await strictly(this.#db, async (change) => {
      const facts = change.objectStore('facts');
      const row = await facts.index('id').get(id);
      if (!row || row.replacedBy !== undefined) {
        return;
      }
      if (row.state === 'review') {
        const { refusal: _, ...rest } = row;
        await facts.put({ ...rest, state: 'waiting' });
      }
      for (const hash of row.media) {
        const media = await change.objectStore('media').get(hash);
        if (media?.state === 'review') {
          const { refusal: _, ...rest } = media;
          await change.objectStore('media').put({ ...rest, state: 'waiting' });
        }
      }
    });
  }

  /** The facts that have no receipt, as they are sent, in order: for a file that is carried by hand. */
  async unsent(): Promise<readonly Serialised[]> {
    const rows = await this.#db.getAll('facts');
    const open = rows.filter((row) => row.state !== 'sent' && row.replacedBy === undefined);
    return Promise.all(open.map((row) => openFact(this.#vault, row)));
  }

  async keepDraft(key: string, value: object): Promise<void> {
    const sealed = await this.#vault.seal(new TextEncoder().encode(JSON.stringify(value)));
    await strictly(this.#db, (change) => change.objectStore('drafts').put(sealed, key));
  }

  async draft<T>(key: string): Promise<T | undefined> {
    const sealed = await this.#db.get('drafts', key);
    return sealed && (JSON.parse(new TextDecoder().decode(await this.#vault.open(sealed))) as T);
  }

  /** Drops a draft and its pictures. */
  async dropDraft(key: string): Promise<void> {
    await strictly(this.#db, (change) => dropDraft(change, key));
  }

  async keepDraftPhoto(key: string, photo: Photo): Promise<void> {
    const { row, sealed } = await sealedMedia(this.#vault, photo);
    const media: SealedMedia = { row: { ...row, state: 'draft', draft: key }, sealed };
    await strictly(this.#db, (change) => putMedia(change, [media]));
  }

  /** Drops a picture that was taken out of a draft. */
  async dropDraftPhoto(sha256: string): Promise<void> {
    await strictly(this.#db, async (change) => {
      const row = await change.objectStore('media').get(sha256);
      if (row?.state === 'draft') {
        await dropMedia(change, sha256);
      }
    });
  }

  /**
   * Drops what was taken off results and no other fact here shows; true when there was any. The
   * facts stay as they were written.
   */
  async dropRemoved(removed: readonly RemovedPhoto[]): Promise<boolean> {
    const here = new Set(await this.#db.getAllKeys('media'));
    const dropping = removed.filter(({ sha256 }) => here.has(sha256));
    return (
      dropping.length > 0 && (await strictly(this.#db, (change) => dropRemoved(change, dropping)))
    );
  }

  /** A picture or recording that is still on the phone. */
  async photo(sha256: string): Promise<Blob | undefined> {
    const read = this.#db.transaction(['media', 'blobs']);
    const [row, sealed] = await Promise.all([
      read.objectStore('media').get(sha256),
      read.objectStore('blobs').get(sha256),
    ]);
    return row && sealed && new Blob([await this.#vault.open(sealed)], { type: row.type });
  }

  async #newRow(fact: NewFact, media: readonly SealedMedia[]): Promise<Omit<FactRow, 'order'>> {
    const madeAt = Date.now();
    const offset = this.clockOffset === undefined ? undefined : Math.round(this.clockOffset);
    const { id, bytes, sha256 } = await serialise(fact, { id: newId(madeAt), madeAt, offset });
    return {
      id,
      type: fact.type,
      madeAt,
      ...(offset !== undefined && { offset }),
      ...(fact.corrects !== undefined && { corrects: fact.corrects }),
      sha256,
      sealed: await this.#vault.seal(bytes),
      media: media.map(({ row }) => row.sha256),
      state: 'waiting',
    };
  }

  async #row(id: string | undefined): Promise<FactRow | undefined> {
    return id === undefined ? undefined : this.#db.getFromIndex('facts', 'id', id);
  }

  async #known(id: string): Promise<FactRow> {
    const row = await this.#row(id);
    if (!row) {
      throw new Error(`no fact ${id} on this phone`);
    }
    return row;
  }
}
