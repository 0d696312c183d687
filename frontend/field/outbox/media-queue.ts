import type { Vault } from '../lock/vault';
import type { Refusal } from './fact';
import { strictly, type MediaRow, type OutboxDatabase } from './store';

/** A picture or recording to send. */
export interface Upload {
  readonly sha256: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The pictures and recordings of an outbox as their sender sees them. */
export class MediaQueue {
  readonly #db: OutboxDatabase;
  readonly #vault: Vault;

  constructor(db: OutboxDatabase, vault: Vault) {
    this.#db = db;
    this.#vault = vault;
  }

  /** One that waits and was not tried before. */
  async next(tried: ReadonlySet<string>): Promise<Upload | undefined> {
    const waiting = await this.#db.getAllKeysFromIndex('media', 'state', 'waiting');
    const sha256 = waiting.find((hash) => !tried.has(hash));
    const sealed = sha256 === undefined ? undefined : await this.#db.get('blobs', sha256);
    return sha256 !== undefined && sealed
      ? { sha256, bytes: await this.#vault.open(sealed) }
      : undefined;
  }

  /** The server has all of it. */
  async sent(sha256: string): Promise<void> {
    await this.#settle(sha256, { state: 'sent', sentAt: Date.now() });
  }

  /** The server does not take it; what to do is up to a person. */
  async refused(sha256: string, refusal: Refusal): Promise<void> {
    await this.#settle(sha256, { state: 'review', refusal });
  }

  /**
   * The server has lost these (it was restored from a backup): those that were sent and are still
   * here wait again.
   */
  async missing(hashes: ReadonlySet<unknown>): Promise<void> {
    await strictly(this.#db, async (all) => {
      const media = all.objectStore('media');
      for (const { sentAt: _, ...row } of await media.index('state').getAll('sent')) {
        if (hashes.has(row.sha256)) {
          await media.put({ ...row, state: 'waiting' });
        }
      }
    });
  }

  async #settle(sha256: string, change: Partial<MediaRow>): Promise<void> {
    await strictly(this.#db, async (all) => {
      const row = await all.objectStore('media').get(sha256);
      if (row?.state === 'waiting') {
        await all.objectStore('media').put({ ...row, ...change });
      }
    });
  }
}
