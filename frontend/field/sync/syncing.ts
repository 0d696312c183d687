import { waitAfter } from './back-off';
import type { PersonData } from './person-data';
import { read, type Reading } from './reading';
import type { Requests } from './requests';
import type { SyncState } from './sync-state';
import { whenWorthTrying } from './triggers';

const interval = 300_000;
const lockName = 'lantoa-sync';

/** What syncing tells the app. */
export interface SyncListener {
  /** Carried out before each sync: whoever is signed out meanwhile has handed in what they wrote. */
  readonly sendFirst?: () => Promise<void>;
  readonly stateChanged: (state: SyncState) => void;
  readonly dataChanged: () => void;
  readonly serverTimeHeard: (serverTime: string) => void;
  readonly signedOut: () => void;
}

/**
 * Keeps one person's data up to date while the app is open: at the start, when it becomes visible,
 * when the network returns, every five minutes, and when asked. One tab at a time does the work;
 * the others hear of it. Nothing here ever blocks a tap.
 */
export class Syncing {
  readonly #ask: Requests;
  readonly #data: PersonData;
  readonly #listener: SyncListener;
  readonly #otherTabs = new BroadcastChannel('lantoa-data');
  readonly #ending = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;
  #failures = 0;

  constructor(ask: Requests, data: PersonData, listener: SyncListener) {
    this.#ask = ask;
    this.#data = data;
    this.#listener = listener;
  }

  start(): void {
    whenWorthTrying(this.#ending.signal, () => void this.now());
    const options = { signal: this.#ending.signal };
    this.#otherTabs.addEventListener('message', () => void this.#heardOfAnotherTab(), options);
    void this.now();
  }

  stop(): void {
    this.#ending.abort();
    clearTimeout(this.#timer);
    this.#otherTabs.close();
  }

  /** Syncs now; joins the sync that is already running. */
  now(): Promise<void> {
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #run(): Promise<void> {
    clearTimeout(this.#timer);
    this.#listener.stateChanged({ kind: 'running', at: await this.#data.updated() });
    const wait = await this.#attempt();
    if (!this.#ended()) {
      this.#timer = setTimeout(() => void this.now(), wait);
    }
  }

  /** One sync; says how long to wait before the next. */
  async #attempt(): Promise<number> {
    try {
      await this.#listener.sendFirst?.();
      const reading = await this.#alone(() => read(this.#ask, this.#data));
      return this.#ended() ? interval : await this.#conclude(reading);
    } catch (error) {
      if (this.#ended()) {
        return interval;
      }
      const full = error instanceof DOMException && error.name === 'QuotaExceededError';
      return this.#behind(full ? 'full' : 'unreachable');
    }
  }

  #ended(): boolean {
    return this.#ending.signal.aborted;
  }

  /** Runs in one tab at a time; `undefined` when another tab is at it. */
  async #alone(work: () => Promise<Reading>): Promise<Reading | undefined> {
    // Absent on old phones: then two tabs may both sync, which only costs bytes.
    const locks = navigator.locks as LockManager | undefined;
    if (!locks) {
      return work();
    }
    return locks.request(lockName, { ifAvailable: true }, (lock) => (lock ? work() : undefined));
  }

  async #conclude(reading: Reading | undefined): Promise<number> {
    switch (reading?.kind) {
      case undefined:
        await this.#showWhatIsKept();
        return interval;
      case 'updated':
      case 'unchanged': {
        this.#failures = 0;
        if (reading.kind === 'updated' && reading.serverTime !== undefined) {
          this.#listener.serverTimeHeard(reading.serverTime);
        }
        const at = Date.now();
        await this.#data.noteUpdated(at);
        this.#listener.stateChanged({ kind: 'up-to-date', at });
        this.#listener.dataChanged();
        this.#otherTabs.postMessage('changed');
        return interval;
      }
      case 'signed-out':
        this.#listener.stateChanged({ kind: 'signed-out' });
        this.#listener.signedOut();
        return interval;
      case 'later':
        return this.#behind('unreachable', reading.seconds);
      default:
        return this.#behind(navigator.onLine ? 'unreachable' : 'offline');
    }
  }

  async #behind(reason: 'offline' | 'unreachable' | 'full', seconds?: number): Promise<number> {
    this.#failures += 1;
    const at = await this.#data.updated();
    this.#listener.stateChanged({ kind: 'behind', at, reason });
    // What did arrive before the line broke is shown.
    this.#listener.dataChanged();
    return waitAfter(this.#failures, seconds);
  }

  async #heardOfAnotherTab(): Promise<void> {
    await this.#showWhatIsKept();
    this.#listener.dataChanged();
  }

  async #showWhatIsKept(): Promise<void> {
    const at = await this.#data.updated();
    this.#listener.stateChanged(
      at === undefined ? { kind: 'running', at } : { kind: 'up-to-date', at },
    );
  }
}
