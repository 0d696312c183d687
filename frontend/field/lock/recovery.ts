import type { Requests } from '../sync/requests';
import { keyOf } from './sealing';

/** What came of asking the server for the recovery key of this person on this phone. */
export type RecoveryKey =
  | { readonly kind: 'key'; readonly key: CryptoKey }
  /** The server gives an existing key back only shortly after a new sign-in. */
  | { readonly kind: 'sign-in-first' }
  | { readonly kind: 'unreachable' };

/** Asks for the recovery key; the server makes one at the first time. */
export async function askRecoveryKey(ask: Requests, installation: string): Promise<RecoveryKey> {
  const answer = await ask<{ readonly key?: unknown }>('recovery-key', {
    method: 'POST',
    body: { installation },
  });
  if (answer.kind === 'signed-out' || (answer.kind === 'refused' && answer.status === 403)) {
    return { kind: 'sign-in-first' };
  }
  const raw = answer.kind === 'ok' ? bytesOf(answer.body.key) : undefined;
  return raw ? { kind: 'key', key: await keyOf(raw) } : { kind: 'unreachable' };
}

function bytesOf(key: unknown): Uint8Array<ArrayBuffer> | undefined {
  if (typeof key !== 'string' || !/^[A-Za-z0-9+/]{43}=$/.test(key)) {
    return undefined;
  }
  return Uint8Array.from(atob(key), (sign) => sign.charCodeAt(0));
}
