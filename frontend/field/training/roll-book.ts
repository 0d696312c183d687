import { newId, type KeptFact } from '../outbox/fact';
import { LocalRolls, type LocalMark, type LocalRoll } from './local-roll';
import {
  markType,
  nextMark,
  rollType,
  walkInType,
  type How,
  type Mark,
  type MarkBody,
  type RollBody as RollStateBody,
  type Said,
  type WalkInBody,
} from './mark';
import type { RollKeeping } from './roll-keeping';
import { RollSheet, type ServerMarks } from './roll-sheet';
import { rollAt, type RollChange, type RollTime } from './roll-times';
import type { ClassSession, Roster, TrainingClass } from './training-class';

/** What is to be written about one trainee. */
export interface Marking {
  readonly trainee: string;
  readonly state: Said;
  readonly minutes?: number | undefined;
  readonly note?: string | undefined;
  readonly settles?: readonly string[] | undefined;
}

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
  readonly #one: TrainingClass;
  readonly #session: ClassSession;
  readonly #places: (unit: string) => string;
  readonly #local: LocalRolls;
  readonly #changed: () => void;
  #roster: Roster | undefined;
  #server: ServerMarks | undefined;
  #written = nothing;
  #queue: Promise<unknown> = Promise.resolve();
  /** The facts written since the sheet was opened. */
  readonly #latest = new Set<string>();
  #turn = 0;

  constructor(
    keeping: RollKeeping,
    one: TrainingClass,
    session: ClassSession,
    places: (unit: string) => string,
    changed: () => void,
  ) {
    this.#keeping = keeping;
    this.#one = one;
    this.#session = session;
    this.#places = places;
    this.#changed = changed;
    this.#local = new LocalRolls((id) => keeping.body(id));
  }

  /** Reads what the server sent and what was written here; what is being written goes first. */
  async read(facts: readonly KeptFact[]): Promise<void> {
    const turn = ++this.#turn;
    await this.#queue.catch(() => undefined);
    const [roster, server] = await Promise.all([
      this.#keeping.record<Roster>('rosters', this.#one.id),
      this.#keeping.record<ServerMarks>('marks', this.#session.id),
    ]);
    const known = new Set(server?.marks.map(({ id }) => id));
    const written = await this.#local.read(facts, known, this.#places);
    // a tap in between knows more than what was read before it
    if (turn === this.#turn && this.pending.size === 0) {
      this.#roster = roster;
      this.#server = server;
      this.#written = this.#withLatest(written, facts);
      this.#build();
    }
  }

  /** Whether the roster has come to this phone. */
  get present(): boolean {
    return this.#roster !== undefined;
  }

  /** Whether marks count now. */
  time(now: number): RollTime {
    return rollAt(this.#session, this.#one.status === 'CANCELLED', this.changes(), now);
  }

  /** What people did with the roll, as far as this phone knows. */
  changes(): readonly RollChange[] {
    const { id } = this.#session;
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

  /** Marks everybody with a seat who is not marked as present, to be undone with one tap. */
  markRest(): Promise<void> {
    return this.#enqueue(async () => {
      const rest = (this.sheet?.rows ?? []).filter(
        ({ trainee, mark }) => trainee.state === 'ENROLLED' && mark === undefined,
      );
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
      const body = { class: this.#one.id, session: this.#session.id, trainee, ...person };
      const mark = this.#body({ trainee, state: 'PRESENT' }, 'TAP');
      const [came, marked] = await this.#keeping.writeAll([
        { type: walkInType, version: 1, body },
        { type: markType, version: 1, body: mark },
      ]);
      if (came && marked) {
        this.#note(came.id, body);
        this.#note(marked.id, mark);
        const { name, unit, sex } = person;
        const shown = { id: trainee, name, unit: this.#places(unit), state: 'ENROLLED' };
        this.#written = {
          ...this.#written,
          walkIns: [
            ...this.#written.walkIns,
            {
              fact: came.id,
              classId: this.#one.id,
              trainee: sex === undefined ? shown : { ...shown, sex },
            },
          ],
          marks: [...this.#written.marks, this.#localMark(marked, mark)],
        };
        this.#build();
      }
    });
  }

  /** Closes the roll, or opens it again for a reason. */
  turn(open: boolean, reason?: string): Promise<void> {
    return this.#enqueue(async () => {
      const state = open ? ('OPEN' as const) : ('CLOSED' as const);
      const body = { session: this.#session.id, state, ...(reason !== undefined && { reason }) };
      const [kept] = await this.#keeping.writeAll([{ type: rollType, version: 1, body }]);
      if (kept) {
        this.#note(kept.id, body);
        const at = kept.madeAt + (kept.offset ?? 0);
        const change = { fact: kept.id, session: this.#session.id, open, at, reason };
        this.#written = { ...this.#written, changes: [...this.#written.changes, change] };
      }
    });
  }

  async #write(markings: readonly Marking[], how: How): Promise<readonly KeptFact[]> {
    if (markings.length === 0) {
      return [];
    }
    const bodies = markings.map((one) => this.#body(one, how));
    const kept = await this.#keeping.writeAll(
      bodies.map((body) => {
        const corrects = this.sheet?.row(body.trainee)?.own;
        return { type: markType, version: 1, body, ...(corrects !== undefined && { corrects }) };
      }),
    );
    const marks = kept.flatMap((fact, at) => {
      const body = bodies[at];
      return body ? [this.#localMark(fact, body)] : [];
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

  #body({ trainee, state, minutes, note, settles }: Marking, how: How): MarkBody {
    const words = note?.trim();
    return {
      session: this.#session.id,
      trainee,
      state,
      ...(minutes !== undefined && state === 'LATE' && { minutes }),
      ...(words !== undefined && words !== '' && { note: words }),
      how,
      ...(settles !== undefined && settles.length > 0 && { settles }),
    };
  }

  #localMark(fact: KeptFact, body: MarkBody): LocalMark {
    const { trainee, state, minutes, note, how, settles } = body;
    const { id, corrects } = fact;
    const at = fact.madeAt + (fact.offset ?? 0);
    return {
      session: body.session,
      state: fact.state,
      mark: { id, trainee, state, minutes, note, how, settles, corrects, at, mine: true },
    };
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
      RollSheet.of(this.#session.id, this.#roster, this.#server, this.#written, this.sheet);
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
