import { beforeEach, describe, expect, it } from 'vitest';
import { RollBook } from '../field/training/roll-book';
import { countedBy, shownRows } from '../field/training/roll-sheet';
import { rollAt } from '../field/training/roll-times';
import { during, lop, MadePhone, roster, session, trainee } from './made-training';

let phone: MadePhone;
let book: RollBook;

beforeEach(async () => {
  phone = new MadePhone();
  phone.roster = roster([
    trainee('t1', 'Nguyễn Thị Đào'),
    trainee('t2', 'Hồ Văn An', { sex: 'MALE', unit: 'Xã Khe Sanh' }),
    trainee('t3', 'Lê Thị Hà', { state: 'WAITING' }),
  ]);
  const places = [{ id: '2025-19429', name: 'Xã Khe Sanh' }];
  book = new RollBook(phone, { one: lop, session }, places, () => undefined);
  await book.read(phone.facts);
});

const row = (id: string) => book.sheet?.row(id);
const names = () => book.sheet?.rows.map((one) => one.trainee.name);

describe('the sheet of a session', () => {
  it('is sorted by given name and searched without accents', () => {
    expect(names()).toEqual(['Hồ Văn An', 'Nguyễn Thị Đào', 'Lê Thị Hà']);
    const rows = book.sheet?.rows ?? [];
    const found = (text: string) =>
      shownRows(rows, { text, unit: '', which: 'all' }).map((one) => one.trainee.id);
    expect(found('dao')).toEqual(['t1']);
    expect(found('khe sanh')).toEqual(['t2']);
    expect(found('')).toEqual(['t2', 't1']);
    expect(found('ha')).toEqual(['t3']);
  });

  it('goes through the four states, each tap a fact that corrects the one before', async () => {
    for (const state of ['PRESENT', 'LATE', 'EXCUSED', 'ABSENT', 'PRESENT']) {
      await book.tap('t1');
      expect(row('t1')?.mark?.state).toBe(state);
    }
    expect(phone.written.map(({ corrects }) => corrects)).toEqual([
      undefined,
      'f0001',
      'f0002',
      'f0003',
      'f0004',
    ]);
  });

  it('shows a tap as saved only once it is on the disk, and counts quick taps on', async () => {
    const taps = [book.tap('t1'), book.tap('t1')];
    expect(row('t1')?.mark).toBeUndefined();
    expect(book.pending.get('t1')).toBe('LATE');
    await Promise.all(taps);
    expect(book.pending.size).toBe(0);
    expect(row('t1')?.mark?.state).toBe('LATE');
    expect(phone.markBodies.map(({ state }) => state)).toEqual(['PRESENT', 'LATE']);
  });

  it('shows nothing as saved when the phone is full', async () => {
    phone.failing = new Error('full');
    await expect(book.tap('t1')).rejects.toThrow('full');
    expect(row('t1')?.mark).toBeUndefined();
    expect(book.pending.size).toBe(0);
    phone.failing = undefined;
    await book.tap('t1');
    expect(row('t1')?.mark?.state).toBe('PRESENT');
  });

  it('leaves every other line the same object', async () => {
    const before = row('t2');
    await book.tap('t1');
    expect(row('t2')).toBe(before);
    await book.read(phone.facts);
    expect(row('t2')).toBe(before);
  });

  it('keeps a tap that was written while the phone was being read', async () => {
    const before = phone.facts;
    const reading = book.read(before);
    await book.tap('t1');
    await reading;
    await book.read(before);
    expect(row('t1')?.mark?.state).toBe('PRESENT');
    await book.tap('t1');
    expect(phone.written.at(-1)).toMatchObject({ corrects: 'f0001' });
  });

  it('takes a mark back', async () => {
    await book.tap('t1');
    await book.mark([{ trainee: 't1', state: 'UNMARKED' }], 'TAP');
    expect(row('t1')?.mark).toBeUndefined();
  });

  it('marks all the rest with one stroke and undoes it where nobody marked since', async () => {
    phone.roster = roster(
      Array.from({ length: 200 }, (_, i) => trainee(`p${String(i)}`, `Người ${String(i)}`)),
    );
    await book.read(phone.facts);
    await book.tap('p7');
    await book.tap('p7');
    phone.strokes = 0;
    await book.markRest();
    expect(phone.strokes).toBe(1);
    expect(phone.markBodies.filter(({ how }) => how === 'BULK')).toHaveLength(199);
    await book.tap('p8');
    await book.undoRest();
    const rows = book.sheet?.rows ?? [];
    expect(countedBy(rows, (mark) => mark === undefined).total).toBe(198);
    expect(row('p7')?.mark?.state).toBe('LATE');
    expect(row('p8')?.mark?.state).toBe('LATE');
  });

  it('counts by sex those who have a seat or were marked', async () => {
    await book.tap('t1');
    await book.tap('t3');
    const rows = book.sheet?.rows ?? [];
    expect(countedBy(rows, (mark) => mark === 'PRESENT')).toEqual({
      total: 2,
      women: 2,
      men: 0,
      others: 0,
    });
    expect(countedBy(rows, () => true)).toMatchObject({ total: 3, men: 1 });
  });
});

describe('what others mark', () => {
  it('stands beside one’s own as different until one confirms', async () => {
    await book.tap('t1');
    phone.theirs('x1', 't1', 'ABSENT', '2026-11-24T02:00:00Z');
    await book.read(phone.facts);
    expect(row('t1')?.differing).toHaveLength(2);
    expect(row('t1')?.mark?.state).toBe('ABSENT');
    await book.mark([{ trainee: 't1', state: 'PRESENT', settles: ['x1'] }], 'CONFIRM');
    expect(row('t1')?.differing).toBeUndefined();
    expect(row('t1')?.mark?.state).toBe('PRESENT');
    expect(phone.written.at(-1)).toMatchObject({ corrects: 'f0001' });
  });

  it('is not corrected as if it were one’s own', async () => {
    phone.theirs('x1', 't1', 'PRESENT', '2026-11-24T01:10:00Z');
    await book.read(phone.facts);
    await book.tap('t1');
    expect(phone.written.at(-1)).not.toHaveProperty('corrects');
    expect(row('t1')?.mark?.state).toBe('LATE');
  });

  it('counts once when the server has sent one’s own mark back', async () => {
    await book.tap('t1');
    phone.theirs('f0001', 't1', 'PRESENT', '2026-11-24T01:30:00Z', true);
    await book.read(phone.facts);
    expect(row('t1')?.differing).toBeUndefined();
    expect(row('t1')?.kept).toBe('sent');
  });
});

describe('what stands besides a state', () => {
  it('keeps a note through taps and badges, and loses it when it is emptied', async () => {
    await book.mark([{ trainee: 't1', state: 'LATE', minutes: 10, note: 'Xe hỏng' }], 'TAP');
    await book.tap('t1');
    await book.mark([{ trainee: 't1', state: 'PRESENT' }], 'BADGE');
    expect(phone.markBodies.map(({ note }) => note)).toEqual(['Xe hỏng', 'Xe hỏng', 'Xe hỏng']);
    expect(phone.markBodies.map(({ minutes }) => minutes)).toEqual([10, undefined, undefined]);
    await book.mark([{ trainee: 't1', state: 'PRESENT', note: '' }], 'TAP');
    expect(phone.markBodies.at(-1)?.note).toBeUndefined();
  });

  it('leaves those who wait for the trainer out of all the rest', async () => {
    const at = '2026-11-24T01:20:00Z';
    phone.checkIns = { id: 's1', waiting: [{ id: 'w1', trainee: 't1', at, doubt: 'CODE' }] };
    await book.read(phone.facts);
    expect(book.rest.map(({ trainee: { id } }) => id)).toEqual(['t2']);
    await book.markRest();
    expect(row('t1')?.mark).toBeUndefined();
    expect(book.waiting.map(({ id }) => id)).toEqual(['w1']);
    await book.mark([{ trainee: 't1', state: 'PRESENT', settles: [] }], 'CONFIRM');
    expect(book.waiting).toEqual([]);
  });

  it('follows a session that is moved or cancelled while the sheet is open', () => {
    expect(book.time(during).kind).toBe('open');
    const moved = { ...session, start: '2026-11-25T08:00', end: '2026-11-25T11:00' };
    book.meet({ one: lop, session: moved });
    expect(book.time(during).kind).toBe('early');
    book.meet({ one: lop, session: { ...session, cancelled: true } });
    expect(book.time(during).kind).toBe('cancelled');
  });
});

describe('people who came without being enrolled', () => {
  it('are on the sheet at once, present, until the roster brings them', async () => {
    await book.walkIn({ name: 'Người đến thử', unit: '2025-19429', sex: 'FEMALE' });
    const came = book.sheet?.rows.find((one) => one.trainee.name === 'Người đến thử');
    expect(came?.mark?.state).toBe('PRESENT');
    expect(phone.strokes).toBe(1);
    expect(phone.written.map(({ type }) => type)).toEqual(['walk-in', 'attendance-mark']);
    await book.read(phone.facts);
    expect(names()).toContain('Người đến thử');
    const id = came?.trainee.id ?? '';
    phone.roster = roster([...(phone.roster?.trainees ?? [])], { merged: { [id]: 't1' } });
    await book.read(phone.facts);
    expect(names()).not.toContain('Người đến thử');
    expect(row('t1')?.mark?.state).toBe('PRESENT');
  });
});

describe('what the server did not take', () => {
  it('is shown with its reason and written anew in its place', async () => {
    await book.tap('t1');
    phone.facts = phone.facts.map((fact) => ({
      ...fact,
      state: 'review' as const,
      refusal: { status: 422, code: 'roll.closed', title: 'Đã đóng.' },
    }));
    await book.read(phone.facts);
    expect(row('t1')?.mark).toBeUndefined();
    expect(row('t1')?.refusal).toBe('Đã đóng.');
    await book.tap('t1');
    expect(phone.written.at(-1)).toMatchObject({ corrects: 'f0001' });
    expect(row('t1')?.refusal).toBeUndefined();
    expect(row('t1')?.mark?.state).toBe('PRESENT');
  });
});

describe('the roll of a session', () => {
  const at = (time: string) => Date.parse(time);

  it('is open from an hour before the session until a day after its end', () => {
    const kind = (time: string) => rollAt(session, false, [], at(time)).kind;
    expect(kind('2026-11-23T23:59:59Z')).toBe('early');
    expect(kind('2026-11-24T00:00:00Z')).toBe('open');
    expect(kind('2026-11-25T03:59:59Z')).toBe('open');
    expect(kind('2026-11-25T04:00:00Z')).toBe('closed');
    expect(rollAt(session, true, [], during).kind).toBe('cancelled');
  });

  it('is closed by a person and opened again for a day', async () => {
    await book.turn(false);
    phone.time += 60_000;
    expect(book.time(phone.time).kind).toBe('closed');
    await book.turn(true, 'Ghi sót người');
    expect(book.time(phone.time + 1_000).kind).toBe('open');
    expect(phone.written.at(-1)?.body).toEqual({
      session: 's1',
      state: 'OPEN',
      reason: 'Ghi sót người',
    });
    const again = [{ open: true, at: at('2026-11-30T01:00:00Z') }];
    expect(rollAt(session, false, again, at('2026-12-01T00:59:00Z')).kind).toBe('open');
    expect(rollAt(session, false, again, at('2026-12-01T01:00:00Z')).kind).toBe('closed');
  });
});
