import type { Vault } from '../lock/vault';
import { requests } from '../sync/requests';
import { mediaRequests } from './media-requests';
import { Outbox, type Counts, type KeptFact, type NewFact, type Photo } from './outbox';
import { Sending } from './sending';

/** What writing tells the app. */
export interface WritingListener {
  readonly shown: (written: { counts: Counts; facts: readonly KeptFact[] }) => void;
  readonly serverTimeHeard: (serverTime: string) => void;
}

/** The writing of one person while the app is open: their outbox, shown, sent, alike in all tabs. */
export class Writing {
  readonly outbox: Outbox;
  readonly #sending: Sending;
  readonly #listener: WritingListener;
  readonly #otherTabs: BroadcastChannel;
  #ended = false;

  private constructor(person: string, outbox: Outbox, listener: WritingListener) {
    this.outbox = outbox;
    this.#listener = listener;
    // The server refuses what would go under the cookie of another person.
    const asker = { person };
    const both = { ask: requests(undefined, asker), media: mediaRequests(undefined, asker) };
    this.#sending = new Sending(outbox, both, {
      changed: () => void this.#changed(),
      serverTimeHeard: listener.serverTimeHeard,
    });
    this.#otherTabs = new BroadcastChannel(`lantoa-outbox-${person}`);
    this.#otherTabs.addEventListener('message', () => void this.show());
  }

  static async open(person: string, vault: Vault, listener: WritingListener): Promise<Writing> {
    return new Writing(person, await Outbox.open(person, vault), listener);
  }

  /** Sends nothing and shows nothing from here on. */
  close(): void {
    this.#ended = true;
    this.#sending.stop();
    this.#otherTabs.close();
    this.outbox.close();
  }

  /** Keeps a fact and sends it soon; see {@link Outbox.write}. */
  async write(fact: NewFact, photos?: readonly Photo[], draft?: string): Promise<KeptFact> {
    const kept = await this.outbox.write(fact, photos, draft);
    await this.#changed();
    this.#sending.soon();
    return kept;
  }

  async again(id: string): Promise<void> {
    await this.outbox.again(id);
    await this.#changed();
    void this.send(true);
  }

  /** One round of sending; `asked` when a person waits for it. */
  async send(asked = false): Promise<void> {
    await this.#sending.now(asked);
  }

  async show(): Promise<void> {
    const [counts, facts] = await Promise.all([this.outbox.counts(), this.outbox.facts()]);
    if (!this.#ended) {
      this.#listener.shown({ counts, facts });
    }
  }

  async #changed(): Promise<void> {
    if (!this.#ended) {
      this.#otherTabs.postMessage('changed');
      await this.show();
    }
  }
}
