import type { CheckIns, WaitingCheckIn } from '../checkin/check-in';
import { newId, type KeptFact } from '../outbox/fact';
import { LocalRolls, walkInOf, type LocalRoll } from './local-roll';
import {
  markType,
  nextMark,
  rollType,
  walkInType,
  type How,
  type Mark,
  type MarkBody,
  type RollBody as RollStateBody,
  type WalkInBody,
} from './mark';
import type { RollKeeping } from './roll-keeping';
import { localMark, markBody, nameIn, type Marking } from './marking';
import { RollSheet, type RollRow, type ServerMarks } from './roll-sheet';
import { rollAt, type RollChange, type RollTime } from './roll-times';
import type { NamedPlace, Roster, SessionOfClass } from './training-class';

const nothing: LocalRoll = { marks: [], walkIns: [], changes: [] };

/**
 * The roll of one session while its sheet is open. Taps are written one after the other, each as a
 * fact of its own that is on the disk before the sheet shows it as saved.
 */
export class RollBook {
  sheet: RollSheet | undefined;
  /** What a tap is about to make of a line, until it is on the disk. */
  readonly pending = new Map<string, Mark>();
  /** Those whom “all the rest are present” marked last, and with which facts. */
  undoable: ReadonlyMap<string, string> = new Map();
  readonly #keeping: RollKeeping;
  #of: SessionOfClass;
  readonly #elsewhere: readonly NamedPlace[];
  readonly #local: LocalRolls;
  readonly #changed: () => void;
  #roster: Roster | undefined;
  #server: ServerMarks | undefined;
  #waiting: readonly WaitingCheckIn[] = [];
  #written = nothing;
  #queue: Promise<unknown> = Promise.resolve();
  /** The facts written since the sheet was opened. */
  readonly #latest = new Set<string>();
  #turn = 0;

  /** @param elsewhere places to name people's by while the roster has none */
  constructor(
    keeping: RollKeeping,
    of: SessionOfClass,
    elsewhere: readonly NamedPlace[],
    changed: () => void,
  ) {
    this.#keeping = keeping;
    this.#of = of;
    this.#elsewhere = elsewhere;
    this.#changed = changed;
    this.#local = new LocalRolls((id) => keeping.body(id));
  }

  /** The class and the session as they are now: both may be moved or cancelled meanwhile. */
  meet(of: SessionOfClass): void {
    this.#of = of;
  }

  /** Reads what the server sent and what was written here; what is being written goes first. */
  async read(facts: readonly KeptFact[]): Promise<void> {
    const turn = ++this.#turn;
    await this.#queue.catch(() => undefined);
    const { one, session } = this.#of;
    const [roster, server, checkIns] = await Promise.all([
      this.#keeping.record<Roster>('rosters', one.id),
      this.#keeping.record<ServerMarks>('marks', session.id),
      this.#keeping.record<CheckIns>('check-ins', session.id),
    ]);
    const known = new Set(server?.marks.map(({ id }) => id));
    const written = await this.#local.read(facts, known, (unit) =>
      nameIn(roster?.places ?? this.#elsewhere, unit),
    );
    // a tap in between knows more than what was read before it
    if (turn === this.#turn && this.pending.size === 0) {
      this.#roster = roster;
      this.#server = server;
      this.#waiting = checkIns?.waiting ?? [];
      this.#written = this.#withLatest(written, facts);
      this.#build();
    }
  }

  /** Whether the roster has come to this phone. */
  get present(): boolean {
    return this.#roster !== undefined;
  }

  /** Where people of this class come from. */
  get places(): readonly NamedPlace[] {
    return this.#roster?.places ?? this.#elsewhere;
  }

  /** Those who checked in by themselves and whom no mark has settled yet. */
  get waiting(): readonly WaitingCheckIn[] {
    return this.#waiting.filter(({ trainee }) => {
      const row = this.sheet?.row(trainee);
      return row !== undefined && row.mark === undefined;
    });
  }

  /** Those with a seat who neither are marked nor wait for a trainer's word. */
  get rest(): readonly RollRow[] {
    const waiting = new Set(this.#waiting.map(({ trainee }) => trainee));
    return (this.sheet?.rows ?? []).filter(
      ({ trainee, mark }) =>
        trainee.state === 'ENROLLED' && mark === undefined && !waiting.has(trainee.id),
    );
  }

  /** Whether marks count now. */
  time(now: number): RollTime {
    const { one, session } = this.#of;
    return rollAt(session, one.status === 'CANCELLED', this.changes(), now);
  }

  /** What people did with the roll, as far as this phone knows. */
  changes(): readonly RollChange[] {
    const { id } = this.#of.session;
    const theirs = (this.#roster?.rolls ?? [])
      .filter(({ session }) => session === id)
      .map(({ state, at, reason }) => ({ open: state === 'OPEN', at: Date.parse(at), reason }));
    return [...theirs, ...this.#written.changes.filter(({ session }) => session === id)];
  }

  /** The next of the four states for a line that was tapped. */
  tap(trainee: string): Promise<void> {
    const state = nextMark(this.pending.get(trainee) ?? this.sheet?.row(trainee)?.mark?.state);
    this.pending.set(trainee, state);
    this.#changed();
    return this.#enqueue(async () => {
      try {
        await this.#write([{ trainee, state }], 'TAP');
      } finally {
        if (this.pending.get(trainee) === state) {
          this.pending.delete(trainee);
        }
      }
    });
  }

  /** Writes marks with one stroke; all of them or none. */
  mark(markings: readonly Marking[], how: How): Promise<void> {
    return this.#enqueue(async () => {
      await this.#write(markings, how);
    });
  }

  /** Marks all {@link rest} as present, to be undone with one tap. */
  markRest(): Promise<void> {
    return this.#enqueue(async () => {
      const { rest } = this;
      const kept = await this.#write(
        rest.map(({ trainee }) => ({ trainee: trainee.id, state: 'PRESENT' as const })),
        'BULK',
      );
      this.undoable = new Map(rest.map(({ trainee }, at) => [trainee.id, kept[at]?.id ?? '']));
    });
  }

  /** Takes back what {@link markRest} marked, where nobody marked anew since. */
  undoRest(): Promise<void> {
    return this.#enqueue(async () => {
      const untouched = [...this.undoable].filter(
        ([trainee, id]) => this.sheet?.row(trainee)?.own === id,
      );
      await this.#write(
        untouched.map(([trainee]) => ({ trainee, state: 'UNMARKED' as const })),
        'BULK',
      );
      this.undoable = new Map();
    });
  }

  /** Writes down somebody who came, present at once. */
  walkIn(person: Omit<WalkInBody, 'class' | 'session' | 'trainee'>): Promise<void> {
    return this.#enqueue(async () => {
      const trainee = newId();
      const { one, session } = this.#of;
      const body = { class: one.id, session: session.id, trainee, ...person };
      const mark = markBody(session.id, { trainee, state: 'PRESENT' }, 'TAP');
      const [came, marked] = await this.#keeping.writeAll([
        { type: walkInType, version: 1, body },
        { type: markType, version: 1, body: mark },
      ]);
      if (came && marked) {
        this.#note(came.id, body);
        this.#note(marked.id, mark);
        this.#written = {
          ...this.#written,
          walkIns: [
            ...this.#written.walkIns,
            walkInOf(came.id, body, undefined, (unit) => nameIn(this.places, unit)),
          ],
          marks: [...this.#written.marks, localMark(marked, mark)],
        };
        this.#build();
      }
    });
  }

  /** Closes the roll, or opens it again for a reason. */
  turn(open: boolean, reason?: string): Promise<void> {
    return this.#enqueue(async () => {
      const state = open ? ('OPEN' as const) : ('CLOSED' as const);
      const session = this.#of.session.id;
      const body = { session, state, ...(reason !== undefined && { reason }) };
      const [kept] = await this.#keeping.writeAll([{ type: rollType, version: 1, body }]);
      if (kept) {
        this.#note(kept.id, body);
        const at = kept.madeAt + (kept.offset ?? 0);
        const change = { fact: kept.id, session, open, at, reason };
        this.#written = { ...this.#written, changes: [...this.#written.changes, change] };
      }
    });
  }

  async #write(markings: readonly Marking[], how: How): Promise<readonly KeptFact[]> {
    if (markings.length === 0) {
      return [];
    }
    const bodies = markings.map((one) =>
      markBody(this.#of.session.id, one, how, this.sheet?.row(one.trainee)?.mark?.note),
    );
    const kept = await this.#keeping.writeAll(
      bodies.map((body) => {
        const corrects = this.sheet?.row(body.trainee)?.own;
        return { type: markType, version: 1, body, ...(corrects !== undefined && { corrects }) };
      }),
    );
    const marks = kept.flatMap((fact, at) => {
      const body = bodies[at];
      return body ? [localMark(fact, body)] : [];
    });
    marks.forEach(({ mark }, at) => {
      const body = bodies[at];
      if (body) {
        this.#note(mark.id, body);
      }
    });
    this.#written = { ...this.#written, marks: [...this.#written.marks, ...marks] };
    this.sheet = this.sheet?.with(marks);
    return kept;
  }

  #note(id: string, body: MarkBody | WalkInBody | RollStateBody): void {
    this.#latest.add(id);
    this.#local.note(id, body);
  }

  /** What was written while the facts were being read is in none of them yet. */
  #withLatest(read: LocalRoll, facts: readonly KeptFact[]): LocalRoll {
    const known = new Set(facts.map(({ id }) => id));
    const { marks, walkIns, changes } = this.#written;
    const isLater = (id: string) => !known.has(id) && this.#latest.has(id);
    return {
      marks: [...read.marks, ...marks.filter(({ mark }) => isLater(mark.id))],
      walkIns: [...read.walkIns, ...walkIns.filter(({ fact }) => isLater(fact))],
      changes: [...read.changes, ...changes.filter(({ fact }) => isLater(fact))],
    };
  }

  #build(): void {
    this.sheet =
      this.#roster &&
      RollSheet.of(this.#of.session.id, this.#roster, this.#server, this.#written, this.sheet);
    this.#changed();
  }

  #enqueue(work: () => Promise<unknown>): Promise<void> {
    const mine = this.#queue.catch(() => undefined).then(work);
    this.#queue = mine;
    return mine.then(
      () => {
        this.#changed();
      },
      (error: unknown) => {
        this.#changed();
        throw error;
      },
    );
  }
}
