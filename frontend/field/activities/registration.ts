import type { FactState, KeptFact } from '../outbox/fact';

/** The type of the fact by which a person says whether they come, and its version. */
export const registrationType = 'activity-registration';
export const registrationVersion = 1;

/** What the server says about registering for an activity that is open to this person. */
export interface Registration {
  /** The last moment, wall-clock time in Vietnam. */
  readonly closes: string;
  /** Whether who comes now has to wait. */
  readonly full: boolean;
  /** What came of the person's own registration, as last heard. */
  readonly mine?: string;
}

/** Fits the schema of the fact. */
export interface RegistrationBody {
  readonly activity: string;
  readonly going: boolean;
}

/** What the person last said on this phone about one activity. */
export interface Said {
  readonly going: boolean;
  readonly state: FactState;
  /** The server's words where it did not take it. */
  readonly refusal?: string;
  /** When the server took it, by this phone's clock, in ms since the epoch. */
  readonly receivedAt?: number;
  readonly madeAt: number;
}

/** Where a registration stands for its person. */
export type Standing = 'none' | 'kept' | 'sent' | 'refused' | 'seated' | 'waiting' | 'late' | 'out';

/**
 * Joins what was said here with what the server last answered: a word that is newer than the last
 * reading of the server's records still waits for its answer.
 */
export function standingOf(
  registration: Registration,
  said: Said | undefined,
  readAt: number | undefined,
): Standing {
  const unanswered = unansweredOf(said, readAt);
  if (unanswered) {
    return unanswered;
  }
  switch (registration.mine) {
    case 'SEATED':
      return 'seated';
    case 'WAITING':
      return 'waiting';
    case 'LATE':
      return 'late';
    case 'WITHDRAWN':
      return 'out';
    default:
      return 'none';
  }
}

/** How far a word has come that the server's records, as last read, do not answer yet. */
export function unansweredOf(
  said: Said | undefined,
  readAt: number | undefined,
): 'kept' | 'sent' | 'refused' | undefined {
  if (said?.state === 'waiting') {
    return 'kept';
  }
  if (said?.state === 'review') {
    return 'refused';
  }
  return said && (readAt === undefined || readAt < (said.receivedAt ?? said.madeAt))
    ? 'sent'
    : undefined;
}

/** True when the person stands as coming: the next word can only be to take it back. */
export function isComing(standing: Standing, said: Said | undefined): boolean {
  return (
    standing === 'seated' ||
    standing === 'waiting' ||
    ((standing === 'kept' || standing === 'sent') && said?.going === true)
  );
}

/** The last word about each activity among the facts kept on the phone, by activity. */
export async function lastWords(
  facts: readonly KeptFact[],
  body: (id: string) => Promise<RegistrationBody | undefined>,
): Promise<ReadonlyMap<string, Said>> {
  return lastWordsOf(registrationType, facts, body, ({ activity }) => activity);
}

/** The last word about each thing among the facts of one type, by the thing's id. */
export async function lastWordsOf<T extends { readonly going: boolean }>(
  wanted: string,
  facts: readonly KeptFact[],
  body: (id: string) => Promise<T | undefined>,
  about: (words: T) => string,
): Promise<ReadonlyMap<string, Said>> {
  const last = new Map<string, Said>();
  for (const fact of facts.filter(({ type }) => type === wanted)) {
    const words = await body(fact.id).catch(() => undefined);
    const before = words && last.get(about(words));
    if (words && (before === undefined || before.madeAt <= fact.madeAt)) {
      last.set(about(words), said(fact, words));
    }
  }
  return last;
}

function said(
  { state, refusal, receipt, madeAt }: KeptFact,
  { going }: { readonly going: boolean },
): Said {
  return {
    going,
    state,
    madeAt,
    ...(refusal && { refusal: refusal.title }),
    ...(receipt && { receivedAt: receipt.at }),
  };
}
