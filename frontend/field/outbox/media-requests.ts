import type { Failure } from '../sync/answers';
import { common, ownHeaders, problem, type Asker, type Fetch } from '../sync/requests';
import { Watch } from '../sync/watch';

/** How much of a picture or recording the server holds, in bytes. */
export interface Held {
  readonly kind: 'held';
  readonly offset: number;
  readonly complete: boolean;
}

/** What came of asking or sending: `moved` tells from where the server wants to go on. */
export type MediaAnswer = Held | { readonly kind: 'moved'; readonly offset: number } | Failure;

/** Asks for and sends media in pieces. */
export interface MediaRequests {
  /** How much the server holds; nothing where it has not heard of it. */
  held(sha256: string): Promise<MediaAnswer>;
  /** Sends the bytes from an offset on. */
  send(
    sha256: string,
    piece: Uint8Array<ArrayBuffer>,
    place: { readonly offset: number; readonly length: number },
  ): Promise<MediaAnswer>;
}

/** The media requests of one person's phone. */
export function mediaRequests(
  fetcher: Fetch = (url, init) => fetch(url, init),
  { person }: Asker = {},
): MediaRequests {
  async function exchange(
    sha256: string,
    init: RequestInit,
    sending: number,
    read: (response: Response, watch: Watch) => Promise<MediaAnswer> | MediaAnswer,
  ): Promise<MediaAnswer> {
    const watch = new Watch(sending);
    try {
      const headers = { ...ownHeaders(person), ...(init.headers as Record<string, string>) };
      const url = `/api/field/media/${sha256}`;
      const asked = fetcher(url, { ...init, ...common(watch.signal), headers });
      return await read(await watch.orGiveUp(asked), watch);
    } catch {
      return { kind: 'unreachable' };
    } finally {
      watch.stop();
    }
  }

  return {
    held: (sha256) => exchange(sha256, { method: 'HEAD', headers: {} }, 0, heldOf),
    send: (sha256, piece, { offset, length }) =>
      exchange(
        sha256,
        {
          method: 'PATCH',
          headers: {
            'Content-Type': 'application/octet-stream',
            'Upload-Offset': String(offset),
            'Upload-Length': String(length),
          },
          body: piece,
        },
        piece.length,
        sentOf,
      ),
  };
}

function heldOf(response: Response, watch: Watch): Promise<MediaAnswer> | MediaAnswer {
  switch (response.status) {
    case 200:
    case 204:
      return progress(response);
    case 404:
      return { kind: 'held', offset: 0, complete: false };
    case 401:
      // An answer to HEAD has no words; 401 of a captive portal ends no sign-in here either.
      return { kind: 'signed-out' };
    default:
      return problem(response, watch);
  }
}

function sentOf(response: Response, watch: Watch): Promise<MediaAnswer> | MediaAnswer {
  if (response.status === 204 || response.status === 200) {
    return progress(response);
  }
  const offset = whole(response.headers.get('Upload-Offset'));
  return response.status === 409 && offset !== undefined
    ? { kind: 'moved', offset }
    : problem(response, watch);
}

/** Success names the offset; what does not is a captive portal. */
function progress(response: Response): MediaAnswer {
  const offset = whole(response.headers.get('Upload-Offset'));
  const complete = response.headers.get('Upload-Complete') === '?1';
  return offset === undefined ? { kind: 'unreachable' } : { kind: 'held', offset, complete };
}

function whole(text: string | null): number | undefined {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
