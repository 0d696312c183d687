/** How somebody attended, in the order in which a tap goes through them. */
export const marks = ['PRESENT', 'LATE', 'EXCUSED', 'ABSENT'] as const;

export type Mark = (typeof marks)[number];

/** What a fact says: a mark, or that the one it corrects is taken back. */
export type Said = Mark | 'UNMARKED';

export type How = 'TAP' | 'BULK' | 'BADGE' | 'CONFIRM' | 'PAPER' | 'SELF';

export const markType = 'attendance-mark';
export const walkInType = 'walk-in';
export const rollType = 'roll-state';

/** The facts that sheets are made of. */
export const rollTypes: ReadonlySet<string> = new Set([markType, walkInType, rollType]);

/** The longest note in characters. */
export const noteLength = 240;

/** The body of an `attendance-mark` of version 1. */
export interface MarkBody {
  readonly session: string;
  readonly trainee: string;
  readonly state: Said;
  readonly minutes?: number;
  readonly note?: string;
  readonly how: How;
  /** Marks of others that were looked at and count no more. */
  readonly settles?: readonly string[];
}

/** The body of a `walk-in` of version 1. */
export interface WalkInBody {
  readonly class: string;
  readonly session: string;
  readonly trainee: string;
  readonly name: string;
  readonly phone?: string;
  readonly unit: string;
  readonly sex?: string;
}

/** The body of a `roll-state` of version 1. */
export interface RollBody {
  readonly session: string;
  readonly state: 'OPEN' | 'CLOSED';
  readonly reason?: string;
}

/** The state after this one when a row is tapped. */
export function nextMark(present: Mark | undefined): Mark {
  return (
    marks[present === undefined ? 0 : (marks.indexOf(present) + 1) % marks.length] ?? 'PRESENT'
  );
}

/** True when it counts as having been there. */
export function attended(mark: Mark): boolean {
  return mark === 'PRESENT' || mark === 'LATE';
}

const keys: Readonly<Record<Mark, string>> = {
  PRESENT: 'word.mark.PRESENT',
  LATE: 'word.mark.LATE',
  EXCUSED: 'word.mark.EXCUSED',
  ABSENT: 'word.mark.ABSENT',
};

/** The key of the words for a mark. */
export function markKey(mark: Mark): string {
  return keys[mark];
}
