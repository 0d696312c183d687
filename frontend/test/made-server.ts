import type { Me } from '../field/session/me';
import { requests, type Requests } from '../field/sync/requests';

type Made = Record<string, Record<string, { version: string; body: unknown }>>;

/** A server of the reading side in memory, that can break off and counts what it is asked. */
export class MadeServer {
  readonly asked: string[] = [];
  collections: Made = {};
  me: Me | undefined;
  /** Answers instead of the usual one while it returns something; throws for a dead line. */
  fault: (path: string) => Response | undefined = () => undefined;

  readonly ask: Requests = requests((url, init) => {
    const path = url.replace('/api/field/', '');
    this.asked.push(`${init.method ?? 'GET'} ${path}`);
    return Promise.resolve().then(() => this.fault(path) ?? this.#answer(path, init));
  });

  put(collection: string, id: string, version: string, body: unknown = { id, version }): void {
    (this.collections[collection] ??= {})[id] = { version, body };
  }

  remove(collection: string, id: string): void {
    this.collections[collection] = Object.fromEntries(
      Object.entries(this.collections[collection] ?? {}).filter(([other]) => other !== id),
    );
  }

  #answer(path: string, init: RequestInit): Response {
    if (!this.me) {
      return new Response('{}', {
        status: 401,
        headers: { 'Content-Type': 'application/problem+json' },
      });
    }
    if (path === 'me') {
      return json(this.me);
    }
    if (path === 'manifest') {
      return this.#manifest(new Headers(init.headers).get('If-None-Match'));
    }
    if (path === 'records') {
      return this.#records(
        JSON.parse(init.body as string) as { collection: string; ids: string[] },
      );
    }
    const collection = /^manifest\/(.+)$/.exec(path)?.[1];
    if (collection !== undefined) {
      const records = Object.entries(this.collections[collection] ?? {});
      return json({
        etag: this.#etag(collection),
        records: records.map(([id, r]) => [id, r.version]),
      });
    }
    return new Response(null, { status: 204 });
  }

  #manifest(known: string | null): Response {
    const collections = Object.keys(this.collections).map((name) => ({
      name,
      etag: this.#etag(name),
    }));
    const etag = `W/"${collections.map((one) => one.etag).join()}"`;
    if (known === etag) {
      return new Response(null, { status: 304 });
    }
    return json({ collections, capped: false, serverTime: '2026-11-22T01:00:00Z' }, { ETag: etag });
  }

  #records({ collection, ids }: { collection: string; ids: string[] }): Response {
    const kept = this.collections[collection] ?? {};
    const found = ids.flatMap((id) => (kept[id] ? [{ id, ...kept[id] }] : []));
    return json({ records: found });
  }

  #etag(collection: string): string {
    const versions = Object.entries(this.collections[collection] ?? {});
    return versions.map(([id, { version }]) => `${id}:${version}`).join('-');
  }
}

function json(body: unknown, headers: Record<string, string> = {}): Response {
  const all = { 'Content-Type': 'application/json', ...headers };
  return new Response(JSON.stringify(body), { headers: all });
}
