import { openOutbox, type FactRow, type OutboxDatabase } from '../outbox/store';
import type { KeptKeys } from './lock';
import type { Sealed } from './vault';

/**
 * The outbox of a person as one file, for an organiser's desk to read in:
 *
 * `{"format":"lantoa-outbox-1","person","installation","madeAt","wrappedKey":{"iv","data"}|null,
 * "facts":[…],"media":[…]}`, bytes in Base64.
 *
 * A fact is `{"id","sha256","iv","data"}`, a picture or recording `{"sha256","iv","data"}`: AES-256-GCM
 * under the data key, the 16 bytes of the tag at the end, with the UTF-8 bytes of
 * `lantoa-outbox-1:<person>` as additional data. `wrappedKey` is the data key under the recovery key
 * that the server holds, AES-256-GCM without additional data. Where no recovery key stands behind it
 * yet, `wrappedKey` is null and facts carry `"plain"` (the fact's string), media `"plain"` (Base64).
 */
export interface OutboxFile {
  readonly blob: Blob;
  readonly facts: number;
  readonly media: number;
  /** False when whoever has the file can read it. */
  readonly sealed: boolean;
}

type Written = Readonly<Record<string, string>>;

/**
 * Writes what has no receipt yet into a file; nothing leaves the outbox by it. It needs no PIN, for
 * what is sealed stays so. One picture at a time is in memory.
 */
export async function outboxFile(
  person: string,
  installation: string,
  keys: KeptKeys,
  now = Date.now(),
): Promise<OutboxFile> {
  const db = await openOutbox(person);
  try {
    const facts = await unsentFacts(db);
    const head = {
      format: 'lantoa-outbox-1',
      person,
      installation,
      madeAt: new Date(now).toISOString(),
      wrappedKey: keys.kind === 'wrapped' ? shown(keys.key) : null,
    };
    const parts: BlobPart[] = [JSON.stringify(head).slice(0, -1), ',"facts":['];
    for (const [at, { id, sha256, sealed }] of facts.entries()) {
      const written = await fact(sealed, keys);
      parts.push(at === 0 ? '' : ',', JSON.stringify({ id, sha256, ...written }));
    }
    parts.push('],"media":[');
    let media = 0;
    for (const sha256 of await unsentMedia(db)) {
      const sealed = await db.get('blobs', sha256);
      if (sealed) {
        const written = JSON.stringify({ sha256, ...(await bytes(sealed, keys)) });
        // A blob of its own lets the browser put it on the disk before the next one is read.
        parts.push(new Blob([media === 0 ? '' : ',', written]));
        media += 1;
      }
    }
    parts.push(']}\n');
    const blob = new Blob(parts, { type: 'text/plain' });
    return { blob, facts: facts.length, media, sealed: keys.kind === 'wrapped' };
  } finally {
    db.close();
  }
}

/** How many facts of a person have no receipt yet; needs no key. */
export async function unsentOf(person: string): Promise<number> {
  const db = await openOutbox(person);
  try {
    return (await unsentFacts(db)).length;
  } finally {
    db.close();
  }
}

async function unsentFacts(db: OutboxDatabase): Promise<readonly FactRow[]> {
  const all = await db.getAll('facts');
  return all.filter(({ state, replacedBy }) => state !== 'sent' && replacedBy === undefined);
}

/** Also of facts that have arrived while a picture of theirs has not. */
async function unsentMedia(db: OutboxDatabase): Promise<readonly string[]> {
  const all = await db.getAll('media');
  return all
    .filter(({ state }) => state === 'waiting' || state === 'review')
    .map(({ sha256 }) => sha256);
}

async function fact(sealed: Sealed, keys: KeptKeys): Promise<Written> {
  return keys.kind === 'wrapped'
    ? shown(sealed)
    : { plain: new TextDecoder().decode(await keys.outbox.open(sealed)) };
}

async function bytes(sealed: Sealed, keys: KeptKeys): Promise<Written> {
  return keys.kind === 'wrapped'
    ? shown(sealed)
    : { plain: base64(await keys.outbox.open(sealed)) };
}

function shown({ iv, data }: Sealed): Written {
  return { iv: base64(iv), data: base64(new Uint8Array(data)) };
}

/** In steps of whole groups of three bytes, because a call takes only so many arguments. */
function base64(whole: Uint8Array): string {
  const step = 3 * 8192;
  let text = '';
  for (let from = 0; from < whole.length; from += step) {
    text += btoa(String.fromCharCode(...whole.subarray(from, from + step)));
  }
  return text;
}
