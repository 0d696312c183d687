import type { FactState } from '../outbox/fact';
import { folded } from '../ui/searching';
import type { How, Mark, Said } from './mark';
import type { LocalMark, LocalRoll } from './local-roll';
import { open, standingMark, type MadeMark } from './roll-standing';
import type { Roster, Trainee } from './training-class';
import { byGivenName } from './vietnamese-order';

/** The marks of a session as the server sends them. */
export interface ServerMarks {
  readonly id: string;
  readonly marks: readonly {
    readonly id: string;
    readonly trainee: string;
    readonly state: Said;
    readonly minutes?: number;
    readonly note?: string;
    readonly corrects?: string;
    readonly settles?: readonly string[];
    readonly at: string;
    readonly how: How;
    readonly mine?: boolean;
  }[];
}

/** A line of the sheet. */
export interface RollRow {
  readonly trainee: Trainee;
  /** Name and place as they are searched. */
  readonly sought: string;
  /** The mark that stands. */
  readonly mark?: (MadeMark & { readonly state: Mark }) | undefined;
  /** The open marks when they say different things. */
  readonly differing?: readonly MadeMark[] | undefined;
  /** The mark of this person that a new one corrects. */
  readonly own?: string | undefined;
  /** How far what was written here has come; absent for another phone's mark. */
  readonly kept?: FactState | undefined;
  /** Why the server did not take what was marked here. */
  readonly refusal?: string | undefined;
  /** What was marked here and not taken. */
  readonly refused?: MadeMark | undefined;
}

/** A sheet of one session: its lines by given name, each worked out again only when a mark in it changes. */
export class RollSheet {
  readonly rows: readonly RollRow[];
  readonly #marks: ReadonlyMap<string, readonly LocalMark[]>;

  private constructor(rows: readonly RollRow[], marks: ReadonlyMap<string, readonly LocalMark[]>) {
    this.rows = rows;
    this.#marks = marks;
  }

  /** The sheet of a session, from what the server sent and what was written on this phone. */
  static of(
    session: string,
    roster: Roster,
    server: ServerMarks | undefined,
    local: LocalRoll,
    before?: RollSheet,
  ): RollSheet {
    const merged = roster.merged ?? {};
    const marks = new Map<string, LocalMark[]>();
    const add = (one: LocalMark) => {
      const trainee = merged[one.mark.trainee] ?? one.mark.trainee;
      const there = marks.get(trainee);
      if (there) {
        there.push(one);
      } else {
        marks.set(trainee, [one]);
      }
    };
    server?.marks.forEach((one) => {
      add({ session, state: 'sent', mark: madeMark(one) });
    });
    const known = new Set(server?.marks.map(({ id }) => id));
    local.marks.filter((one) => one.session === session && !known.has(one.mark.id)).forEach(add);
    const listed = new Set(roster.trainees.map(({ id }) => id));
    const walkIns = new Map(
      local.walkIns
        .filter(
          ({ classId, trainee: { id } }) =>
            classId === roster.id && !listed.has(id) && !(id in merged),
        )
        .map((one) => [one.trainee.id, one]),
    );
    const people = [...roster.trainees, ...[...walkIns.values()].map(({ trainee }) => trainee)];
    const old = new Map(before?.rows.map((row) => [row.trainee.id, row]));
    const rows = byGivenName(people).map((trainee) =>
      same(
        old.get(trainee.id),
        rowOf(trainee, marks.get(trainee.id) ?? [], walkIns.get(trainee.id)?.refusal),
      ),
    );
    return new RollSheet(rows, marks);
  }

  /** The line of a trainee. */
  row(trainee: string): RollRow | undefined {
    return this.rows.find((row) => row.trainee.id === trainee);
  }

  /** With marks that were just written on this phone; all other lines stay the same objects. */
  with(written: readonly LocalMark[]): RollSheet {
    const marks = new Map(this.#marks);
    const changed = new Set<string>();
    for (const one of written) {
      const { trainee } = one.mark;
      const stay = (marks.get(trainee) ?? []).filter(
        // what the server refused gave way to what was written in its place
        ({ mark, state }) => !(state === 'review' && this.row(trainee)?.own === mark.id),
      );
      marks.set(trainee, [...stay, one]);
      changed.add(trainee);
    }
    const rows = this.rows.map((row) =>
      changed.has(row.trainee.id)
        ? rowOf(row.trainee, marks.get(row.trainee.id) ?? [], undefined)
        : row,
    );
    return new RollSheet(rows, marks);
  }
}

function madeMark(one: ServerMarks['marks'][number]): MadeMark {
  return { ...one, at: Date.parse(one.at), mine: one.mine === true };
}

function rowOf(trainee: Trainee, all: readonly LocalMark[], notTaken: string | undefined): RollRow {
  const refused = all.filter(({ state }) => state === 'review').at(-1);
  const claims = all.filter(({ state }) => state !== 'review').map(({ mark }) => mark);
  const stands = standingMark(claims);
  const ends = open(claims);
  const mine = ends.filter(({ mine: own }) => own).toSorted((a, b) => a.at - b.at);
  const kept = all.find(({ mark }) => mark.id === stands?.mark.id)?.state;
  return {
    trainee,
    sought: folded(`${trainee.name} ${trainee.unit}`),
    mark: stands?.mark,
    differing:
      stands?.differing === true ? ends.filter(({ state }) => state !== 'UNMARKED') : undefined,
    own: refused?.mark.id ?? mine.at(-1)?.id,
    kept: stands?.mark.mine === true ? kept : undefined,
    refusal: refused?.refusal ?? notTaken,
    refused: refused?.mark,
  };
}

/** The old line where nothing in it changed, so that it is not drawn again. */
function same(before: RollRow | undefined, now: RollRow): RollRow {
  return before !== undefined && JSON.stringify(before) === JSON.stringify(now) ? before : now;
}

/** How many of those on the sheet are marked how, by sex. */
export interface Counted {
  readonly total: number;
  readonly women: number;
  readonly men: number;
  /** Other, or nobody asked. */
  readonly others: number;
}

/** Those who have a seat, and whoever was marked or is searched for. */
export function isListed({ trainee, mark, refused }: RollRow): boolean {
  return trainee.state === 'ENROLLED' || mark !== undefined || refused !== undefined;
}

/** Counts of the lines marked so; `undefined` counts those not marked. */
export function countedBy(
  rows: readonly RollRow[],
  is: (mark: Mark | undefined) => boolean,
): Counted {
  const count = { total: 0, women: 0, men: 0, others: 0 };
  for (const row of rows) {
    if (isListed(row) && is(row.mark?.state)) {
      count.total++;
      const { sex } = row.trainee;
      count[sex === 'FEMALE' ? 'women' : sex === 'MALE' ? 'men' : 'others']++;
    }
  }
  return count;
}

/** What a person asked to see of the sheet. */
export interface Wanted {
  readonly text: string;
  readonly unit: string;
  readonly which: 'all' | 'unmarked' | 'differing';
}

/** The lines to show: all words of the text in name or place, without accents. */
export function shownRows(rows: readonly RollRow[], wanted: Wanted): readonly RollRow[] {
  const words = folded(wanted.text).split(/\s+/).filter(Boolean);
  return rows.filter(
    (row) =>
      (isListed(row) || words.length > 0) &&
      words.every((one) => row.sought.includes(one)) &&
      (wanted.unit === '' || row.trainee.unit === wanted.unit) &&
      (wanted.which !== 'unmarked' || row.mark === undefined) &&
      (wanted.which !== 'differing' || row.differing !== undefined),
  );
}
