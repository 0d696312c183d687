import { deleteDB, openDB } from 'idb';
import type { KeyRecord } from '../field/lock/key-records';
import type { Requests } from '../field/sync/requests';

/** A server that holds recovery keys, and gives existing ones back only after a new sign-in. */
export class RecoveryServer {
  readonly keys = new Map<string, string>();
  person = 'p1';
  newlySignedIn = true;
  reachable = true;

  readonly ask = ((path: string, { body }: { body?: unknown } = {}) => {
    const { installation } = body as { installation: string };
    const of = `${path}/${this.person}/${installation}`;
    if (!this.reachable) {
      return Promise.resolve({ kind: 'unreachable' });
    }
    const known = this.keys.get(of);
    if (known !== undefined && !this.newlySignedIn) {
      return Promise.resolve({
        kind: 'refused',
        status: 403,
        code: 'recovery.sign-in-first',
      });
    }
    const key = known ?? btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))));
    this.keys.set(of, key);
    return Promise.resolve({ kind: 'ok', body: { key }, etag: undefined });
  }) as unknown as Requests;
}

/** A phone as it comes from the shop: no keys on it. */
export async function forgetKeys(): Promise<void> {
  await deleteDB('lantoa-keys');
}

/** What a failing disk leaves of a record: a wrapping that does not open. */
export async function damage(person: string): Promise<void> {
  const db = await openDB('lantoa-keys');
  const record = (await db.get('keys', person)) as KeyRecord;
  const { sealed } = record.wrapping;
  const wrapping = { ...record.wrapping, sealed: { ...sealed, data: new ArrayBuffer(48) } };
  await db.put('keys', { ...record, wrapping });
  db.close();
}

export const bytes = (text: string) => new TextEncoder().encode(text);
export const words = (read: Uint8Array) => new TextDecoder().decode(read);
