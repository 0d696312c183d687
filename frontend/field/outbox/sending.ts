import { waitAfter } from '../sync/back-off';
import type { Requests } from '../sync/requests';
import type { MediaRequests } from './media-requests';
import { MediaSender } from './media-sender';
import type { Outbox } from './outbox';
import { Sender, type Sent } from './sender';

/** A write is sent this long after the last one, in ms. */
const pause = 2_000;

/** While another tab sends, this one looks again after this long, in ms. */
const anotherTab = 5_000;

/** No answer keeps the phone from trying for longer than this, in seconds. */
const longestRest = 900;

/** What sending tells the app. */
export interface SendingListener {
  /** Something in the outbox has changed. */
  readonly changed: () => void;
  readonly serverTimeHeard: (serverTime: string) => void;
}

/**
 * Sends one person's outbox while the app is open: when told to, soon after each write, and again
 * after a failure. Facts go first; media follow in their own time and hold up nothing.
 */
export class Sending {
  readonly #outbox: Outbox;
  readonly #sender: Sender;
  readonly #mediaSender: MediaSender;
  readonly #listener: SendingListener;
  readonly #ending = new AbortController();
  readonly #facts = new Attempts(() => void this.now());
  readonly #media = new Attempts(() => void this.#sendMedia());
  #running: Promise<Sent | undefined> | undefined;
  #mediaRunning: Promise<void> | undefined;
  #soon: ReturnType<typeof setTimeout> | undefined;

  constructor(
    outbox: Outbox,
    requests: { readonly ask: Requests; readonly media: MediaRequests },
    listener: SendingListener,
  ) {
    this.#outbox = outbox;
    this.#sender = new Sender(requests.ask, outbox, listener.serverTimeHeard);
    this.#mediaSender = new MediaSender(requests.media, outbox);
    this.#listener = listener;
  }

  /** Sends nothing from here on; what is on its way counts only if its answer still finds us. */
  stop(): void {
    this.#ending.abort();
    clearTimeout(this.#soon);
    this.#facts.stop();
    this.#media.stop();
  }

  /**
   * Sends now, or joins the round that is running. A server that asked for a rest is left alone
   * unless a person asks. `undefined` when nothing was sent by this tab.
   */
  now(asked = false): Promise<Sent | undefined> {
    if (this.#ending.signal.aborted || (this.#facts.resting && !asked)) {
      return Promise.resolve(undefined);
    }
    this.#running ??= this.#round().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /** Sends once no more is written for two seconds. */
  soon(): void {
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => {
      // A round that is about to end may have looked before the last write.
      void (this.#running ?? Promise.resolve()).then(() => this.now());
    }, pause);
  }

  async #round(): Promise<Sent | undefined> {
    clearTimeout(this.#soon);
    this.#facts.begin();
    const sent = await this.#attempt(() =>
      this.#outbox.alone('facts', () => this.#sender.run(this.#ending.signal)),
    );
    if (this.#ending.signal.aborted) {
      return undefined;
    }
    this.#listener.changed();
    await this.#planNext(sent);
    if (sent?.kind === 'done' && !this.#media.resting) {
      void this.#sendMedia();
    }
    return sent;
  }

  async #planNext(sent: Sent | undefined): Promise<void> {
    if (!sent) {
      const { waiting } = await this.#outbox.counts();
      if (waiting > 0) {
        this.#facts.after(anotherTab);
      }
    } else if (sent.kind === 'done' && sent.left === 0) {
      this.#facts.succeeded();
    } else if (sent.kind !== 'signed-out') {
      this.#facts.failed(sent.kind === 'later' ? sent.seconds : undefined, sent.kind === 'later');
    }
  }

  #sendMedia(): Promise<void> {
    this.#mediaRunning ??= this.#mediaRound().finally(() => {
      this.#mediaRunning = undefined;
    });
    return this.#mediaRunning;
  }

  async #mediaRound(): Promise<void> {
    this.#media.begin();
    const sent = await this.#attempt(() =>
      this.#outbox.alone('media', () => this.#mediaSender.run(this.#ending.signal)),
    );
    if (this.#ending.signal.aborted) {
      return;
    }
    this.#listener.changed();
    if (sent && sent.kind !== 'done' && sent.kind !== 'signed-out') {
      this.#media.failed(sent.kind === 'later' ? sent.seconds : undefined, sent.kind === 'later');
    } else {
      this.#media.succeeded();
    }
  }

  /** The outbox may be closed, or the disk full, under the feet of whoever sends. */
  async #attempt<T>(work: () => Promise<T>): Promise<T | { readonly kind: 'unreachable' }> {
    try {
      return await work();
    } catch {
      return { kind: 'unreachable' };
    }
  }
}

/** When to try again. */
class Attempts {
  readonly #again: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #resting = false;

  constructor(again: () => void) {
    this.#again = again;
  }

  /** True while the server has asked to be left alone. */
  get resting(): boolean {
    return this.#resting;
  }

  begin(): void {
    this.stop();
    this.#resting = false;
  }

  succeeded(): void {
    this.#failures = 0;
  }

  failed(seconds = 0, rest: boolean): void {
    this.#failures += 1;
    this.#resting = rest;
    this.after(waitAfter(this.#failures, Math.min(seconds, longestRest)));
  }

  after(wait: number): void {
    this.stop();
    this.#timer = setTimeout(() => {
      this.#resting = false;
      this.#again();
    }, wait);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
