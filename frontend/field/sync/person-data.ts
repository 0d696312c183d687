import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Sealed, Vault } from '../lock/vault';

/** One record of a collection as it is kept on the phone. */
export interface StoredRecord {
  readonly collection: string;
  readonly id: string;
  readonly version: string;
  readonly body: unknown;
}

/** Lists of people and what was marked about them never lie open on the phone. */
const sealedCollections: ReadonlySet<string> = new Set(['rosters', 'marks']);

/** How a body of such a collection lies in the database. */
interface SealedBody {
  readonly sealed: Sealed;
}

/** How far a collection was last brought up to date. */
interface KeptCollection {
  readonly name: string;
  readonly etag: string;
  /** The tags of the parts of its list, where the server named them. */
  readonly parts?: readonly string[] | undefined;
}

/** What a server listed of a collection. */
export interface Listed {
  readonly ids: ReadonlySet<string>;
  /** Whether an id would stand in that list if there were such a record. */
  readonly covers: (id: string) => boolean;
  /** The tags of all parts, to be named at the next sync. */
  readonly parts?: readonly string[] | undefined;
}

interface Schema extends DBSchema {
  records: { key: [string, string]; value: StoredRecord; indexes: { collection: string } };
  collections: { key: string; value: KeptCollection };
  state: { key: string; value: string | number | boolean };
}

/** What the phone keeps for one person, and only for that person: a database of its own. */
export class PersonData {
  readonly #db: IDBPDatabase<Schema>;
  readonly #vault: Vault | undefined;

  private constructor(db: IDBPDatabase<Schema>, vault: Vault | undefined) {
    this.#db = db;
    this.#vault = vault;
  }

  /** `vault` for what must not lie open; without one, such records are not kept. */
  static async open(person: string, vault?: Vault): Promise<PersonData> {
    const db = await openDB<Schema>(nameFor(person), 1, {
      upgrade(fresh) {
        const records = fresh.createObjectStore('records', { keyPath: ['collection', 'id'] });
        records.createIndex('collection', 'collection');
        fresh.createObjectStore('collections', { keyPath: 'name' });
        fresh.createObjectStore('state');
      },
      blocking(_current, _blocked, event) {
        (event.target as IDBDatabase).close();
      },
    });
    return new PersonData(db, vault);
  }

  /** Removes everything kept for a person. */
  static async forget(person: string): Promise<void> {
    await deleteDB(nameFor(person));
  }

  close(): void {
    this.#db.close();
  }

  /** The bodies of a collection's records. */
  async bodies<T>(collection: string): Promise<readonly T[]> {
    const all = await this.#db.getAll('records', of(collection));
    return sealedCollections.has(collection)
      ? Promise.all(all.map(({ body }) => this.#opened<T>(body)))
      : all.map((record) => record.body as T);
  }

  /** The body of one record; `undefined` when the phone does not hold it. */
  async body<T>(collection: string, id: string): Promise<T | undefined> {
    const record = await this.#db.get('records', [collection, id]);
    return record && sealedCollections.has(collection)
      ? this.#opened<T>(record.body)
      : (record?.body as T | undefined);
  }

  /** The versions of a collection's records, by id. */
  async versions(collection: string): Promise<ReadonlyMap<string, string>> {
    const all = await this.#db.getAll('records', of(collection));
    return new Map(all.map((record) => [record.id, record.version]));
  }

  /** Keeps one page of records, all of them or none. */
  async keep(records: readonly StoredRecord[]): Promise<void> {
    // WebCrypto takes its time, and a transaction waits for nothing but the database
    const ready = await Promise.all(records.map((record) => this.#sealed(record)));
    const change = this.#db.transaction('records', 'readwrite');
    await Promise.all([...ready.map((record) => change.store.put(record)), change.done]);
  }

  /** Notes a collection as up to date and drops the records that it no longer lists. */
  async settle(name: string, etag: string, listed: Listed): Promise<void> {
    const change = this.#db.transaction(['records', 'collections'], 'readwrite');
    const records = change.objectStore('records');
    const keys = await records.index('collection').getAllKeys(name);
    const gone = keys.filter(([, id]) => listed.covers(id) && !listed.ids.has(id));
    await Promise.all([
      ...gone.map((key) => records.delete(key)),
      change.objectStore('collections').put({ name, etag, parts: listed.parts }),
      change.done,
    ]);
  }

  /** Drops a collection that the server no longer offers to this person. */
  async drop(name: string): Promise<void> {
    const change = this.#db.transaction(['records', 'collections'], 'readwrite');
    const records = change.objectStore('records');
    const keys = await records.index('collection').getAllKeys(name);
    await Promise.all([
      ...keys.map((key) => records.delete(key)),
      change.objectStore('collections').delete(name),
      change.done,
    ]);
  }

  /** The ETag under which each collection was last brought up to date. */
  async etags(): Promise<ReadonlyMap<string, string>> {
    const all = await this.#db.getAll('collections');
    return new Map(all.map(({ name, etag }) => [name, etag]));
  }

  /** The tags of a collection's parts when it was last brought up to date. */
  async parts(name: string): Promise<readonly string[]> {
    return (await this.#db.get('collections', name))?.parts ?? [];
  }

  /** The ETag of the last manifest that was carried out completely. */
  async manifestEtag(): Promise<string | undefined> {
    const etag = await this.#db.get('state', 'manifest');
    return typeof etag === 'string' ? etag : undefined;
  }

  /** When the phone was last known to hold what the server says, in ms since the epoch. */
  async updated(): Promise<number | undefined> {
    const at = await this.#db.get('state', 'updated');
    return typeof at === 'number' ? at : undefined;
  }

  /** True when the server left something out because there was too much for a phone. */
  async capped(): Promise<boolean> {
    return (await this.#db.get('state', 'capped')) === true;
  }

  /** Notes that everything a manifest names has been carried out. */
  async carriedOut(manifest: { etag: string | undefined; capped: boolean }): Promise<void> {
    const change = this.#db.transaction('state', 'readwrite');
    await Promise.all([
      manifest.etag === undefined
        ? change.store.delete('manifest')
        : change.store.put(manifest.etag, 'manifest'),
      change.store.put(manifest.capped, 'capped'),
      change.done,
    ]);
  }

  async noteUpdated(at: number): Promise<void> {
    await this.#db.put('state', at, 'updated');
  }

  async #sealed(record: StoredRecord): Promise<StoredRecord> {
    if (!sealedCollections.has(record.collection)) {
      return record;
    }
    const bytes = new TextEncoder().encode(JSON.stringify(record.body));
    const body: SealedBody = { sealed: await this.#known().seal(bytes) };
    return { ...record, body };
  }

  async #opened<T>(body: unknown): Promise<T> {
    const bytes = await this.#known().open((body as SealedBody).sealed);
    return JSON.parse(new TextDecoder().decode(bytes)) as T;
  }

  #known(): Vault {
    if (!this.#vault) {
      throw new Error('no key for what must not lie open');
    }
    return this.#vault;
  }
}

/** All keys of a collection: no text sorts after an array. Reading so is faster than by the index. */
function of(collection: string): IDBKeyRange {
  return IDBKeyRange.bound([collection], [collection, []]);
}

function nameFor(person: string): string {
  return `lantoa-person-${person}`;
}
