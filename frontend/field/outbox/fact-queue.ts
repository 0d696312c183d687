import type { Vault } from '../lock/vault';
import type { Receipt, Refusal, Serialised } from './fact';
import { openFact } from './rows';
import { strictly, type Change, type FactRow, type OutboxDatabase } from './store';

/** Sent facts are offered again to a server that lost them, and therefore kept, this long. */
export const sentFactsKept = 30 * 86_400_000;

/** Pictures and recordings stay this long after the server has them and the facts they belong to. */
export const sentMediaKept = 7 * 86_400_000;

/** The next facts to send, in the order they were written. */
export interface Batch {
  readonly facts: readonly Serialised[];
  /** Where the batch after this one starts. */
  readonly last: number;
}

/** What became of a fact that was sent. */
export type Outcome =
  | { readonly kind: 'stored'; readonly id: string; readonly receipt: Receipt }
  | { readonly kind: 'refused'; readonly id: string; readonly refusal: Refusal };

interface LastReceipt {
  readonly id: string;
  readonly sequence: number;
}

/** The facts of an outbox as the sender sees them. */
export class FactQueue {
  readonly #db: OutboxDatabase;
  readonly #vault: Vault;

  constructor(db: OutboxDatabase, vault: Vault) {
    this.#db = db;
    this.#vault = vault;
  }

  /** Facts that wait, written after the given one: at most so many, and so many bytes in a request. */
  async next(after: number, most: number, bytes: number): Promise<Batch> {
    const waiting = await this.#db.getAllKeysFromIndex('facts', 'state', 'waiting');
    const orders = waiting.filter((order) => order > after).slice(0, most);
    const facts: Serialised[] = [];
    let last = after;
    let size = 0;
    for (const order of orders) {
      const row = await this.#db.get('facts', order);
      if (row?.state !== 'waiting') {
        continue;
      }
      // One that cannot be opened stays, and holds up none of the others.
      const fact = await openFact(this.#vault, row).catch(() => undefined);
      if (!fact) {
        continue;
      }
      size += sizeInRequest(fact);
      if (size > bytes && facts.length > 0) {
        break;
      }
      facts.push(fact);
      last = order;
    }
    return { facts, last };
  }

  /** How many facts wait after this one, and when the first of them was written. */
  async waitingAfter(last: number): Promise<{ waiting: number; oldest: number | undefined }> {
    const orders = await this.#db.getAllKeysFromIndex('facts', 'state', 'waiting');
    const later = orders.filter((order) => order > last);
    const first = later[0] === undefined ? undefined : await this.#db.get('facts', later[0]);
    return { waiting: later.length, oldest: first?.madeAt };
  }

  /** The fact the server stored last of this phone, as far as the phone knows. */
  async lastReceipt(): Promise<string | undefined> {
    return ((await this.#db.get('state', 'last-receipt')) as LastReceipt | undefined)?.id;
  }

  /**
   * Notes what became of the facts of one answer. When the server has lost the last receipt (it was
   * restored from a backup), everything sent within 30 days waits again, in the same stroke: noting
   * the new receipts first would let a kill hide the loss for good.
   */
  async settle(outcomes: readonly Outcome[], lost: boolean): Promise<void> {
    await strictly(this.#db, async (change) => {
      if (lost) {
        await sendAllAgain(change);
        await change.objectStore('state').delete('last-receipt');
      }
      for (const outcome of outcomes) {
        await settleOne(change, outcome);
      }
    });
  }

  /** Drops sent facts after 30 days, and their media 7 days after all was receipted. */
  async tidy(now: number): Promise<void> {
    await strictly(this.#db, async (change) => {
      const facts = change.objectStore('facts');
      const media = change.objectStore('media');
      const needed = new Set<string>();
      const unsent = new Set(await media.index('state').getAllKeys('waiting'));
      (await media.index('state').getAllKeys('review')).forEach((hash) => unsent.add(hash));
      for (const row of await facts.getAll()) {
        const over = row.state === 'sent' ? row.receipt?.at : row.replacedBy && row.madeAt;
        const age = typeof over === 'number' ? now - over : 0;
        if (age > sentFactsKept && !row.media.some((hash) => unsent.has(hash))) {
          await facts.delete(row.order);
        } else if (age <= sentMediaKept) {
          row.media.forEach((hash) => needed.add(hash));
        }
      }
      for (const row of await media.index('state').getAll('sent')) {
        if (now - (row.sentAt ?? now) > sentMediaKept && !needed.has(row.sha256)) {
          await media.delete(row.sha256);
          await change.objectStore('blobs').delete(row.sha256);
        }
      }
    });
  }
}

/** What a fact takes of a request, in bytes: it is a string within JSON, with a comma. */
function sizeInRequest({ text }: Serialised): number {
  return new TextEncoder().encode(JSON.stringify(text)).length + 1;
}

async function sendAllAgain(change: Change): Promise<void> {
  const facts = change.objectStore('facts');
  for (const { receipt: _, ...row } of await facts.index('state').getAll('sent')) {
    await facts.put({ ...row, state: 'waiting' });
  }
  const media = change.objectStore('media');
  for (const { sentAt: _, ...row } of await media.index('state').getAll('sent')) {
    await media.put({ ...row, state: 'waiting' });
  }
}

async function settleOne(change: Change, outcome: Outcome): Promise<void> {
  const facts = change.objectStore('facts');
  const row = await facts.index('id').get(outcome.id);
  // Another tab may have heard the same. A receipt is never taken back, but a refusal is by one.
  const late = outcome.kind === 'stored' && row?.state === 'review';
  if (!row || row.replacedBy !== undefined || (row.state !== 'waiting' && !late)) {
    return;
  }
  const { refusal: _, ...rest } = row;
  const settled: FactRow =
    outcome.kind === 'stored'
      ? { ...rest, state: 'sent', receipt: outcome.receipt }
      : { ...rest, state: 'review', refusal: outcome.refusal };
  await facts.put(settled);
  if (outcome.kind === 'stored') {
    await noteReceipt(change, outcome.id, outcome.receipt.sequence);
  }
}

/**
 * The last receipt is that of the greatest sequence: an old fact that is answered again must not
 * stand for newer ones, or a second restore of the same backup would go unnoticed.
 */
async function noteReceipt(change: Change, id: string, sequence: number | null): Promise<void> {
  const state = change.objectStore('state');
  const before = (await state.get('last-receipt')) as LastReceipt | undefined;
  const reached = before?.sequence ?? 0;
  if ((sequence ?? reached) >= reached) {
    await state.put({ id, sequence: sequence ?? reached }, 'last-receipt');
  }
}
