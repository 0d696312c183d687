/** What a fact claims about a thing. */
export interface Claim {
  readonly id: string;
  /** The fact it puts right. */
  readonly corrects?: string | null | undefined;
  /** When it was made, offset-corrected, in ms since the epoch. */
  readonly at: number;
}

/**
 * The one of several facts about one thing that stands; `undefined` when there are none. A correction
 * stands before what it corrects, the later one by offset-corrected time before the earlier, the
 * greater UUID (as text) before the lesser. The server computes the same
 * (`vn.lantoa.sync.spi.Standing`); both are held to one table of cases.
 */
export function standing<C extends Claim>(claims: readonly C[]): C | undefined {
  const open = uncorrected(claims);
  // only a circle of corrections leaves none; then time decides among all
  const candidates = open.length > 0 ? open : claims;
  return candidates.reduce<C | undefined>(
    (best, one) => (best === undefined || isLater(one, best) ? one : best),
    undefined,
  );
}

/** Those that no other of them corrects: more than one is a matter for a person to decide. */
export function uncorrected<C extends Claim>(claims: readonly C[]): readonly C[] {
  const corrected = new Set(
    claims.filter(({ id, corrects }) => corrects !== id).map(({ corrects }) => corrects),
  );
  return claims.filter(({ id }) => !corrected.has(id));
}

function isLater(one: Claim, other: Claim): boolean {
  return one.at === other.at ? one.id > other.id : one.at > other.at;
}
