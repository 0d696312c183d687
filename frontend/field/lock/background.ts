/** The app locks after this long out of sight, in ms. */
export const patience = 300_000;

/** The two clocks of a phone: one only runs forward but may sleep with it, the other can be turned. */
export interface Clocks {
  readonly forward: () => number;
  readonly wall: () => number;
}

const phone: Clocks = { forward: () => performance.now(), wall: () => Date.now() };

/**
 * Says when the app has been out of sight for {@link patience}: by then if the browser still lets it
 * run, else the moment it is looked at again. The longer of the two clocks counts, so a phone that
 * slept locks as well, and turning its clock back does not keep it open.
 */
export function watchBackground(away: () => void, clocks: Clocks = phone): () => void {
  const ending = new AbortController();
  let left: { readonly forward: number; readonly wall: number } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(timer);
    if (document.visibilityState === 'hidden') {
      left = { forward: clocks.forward(), wall: clocks.wall() };
      timer = setTimeout(away, patience);
      return;
    }
    const since = left;
    left = undefined;
    if (
      since &&
      Math.max(clocks.forward() - since.forward, clocks.wall() - since.wall) >= patience
    ) {
      away();
    }
  };
  document.addEventListener('visibilitychange', look, { signal: ending.signal });
  return () => {
    clearTimeout(timer);
    ending.abort();
  };
}
