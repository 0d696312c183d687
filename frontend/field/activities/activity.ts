import type { LocalizedText } from '../words/localized';
import { mondayOf, plusDays } from '../ui/dates';
import type { Registration } from './registration';

export type ActivityStatus = 'PLANNED' | 'CONFIRMED' | 'HELD' | 'CANCELLED';

/** One activity as the server sends it; times are wall-clock times in Vietnam. */
export interface Activity {
  readonly id: string;
  readonly campaign: string;
  readonly title: LocalizedText;
  readonly kind: string;
  readonly channel: string;
  readonly status: ActivityStatus;
  readonly start: string;
  readonly end: string;
  readonly place: { readonly unit: string; readonly name: string; readonly address: string | null };
  readonly lead: string | null;
  readonly partners: readonly string[];
  readonly audience: LocalizedText | null;
  readonly menAndBoys: boolean;
  readonly languages: readonly string[];
  readonly expected: number | null;
  readonly note: LocalizedText | null;
  readonly changed: string | null;
  readonly cancelReason: string | null;
  /** Absent where there is nothing to register for. */
  readonly registration?: Registration;
}

/** The activities of one day, in the order of their start. */
export interface Day {
  readonly date: string;
  readonly activities: readonly Activity[];
}

/** What Hôm nay shows: today, the other days of this week (those gone by last), next week. */
export interface Agenda {
  readonly today: readonly Activity[];
  readonly laterThisWeek: readonly Day[];
  readonly earlierThisWeek: readonly Day[];
  readonly nextWeek: readonly Day[];
}

/** Sorts activities into the agenda of a day. One that lasts several days stands on each of them. */
export function agendaOf(activities: readonly Activity[], today: string): Agenda {
  const monday = mondayOf(today);
  const sunday = plusDays(monday, 13);
  // A phone holds up to two thousand: they are looked through once, and only these weeks sorted.
  const near = activities
    .filter((a) => a.start.slice(0, 10) <= sunday && lastDay(a) >= monday)
    .toSorted((a, b) => inOrder(a.start, b.start) || inOrder(a.id, b.id));
  const daysFrom = (first: string, count: number) =>
    Array.from({ length: count }, (_, i) => plusDays(first, i))
      .map((date) => ({ date, activities: on(near, date) }))
      .filter((day) => day.activities.length > 0);
  const week = daysFrom(monday, 7);
  return {
    today: on(near, today),
    laterThisWeek: week.filter((day) => day.date > today),
    earlierThisWeek: week.filter((day) => day.date < today).reverse(),
    nextWeek: daysFrom(plusDays(monday, 7), 7),
  };
}

/** The first activities of an agenda, in the order it is shown; the days after them stay empty. */
export function beginningOf(agenda: Agenda, count: number): Agenda {
  let room = count;
  const first = (activities: readonly Activity[]) => {
    const some = activities.slice(0, Math.max(0, room));
    room -= some.length;
    return some;
  };
  const firstDays = (days: readonly Day[]) =>
    days
      .map(({ date, activities }) => ({ date, activities: first(activities) }))
      .filter((day) => day.activities.length > 0);
  return {
    today: first(agenda.today),
    laterThisWeek: firstDays(agenda.laterThisWeek),
    earlierThisWeek: firstDays(agenda.earlierThisWeek),
    nextWeek: firstDays(agenda.nextWeek),
  };
}

/** How many activities an agenda shows; one that lasts several days counts on each of them. */
export function lengthOf(agenda: Agenda): number {
  const { today, laterThisWeek, earlierThisWeek, nextWeek } = agenda;
  return [...laterThisWeek, ...earlierThisWeek, ...nextWeek].reduce(
    (sum, day) => sum + day.activities.length,
    today.length,
  );
}

function on(sorted: readonly Activity[], date: string): readonly Activity[] {
  return sorted.filter((a) => a.start.slice(0, 10) <= date && lastDay(a) >= date);
}

/** As the bytes are: times and ids need no language's rules. */
function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** An activity that ends at midnight does not reach into the day that then begins. */
function lastDay(activity: Activity): string {
  const end = activity.end;
  const endsAtMidnight = end.slice(11, 16) === '00:00' && end > activity.start;
  return endsAtMidnight ? plusDays(end, -1) : end.slice(0, 10);
}

const kindKeys: Readonly<Record<string, string>> = {
  LAUNCH: 'word.kind.LAUNCH',
  COMMUNICATION_SESSION: 'word.kind.COMMUNICATION_SESSION',
  TALK: 'word.kind.TALK',
  CONTEST: 'word.kind.CONTEST',
  HOME_VISIT: 'word.kind.HOME_VISIT',
  LOUDSPEAKER_BULLETIN: 'word.kind.LOUDSPEAKER_BULLETIN',
  ARTICLE: 'word.kind.ARTICLE',
  WORKSHOP: 'word.kind.WORKSHOP',
  OTHER: 'word.kind.OTHER',
};

const channelKeys: Readonly<Record<string, string>> = {
  LOUDSPEAKER_STATION: 'word.channel.LOUDSPEAKER_STATION',
  NOTICE_BOARD: 'word.channel.NOTICE_BOARD',
  BULLETIN: 'word.channel.BULLETIN',
  DOCUMENT: 'word.channel.DOCUMENT',
  DIRECT_TALK: 'word.channel.DIRECT_TALK',
  WEBSITE: 'word.channel.WEBSITE',
  SOCIAL_NETWORK: 'word.channel.SOCIAL_NETWORK',
  TEXT_MESSAGE: 'word.channel.TEXT_MESSAGE',
  MEETING: 'word.channel.MEETING',
  TRAINING: 'word.channel.TRAINING',
  RADIO_TV: 'word.channel.RADIO_TV',
  PRESS: 'word.channel.PRESS',
};

const statusKeys: Readonly<Record<string, string>> = {
  PLANNED: 'word.status.PLANNED',
  CONFIRMED: 'word.status.CONFIRMED',
  HELD: 'word.status.HELD',
  CANCELLED: 'word.status.CANCELLED',
};

/** The key of the word for a kind; a kind newer than this client reads “other”. */
export function kindKey(kind: string): string {
  return kindKeys[kind] ?? 'word.kind.OTHER';
}

/** The key of the word for a channel, `undefined` for one newer than this client. */
export function channelKey(channel: string): string | undefined {
  return channelKeys[channel];
}

/** The key of the word for a state, `undefined` for one newer than this client. */
export function statusKey(status: string): string | undefined {
  return statusKeys[status];
}
