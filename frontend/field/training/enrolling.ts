import { lastWordsOf, unansweredOf, type Said } from '../activities/registration';
import type { KeptFact } from '../outbox/fact';
import { teaches, type TrainingClass } from './training-class';

/** The type of the fact by which a person says whether they come to a class, and its version. */
export const enrolmentType = 'class-enrolment';
export const enrolmentVersion = 1;

/** Fits the schema of the fact. */
export interface EnrolmentBody {
  readonly class: string;
  readonly going: boolean;
}

/** What a person can say next. */
export type NextWord = 'enrol' | 'answer' | 'withdraw' | 'nothing';

const states: Readonly<Record<string, string>> = {
  INVITED: 'word.mine.invited',
  ENROLLED: 'word.mine.enrolled',
  WAITING: 'word.mine.waiting',
  OFFERED: 'word.mine.offered',
  DECLINED: 'word.mine.declined',
  WITHDRAWN: 'word.mine.withdrawn',
  REMOVED: 'word.mine.removed',
  LATE: 'word.mine.late',
};

/** The key of the sentence that says how the person stands to the class, and what it is filled with. */
export function standingKey(
  { mine }: TrainingClass,
  said: Said | undefined,
  readAt: number | undefined,
  closed: boolean,
): readonly [key: string, ...values: string[]] {
  switch (unansweredOf(said, readAt)) {
    case 'kept':
      return [said?.going ? 'field.enrolment.kept' : 'field.enrolment.keptOut'];
    case 'sent':
      return ['field.registration.sent'];
    case 'refused':
      return ['field.registration.refused', said?.refusal ?? ''];
    default: {
      const state = mine === undefined ? undefined : states[mine];
      return [state ?? (closed ? 'field.enrolment.closed' : 'field.enrolment.open')];
    }
  }
}

/** What the person can say next: the last word on this phone counts before the server's last answer. */
export function nextWord(
  { mine }: TrainingClass,
  said: Said | undefined,
  readAt: number | undefined,
  closed: boolean,
): NextWord {
  const unanswered = unansweredOf(said, readAt);
  if (unanswered === 'kept' || unanswered === 'sent') {
    return said?.going ? 'withdraw' : closed ? 'nothing' : 'enrol';
  }
  switch (mine) {
    case 'INVITED':
    case 'OFFERED':
      return 'answer';
    case 'ENROLLED':
    case 'WAITING':
      return 'withdraw';
    case 'REMOVED':
    case 'LATE':
      return 'nothing';
    default:
      return closed ? 'nothing' : 'enrol';
  }
}

/**
 * The last moment to enrol oneself, wall-clock time in Vietnam: when the class begins, where the
 * organiser set none.
 */
export function closing({ closes, firstDay, sessions }: TrainingClass): string {
  const starts = sessions.filter(({ cancelled }) => !cancelled).map(({ start }) => start);
  return closes ?? starts.toSorted()[0] ?? `${firstDay}T00:00`;
}

/** The other classes that this person has at the same time: it warns and forbids nothing. */
export function clashing(
  one: TrainingClass,
  classes: readonly TrainingClass[],
): readonly TrainingClass[] {
  const ours = one.sessions.filter(({ cancelled }) => !cancelled);
  return classes
    .filter((other) => other.id !== one.id && other.status === 'ANNOUNCED' && hasPart(other))
    .filter((other) =>
      other.sessions.some(
        (theirs) =>
          !theirs.cancelled &&
          ours.some(({ start, end }) => theirs.start < end && theirs.end > start),
      ),
    );
}

function hasPart(one: TrainingClass): boolean {
  return teaches(one) || ['ENROLLED', 'WAITING', 'OFFERED'].includes(one.mine ?? '');
}

/** The last word about each class among the facts kept on the phone, by class. */
export function lastClassWords(
  facts: readonly KeptFact[],
  body: (id: string) => Promise<unknown>,
): Promise<ReadonlyMap<string, Said>> {
  return lastWordsOf(
    enrolmentType,
    facts,
    async (id) => (await body(id)) as EnrolmentBody | undefined,
    (words) => words.class,
  );
}
