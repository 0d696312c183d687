const shortest = 5_000;
const longest = 300_000;

/**
 * How long to wait before trying again, in ms, after a number of failures in a row: doubling from
 * 5 seconds up to 5 minutes, each somewhere in its upper half so that phones do not come all at
 * once; never sooner than the server asked.
 */
export function waitAfter(failures: number, askedSeconds = 0, random = Math.random): number {
  const full = Math.min(longest, shortest * 2 ** Math.max(0, failures - 1));
  return Math.max(full / 2 + (full / 2) * random(), askedSeconds * 1000);
}
