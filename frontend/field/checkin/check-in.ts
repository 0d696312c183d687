import type { KeptFact } from '../outbox/fact';
import type { Outbox } from '../outbox/outbox';
import type { Mark } from '../training/mark';

/** The fact by which a trainee says to be at a session. */
export const checkInType = 'check-in';
export const checkInVersion = 1;

/** Its body. */
export interface CheckInBody {
  readonly session: string;
  readonly code: string;
}

/** A record of the collection `check-ins`; which parts it has depends on who reads. */
export interface CheckIns {
  /** Of the session. */
  readonly id: string;
  /** For its trainers: those whose code does not speak for itself. */
  readonly waiting?: readonly WaitingCheckIn[];
  /** The person's own; `state` once a mark stands, by the check-in or by a trainer. */
  readonly mine?: { readonly at: string; readonly state?: Mark };
}

/** Somebody who waits for a trainer to say whether they were there. */
export interface WaitingCheckIn {
  readonly id: string;
  readonly trainee: string;
  /** When, by the server's clock as far as their phone knew it. */
  readonly at: string;
  readonly doubt: 'CODE' | 'CLOCK' | 'SEAT';
}

/** A check-in that was said on this phone. */
export interface SaidCheckIn {
  readonly fact: KeptFact;
  readonly code: string;
}

/** What the check-in screen needs of the phone's outbox. */
export type CheckInKeeping = Pick<Outbox, 'facts' | 'body' | 'write' | 'again'>;

/** What this phone's person said about one session, the earliest first. */
export async function saidCheckIns(
  keeping: Pick<CheckInKeeping, 'facts' | 'body'>,
  session: string,
): Promise<readonly SaidCheckIn[]> {
  const said: SaidCheckIn[] = [];
  for (const fact of await keeping.facts(checkInType)) {
    const body = await keeping.body<CheckInBody>(fact.id);
    if (body.session === session && fact.replacedBy === undefined) {
      said.push({ fact, code: body.code });
    }
  }
  return said;
}

/**
 * Whether a code that came with the address is to be kept at once: not when it was said before, as by
 * loading the page anew, and not when another one was said that the server has not refused, as by an
 * old address.
 */
export function isNews(code: string, said: readonly SaidCheckIn[]): boolean {
  return said.every((one) => one.code !== code && one.fact.state === 'review');
}
