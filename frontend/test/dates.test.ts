import { describe, expect, it } from 'vitest';
import {
  dayName,
  mondayOf,
  shownNumber,
  timeSpan,
  vietnamDay,
  vietnamTime,
} from '../field/ui/dates';
import { monthOf } from '../field/help/month';

describe('days and times', () => {
  it('are those of Vietnam, whatever the phone is set to', () => {
    const lateInLondon = Date.parse('2026-11-21T17:30:00Z');
    expect(vietnamDay(lateInLondon)).toBe('2026-11-22');
    expect(vietnamTime(lateInLondon)).toBe('00:30');
  });

  it('let the week start on Monday', () => {
    expect(mondayOf('2026-11-22')).toBe('2026-11-16');
    expect(mondayOf('2026-11-16')).toBe('2026-11-16');
  });

  it('are written the Vietnamese way', () => {
    expect(dayName('2026-11-22', true)).toBe('Chủ Nhật, 22/11/2026');
    expect(shownNumber(1250)).toBe('1.250');
  });

  it('name both days of what lasts over night', () => {
    expect(timeSpan('2026-11-22T14:00', '2026-11-22T16:00')).toBe('14:00–16:00');
    expect(timeSpan('2026-11-22T20:00', '2026-11-23T06:00')).toBe('20:00 22/11 – 06:00 23/11');
  });
});

describe('the neutral calendar', () => {
  it('lays a month out in weeks from Monday', () => {
    const { weeks, month, today } = monthOf(new Date(2026, 10, 22));
    expect([month, today]).toEqual([11, 22]);
    expect(weeks[0]).toEqual([0, 0, 0, 0, 0, 0, 1]);
    expect(weeks.at(-1)).toEqual([30, 0, 0, 0, 0, 0, 0]);
  });
});
