import { deleteDB } from 'idb';
import { keyOf, randomBytes, vaultOf } from '../field/lock/sealing';
import type { Vault } from '../field/lock/vault';
import { sha256, type NewFact, type Photo } from '../field/outbox/fact';
import { Outbox } from '../field/outbox/outbox';

/** A vault as a phone has one, under a key of its own. */
export async function madeVault(): Promise<Vault> {
  return vaultOf(await keyOf(randomBytes(32)), 'p1', 'outbox');
}

/** An outbox with nothing in it. */
export async function emptyOutbox(person: string, vault?: Vault): Promise<Outbox> {
  await deleteDB(`lantoa-outbox-${person}`);
  return Outbox.open(person, vault ?? (await madeVault()));
}

/** A fact that says one thing. */
export function note(words: string, change: Partial<NewFact> = {}): NewFact {
  return { type: 'note', version: 1, body: { words }, ...change };
}

/** Bytes that stand for a picture; the seed makes them differ. */
export async function picture(seed: number, size = 1000): Promise<Photo> {
  const bytes = Uint8Array.from({ length: size }, (_, at) => (at * 31 + seed * 7) % 251);
  return { sha256: await sha256(bytes), blob: new Blob([bytes], { type: 'image/jpeg' }) };
}
