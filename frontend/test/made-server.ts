import type { Me } from '../field/session/me';
import { partCount, partOf } from '../field/sync/parts';
import { requests, type Requests } from '../field/sync/requests';

type Made = Record<string, Record<string, { version: string; body: unknown }>>;

/** A server of the reading side in memory, that can break off and counts what it is asked. */
export class MadeServer {
  readonly asked: string[] = [];
  collections: Made = {};
  me: Me | undefined;
  /** Answers instead of the usual one while it returns something; throws for a dead line. */
  fault: (path: string) => Response | undefined = () => undefined;

  /** Whether it answers lists in parts, as servers have done since there are facts. */
  knowsParts = true;
  /** The ids of each list it answered. */
  readonly listed: (readonly string[])[] = [];

  readonly ask: Requests = requests((url, init) => {
    const [path = '', query] = url.replace('/api/field/', '').split('?');
    this.asked.push(`${init.method ?? 'GET'} ${path}`);
    return Promise.resolve().then(() => this.fault(path) ?? this.answer(path, query, init));
  });

  put(collection: string, id: string, version: string, body: unknown = { id, version }): void {
    (this.collections[collection] ??= {})[id] = { version, body };
  }

  remove(collection: string, id: string): void {
    this.collections[collection] = Object.fromEntries(
      Object.entries(this.collections[collection] ?? {}).filter(([other]) => other !== id),
    );
  }

  answer(path: string, query: string | undefined, init: RequestInit): Response {
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
      const known = new URLSearchParams(query).get('parts');
      return this.#list(collection, this.knowsParts ? known : null);
    }
    return new Response(null, { status: 204 });
  }

  #list(collection: string, known: string | null): Response {
    const all = Object.entries(this.collections[collection] ?? {});
    const tags = Array.from({ length: partCount }, (_, part) =>
      all.flatMap(([id, r]) => (partOf(id) === part ? [`${id}:${r.version}`] : [])).join('-'),
    );
    const named = known?.split(',') ?? [];
    const parts = Object.fromEntries(
      tags.flatMap((tag, part) =>
        named.length === partCount && named[part] === tag ? [] : [[String(part), tag]],
      ),
    );
    const shown = all.filter(([id]) => known === null || String(partOf(id)) in parts);
    this.listed.push(shown.map(([id]) => id));
    return json({
      etag: this.#etag(collection),
      records: shown.map(([id, r]) => [id, r.version]),
      ...(known !== null && { parts }),
    });
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
