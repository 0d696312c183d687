import { standing, uncorrected } from '../outbox/standing';
import type { How, Mark, Said } from './mark';

/** A mark as it was made, on this phone or another. */
export interface Claim {
  readonly id: string;
  readonly state: Said;
  readonly corrects?: string | undefined;
  /** Marks of others that its author decided about. */
  readonly settles?: readonly string[] | undefined;
  /** When it was made, offset-corrected, in ms since the epoch. */
  readonly at: number;
}

/** A claim with all that a sheet shows of it. */
export interface MadeMark extends Claim {
  readonly trainee: string;
  readonly minutes?: number | undefined;
  readonly note?: string | undefined;
  readonly how: How;
  /** Made by this person. */
  readonly mine: boolean;
}

/** Which mark stands, and whether another open one says something else. */
export interface Stands<C extends Claim> {
  readonly mark: C & { readonly state: Mark };
  readonly differing: boolean;
}

/**
 * Which of several marks of one trainee in one session stands: those that a person decided about
 * drop out, then the rule for all facts decides. The server computes the same
 * (`vn.lantoa.training.roll.RollStanding`); both are held to one table of cases.
 */
export function standingMark<C extends Claim>(all: readonly C[]): Stands<C> | undefined {
  const said = open(all).filter(
    (one): one is C & { readonly state: Mark } => one.state !== 'UNMARKED',
  );
  const last = standing(said.map(({ id, at }) => ({ id, at })));
  const mark = said.find(({ id }) => id === last?.id);
  return mark && { mark, differing: said.some(({ state }) => state !== mark.state) };
}

/** The marks that nobody corrected or decided about; all when they did so in a circle. */
export function open<C extends Claim>(all: readonly C[]): readonly C[] {
  const settled = new Set(
    all.flatMap(({ id, settles }) => (settles ?? []).filter((other) => other !== id)),
  );
  const ends = uncorrected(all).filter(({ id }) => !settled.has(id));
  return ends.length > 0 ? ends : all;
}
