import type { Vault } from '../lock/vault';
import type { RemovedPhoto } from '../photos/removed-photo';
import { requests } from '../sync/requests';
import { mediaRequests } from './media-requests';
import { Outbox, type Counts, type KeptFact, type NewFact, type Photo } from './outbox';
import { Sending } from './sending';

/** What was written on a sheet is shown elsewhere so long after the last tap, in ms … */
const quiet = 600;

/** … and at the latest so long after the first, in ms. */
const patience = 3_000;

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
  #showing: ReturnType<typeof setTimeout> | undefined;
  #showBy = 0;

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
    clearTimeout(this.#showing);
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

  /**
   * Keeps facts of a sheet that is tapped quickly; see {@link Outbox.writeAll}. They are on the disk
   * when this returns; the rest of the app, which reads the whole outbox for it, hears a little later.
   */
  async writeAll(facts: readonly NewFact[]): Promise<readonly KeptFact[]> {
    const kept = await this.outbox.writeAll(facts);
    this.#showLater();
    this.#sending.soon();
    return kept;
  }

  #showLater(): void {
    const now = Date.now();
    this.#showBy = this.#showing === undefined ? now + patience : this.#showBy;
    clearTimeout(this.#showing);
    this.#showing = setTimeout(
      () => {
        this.#showing = undefined;
        void this.#changed();
      },
      Math.max(0, Math.min(quiet, this.#showBy - now)),
    );
  }

  async again(id: string): Promise<void> {
    await this.outbox.again(id);
    await this.#changed();
    void this.send(true);
  }

  /** Drops this phone's copies of photos that were taken off results. */
  async dropRemoved(removed: readonly RemovedPhoto[]): Promise<void> {
    if (await this.outbox.dropRemoved(removed)) {
      await this.#changed();
    }
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
