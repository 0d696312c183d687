import {
  openDB,
  type DBSchema,
  type IDBPDatabase,
  type IDBPTransaction,
  type StoreNames,
} from 'idb';
import type { Sealed } from '../lock/vault';
import type { FactState, Receipt, Refusal } from './fact';

/** A fact as it lies in the database: its words sealed, what sending needs in the open. */
export interface FactRow {
  /** Grows with each write; facts are sent in this order, so a correction follows its original. */
  readonly order: number;
  readonly id: string;
  readonly type: string;
  readonly madeAt: number;
  readonly offset?: number;
  readonly corrects?: string;
  readonly sha256: string;
  readonly sealed: Sealed;
  /** Hashes of the pictures and recordings that go along. */
  readonly media: readonly string[];
  readonly state: FactState;
  readonly receipt?: Receipt;
  readonly refusal?: Refusal;
  readonly replacedBy?: string;
}

/** A picture or recording; its sealed bytes lie apart, so that counting reads none of them. */
export interface MediaRow {
  readonly sha256: string;
  readonly type: string;
  /** In bytes. */
  readonly size: number;
  readonly state: FactState | 'draft';
  /** The draft it belongs to while it is part of no fact. */
  readonly draft?: string;
  /** When the server had all of it, by this phone's clock. */
  readonly sentAt?: number;
  readonly refusal?: Refusal;
}

export interface OutboxSchema extends DBSchema {
  facts: { key: number; value: FactRow; indexes: { id: string; state: string } };
  media: { key: string; value: MediaRow; indexes: { state: string } };
  blobs: { key: string; value: Sealed };
  drafts: { key: string; value: Sealed };
  state: { key: string; value: unknown };
}

export type OutboxDatabase = IDBPDatabase<OutboxSchema>;

/** A transaction that may change every store of an outbox. */
export type Change = IDBPTransaction<OutboxSchema, StoreNames<OutboxSchema>[], 'readwrite'>;

/** The phone has no room left: nothing of what was asked has been kept. */
export class StorageFull extends Error {
  override readonly name = 'StorageFull';
}

/** Opens the outbox of one person, a database of its own. */
export function openOutbox(person: string): Promise<OutboxDatabase> {
  return openDB<OutboxSchema>(`lantoa-outbox-${person}`, 1, {
    upgrade(fresh) {
      const facts = fresh.createObjectStore('facts', { keyPath: 'order', autoIncrement: true });
      facts.createIndex('id', 'id', { unique: true });
      facts.createIndex('state', 'state');
      fresh.createObjectStore('media', { keyPath: 'sha256' }).createIndex('state', 'state');
      fresh.createObjectStore('blobs');
      fresh.createObjectStore('drafts');
      fresh.createObjectStore('state');
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });
}

/**
 * Carries out a change whole or not at all, and returns only when it lies on the disk: the browser's
 * usual promise would be kept in memory for a while. Nothing within may wait for anything but the
 * database.
 *
 * @throws StorageFull when the phone has no room for it
 */
export async function strictly<T>(
  db: OutboxDatabase,
  work: (change: Change) => Promise<T>,
): Promise<T> {
  const change: Change = db.transaction(
    ['facts', 'media', 'blobs', 'drafts', 'state'],
    'readwrite',
    { durability: 'strict' },
  );
  const ended = change.done.then(
    () => undefined,
    (error: unknown) => ({ error }),
  );
  let value: T;
  try {
    value = await work(change);
  } catch (error) {
    abort(change);
    const end = await ended;
    throw isFull(error) || isFull(end?.error) ? new StorageFull() : error;
  }
  const failure = await ended;
  if (failure) {
    throw isFull(failure.error) ? new StorageFull() : failure.error;
  }
  return value;
}

function abort(change: Change): void {
  try {
    change.abort();
  } catch {
    // the database has ended it already
  }
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}

let asked = false;

/** Asks the phone, once, not to drop our data when space is short; its answer changes nothing. */
export function askToPersist(): void {
  if (!asked) {
    asked = true;
    void (navigator.storage as StorageManager | undefined)?.persist().catch(() => undefined);
  }
}
