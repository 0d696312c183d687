import type { Lock } from '../lock/lock';
import type { DeviceData } from '../session/device-data';
import { whenWorthTrying } from '../sync/triggers';
import { unsent } from './counts';
import { Outbox } from './outbox';
import { Writing } from './writing';

/** What a phone on which nobody is signed in can say of the people who used it. */
export interface LeftOnPhone {
  /** How much they have left unsent on it, all together. */
  readonly left: number;
  /** Whether it was the server that ended the last sign-in. */
  readonly ended: boolean;
}

/**
 * While nobody is signed in: tells how much the people who used this phone have left on it, whoever
 * they are, and sends what the person left whose sign-in the server has ended. The cookie still says
 * who wrote it, and the server puts it before an organiser. Nothing is sent after a sign-out of their
 * own, under another person's cookie, or behind a PIN.
 */
export async function handIn(
  { device, lock }: { device: DeviceData; lock: Lock },
  told: (left: LeftOnPhone) => void,
  signal: AbortSignal,
): Promise<void> {
  const tell = async () => {
    // A sign-out of the person's own forgets whose cookie it was.
    const ended = (await device.cookieOf()) !== undefined;
    const left = await leftOnPhone(lock);
    if (!signal.aborted) {
      told({ left, ended });
    }
  };
  await tell();
  const writing = await openLeft(device, lock, () => void tell());
  if (!writing) {
    return;
  }
  if (signal.aborted) {
    writing.close();
    return;
  }
  signal.addEventListener('abort', () => {
    writing.close();
  });
  whenWorthTrying(signal, () => void writing.send());
  await writing.send();
}

async function leftOnPhone(lock: Lock): Promise<number> {
  const people = await lock.people();
  const counts = await Promise.all(people.map(({ id }) => Outbox.countsOf(id)));
  return counts.reduce((sum, one) => sum + unsent(one), 0);
}

async function openLeft(
  device: DeviceData,
  lock: Lock,
  shown: () => void,
): Promise<Writing | undefined> {
  const id = await device.cookieOf();
  const holder = (await lock.people()).find((one) => one.id === id);
  if (!holder) {
    return undefined;
  }
  const { waiting, media } = await Outbox.countsOf(holder.id);
  const door = waiting + media > 0 ? await lock.enter(holder) : undefined;
  return door?.kind === 'open'
    ? Writing.open(holder.id, door.vaults.outbox, { shown, serverTimeHeard: () => undefined })
    : undefined;
}
