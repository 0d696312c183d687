import { failed, type Failure } from './answers';
import { partCount, partOf } from './parts';
import type { PersonData } from './person-data';
import type { Requests } from './requests';

/** Records are asked for in pages of this many. */
export const pageSize = 100;

interface Manifest {
  readonly collections: readonly { readonly name: string; readonly etag: string }[];
  readonly capped?: boolean;
  readonly serverTime?: string;
}

interface CollectionManifest {
  readonly etag: string;
  readonly records: readonly (readonly [id: string, version: string])[];
  /** The tags of the parts that `records` covers; a server that knows no parts lists everything. */
  readonly parts?: Readonly<Record<string, string>>;
}

interface RecordPage {
  readonly records: readonly {
    readonly id: string;
    readonly version: string;
    readonly body: unknown;
  }[];
}

/** How bringing the phone up to date ended. */
export type Reading =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'updated'; readonly serverTime: string | undefined }
  | Failure;

/**
 * Brings what the phone keeps for a person up to what the server's manifest lists: only collections
 * whose ETag changed are looked at, of their lists only the parts that changed, only missing or stale records fetched, each page kept in one
 * transaction. Breaking off anywhere is safe: the manifest counts as carried out only at the end,
 * and what was fetched before is not fetched again.
 */
export async function read(ask: Requests, data: PersonData): Promise<Reading> {
  const answer = await ask<Manifest>('manifest', { etag: await data.manifestEtag() });
  if (answer.kind === 'unchanged') {
    return { kind: 'unchanged' };
  }
  if (answer.kind !== 'ok') {
    return answer.kind === 'empty' ? { kind: 'unreachable' } : answer;
  }
  const manifest = answer.body;
  const known = await data.etags();
  let whole = true;
  for (const { name, etag } of manifest.collections) {
    if (known.get(name) !== etag) {
      const end = await readCollection(ask, data, name, etag);
      if (end !== 'whole' && end !== 'moved') {
        return end;
      }
      whole &&= end === 'whole';
    }
  }
  const offered = new Set(manifest.collections.map(({ name }) => name));
  for (const name of known.keys()) {
    if (!offered.has(name)) {
      await data.drop(name);
    }
  }
  // Something changed while it was read: the next sync looks again, whatever the ETag says then.
  await data.carriedOut({
    etag: whole ? answer.etag : undefined,
    capped: manifest.capped ?? false,
  });
  return { kind: 'updated', serverTime: manifest.serverTime };
}

async function readCollection(
  ask: Requests,
  data: PersonData,
  name: string,
  etag: string,
): Promise<Failure | 'whole' | 'moved'> {
  const known = await data.parts(name);
  const path = `manifest/${encodeURIComponent(name)}?parts=${known.join(',')}`;
  const answer = await ask<CollectionManifest>(path);
  if (answer.kind !== 'ok') {
    return failed(answer) ? answer : { kind: 'unreachable' };
  }
  const { records, parts } = answer.body;
  const kept = await data.versions(name);
  const missing = new Map(records.filter(([id, version]) => kept.get(id) !== version));
  const wanted = [...missing.keys()];
  for (let first = 0; first < wanted.length; first += pageSize) {
    const ids = wanted.slice(first, first + pageSize);
    const page = await ask<RecordPage>('records', {
      method: 'POST',
      body: { collection: name, ids },
    });
    if (page.kind !== 'ok') {
      return failed(page) ? page : { kind: 'unreachable' };
    }
    // What a newer server says besides is left out: it must not name another collection, say.
    await data.keep(
      page.body.records.map(({ id, version, body }) => ({ collection: name, id, version, body })),
    );
    for (const { id, version } of page.body.records) {
      if (missing.get(id) === version) {
        missing.delete(id);
      }
    }
  }
  const moved = missing.size > 0;
  const listed = {
    ids: new Set(records.map(([id]) => id)),
    covers: (id: string) => parts === undefined || String(partOf(id)) in parts,
    parts: parts && !moved ? together(known, parts) : undefined,
  };
  // The ETag of the manifest, read before the records: it can be too old, never too new.
  await data.settle(name, moved ? '' : etag, listed);
  return moved ? 'moved' : 'whole';
}

/** The tags of all parts, those that changed put in. */
function together(known: readonly string[], changed: Readonly<Record<string, string>>) {
  return Array.from({ length: partCount }, (_, i) => changed[String(i)] ?? known[i] ?? '');
}
