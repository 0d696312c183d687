import {
  IDBCursor,
  IDBCursorWithValue,
  IDBDatabase,
  IDBFactory,
  IDBIndex,
  IDBKeyRange,
  IDBObjectStore,
  IDBOpenDBRequest,
  IDBRequest,
  IDBTransaction,
  IDBVersionChangeEvent,
  forceCloseDatabase,
} from 'fake-indexeddb';
import { lives, type Life } from './time';

/** What stays on a phone when its app is killed, and what its tabs share. */
export class Storage {
  readonly databases = new IDBFactory();
  readonly locks = new Map<string, (() => void)[]>();
  readonly channels = new Map<string, Set<Channel>>();
}

const storages = new WeakMap<Life, Storage>();

/** Lets a tab live on this phone. */
export function liveOn(storage: Storage, life: Life): void {
  storages.set(life, storage);
}

function here(): { life: Life; storage: Storage } {
  const life = lives.getStore();
  const storage = life && storages.get(life);
  if (!life || !storage) {
    throw new Error('only a phone has this');
  }
  return { life, storage };
}

/** Gives each phone databases, locks and channels of its own under their usual names. */
export function installBrowser(): void {
  Object.assign(globalThis, {
    IDBCursor,
    IDBCursorWithValue,
    IDBDatabase,
    IDBIndex,
    IDBKeyRange,
    IDBObjectStore,
    IDBOpenDBRequest,
    IDBRequest,
    IDBTransaction,
    IDBVersionChangeEvent,
    BroadcastChannel: Channel,
  });
  Object.defineProperty(globalThis, 'indexedDB', {
    value: {
      open(name: string, version?: number) {
        const { life, storage } = here();
        const request = storage.databases.open(name, version);
        request.addEventListener('success', () => {
          const database = request.result as unknown as typeof IDBDatabase;
          // A killed tab's transactions are broken off, as the browser does it.
          const end = () => {
            forceCloseDatabase(database);
          };
          if (life.alive) {
            life.ending.push(end);
          } else {
            end();
          }
        });
        return request;
      },
      deleteDatabase: (name: string) => here().storage.databases.deleteDatabase(name),
    },
  });
  Object.defineProperty(navigator, 'locks', { value: { request: requestLock } });
}

type Work = (lock: object | null) => unknown;

/** As in the Web Locks API: exclusive, first come first served, gone with the tab that held it. */
async function requestLock(name: string, ...rest: [Work] | [LockOptions, Work]): Promise<unknown> {
  const { life, storage } = here();
  const options = rest.length === 2 ? rest[0] : {};
  const work = rest.length === 2 ? rest[1] : rest[0];
  const waiting = storage.locks.get(name);
  if (waiting && options.ifAvailable === true) {
    return work(null);
  }
  if (waiting) {
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else {
    storage.locks.set(name, []);
  }
  let held = true;
  const release = () => {
    if (held) {
      held = false;
      const next = storage.locks.get(name)?.shift();
      if (next) {
        next();
      } else {
        storage.locks.delete(name);
      }
    }
  };
  if (!life.alive) {
    release();
    return new Promise(() => undefined);
  }
  life.ending.push(release);
  try {
    return await work({ name, mode: 'exclusive' });
  } finally {
    release();
  }
}

/** A channel between the tabs of one phone. */
class Channel extends EventTarget {
  readonly #all: Set<Channel>;
  readonly #life: Life;

  constructor(name: string) {
    super();
    const { life, storage } = here();
    this.#life = life;
    this.#all = storage.channels.get(name) ?? new Set();
    storage.channels.set(name, this.#all.add(this));
    life.ending.push(() => {
      this.close();
    });
  }

  postMessage(data: unknown): void {
    for (const other of this.#all) {
      if (other !== this) {
        setImmediate(() => {
          lives.run(other.#life, () => other.dispatchEvent(new MessageEvent('message', { data })));
        });
      }
    }
  }

  close(): void {
    this.#all.delete(this);
  }
}
