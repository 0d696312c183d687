import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Between two strokes, in ms. */
const between = 30_000;

/**
 * Strikes each half minute while the screen is seen, and at once when it is seen again: for what
 * becomes true or untrue by time alone. A screen that nobody looks at costs no battery.
 */
export class HalfMinutes implements ReactiveController {
  readonly #strike: () => void;
  #timer: ReturnType<typeof setInterval> | undefined;
  readonly #seen = () => {
    this.#stop();
    if (document.visibilityState === 'visible') {
      this.#strike();
      this.#start();
    }
  };

  constructor(host: ReactiveControllerHost, strike: () => void) {
    this.#strike = strike;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#seen);
    if (document.visibilityState === 'visible') {
      this.#start();
    }
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#seen);
    this.#stop();
  }

  #start(): void {
    this.#timer = setInterval(this.#strike, between);
  }

  #stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}
