import type { LocalizedText } from '../words/localized';

/** One unit of roll call; times are wall-clock times in Vietnam. */
export interface ClassSession {
  readonly id: string;
  /** Its place among the sessions of the class in order of time, from 1. */
  readonly number: number;
  readonly module: string;
  readonly start: string;
  readonly end: string;
  readonly cancelled: boolean;
}

/** A class as the server sends it. */
export interface TrainingClass {
  readonly id: string;
  readonly title: LocalizedText;
  readonly name: string;
  readonly unit: string;
  readonly venue: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly status: string;
  /** `trainer` of it, `trainee` in it, or `open` to enrol in. */
  readonly role: string;
  /** The state of the person's own part. */
  readonly mine?: string;
  /** The person's own part. */
  readonly trainee?: string;
  /** Last moment to enrol. */
  readonly closes?: string;
  /** Until when an offered seat is held, wall-clock time in Vietnam. */
  readonly held?: string;
  readonly sessions: readonly ClassSession[];
}

/** Somebody's part in a class, as a trainer's phone holds it. */
export interface Trainee {
  readonly id: string;
  /** Empty once erased. */
  readonly name: string;
  readonly unit: string;
  readonly sex?: string;
  readonly state: string;
}

/** What people last did with the roll of a session. */
export interface RollState {
  readonly session: string;
  readonly state: 'OPEN' | 'CLOSED';
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly reason?: string;
}

/** A place somebody may come from. */
export interface NamedPlace {
  readonly id: string;
  readonly name: string;
}

/** Those who take part in a class, for its trainers; sealed on the phone as one blob. */
export interface Roster {
  readonly id: string;
  /** Makes the rotating codes; base64. */
  readonly key: string;
  readonly trainees: readonly Trainee[];
  readonly rolls: readonly RollState[];
  /** Where people of this class come from: the province's communes, and others as enrolled. */
  readonly places?: readonly NamedPlace[];
  /** Ids that turned out to be another's. */
  readonly merged?: Readonly<Record<string, string>>;
}

/** A session with its class. */
export interface SessionOfClass {
  readonly one: TrainingClass;
  readonly session: ClassSession;
}

/** The session with this id. */
export function sessionOf(
  classes: readonly TrainingClass[],
  id: string,
): SessionOfClass | undefined {
  for (const one of classes) {
    const session = one.sessions.find((any) => any.id === id);
    if (session) {
      return { one, session };
    }
  }
  return undefined;
}

/** The sessions of a day that take place, of classes this person teaches or takes part in. */
export function sessionsOn(
  classes: readonly TrainingClass[],
  day: string,
): readonly SessionOfClass[] {
  return classes
    .filter(({ role, status }) => role !== 'open' && status !== 'CANCELLED')
    .flatMap((one) => one.sessions.map((session) => ({ one, session })))
    .filter(({ session }) => !session.cancelled && session.start.slice(0, 10) === day)
    .toSorted((a, b) => (a.session.start < b.session.start ? -1 : 1));
}

/** True for a trainer of the class. */
export function teaches({ role }: TrainingClass): boolean {
  return role === 'trainer';
}

const partKeys: Readonly<Record<string, string>> = {
  INVITED: 'word.trainee.INVITED',
  ENROLLED: 'word.trainee.ENROLLED',
  WAITING: 'word.trainee.WAITING',
  OFFERED: 'word.trainee.OFFERED',
  DECLINED: 'word.trainee.DECLINED',
  WITHDRAWN: 'word.trainee.WITHDRAWN',
  REMOVED: 'word.trainee.REMOVED',
  LATE: 'word.trainee.LATE',
};

/** The key of the word for the state of somebody's part, `undefined` for one this client does not show. */
export function partKey(state: string | undefined): string | undefined {
  return state === undefined ? undefined : partKeys[state];
}
