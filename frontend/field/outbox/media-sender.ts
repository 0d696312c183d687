import type { Failure } from '../sync/answers';
import type { Upload } from './media-queue';
import type { MediaAnswer, MediaRequests } from './media-requests';
import type { Outbox } from './outbox';

const smallestPiece = 64 * 1024;
const largestPiece = 128 * 1024;

/** A line that carries a piece in less than this, in ms, gets larger ones. */
const quick = 4_000;

/** So often the server may put one upload elsewhere before it is left for later. */
const mostMoves = 5;

/** How a round of sending media ended. */
export type MediaSent = { readonly kind: 'done' } | Failure;

/**
 * Brings pictures and recordings to the server, apart from facts and in pieces, going on where the
 * server says it stopped. What the server refuses goes to a person; a broken line leaves the rest
 * for later.
 */
export class MediaSender {
  readonly #requests: MediaRequests;
  readonly #outbox: Outbox;

  constructor(requests: MediaRequests, outbox: Outbox) {
    this.#requests = requests;
    this.#outbox = outbox;
  }

  async run(signal?: AbortSignal): Promise<MediaSent> {
    const tried = new Set<string>();
    while (!signal?.aborted) {
      const upload = await this.#outbox.media.next(tried);
      if (!upload) {
        break;
      }
      tried.add(upload.sha256);
      const answer = await this.#upload(upload, signal);
      if (answer.kind === 'held') {
        await (answer.complete && this.#outbox.media.sent(upload.sha256));
      } else if (answer.kind === 'refused' && refusals.has(answer.status)) {
        const { status, code, title = '' } = answer;
        await this.#outbox.media.refused(upload.sha256, { status, code, title });
      } else if (answer.kind !== 'moved') {
        return answer;
      }
    }
    return { kind: 'done' };
  }

  /** Sends one as far as it goes. */
  async #upload({ sha256, bytes }: Upload, signal?: AbortSignal): Promise<MediaAnswer> {
    let answer = await this.#requests.held(sha256);
    let size = smallestPiece;
    for (let moves = 0; moves <= mostMoves && !signal?.aborted;) {
      if (answer.kind === 'moved') {
        moves += 1;
      } else if (answer.kind !== 'held' || answer.complete) {
        return answer;
      }
      const { offset } = answer;
      if (offset > bytes.length) {
        return { kind: 'unreachable' };
      }
      const began = Date.now();
      const piece = bytes.subarray(offset, offset + size);
      answer = await this.#requests.send(sha256, piece, { offset, length: bytes.length });
      size = Date.now() - began < quick ? largestPiece : smallestPiece;
      const stuck = answer.kind === 'held' && answer.offset <= offset && !answer.complete;
      if (stuck) {
        return { kind: 'unreachable' };
      }
    }
    return answer;
  }
}

const refusals: ReadonlySet<number> = new Set([413, 422]);
