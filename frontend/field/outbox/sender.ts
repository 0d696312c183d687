import { failed, type Answer, type Failure } from '../sync/answers';
import type { Requests } from '../sync/requests';
import type { Receipt, Serialised } from './fact';
import type { Batch, Outcome } from './fact-queue';
import type { Outbox } from './outbox';

/** The server takes no more facts in one request. */
export const largestBatch = 100;

/** Bytes of facts in one request; the server takes 256 kB of body, the rest is left for the frame. */
export const batchBytes = 250_000;

/** How a round of sending ended; `left` when the server said nothing of some facts. */
export type Sent = { readonly kind: 'done'; readonly left: number } | Failure;

interface FactsAnswer {
  readonly receipts: readonly (ReceiptAnswer | null)[];
  readonly knowsLastReceipt?: boolean;
  readonly missingMedia?: unknown;
  readonly serverTime?: string;
}

interface ReceiptAnswer {
  readonly id: string | null;
  readonly sha256: string;
  readonly status: number;
  readonly sequence?: number | null;
  readonly state?: string | null;
  readonly code?: string | null;
  readonly title?: string | null;
}

/**
 * Brings facts to the server, in order, and asks nothing else of it. A fact leaves the queue only on
 * an answer that names its UUID and the hash of its bytes; whatever else happens, the same bytes are
 * sent again later. Runs in a page as well as without one.
 */
export class Sender {
  readonly #ask: Requests;
  readonly #outbox: Outbox;
  readonly #heardTime: ((serverTime: string) => void) | undefined;

  constructor(ask: Requests, outbox: Outbox, heardTime?: (serverTime: string) => void) {
    this.#ask = ask;
    this.#outbox = outbox;
    this.#heardTime = heardTime;
  }

  /** Sends what waits; with nothing to send it still reports what the phone holds. */
  async run(signal?: AbortSignal): Promise<Sent> {
    const first = await this.#pass(true, signal);
    // What a restored server lost waits again from the beginning of the queue.
    const end = first.lost ? await this.#pass(false, signal) : first;
    if (end.sent.kind === 'done') {
      await this.#outbox.queue.tidy(Date.now());
    }
    return end.sent;
  }

  async #pass(
    mayOfferAgain: boolean,
    signal?: AbortSignal,
  ): Promise<{ sent: Sent; lost: boolean }> {
    const { queue } = this.#outbox;
    let most = largestBatch;
    let after = 0;
    let left = 0;
    let lost = false;
    for (let asked = false; !signal?.aborted;) {
      const batch = await queue.next(after, most, batchBytes);
      if (asked && batch.facts.length === 0) {
        break;
      }
      const answer = understood(await this.#post(batch));
      if (tooLarge(answer) && batch.facts.length > 1) {
        most = Math.ceil(batch.facts.length / 2);
        continue;
      }
      if (answer.kind !== 'ok' && !(await this.#refusedAlone(answer, batch))) {
        return { sent: failed(answer) ? answer : { kind: 'unreachable' }, lost: false };
      }
      if (answer.kind === 'ok') {
        const lostNow = mayOfferAgain && answer.body.knowsLastReceipt === false;
        left += await this.#settle(batch, answer.body, lostNow && !lost);
        lost ||= lostNow;
      }
      asked = true;
      after = batch.last;
    }
    return { sent: { kind: 'done', left }, lost };
  }

  async #post({ facts, last }: Batch): Promise<Answer<FactsAnswer>> {
    const { queue } = this.#outbox;
    const { waiting, oldest } = await queue.waitingAfter(last);
    const { review } = await this.#outbox.counts();
    const lastReceipt = (await queue.lastReceipt()) ?? null;
    return this.#ask<FactsAnswer>('facts', {
      method: 'POST',
      body: {
        facts: facts.map(({ text }) => text),
        lastReceipt,
        waiting,
        review,
        oldest: oldest === undefined ? null : new Date(oldest).toISOString(),
      },
    });
  }

  /** Notes the answers that match; returns how many facts got none. */
  async #settle({ facts }: Batch, answer: FactsAnswer, lost: boolean): Promise<number> {
    if (answer.serverTime !== undefined) {
      this.#heardTime?.(answer.serverTime);
    }
    const receipts = answer.receipts.filter((receipt) => receipt !== null);
    const outcomes = facts.flatMap((fact) => outcomeOf(fact, receipts));
    await this.#outbox.queue.settle(outcomes, lost);
    if (Array.isArray(answer.missingMedia) && answer.missingMedia.length > 0) {
      await this.#outbox.media.missing(new Set<unknown>(answer.missingMedia));
    }
    return facts.length - outcomes.length;
  }

  /** A fact that makes even a request of its own too large goes to a person. */
  async #refusedAlone(answer: Answer<FactsAnswer>, { facts }: Batch): Promise<boolean> {
    const [fact] = facts;
    if (!fact || facts.length > 1 || answer.kind !== 'refused' || answer.status !== 413) {
      return false;
    }
    const { status, code, title = '' } = answer;
    const refusal = { status, code, title };
    await this.#outbox.queue.settle([{ kind: 'refused', id: fact.id, refusal }], false);
    return true;
  }
}

/** JSON without receipts is not from our server, whatever its status. */
function understood(answer: Answer<Partial<FactsAnswer> | null>): Answer<FactsAnswer> {
  if (answer.kind !== 'ok') {
    return answer;
  }
  const { body, etag } = answer;
  return Array.isArray(body?.receipts)
    ? { kind: 'ok', body: body as FactsAnswer, etag }
    : { kind: 'unreachable' };
}

function tooLarge(answer: Answer<FactsAnswer>): boolean {
  return answer.kind === 'refused' && answer.status === 413;
}

function outcomeOf(fact: Serialised, receipts: readonly ReceiptAnswer[]): readonly Outcome[] {
  const { id, sha256 } = fact;
  const of = receipts.filter((receipt) => receipt.sha256 === sha256);
  const stored = of.find((one) => one.id === id && (one.status === 200 || one.status === 201));
  if (stored) {
    return [{ kind: 'stored', id, receipt: receiptOf(stored) }];
  }
  // A fact the server cannot read has no UUID there; its hash still says which one it is.
  const refused = of.find((one) => (one.id ?? id) === id && refusals.has(one.status));
  if (refused) {
    const { status, code, title } = refused;
    return [{ kind: 'refused', id, refusal: { status, code: code ?? '', title: title ?? '' } }];
  }
  return [];
}

const refusals: ReadonlySet<number> = new Set([403, 409, 413, 422]);

function receiptOf({ sequence, state }: ReceiptAnswer): Receipt {
  const known = state === 'WAITING' || state === 'IN_REVIEW' ? state : 'STORED';
  return { sequence: sequence ?? null, at: Date.now(), state: known };
}
