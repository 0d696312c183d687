/** The right to write one draft, which one window of the phone has at a time. */
export interface DraftTurn {
  /** Gives the right back; the next window that waits has it then. */
  readonly end: () => void;
}

/** What a window hears of a turn: another window has it, or this one. */
export interface TurnListener {
  readonly elsewhere: () => void;
  readonly ours: () => void;
}

/**
 * Asks for the turn at a draft. Where another window has it, this one is told, and waits until that
 * one ends. With `taking` it is taken from the other window, which is told and waits instead: what
 * was typed there lies on the phone already.
 */
export function draftTurn(
  name: string,
  { elsewhere, ours }: TurnListener,
  { taking = false, locks = (navigator as Partial<Navigator>).locks } = {},
): DraftTurn {
  const { signal, end } = ending();
  if (!locks) {
    ours();
    return { end };
  }
  const ended = new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => {
      resolve();
    });
  });
  const hold = () => {
    if (signal.aborted) {
      return undefined;
    }
    ours();
    return ended;
  };
  const wait = () => {
    elsewhere();
    locks.request(name, { signal }, hold).catch(taken);
  };
  /** A turn that was taken away, or the wait for it, ends with an error. */
  const taken = (error: unknown) => {
    if (!signal.aborted && error instanceof DOMException && error.name === 'AbortError') {
      wait();
    }
  };
  if (taking) {
    locks.request(name, { steal: true }, hold).catch(taken);
  } else {
    locks
      .request(name, { ifAvailable: true }, (lock) => {
        if (lock) {
          return hold();
        }
        wait();
        return undefined;
      })
      .catch(taken);
  }
  return { end };
}

function ending(): { readonly signal: AbortSignal; readonly end: () => void } {
  const controller = new AbortController();
  return {
    signal: controller.signal,
    end: () => {
      controller.abort();
    },
  };
}
