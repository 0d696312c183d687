import type { KeyRecords } from './key-records';

/** How long to wait after a number of wrong PINs in a row, in ms. Nothing is ever erased. */
export function waitAfterWrong(wrong: number): number {
  if (wrong < 3) {
    return 0;
  }
  return [30_000, 60_000][wrong - 3] ?? 300_000;
}

/** The countdown is kept this often, in ms; a restart costs at most as much more waiting. */
const step = 1_000;

/**
 * Counts a person's waiting time down while the app is open, and tells how much is left. It goes by
 * a clock that only runs forward and stands still while the app is closed: neither turning the
 * phone's clock nor starting anew shortens the wait. One tab counts, so two do not count double.
 */
export class Countdown {
  readonly #records: KeyRecords;
  readonly #person: string;
  readonly #left: (wait: number) => void;
  readonly #now: () => number;
  readonly #ending = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    records: KeyRecords,
    person: string,
    left: (wait: number) => void,
    now = () => performance.now(),
  ) {
    this.#records = records;
    this.#person = person;
    this.#left = left;
    this.#now = now;
  }

  start(): void {
    const locks = navigator.locks as LockManager | undefined;
    const counted = locks
      ? locks.request('lantoa-pin-wait', { signal: this.#ending.signal }, () => this.#count())
      : this.#count();
    // Ends by being stopped, or with a phone that keeps nothing; the wait then simply stays.
    counted.catch(() => undefined);
  }

  stop(): void {
    this.#ending.abort();
    clearTimeout(this.#timer);
  }

  async #count(): Promise<void> {
    let at = this.#now();
    let left = (await this.#records.tries(this.#person)).wait;
    this.#left(left);
    while (left > 0 && !this.#ending.signal.aborted) {
      await this.#pause(Math.min(step, left));
      const now = this.#now();
      const passed = now - at;
      at = now;
      const tries = await this.#records.changeTries(this.#person, ({ wrong, wait }) => ({
        wrong,
        wait: Math.max(0, wait - passed),
      }));
      left = tries.wait;
      this.#left(left);
    }
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.#timer = setTimeout(resolve, ms);
      this.#ending.signal.addEventListener('abort', () => {
        resolve();
      });
    });
  }
}
