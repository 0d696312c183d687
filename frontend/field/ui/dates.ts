import { interfaceLanguage } from '../words/words';

const hour = 3_600_000;
const day = 24 * hour;

/** Vietnam is seven hours ahead of UTC all year. */
const vietnamOffset = 7 * hour;

/** The calendar day in Vietnam at an instant, `2026-11-22`. */
export function vietnamDay(instant: number): string {
  return new Date(instant + vietnamOffset).toISOString().slice(0, 10);
}

/** The clock in Vietnam at an instant, `14:05`. */
export function vietnamTime(instant: number): string {
  return new Date(instant + vietnamOffset).toISOString().slice(11, 16);
}

/** The day a number of days later, or earlier when negative. */
export function plusDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * day).toISOString().slice(0, 10);
}

/** Whole days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / day);
}

/** Monday of the week of a day; Vietnamese weeks start on Monday. */
export function mondayOf(date: string): string {
  const sundayIsZero = new Date(date).getUTCDay();
  return plusDays(date, -((sundayIsZero + 6) % 7));
}

/** “22/11”, or “22/11/2026” with the year. */
export function shortDate(date: string, withYear = false): string {
  const [year = '', month = '', dayOfMonth = ''] = date.slice(0, 10).split('-');
  const short = `${String(Number(dayOfMonth))}/${String(Number(month))}`;
  return withYear ? `${short}/${year}` : short;
}

/** “Chủ Nhật, 22/11”; numbers always the Vietnamese way, the weekday in the interface's language. */
export function dayName(date: string, withYear = false): string {
  const locale = interfaceLanguage() === 'en' ? 'en-GB' : 'vi-VN';
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(date.slice(0, 10)),
  );
  return `${weekday}, ${shortDate(date, withYear)}`;
}

/** “14:00–16:00” on one day; with the days when it lasts longer. */
export function timeSpan(start: string, end: string): string {
  const from = start.slice(11, 16);
  const to = end.slice(11, 16);
  if (start.slice(0, 10) !== end.slice(0, 10)) {
    return `${from} ${shortDate(start)} – ${to} ${shortDate(end)}`;
  }
  return from === to ? from : `${from}–${to}`;
}

/** “80”, “1.250”. */
export function shownNumber(value: number): string {
  return new Intl.NumberFormat('vi-VN').format(value);
}
