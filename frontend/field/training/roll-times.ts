import type { ClassSession } from './training-class';

const hour = 3_600_000;
const vietnam = 7 * hour;

/** People come early: from so long before the beginning marks count. */
const early = hour;

/** A roll closes by itself so long after the session's end. */
const staysOpen = 24 * hour;

/** A roll that was opened again stays open so long. */
const again = 24 * hour;

/** What somebody did with a roll; `at` in ms since the epoch, by the server's clock. */
export interface RollChange {
  readonly open: boolean;
  readonly at: number;
  readonly reason?: string | undefined;
}

/** Whether marks count at a moment. */
export type RollTime =
  | { readonly kind: 'open' }
  | { readonly kind: 'early'; readonly from: number }
  | { readonly kind: 'closed' }
  | { readonly kind: 'cancelled' };

/** How the roll of a session is at a moment, by the rule the server judges marks by. */
export function rollAt(
  session: ClassSession,
  cancelled: boolean,
  changes: readonly RollChange[],
  now: number,
): RollTime {
  if (cancelled || session.cancelled) {
    return { kind: 'cancelled' };
  }
  const last = changes
    .filter(({ at }) => at <= now)
    .reduce<RollChange | undefined>(
      (best, one) => (best && best.at > one.at ? best : one),
      undefined,
    );
  const closes = instant(session.end) + staysOpen;
  const until = last?.open === true ? Math.max(closes, last.at + again) : closes;
  if (last?.open === false || now >= until) {
    return { kind: 'closed' };
  }
  const from = instant(session.start) - early;
  return now < from ? { kind: 'early', from } : { kind: 'open' };
}

/** A wall-clock time in Vietnam, in ms since the epoch. */
export function instant(local: string): number {
  return Date.parse(`${local.slice(0, 16)}:00Z`) - vietnam;
}
