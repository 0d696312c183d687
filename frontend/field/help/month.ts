/** A month as a calendar shows it: weeks from Monday to Sunday, 0 where a day is of another month. */
export interface Month {
  readonly year: number;
  readonly month: number;
  readonly today: number;
  readonly weeks: readonly (readonly number[])[];
}

/** The month of a day, by the phone's own clock. */
export function monthOf(day: Date): Month {
  const year = day.getFullYear();
  const month = day.getMonth();
  const length = new Date(year, month + 1, 0).getDate();
  const blanks = (new Date(year, month, 1).getDay() + 6) % 7;
  const cells = Math.ceil((blanks + length) / 7) * 7;
  const numbers = Array.from({ length: cells }, (_, i) => {
    const number = i - blanks + 1;
    return number >= 1 && number <= length ? number : 0;
  });
  const weeks = Array.from({ length: cells / 7 }, (_, i) => numbers.slice(i * 7, i * 7 + 7));
  return { year, month: month + 1, today: day.getDate(), weeks };
}
