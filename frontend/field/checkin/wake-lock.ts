/** Keeps the screen lit while something is to be seen on it, where the phone allows that. */
export class ScreenKeptOn {
  #lock: WakeLockSentinel | undefined;
  #wanted = false;
  readonly #again = () => {
    if (document.visibilityState === 'visible') {
      void this.#ask();
    }
  };

  start(): void {
    if (this.#wanted) {
      return;
    }
    this.#wanted = true;
    document.addEventListener('visibilitychange', this.#again);
    void this.#ask();
  }

  stop(): void {
    this.#wanted = false;
    document.removeEventListener('visibilitychange', this.#again);
    void this.#lock?.release();
    this.#lock = undefined;
  }

  async #ask(): Promise<void> {
    const { wakeLock } = navigator as { wakeLock?: WakeLock };
    try {
      const lock = await wakeLock?.request('screen');
      if (this.#wanted) {
        this.#lock = lock;
      } else {
        await lock?.release();
      }
    } catch {
      // An empty battery or an old browser: the screen then goes dark as it always does.
    }
  }
}
