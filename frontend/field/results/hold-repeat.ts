/** How long a button is held before it repeats, and between repeats, in ms; later ones come faster. */
const firstWait = 450;
const wait = 130;
const fastWait = 50;
const fastAfter = 10;

/**
 * Repeats a step while a button is held. A short tap steps once, by its click, so keyboards and
 * readers step the same way; the click that ends a hold steps no more.
 */
export class HoldRepeat {
  readonly #step: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #repeats = 0;

  constructor(step: () => void) {
    this.#step = step;
  }

  press(): void {
    this.release();
    this.#repeats = 0;
    this.#timer = setTimeout(() => {
      this.#repeat();
    }, firstWait);
  }

  release(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  click(): void {
    this.release();
    if (this.#repeats === 0) {
      this.#step();
    }
    this.#repeats = 0;
  }

  #repeat(): void {
    this.#repeats++;
    this.#step();
    const next = this.#repeats < fastAfter ? wait : fastWait;
    this.#timer = setTimeout(() => {
      this.#repeat();
    }, next);
  }
}
