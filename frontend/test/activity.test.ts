import { describe, expect, it } from 'vitest';
import { agendaOf, beginningOf, kindKey, lengthOf, statusKey } from '../field/activities/activity';
import { actionMonth, standing } from '../field/campaigns/campaign';
import { actionMonthOf2026, activity } from './made';

const ids = (days: readonly { date: string }[]) => days.map(({ date }) => date);

describe('the agenda of a day', () => {
  const all = ['16', '20', '22', '23', '29', '30'].map((day) => activity(`2026-11-${day}`));

  it('shows today, and on a Sunday the days gone by as this week, the latest first', () => {
    const agenda = agendaOf(all, '2026-11-22');
    expect(agenda.today.map(({ id }) => id)).toEqual(['2026-11-22']);
    expect(agenda.laterThisWeek).toEqual([]);
    expect(ids(agenda.earlierThisWeek)).toEqual(['2026-11-20', '2026-11-16']);
    expect(ids(agenda.nextWeek)).toEqual(['2026-11-23', '2026-11-29']);
  });

  it('keeps the days to come of this week apart from those gone by', () => {
    const agenda = agendaOf(all, '2026-11-17');
    expect(ids(agenda.laterThisWeek)).toEqual(['2026-11-20', '2026-11-22']);
    expect(ids(agenda.earlierThisWeek)).toEqual(['2026-11-16']);
  });

  it('orders a day by the start', () => {
    const early = activity('2026-11-22', { id: 'early', start: '2026-11-22T07:00' });
    const agenda = agendaOf([...all, early], '2026-11-22');
    expect(agenda.today.map(({ id }) => id)).toEqual(['early', '2026-11-22']);
  });

  it('shows what lasts several days on each of them, but not on a day it ends at midnight', () => {
    const long = activity('2026-11-21', { end: '2026-11-23T00:00' });
    expect(agendaOf([long], '2026-11-22').today).toHaveLength(1);
    expect(agendaOf([long], '2026-11-23').today).toHaveLength(0);
  });

  it('begins with today and leaves out days that have no room', () => {
    const agenda = agendaOf(all, '2026-11-17');
    const two = beginningOf(agenda, 2);
    expect([two.today.length, ids(two.laterThisWeek)]).toEqual([0, ['2026-11-20', '2026-11-22']]);
    expect([two.earlierThisWeek, two.nextWeek]).toEqual([[], []]);
    expect(lengthOf(agenda)).toBe(5);
    expect(beginningOf(agenda, 5)).toEqual(agenda);
  });

  it('reads kinds and states newer than itself without failing', () => {
    expect(kindKey('PUPPET_SHOW')).toBe('word.kind.OTHER');
    expect(statusKey('POSTPONED')).toBeUndefined();
  });
});

describe('the Action Month', () => {
  const month = { start: '2026-11-15', end: '2026-12-15' };

  it('is on its eighth of 31 days on 22 November', () => {
    expect(standing('2026-11-22', month)).toEqual({ kind: 'during', day: 8, of: 31 });
  });

  it('begins with day 1 and ends with day 31', () => {
    expect(standing('2026-11-15', month)).toMatchObject({ day: 1 });
    expect(standing('2026-12-15', month)).toMatchObject({ day: 31 });
    expect(standing('2026-12-16', month)).toEqual({ kind: 'after' });
  });

  it('is counted down to before it begins', () => {
    expect(standing('2026-11-01', month)).toEqual({ kind: 'before', days: 14 });
  });

  it('is the published edition where the phone has it', () => {
    const edition = actionMonthOf2026({ end: '2026-12-20' });
    expect(actionMonth([edition], '2026-11-22')).toMatchObject({
      campaign: edition,
      end: '2026-12-20',
    });
  });

  it('is the yearly period without one, and the next year after 15 December', () => {
    expect(actionMonth([], '2026-06-01')).toEqual(month);
    expect(actionMonth([actionMonthOf2026()], '2026-12-16')).toEqual({
      start: '2027-11-15',
      end: '2027-12-15',
    });
  });
});
