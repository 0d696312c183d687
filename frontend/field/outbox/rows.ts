import type { Sealed, Vault } from '../lock/vault';
import { isOf, type RemovedPhoto } from '../photos/removed-photo';
import { sha256, type KeptFact, type KeptPhoto, type Photo, type Serialised } from './fact';
import type { Change, FactRow, MediaRow } from './store';

/** A picture or recording on its way into the database. */
export interface SealedMedia {
  readonly row: MediaRow;
  readonly sealed: Sealed;
}

/** Seals a picture or recording for the database; fails when its bytes are not those of its hash. */
export async function sealedMedia(
  vault: Vault,
  { sha256: name, blob }: Photo,
): Promise<SealedMedia> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  if ((await sha256(bytes)) !== name) {
    throw new TypeError('the bytes of a picture are not those of its hash');
  }
  const row = { sha256: name, type: blob.type, size: bytes.length, state: 'waiting' } as const;
  return { row, sealed: await vault.seal(bytes) };
}

/** A fact as the screens see it. */
export function keptFact(row: FactRow, media: ReadonlyMap<string, MediaRow>): KeptFact {
  const { order: _, sha256: _hash, sealed: _sealed, media: hashes, ...fact } = row;
  return { ...fact, photos: hashes.flatMap((hash) => keptPhoto(media.get(hash))) };
}

function keptPhoto(row: MediaRow | undefined): readonly KeptPhoto[] {
  return row === undefined || row.state === 'draft'
    ? []
    : [
        {
          sha256: row.sha256,
          state: row.state,
          ...(row.refusal && { refusal: row.refusal }),
        },
      ];
}

/** A fact as it was written down, byte for byte. */
export async function openFact(vault: Vault, { id, sha256, sealed }: FactRow): Promise<Serialised> {
  const bytes = await vault.open(sealed);
  return { id, sha256, bytes, text: new TextDecoder().decode(bytes) };
}

/**
 * True of a fact that the server read and refused, so that it has nothing under its UUID (it looks
 * there first). A request that was too large as a whole says nothing about an earlier try whose
 * answer was lost.
 */
export function neverStored({ state, refusal }: FactRow): boolean {
  const unsure = refusal?.status === 409 || refusal?.code === 'facts.too-many';
  return state === 'review' && refusal !== undefined && !unsure;
}

/** True while a row is as it was read before the change began. */
export async function isAsRead(change: Change, row: FactRow): Promise<boolean> {
  const now = await change.objectStore('facts').get(row.order);
  return now?.state === row.state && now.replacedBy === row.replacedBy;
}

/** Keeps pictures; one that is part of a fact already stays as it is. */
export async function putMedia(change: Change, media: readonly SealedMedia[]): Promise<void> {
  for (const { row, sealed } of media) {
    const before = await change.objectStore('media').get(row.sha256);
    if (!before || before.state === 'draft') {
      await change.objectStore('media').put(row);
      await change.objectStore('blobs').put(sealed, row.sha256);
    }
  }
}

/** A fact gives way to another: its pictures that went into no other fact go with it. */
export async function replace(change: Change, row: FactRow, by: FactRow): Promise<void> {
  const facts = change.objectStore('facts');
  await facts.put({ ...row, replacedBy: by.id });
  const others = (await facts.getAll()).filter(({ id }) => id !== row.id);
  const needed = new Set([by, ...others].flatMap(({ media }) => media));
  for (const hash of row.media) {
    if (!needed.has(hash)) {
      await dropMedia(change, hash);
    }
  }
}

export async function dropMedia(change: Change, hash: string): Promise<void> {
  await change.objectStore('media').delete(hash);
  await change.objectStore('blobs').delete(hash);
}

/** Drops the pictures that were taken off every fact that names them; true when there were any. */
export async function dropRemoved(
  change: Change,
  removed: readonly RemovedPhoto[],
): Promise<boolean> {
  const rows = await change.objectStore('facts').getAll();
  const byId = new Map(rows.map((row) => [row.id, row]));
  let any = false;
  for (const hash of new Set(removed.map(({ sha256 }) => sha256))) {
    const off = removed.filter(({ sha256 }) => sha256 === hash);
    const naming = rows.filter(({ media }) => media.includes(hash));
    const media = await change.objectStore('media').get(hash);
    const needed =
      media?.state === 'draft' || naming.some((row) => !off.some((one) => isOf(one, row, byId)));
    if (media && !needed) {
      await dropMedia(change, hash);
      any = true;
    }
  }
  return any;
}

/** Drops a draft and those of its pictures that went into no fact. */
export async function dropDraft(change: Change, key: string | undefined): Promise<void> {
  if (key === undefined) {
    return;
  }
  await change.objectStore('drafts').delete(key);
  for (const row of await change.objectStore('media').index('state').getAll('draft')) {
    if (row.draft === key) {
      await dropMedia(change, row.sha256);
    }
  }
}
