/** What a screen asks the outbox to keep: `body` fits the schema of its type and version. */
export interface NewFact {
  readonly type: string;
  readonly version: number;
  readonly body: object;
  /** The fact of the same type that this one puts right. */
  readonly corrects?: string | undefined;
}

/** A picture or recording that goes along with a fact. */
export interface Photo {
  /** Over the blob's bytes, 64 hex digits in lower case. */
  readonly sha256: string;
  readonly blob: Blob;
}

/** `waiting` for a receipt, `sent` and receipted, or refused and up to a person to `review`. */
export type FactState = 'waiting' | 'sent' | 'review';

/** Why the server did not take something, in words a person can act on. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly title: string;
}

/** What the server said to a fact it keeps. `at` is this phone's clock, in ms since the epoch. */
export interface Receipt {
  readonly sequence: number | null;
  readonly at: number;
  /** `WAITING`: it names something the server has not seen yet; `IN_REVIEW`: with an organiser. */
  readonly state: 'STORED' | 'WAITING' | 'IN_REVIEW';
}

/** How far a picture or recording of a fact has come. */
export interface KeptPhoto {
  readonly sha256: string;
  readonly state: FactState;
  readonly refusal?: Refusal;
}

/** A fact as the phone knows it; its body is opened apart. */
export interface KeptFact {
  readonly id: string;
  readonly type: string;
  /** This phone's clock when it was written, in ms since the epoch. */
  readonly madeAt: number;
  /** Server clock minus phone clock in ms, as last known when it was written. */
  readonly offset?: number;
  readonly corrects?: string;
  readonly state: FactState;
  readonly receipt?: Receipt;
  readonly refusal?: Refusal;
  /** The fact that was written in place of this refused one; nothing is left to do here. */
  readonly replacedBy?: string;
  /** Those still kept on the phone. */
  readonly photos: readonly KeptPhoto[];
}

/** A fact as it is sent: this string and no other, ever. */
export interface Serialised {
  readonly id: string;
  readonly text: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Over the bytes, 64 hex digits in lower case. */
  readonly sha256: string;
}

/** The server takes no larger fact; in bytes. */
export const largestFact = 65_536;

/** The fact does not fit into {@link largestFact}; its author has to shorten it. */
export class FactTooLarge extends Error {
  override readonly name = 'FactTooLarge';
}

/** The draft a fact is made of is no more: it has become one already. */
export class DraftGone extends Error {
  override readonly name = 'DraftGone';
}

/**
 * Writes a fact down once and for all. Texts are brought to NFC, so that the same word is the same
 * bytes on every phone; numbers are whole, so that no two JSON libraries can read them differently.
 */
export async function serialise(
  fact: NewFact,
  { id, madeAt, offset }: { id: string; madeAt: number; offset: number | undefined },
): Promise<Serialised> {
  const text = JSON.stringify({
    id,
    type: fact.type,
    version: whole(fact.version),
    madeAt: new Date(madeAt).toISOString(),
    offset: offset === undefined ? null : Math.round(offset),
    corrects: fact.corrects ?? null,
    body: plain(fact.body),
  });
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > largestFact) {
    throw new FactTooLarge(`fact of ${String(bytes.length)} bytes`);
  }
  return { id, text, bytes, sha256: await sha256(bytes) };
}

/** SHA-256 as 64 hex digits in lower case. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A UUID of version 7: it begins with the time, so a database keeps neighbours together. */
export function newId(now = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const time = now.toString(16).padStart(12, '0').slice(-12);
  const rest = Array.from(bytes.subarray(6), (byte, at) =>
    (at === 0 ? (byte & 0x0f) | 0x70 : at === 2 ? (byte & 0x3f) | 0x80 : byte)
      .toString(16)
      .padStart(2, '0'),
  ).join('');
  const hex = time + rest;
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}

function whole(number: number): number {
  if (!Number.isSafeInteger(number)) {
    throw new TypeError(`${String(number)} is not a whole number`);
  }
  return number;
}

function plain(value: unknown): unknown {
  switch (typeof value) {
    case 'string':
      // Half a surrogate pair has no UTF-8 bytes; it comes from text that was cut within an emoji.
      return value.replace(/\p{Surrogate}/gu, '\uFFFD').normalize('NFC');
    case 'number':
      return whole(value);
    case 'boolean':
    case 'undefined':
      return value;
    case 'object':
      break;
    default:
      throw new TypeError(`a ${typeof value} cannot be written down`);
  }
  if (value === null) {
    return null;
  }
  if (Array.isArray(value)) {
    return value.map((one) => plain(one ?? null));
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new TypeError('only plain objects can be written down');
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key.normalize('NFC'), plain(one)]),
  );
}
