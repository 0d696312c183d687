import type { FactState, KeptFact } from '../outbox/fact';
import {
  markType,
  rollTypes,
  walkInType,
  type MarkBody,
  type RollBody,
  type WalkInBody,
} from './mark';
import type { RollChange } from './roll-times';
import type { MadeMark } from './roll-standing';
import type { Trainee } from './training-class';

/** A mark written on this phone, and how far it has come. */
export interface LocalMark {
  readonly mark: MadeMark;
  readonly session: string;
  readonly state: FactState;
  /** Why the server did not take it. */
  readonly refusal?: string | undefined;
}

/** Somebody written down in the hall on this phone. */
export interface LocalWalkIn {
  readonly fact: string;
  readonly trainee: Trainee;
  readonly classId: string;
  readonly refusal?: string | undefined;
}

/** That a roll was closed or opened again on this phone. */
export interface LocalChange extends RollChange {
  readonly fact: string;
  readonly session: string;
}

/** What was written on this phone about rolls. */
export interface LocalRoll {
  readonly marks: readonly LocalMark[];
  readonly walkIns: readonly LocalWalkIn[];
  readonly changes: readonly LocalChange[];
}

type Body = MarkBody | WalkInBody | RollBody;

/** Reads what was written about rolls out of the outbox; opens each body once, for facts never change. */
export class LocalRolls {
  readonly #body: (id: string) => Promise<unknown>;
  readonly #bodies = new Map<string, Promise<Body | undefined>>();

  constructor(body: (id: string) => Promise<unknown>) {
    this.#body = body;
  }

  /** Takes the body of a fact that was just written, which then need not be opened. */
  note(id: string, body: Body): void {
    this.#bodies.set(id, Promise.resolve(body));
  }

  /** What these facts say; those the server has sent back count there and are not opened. */
  async read(
    facts: readonly KeptFact[],
    known: ReadonlySet<string>,
    places: (unit: string) => string,
  ): Promise<LocalRoll> {
    const ours = facts.filter(
      ({ id, type, replacedBy }) =>
        rollTypes.has(type) && replacedBy === undefined && !known.has(id),
    );
    const bodies = await Promise.all(ours.map(({ id }) => this.#opened(id)));
    const roll = {
      marks: [] as LocalMark[],
      walkIns: [] as LocalWalkIn[],
      changes: [] as LocalChange[],
    };
    ours.forEach((fact, at) => {
      const body = bodies[at];
      if (body) {
        add(roll, fact, body, places);
      }
    });
    return roll;
  }

  #opened(id: string): Promise<Body | undefined> {
    const known = this.#bodies.get(id);
    const body =
      known ??
      this.#body(id).then(
        (one) => one as Body,
        () => undefined,
      );
    this.#bodies.set(id, body);
    return body;
  }
}

function add(
  roll: { marks: LocalMark[]; walkIns: LocalWalkIn[]; changes: LocalChange[] },
  fact: KeptFact,
  body: Body,
  places: (unit: string) => string,
): void {
  const refusal = fact.state === 'review' ? fact.refusal?.title : undefined;
  if (fact.type === markType) {
    roll.marks.push(markOf(fact, body as MarkBody, refusal));
  } else if (fact.type === walkInType) {
    roll.walkIns.push(walkInOf(fact.id, body as WalkInBody, refusal, places));
  } else if (fact.state !== 'review') {
    const { session, state, reason } = body as RollBody;
    roll.changes.push({ fact: fact.id, session, open: state === 'OPEN', at: timeOf(fact), reason });
  }
}

function markOf(fact: KeptFact, body: MarkBody, refusal: string | undefined): LocalMark {
  const { session, trainee, state, minutes, note, how, settles } = body;
  const { id, corrects } = fact;
  const at = timeOf(fact);
  return {
    session,
    state: fact.state,
    refusal,
    mark: { id, trainee, state, minutes, note, how, settles, corrects, at, mine: true },
  };
}

/** How somebody who was written down stands on a sheet. */
export function walkInOf(
  fact: string,
  { trainee, class: classId, name, unit, sex }: WalkInBody,
  refusal: string | undefined,
  places: (unit: string) => string,
): LocalWalkIn {
  const shown: Trainee = { id: trainee, name, unit: places(unit), state: 'ENROLLED' };
  return { fact, classId, refusal, trainee: sex === undefined ? shown : { ...shown, sex } };
}

/** When a fact was written, by the server's clock as far as the phone knew it. */
function timeOf({ madeAt, offset }: KeptFact): number {
  return madeAt + (offset ?? 0);
}
