import type { Answer, Failure } from './answers';
import { Watch } from './watch';

export { patience } from './watch';

interface Ask {
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly body?: unknown;
  readonly etag?: string | undefined;
}

/** The browser's `fetch`, or what stands for it in a test. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Who asks: the server then answers 401 when the cookie has become another person's. */
export interface Asker {
  readonly person?: string | undefined;
}

/** Makes a function that asks the field API and turns whatever happens into an {@link Answer}. */
export function requests(fetcher: Fetch = (url, init) => fetch(url, init), { person }: Asker = {}) {
  return async function ask<T>(path: string, { method = 'GET', body, etag }: Ask = {}) {
    const sent = body === undefined ? undefined : JSON.stringify(body);
    const watch = new Watch(sent?.length);
    try {
      const response = await watch.orGiveUp(
        fetcher(`/api/field/${path}`, {
          ...common(watch.signal),
          method,
          headers: {
            ...ownHeaders(person),
            Accept: 'application/json',
            ...(sent !== undefined && { 'Content-Type': 'application/json' }),
            ...(etag !== undefined && { 'If-None-Match': etag }),
          },
          ...(sent !== undefined && { body: sent }),
        }),
      );
      return await read<T>(response, watch);
    } catch {
      return { kind: 'unreachable' } as Answer<T>;
    } finally {
      watch.stop();
    }
  };
}

/** Asks the field API. */
export type Requests = ReturnType<typeof requests>;

/** What holds for every request to the field API. */
export function common(signal: AbortSignal): RequestInit {
  return {
    credentials: 'same-origin',
    cache: 'no-store',
    // A captive portal sends phones elsewhere; our server never redirects here.
    redirect: 'error',
    signal,
  };
}

/** The headers without which the server refuses, and the person this is asked for. */
export function ownHeaders(person: string | undefined): Record<string, string> {
  return { 'X-Lan-Toa': '1', ...(person !== undefined && { 'X-Lan-Toa-Person': person }) };
}

async function read<T>(response: Response, watch: Watch): Promise<Answer<T>> {
  if (response.status === 304) {
    return { kind: 'unchanged' };
  }
  if (response.status === 204) {
    return { kind: 'empty' };
  }
  const type = response.headers.get('Content-Type') ?? '';
  if (response.status === 200) {
    // 200 with a page instead of data is a captive portal, not success.
    if (!/^application\/json\b/.test(type)) {
      return { kind: 'unreachable' };
    }
    const body = JSON.parse(await text(response, watch)) as T;
    return { kind: 'ok', body, etag: response.headers.get('ETag') ?? undefined };
  }
  return problem(response, watch);
}

/** An answer that is no success: only our server's own form of it says more than silence. */
export async function problem(response: Response, watch: Watch): Promise<Failure> {
  const type = response.headers.get('Content-Type') ?? '';
  if (response.status === 429 || response.status === 503) {
    const seconds = Number(response.headers.get('Retry-After') ?? NaN);
    return { kind: 'later', seconds: Number.isFinite(seconds) ? seconds : undefined };
  }
  if (!/^application\/(problem\+)?json\b/.test(type)) {
    return { kind: 'unreachable' };
  }
  if (response.status === 401) {
    return { kind: 'signed-out' };
  }
  const said = JSON.parse(await text(response, watch)) as {
    code?: unknown;
    title?: unknown;
  } | null;
  return {
    kind: 'refused',
    status: response.status,
    code: typeof said?.code === 'string' ? said.code : '',
    ...(typeof said?.title === 'string' && { title: said.title }),
  };
}

async function text(response: Response, watch: Watch): Promise<string> {
  if (!response.body) {
    return response.text();
  }
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let whole = '';
  for (;;) {
    const { done, value } = await watch.orGiveUp(reader.read());
    if (done) {
      return whole + decoder.decode();
    }
    watch.progress();
    whole += decoder.decode(value, { stream: true });
  }
}
