import type { Holder, Lock } from './lock';
import { unsentOf } from './outbox-file';

/** Somebody who has written things on this phone that have not been sent. */
export interface Waiting extends Holder {
  readonly unsent: number;
}

/** Whoever has unsent facts on this phone, but for one person. No key is needed to count. */
export async function peopleWaiting(lock: Lock, except?: string): Promise<readonly Waiting[]> {
  const others = (await lock.people()).filter(({ id }) => id !== except);
  const counted = await Promise.all(
    others.map(async (holder) => ({ ...holder, unsent: await unsentOf(holder.id) })),
  );
  return counted.filter(({ unsent }) => unsent > 0);
}
