import { newId } from './fact';
import { strictly, type OutboxDatabase } from './store';

const lease = 30_000;

interface Lease {
  readonly holder: string;
  /** By this phone's clock, in ms since the epoch. */
  readonly until: number;
}

/**
 * Runs work on an outbox in one tab at a time; `undefined` when another tab is at it. Old phones
 * without Web Locks hold a lease in the database instead, which a killed tab loses after 30 s. Two
 * senders would harm nothing (the server answers the second with 200) but cost bytes.
 */
export async function alone<T>(
  db: OutboxDatabase,
  name: string,
  work: () => Promise<T>,
  locks = (navigator.locks as LockManager | undefined) ?? null,
): Promise<T | undefined> {
  if (locks) {
    return locks.request(`${db.name}-${name}`, { ifAvailable: true }, (lock) =>
      lock ? work() : undefined,
    );
  }
  const holder = newId();
  const key = `lease-${name}`;
  if (!(await take(db, key, holder))) {
    return undefined;
  }
  const renewing = setInterval(() => {
    take(db, key, holder).catch(() => undefined);
  }, lease / 3);
  try {
    return await work();
  } finally {
    clearInterval(renewing);
    await giveBack(db, key, holder);
  }
}

function take(db: OutboxDatabase, key: string, holder: string): Promise<boolean> {
  return strictly(db, async (change) => {
    const held = (await change.objectStore('state').get(key)) as Lease | undefined;
    const now = Date.now();
    // A lease that ends later than any could was written before the clock was set back.
    const free = !held || held.holder === holder || held.until < now || held.until > now + lease;
    if (free) {
      await change.objectStore('state').put({ holder, until: now + lease }, key);
    }
    return free;
  });
}

async function giveBack(db: OutboxDatabase, key: string, holder: string): Promise<void> {
  await strictly(db, async (change) => {
    const held = (await change.objectStore('state').get(key)) as Lease | undefined;
    if (held?.holder === holder) {
      await change.objectStore('state').delete(key);
    }
  }).catch(() => undefined); // closed in between: the lease runs out
}
