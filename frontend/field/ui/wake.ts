import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The longest wait that timers of browsers know, in ms. */
const longest = 2_147_483_647;

/** Draws an element anew when a time has come that nothing else tells of. */
export class Wake implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #wait: () => number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param wait in ms, asked after each drawing; `undefined` to let it be */
  constructor(host: ReactiveControllerHost, wait: () => number | undefined) {
    this.#host = host;
    this.#wait = wait;
    host.addController(this);
  }

  hostUpdated(): void {
    clearTimeout(this.#timer);
    const wait = this.#wait();
    if (wait !== undefined && wait <= longest) {
      this.#timer = setTimeout(() => {
        this.#host.requestUpdate();
      }, wait);
    }
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}
