import type { CheckIns } from '../field/checkin/check-in';
import type { KeptFact, NewFact } from '../field/outbox/fact';
import type { MarkBody } from '../field/training/mark';
import type { RollKeeping } from '../field/training/roll-keeping';
import type { ServerMarks } from '../field/training/roll-sheet';
import type {
  ClassSession,
  Roster,
  Trainee,
  TrainingClass,
} from '../field/training/training-class';

/** During the morning of the class below: 08:30 in Vietnam. */
export const during = Date.parse('2026-11-24T01:30:00Z');

export const session: ClassSession = {
  id: 's1',
  number: 1,
  module: '',
  start: '2026-11-24T08:00',
  end: '2026-11-24T11:00',
  cancelled: false,
};

export const lop: TrainingClass = {
  id: 'c1',
  title: { vi: 'Kiến thức giới' },
  name: 'Lớp thử',
  unit: 'Xã Khe Sanh, tỉnh Quảng Trị',
  venue: 'Hội trường',
  firstDay: '2026-11-24',
  lastDay: '2026-11-24',
  status: 'ANNOUNCED',
  role: 'trainer',
  sessions: [session],
};

export function trainee(id: string, name: string, change: Partial<Trainee> = {}): Trainee {
  return { id, name, unit: 'Xã Lìa', sex: 'FEMALE', state: 'ENROLLED', ...change };
}

export function roster(trainees: readonly Trainee[], change: Partial<Roster> = {}): Roster {
  return { id: 'c1', key: '', trainees, rolls: [], ...change };
}

/** A phone without a disk: what is written comes back as kept. */
export class MadePhone implements RollKeeping {
  readonly written: (NewFact & { readonly id: string })[] = [];
  facts: KeptFact[] = [];
  roster: Roster | undefined;
  marks: ServerMarks | undefined;
  checkIns: CheckIns | undefined;
  time = during;
  /** How many strokes it took. */
  strokes = 0;
  failing: Error | undefined;

  writeAll(facts: readonly NewFact[]): Promise<readonly KeptFact[]> {
    if (this.failing) {
      return Promise.reject(this.failing);
    }
    this.strokes++;
    const kept = facts.map((fact) => {
      const id = `f${String(this.written.length + 1).padStart(4, '0')}`;
      this.written.push({ ...fact, id });
      const { type, corrects } = fact;
      const madeAt = this.time + this.written.length;
      return {
        id,
        type,
        madeAt,
        state: 'waiting' as const,
        photos: [],
        ...(corrects !== undefined && { corrects }),
      };
    });
    this.facts = [...this.facts, ...kept];
    return Promise.resolve(kept);
  }

  body<T>(id: string): Promise<T> {
    const found = this.written.find((fact) => fact.id === id);
    return found ? Promise.resolve(found.body as T) : Promise.reject(new Error('none'));
  }

  record<T>(collection: string): Promise<T | undefined> {
    const records: Readonly<Record<string, unknown>> = {
      rosters: this.roster,
      marks: this.marks,
      'check-ins': this.checkIns,
    };
    return Promise.resolve(records[collection] as T | undefined);
  }

  now(): number {
    return this.time;
  }

  /** The bodies of the marks that were written. */
  get markBodies(): readonly MarkBody[] {
    return this.written
      .filter(({ type }) => type === 'attendance-mark')
      .map(({ body }) => body as MarkBody);
  }

  /** Another trainer's mark, as the server sends it. */
  theirs(id: string, who: string, state: 'PRESENT' | 'ABSENT', at: string, mine = false): void {
    this.marks = {
      id: 's1',
      marks: [
        ...(this.marks?.marks ?? []),
        { id, trainee: who, state, at, how: 'TAP', ...(mine && { mine }) },
      ],
    };
  }
}
