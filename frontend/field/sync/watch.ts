/** A request is given up after this long without a byte of progress, in ms. */
export const patience = 15_000;

/**
 * Sending tells of no progress, so a body is allowed the time it takes at 16 kbit/s on top: this
 * many bytes a millisecond.
 */
const slowestLine = 2;

/** Gives a request up when nothing has moved for {@link patience}. */
export class Watch {
  readonly #controller = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param sending size of the request's body in bytes */
  constructor(sending = 0) {
    this.#wait(patience + sending / slowestLine);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  progress(): void {
    this.#wait(patience);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  /** Settles with the work, or fails when the watch has given up, even if the work ignores it. */
  async orGiveUp<T>(work: Promise<T>): Promise<T> {
    const givenUp = new Promise<never>((_, reject) => {
      this.signal.addEventListener('abort', () => {
        reject(new Error('no progress'));
      });
    });
    return Promise.race([work, givenUp]);
  }

  #wait(time: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#controller.abort();
    }, time);
  }
}
