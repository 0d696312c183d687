import type { Sealed, Vault } from './vault';

/** Bytes that WebCrypto takes; a view of shared memory is none. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** What a person's vault is for. It is bound into what is sealed, so nothing passes for another. */
export type Purpose = 'outbox' | 'records';

const text = new TextEncoder();
const algorithm = 'AES-GCM';
const keyBits = 256;

export function utf8(value: string): Bytes {
  return text.encode(value);
}

export function randomBytes(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length));
}

/** A key that this phone made and that no script can read, only use. */
export async function newDeviceKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: algorithm, length: keyBits }, false, [
    'encrypt',
    'decrypt',
  ]);
}

/** Turns 32 bytes into a key that no script can read again. */
export async function keyOf(raw: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw, algorithm, false, ['encrypt', 'decrypt']);
}

/** Seals under a key with an IV of its own; `bound` must be named again when opening. */
export async function sealWith(key: CryptoKey, bytes: Bytes, bound?: string): Promise<Sealed> {
  const iv = randomBytes(12);
  return { iv, data: await crypto.subtle.encrypt(gcm(iv, bound), key, bytes) };
}

/** Opens what {@link sealWith} sealed; fails for another key, changed bytes or another `bound`. */
export async function openWith(key: CryptoKey, sealed: Sealed, bound?: string): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.decrypt(gcm(sealed.iv, bound), key, sealed.data));
}

/** What is bound into everything that a person's vault for a purpose seals. */
export function boundTo(person: string, purpose: Purpose): string {
  return `lantoa-${purpose}-1:${person}`;
}

/** The vault of a person for one purpose. */
export function vaultOf(dataKey: CryptoKey, person: string, purpose: Purpose): Vault {
  const bound = boundTo(person, purpose);
  return {
    seal: (bytes) => sealWith(dataKey, bytes, bound),
    open: (sealed) => openWith(dataKey, sealed, bound),
  };
}

function gcm(iv: Bytes, bound: string | undefined): AesGcmParams {
  return {
    name: algorithm,
    iv,
    ...(bound !== undefined && { additionalData: utf8(bound) }),
  };
}
