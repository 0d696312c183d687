import { AsyncLocalStorage } from 'node:async_hooks';

/** What runs on a phone between two kills of the app: one tab. */
export class Life {
  alive = true;
  /** Ends when the tab does; what it owned is let go. */
  readonly ending: (() => void)[] = [];
  readonly #clockWrong: () => number;

  /** @param clockWrong how far the phone's clock is ahead of the true time, in ms */
  constructor(clockWrong: () => number) {
    this.#clockWrong = clockWrong;
  }

  get clockWrong(): number {
    return this.#clockWrong();
  }

  kill(): void {
    this.alive = false;
    this.ending.splice(0).forEach((end) => {
      end();
    });
  }
}

/** In which tab the code that runs now runs; none for the one who arranges everything. */
export const lives = new AsyncLocalStorage<Life>();

interface Timer {
  readonly at: number;
  readonly life: Life | undefined;
  readonly run: () => void;
}

const real = {
  setTimeout: globalThis.setTimeout,
  clearTimeout: globalThis.clearTimeout,
  setImmediate: globalThis.setImmediate,
  now: Date.now.bind(Date),
};

/** While the server is at work, made time goes on by no more than this: it is never the slow one. */
const lookahead = 4_000;
/** Turns of the event loop given to databases and ciphers before time goes on. */
const turns = 12;

/**
 * Time as the phones know it. It stands still while the server works and otherwise jumps to the next
 * timer, so that a back-off of five minutes costs nothing; nothing in the phones' code is changed.
 */
export class Time {
  #now: number;
  #stopped = false;
  #number = 0;
  readonly #timers = new Map<number, Timer>();
  readonly #busy = new Map<object, number>();
  /** Made time does not go beyond this while set: the server is being started again. */
  frozenAt: number | undefined;

  constructor(start: number) {
    this.#now = start;
  }

  /** The true time, in ms since the epoch. */
  get now(): number {
    return this.#now;
  }

  /** Puts this time in the place of the machine's, for all code that asks for it by its usual name. */
  install(): void {
    Date.now = () => Math.floor(this.#now) + (lives.getStore()?.clockWrong ?? 0);
    // Whoever is on no phone, such as the real network, keeps the machine's own timers.
    globalThis.setTimeout = ((run: (...all: unknown[]) => void, wait = 0, ...all: unknown[]) =>
      lives.getStore()
        ? this.#set(wait, () => {
            run(...all);
          })
        : real.setTimeout(run, wait, ...all)) as typeof globalThis.setTimeout;
    globalThis.clearTimeout = (timer: NodeJS.Timeout | number | string | undefined) => {
      if (typeof timer === 'number') {
        this.#timers.delete(timer);
      } else {
        real.clearTimeout(timer);
      }
    };
    void this.#run();
  }

  stop(): void {
    this.#stopped = true;
  }

  sleep(wait: number): Promise<void> {
    return new Promise((resolve) => this.#set(wait, resolve));
  }

  /** Lets real work go on and holds made time meanwhile. */
  async during<T>(work: Promise<T>): Promise<T> {
    const key = {};
    this.#busy.set(key, this.#now);
    try {
      return await work;
    } finally {
      this.#busy.delete(key);
    }
  }

  #set(wait: number, run: () => void): number {
    const life = lives.getStore();
    const resume = AsyncLocalStorage.snapshot() as (run: () => void) => void;
    this.#number += 1;
    this.#timers.set(this.#number, {
      at: this.#now + Math.max(0, wait),
      life,
      run: () => {
        resume(run);
      },
    });
    return this.#number;
  }

  async #run(): Promise<void> {
    while (!this.#stopped) {
      for (let turn = 0; turn < turns; turn += 1) {
        await new Promise<void>((resolve) => real.setImmediate(resolve));
      }
      const [number, timer] = this.#next() ?? [];
      if (number !== undefined && timer && timer.at <= this.#limit()) {
        this.#timers.delete(number);
        this.#now = Math.max(this.#now, timer.at);
        timer.run();
      } else {
        await new Promise<void>((resolve) => real.setTimeout(resolve, 1));
      }
    }
  }

  #next(): [number, Timer] | undefined {
    let first: [number, Timer] | undefined;
    for (const [number, timer] of this.#timers) {
      if (timer.life?.alive === false) {
        this.#timers.delete(number);
      } else if (!first || timer.at < first[1].at) {
        first = [number, timer];
      }
    }
    return first;
  }

  #limit(): number {
    let limit = this.frozenAt ?? Infinity;
    for (const since of this.#busy.values()) {
      limit = Math.min(limit, since + lookahead);
    }
    return limit;
  }
}

/** The machine's time, for waiting for the real server. */
export const machine = {
  now: real.now,
  sleep: (wait: number) => new Promise<void>((resolve) => real.setTimeout(resolve, wait)),
  immediate: () => new Promise<void>((resolve) => real.setImmediate(resolve)),
};
