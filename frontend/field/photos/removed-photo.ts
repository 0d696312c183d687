/** A photo that an organiser took off a result of this person, as the server tells it. */
export interface RemovedPhoto {
  readonly id: string;
  readonly sha256: string;
  readonly reason: string;
  /** The facts that are versions of the result. */
  readonly versions: readonly string[];
}

/** What tells which result a fact is a version of. */
interface Link {
  readonly id: string;
  readonly corrects?: string;
}

/** The reasons of the photos that were taken off the result these facts are versions of, by hash. */
export function takenOff(
  removed: readonly RemovedPhoto[],
  versions: readonly Link[],
): ReadonlyMap<string, string> {
  const ids = new Set(versions.flatMap(({ id, corrects }) => [id, corrects ?? id]));
  return new Map(
    removed
      .filter((photo) => photo.versions.some((version) => ids.has(version)))
      .map(({ sha256, reason }) => [sha256, reason]),
  );
}

/** True of a version of the result that the photo was taken off, also of one written since. */
export function isOf(removed: RemovedPhoto, fact: Link, facts: ReadonlyMap<string, Link>): boolean {
  const seen = new Set<string>();
  for (let at: Link | undefined = fact; at && !seen.has(at.id);) {
    const { id, corrects }: Link = at;
    if (removed.versions.includes(id) || removed.versions.includes(corrects ?? id)) {
      return true;
    }
    seen.add(id);
    at = corrects === undefined ? undefined : facts.get(corrects);
  }
  return false;
}

const reasons: Readonly<Record<string, string>> = {
  ASKED: 'word.photoReason.ASKED',
  NO_CONSENT: 'word.photoReason.NO_CONSENT',
  HARMFUL: 'word.photoReason.HARMFUL',
  MISTAKE: 'word.photoReason.MISTAKE',
};

/** The key of a reason; one that a newer server gives is another reason. */
export function reasonKey(reason: string): string {
  return reasons[reason] ?? 'word.photoReason.OTHER';
}
