/** Bytes as they are kept on the phone: AES-GCM, unreadable without the person's data key. */
export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

/**
 * Seals what must not lie open on the phone. Sealing and opening wait for WebCrypto, so both are
 * done before or after a transaction of IndexedDB and never within: it would close.
 */
export interface Vault {
  seal(bytes: Uint8Array<ArrayBuffer>): Promise<Sealed>;
  /** Fails when the bytes were sealed under another key or were changed. */
  open(sealed: Sealed): Promise<Uint8Array<ArrayBuffer>>;
}
