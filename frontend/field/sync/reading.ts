import { failed, type Failure } from './answers';
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
 * whose ETag changed are looked at, only missing or stale records fetched, each page kept in one
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
  for (const { name, etag } of manifest.collections) {
    if (known.get(name) !== etag) {
      const failure = await readCollection(ask, data, name, etag);
      if (failure) {
        return failure;
      }
    }
  }
  const offered = new Set(manifest.collections.map(({ name }) => name));
  for (const name of known.keys()) {
    if (!offered.has(name)) {
      await data.drop(name);
    }
  }
  await data.carriedOut({ etag: answer.etag, capped: manifest.capped ?? false });
  return { kind: 'updated', serverTime: manifest.serverTime };
}

async function readCollection(
  ask: Requests,
  data: PersonData,
  name: string,
  etag: string,
): Promise<Failure | undefined> {
  const answer = await ask<CollectionManifest>(`manifest/${encodeURIComponent(name)}`);
  if (answer.kind !== 'ok') {
    return failed(answer) ? answer : { kind: 'unreachable' };
  }
  const { records } = answer.body;
  const kept = await data.versions(name);
  const wanted = records.filter(([id, version]) => kept.get(id) !== version).map(([id]) => id);
  for (let first = 0; first < wanted.length; first += pageSize) {
    const ids = wanted.slice(first, first + pageSize);
    const page = await ask<RecordPage>('records', {
      method: 'POST',
      body: { collection: name, ids },
    });
    if (page.kind !== 'ok') {
      return failed(page) ? page : { kind: 'unreachable' };
    }
    await data.keep(page.body.records.map((record) => ({ collection: name, ...record })));
  }
  // The ETag of the manifest, read before the records: it can be too old, never too new.
  await data.settle(name, etag, new Set(records.map(([id]) => id)));
  return undefined;
}
