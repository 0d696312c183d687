import type { Vault } from '../lock/vault';
import { newId, serialise, type KeptFact, type NewFact, type Photo, type Serialised } from './fact';
import {
  dropDraft,
  dropMedia,
  isAsRead,
  keptFact,
  neverStored,
  putMedia,
  sealedMedia,
  type SealedMedia,
} from './rows';
import { askToPersist, openOutbox, strictly, type FactRow, type OutboxDatabase } from './store';

export { FactTooLarge, type KeptFact, type NewFact, type Photo } from './fact';
export { StorageFull } from './store';

/** What has still to leave the phone. */
export interface Counts {
  /** Facts without a receipt. */
  readonly waiting: number;
  /** Facts, pictures and recordings that the server refused. */
  readonly review: number;
  /** Pictures and recordings that the server does not have in full. */
  readonly media: number;
  /** When the fact that has waited longest was written, in ms since the epoch. */
  readonly oldest: number | undefined;
}

/** Nothing to send and nothing to look at. */
export const nothingWaiting: Counts = { waiting: 0, review: 0, media: 0, oldest: undefined };

/**
 * What a person has written on this phone, sealed, in a database of their own that outlives a
 * sign-out and another person's use of the phone. A write that has returned is on the disk.
 */
export class Outbox {
  /** Server clock minus phone clock in ms, as last heard; goes into every fact written. */
  clockOffset: number | undefined;
  readonly #db: OutboxDatabase;
  readonly #vault: Vault;

  private constructor(db: OutboxDatabase, vault: Vault) {
    this.#db = db;
    this.#vault = vault;
  }

  static async open(person: string, vault: Vault): Promise<Outbox> {
    return new Outbox(await openOutbox(person), vault);
  }

  close(): void {
    this.#db.close();
  }

  /**
   * Keeps a fact and what goes along with it, and with the same stroke drops the draft it was made
   * of, so that no kill in between leaves the draft to be written twice. A correction of a fact that
   * the server refused stands in its place: the server never had what it would name.
   *
   * @throws StorageFull when the phone has no room; the draft then still stands
   * @throws FactTooLarge when its words do not fit into one fact
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
        if (refused) {
          await change.objectStore('facts').put({ ...original, replacedBy: row.id });
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
    const { text } = await this.#open(await this.#known(id));
    return (JSON.parse(text) as { body: T }).body;
  }

  async counts(): Promise<Counts> {
    const read = this.#db.transaction(['facts', 'media']);
    const facts = read.objectStore('facts').index('state');
    const media = read.objectStore('media').index('state');
    const [waiting, first, review, mediaWaiting, mediaReview] = await Promise.all([
      facts.count('waiting'),
      facts.get('waiting'),
      facts.getAll('review'),
      media.count('waiting'),
      media.count('review'),
    ]);
    return {
      waiting,
      review: review.filter((row) => row.replacedBy === undefined).length + mediaReview,
      media: mediaWaiting,
      oldest: first?.madeAt,
    };
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
    return Promise.all(open.map((row) => this.#open(row)));
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

  async #open({ id, sha256, sealed }: FactRow): Promise<Serialised> {
    const bytes = await this.#vault.open(sealed);
    return { id, sha256, bytes, text: new TextDecoder().decode(bytes) };
  }
}
