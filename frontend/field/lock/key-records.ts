import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import type { Bytes } from './sealing';
import type { Sealed } from './vault';

/** How the data key is kept for every day: under the device key alone, or with a PIN as well. */
export type Wrapping =
  | { readonly kind: 'device'; readonly sealed: Sealed }
  | {
      readonly kind: 'pin';
      readonly digits: number;
      readonly salt: Bytes;
      readonly iterations: number;
      readonly sealed: Sealed;
    };

/** The key of one person on this phone. Nothing in it opens without what it is wrapped with. */
export interface KeyRecord {
  readonly person: string;
  /** Said on the lock screen, so that people who share a phone know whose turn it is. */
  readonly name: string;
  /** Cannot be read by scripts, only used. */
  readonly device: CryptoKey;
  readonly wrapping: Wrapping;
  /** The same data key under the recovery key that only the server holds. */
  readonly recovery: Sealed | undefined;
  /** A newer recovery key of the server, which stands in for the other once the PIN was entered. */
  readonly nextRecovery?: CryptoKey | undefined;
  /** When the person put off choosing a PIN, in ms since the epoch. */
  readonly postponed?: number | undefined;
}

/** Wrong PINs in a row, and how long until the next may be tried, in ms of an open app. */
export interface Tries {
  readonly wrong: number;
  readonly wait: number;
}

interface Schema extends DBSchema {
  keys: { key: string; value: KeyRecord };
  tries: { key: string; value: Tries };
  phone: { key: 'installation'; value: string };
}

const name = 'lantoa-keys';
const noTries: Tries = { wrong: 0, wait: 0 };

/**
 * The keys of the people who use this phone. A record changes as a whole in one transaction that is
 * on the disk when it completes, so a phone that dies in the middle has the old one or the new one.
 */
export class KeyRecords {
  readonly #db: IDBPDatabase<Schema>;

  private constructor(db: IDBPDatabase<Schema>) {
    this.#db = db;
  }

  static async open(): Promise<KeyRecords> {
    const db = await openDB<Schema>(name, 1, {
      upgrade(fresh) {
        fresh.createObjectStore('keys', { keyPath: 'person' });
        fresh.createObjectStore('tries');
        fresh.createObjectStore('phone');
      },
      blocking(_current, _blocked, event) {
        (event.target as IDBDatabase).close();
      },
    });
    return new KeyRecords(db);
  }

  close(): void {
    this.#db.close();
  }

  async all(): Promise<readonly KeyRecord[]> {
    return this.#db.getAll('keys');
  }

  async of(person: string): Promise<KeyRecord | undefined> {
    return this.#db.get('keys', person);
  }

  /** Keeps a person's first key; the one already there stays, for things are sealed under it. */
  async addFirst(record: KeyRecord): Promise<KeyRecord> {
    return this.#change(async (change) => {
      const keys = change.objectStore('keys');
      const present = await keys.get(record.person);
      if (!present) {
        await keys.add(record);
      }
      return present ?? record;
    });
  }

  /**
   * Puts a record that was made from another in its place, the wrong tries forgotten. False, and
   * nothing is changed, when another tab changed the key meanwhile.
   */
  async replace(before: KeyRecord, after: KeyRecord): Promise<boolean> {
    return this.#change(async (change) => {
      const present = await change.objectStore('keys').get(before.person);
      const unchanged = present !== undefined && sameKeys(present, before);
      if (unchanged) {
        await change.objectStore('keys').put(after);
        await change.objectStore('tries').delete(before.person);
      }
      return unchanged;
    });
  }

  /** Notes what has nothing to do with the keys themselves. */
  async note(
    person: string,
    notes: Partial<Pick<KeyRecord, 'name' | 'postponed' | 'nextRecovery'>>,
  ): Promise<KeyRecord | undefined> {
    return this.#change(async (change) => {
      const keys = change.objectStore('keys');
      const present = await keys.get(person);
      const after = present && { ...present, ...notes };
      if (after) {
        await keys.put(after);
      }
      return after;
    });
  }

  async tries(person: string): Promise<Tries> {
    return (await this.#db.get('tries', person)) ?? noTries;
  }

  /** Changes the tries from what they are at this moment, whatever other tabs do. */
  async changeTries(person: string, changed: (tries: Tries) => Tries): Promise<Tries> {
    return this.#change(async (change) => {
      const tries = change.objectStore('tries');
      const after = changed((await tries.get(person)) ?? noTries);
      await tries.put(after, person);
      return after;
    });
  }

  /** The id of this installation of the client, made once. */
  async installation(): Promise<string> {
    return this.#change(async (change) => {
      const phone = change.objectStore('phone');
      const present = await phone.get('installation');
      const id = present ?? crypto.randomUUID();
      if (present === undefined) {
        await phone.put(id, 'installation');
      }
      return id;
    });
  }

  /** Does all of the work or nothing, and is done when it is on the disk. */
  async #change<T>(work: (change: Transaction) => Promise<T>): Promise<T> {
    const change = this.#db.transaction(['keys', 'tries', 'phone'], 'readwrite', {
      durability: 'strict',
    });
    const undo = (error: unknown): never => {
      try {
        change.abort();
      } catch {
        // It has ended by itself.
      }
      throw error;
    };
    const [result] = await Promise.all([work(change).catch(undo), change.done]);
    return result;
  }
}

type Stores = ('keys' | 'tries' | 'phone')[];
type Transaction = IDBPTransaction<Schema, Stores, 'readwrite'>;

/** Every wrapping has an IV of its own, so records with the same IVs hold the same wrappings. */
function sameKeys(one: KeyRecord, other: KeyRecord): boolean {
  const mark = ({ wrapping, recovery }: { wrapping?: Wrapping; recovery: Sealed | undefined }) =>
    `${wrapping?.sealed.iv.join() ?? ''}/${recovery?.iv.join() ?? ''}`;
  return mark(one) === mark(other);
}
