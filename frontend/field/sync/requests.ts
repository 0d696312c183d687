import type { Answer } from './answers';

/** A request is given up after this long without a byte of progress. */
export const patience = 15_000;

interface Ask {
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly body?: unknown;
  readonly etag?: string | undefined;
}

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Makes a function that asks the field API and turns whatever happens into an {@link Answer}. */
export function requests(fetcher: Fetch = (url, init) => fetch(url, init)) {
  return async function ask<T>(path: string, { method = 'GET', body, etag }: Ask = {}) {
    const watch = new Watch();
    try {
      const response = await watch.orGiveUp(
        fetcher(`/api/field/${path}`, {
          method,
          headers: {
            'X-Lan-Toa': '1',
            Accept: 'application/json',
            ...(body !== undefined && { 'Content-Type': 'application/json' }),
            ...(etag !== undefined && { 'If-None-Match': etag }),
          },
          ...(body !== undefined && { body: JSON.stringify(body) }),
          credentials: 'same-origin',
          cache: 'no-store',
          // A captive portal sends phones elsewhere; our server never redirects here.
          redirect: 'error',
          signal: watch.signal,
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
  const problem = JSON.parse(await text(response, watch)) as { code?: unknown } | null;
  const code = typeof problem?.code === 'string' ? problem.code : '';
  return { kind: 'refused', status: response.status, code };
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

/** Gives a request up when nothing has moved for {@link patience}. */
class Watch {
  readonly #controller = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.progress();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  progress(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#controller.abort();
    }, patience);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  /** Settles with the work, or fails when the watch has given up, even if the work ignores it. */
  async orGiveUp<T>(work: Promise<T>): Promise<T> {
    const givenUp = new Promise<never>((_, reject) => {
      this.signal.addEventListener('abort', () => {
        reject(new Error('no progress'));
      });
    });
    return Promise.race([work, givenUp]);
  }
}
