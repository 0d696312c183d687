import type { LocalizedText } from '../words/localized';
import { daysBetween } from '../ui/dates';

/** One campaign as the server sends it; start and end are its first and last day. */
export interface Campaign {
  readonly id: string;
  readonly kind: 'ACTION_MONTH' | 'AWARENESS' | 'OTHER';
  readonly year: number;
  readonly title: LocalizedText;
  readonly theme: LocalizedText;
  readonly slogans: Readonly<Record<string, readonly string[]>>;
  readonly start: string;
  readonly end: string;
  readonly owner: string;
  readonly status: 'PUBLISHED' | 'CLOSED';
}

/** Where a day stands in a period: before it, on its n-th day, or after it. */
export type Standing =
  | { readonly kind: 'before'; readonly days: number }
  | { readonly kind: 'during'; readonly day: number; readonly of: number }
  | { readonly kind: 'after' };

/** A period by its first and last day. */
export interface Period {
  readonly start: string;
  readonly end: string;
}

/** Counts a day against a period; both ends belong to it, so 15/11-15/12 has 31 days. */
export function standing(today: string, period: Period): Standing {
  if (today < period.start) {
    return { kind: 'before', days: daysBetween(today, period.start) };
  }
  if (today > period.end) {
    return { kind: 'after' };
  }
  return {
    kind: 'during',
    day: daysBetween(period.start, today) + 1,
    of: daysBetween(period.start, period.end) + 1,
  };
}

/**
 * The Action Month to count by: the published edition that is on or comes next, else the yearly
 * period of 15 November to 15 December.
 */
export function actionMonth(
  campaigns: readonly Campaign[],
  today: string,
): Period & { readonly campaign?: Campaign } {
  const next = campaigns
    .filter((c) => c.kind === 'ACTION_MONTH' && c.end >= today)
    .toSorted((a, b) => a.start.localeCompare(b.start) || a.id.localeCompare(b.id))[0];
  const usual = usualPeriod(today);
  if (next && next.start <= usual.end) {
    return { start: next.start, end: next.end, campaign: next };
  }
  return usual;
}

function usualPeriod(today: string): Period {
  const year = Number(today.slice(0, 4)) + (today.slice(5) > '12-15' ? 1 : 0);
  return { start: `${String(year)}-11-15`, end: `${String(year)}-12-15` };
}
