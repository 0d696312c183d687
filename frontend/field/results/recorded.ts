import type { KeptFact } from '../outbox/fact';
import type { Keeping } from './keeping';
import { resultType, type ResultBody } from './result';

/** Where a result stands on its way to the server. */
export type ResultState = 'waiting' | 'sent' | 'matching' | 'in-review' | 'refused';

/** One version of a result: the first writing, or a correction of the one before. */
export interface Version {
  readonly fact: KeptFact;
  readonly body: ResultBody;
}

/** A result as its author sees it: the version that stands, and those before it, oldest first. */
export interface Result {
  readonly current: Version;
  readonly earlier: readonly Version[];
  readonly state: ResultState;
}

/** Reads results out of the facts kept on the phone; opens each body once, for facts never change. */
export class Recorded {
  readonly #keeping: Keeping;
  readonly #bodies = new Map<string, Promise<ResultBody | undefined>>();

  constructor(keeping: Keeping) {
    this.#keeping = keeping;
  }

  /** The results among the facts, the latest first. */
  async results(facts: readonly KeptFact[]): Promise<readonly Result[]> {
    const versions = await Promise.all(
      facts
        // What the server refused and its author wrote anew is settled.
        .filter((fact) => fact.type === resultType && fact.replacedBy === undefined)
        .map(async (fact) => ({ fact, body: await this.#body(fact.id) })),
    );
    const readable = versions.flatMap(({ fact, body }) => (body ? [{ fact, body }] : []));
    return chains(readable)
      .map(resultOf)
      .toSorted((a, b) => b.current.fact.madeAt - a.current.fact.madeAt);
  }

  #body(id: string): Promise<ResultBody | undefined> {
    const known = this.#bodies.get(id);
    const body = known ?? this.#keeping.body<ResultBody>(id).catch(() => undefined);
    this.#bodies.set(id, body);
    return body;
  }
}

/** The results of one activity of the plan. */
export function resultsOf(results: readonly Result[], activity: string): readonly Result[] {
  return results.filter(({ current }) => current.body.activity === activity);
}

/** Versions that correct one another, each chain in the order in which it was written. */
function chains(versions: readonly Version[]): readonly (readonly Version[])[] {
  const byId = new Map(versions.map((version) => [version.fact.id, version]));
  const found = new Map<string, Version[]>();
  // A correction comes after what it corrects, also on a phone whose clock was set back in between.
  const placed = versions
    .map((version) => ({ version, ...placeOf(version, byId) }))
    .toSorted(
      ({ version: { fact: a }, depth: one }, { version: { fact: b }, depth: other }) =>
        one - other || timeOf(a) - timeOf(b) || a.id.localeCompare(b.id),
    );
  for (const { version, first } of placed) {
    found.set(first, [...(found.get(first) ?? []), version]);
  }
  return [...found.values()];
}

/** When a fact was written, by the server's clock as far as the phone knew it. */
function timeOf({ madeAt, offset }: KeptFact): number {
  return madeAt + (offset ?? 0);
}

/** The id of the first version of a chain, also when it has left the phone, and the steps to it. */
function placeOf(
  version: Version,
  byId: ReadonlyMap<string, Version>,
): { readonly first: string; readonly depth: number } {
  let first = version.fact.id;
  const seen = new Set<string>();
  for (let at: Version | undefined = version; at && !seen.has(at.fact.id);) {
    seen.add(at.fact.id);
    first = at.fact.corrects ?? at.fact.id;
    at = at.fact.corrects === undefined ? undefined : byId.get(at.fact.corrects);
  }
  return { first, depth: seen.size };
}

function resultOf(chain: readonly Version[]): Result {
  const current = chain.at(-1);
  if (!current) {
    throw new Error('a chain has at least one version');
  }
  return { current, earlier: chain.slice(0, -1), state: stateOf(current.fact) };
}

function stateOf({ state, receipt, photos }: KeptFact): ResultState {
  if (state === 'review' || photos.some((photo) => photo.state === 'review')) {
    return 'refused';
  }
  if (state === 'waiting') {
    return 'waiting';
  }
  switch (receipt?.state) {
    case 'IN_REVIEW':
      return 'in-review';
    case 'WAITING':
      return 'matching';
    default:
      return 'sent';
  }
}
