import { dayName, vietnamDay, vietnamTime } from '../ui/dates';
import { stateOf, type ClassTest } from './class-test';

/** When a test opens by itself, in words: 08:30, Thứ Hai 23/11. */
export function opening({ opens }: ClassTest): string {
  const at = Date.parse(opens ?? '');
  return Number.isNaN(at) ? '' : `${vietnamTime(at)}, ${dayName(vietnamDay(at))}`;
}

/** Until the next of these tests opens or closes by itself, in ms; `undefined` when none will. */
export function untilNextTurn(tests: readonly ClassTest[], now: number): number | undefined {
  const turns = tests
    .filter((one) => stateOf(one, now) !== 'closed')
    .flatMap(({ opens, closes }) => [opens, closes])
    .map((time) => Date.parse(time ?? '') - now)
    .filter((wait) => wait > 0);
  return turns.length === 0 ? undefined : Math.min(...turns);
}
