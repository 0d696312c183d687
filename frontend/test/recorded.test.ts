import { describe, expect, it, vi } from 'vitest';
import type { KeptFact } from '../field/outbox/fact';
import type { Keeping } from '../field/results/keeping';
import { Recorded } from '../field/results/recorded';
import { changedLines } from '../field/results/result-lines';
import { unrecorded } from '../field/results/results-page';
import { activity } from './made';
import { body, fact } from './made-results';

const opened = vi.fn((id: string) =>
  id === 'broken' ? Promise.reject(new Error('sealed otherwise')) : Promise.resolve(body()),
);

function read(...facts: KeptFact[]) {
  return new Recorded({ body: opened } as unknown as Keeping).results(facts);
}

describe('results on the phone', () => {
  it('stand once for all their versions, whatever order they come in', async () => {
    const results = await read(
      fact('c', { corrects: 'b', madeAt: 3 }),
      fact('a', { madeAt: 1, state: 'sent' }),
      fact('other', { madeAt: 4 }),
      fact('b', { corrects: 'a', madeAt: 2 }),
    );
    expect(results.map(({ current }) => current.fact.id)).toEqual(['other', 'c']);
    expect(results[1]?.earlier.map(({ fact: { id } }) => id)).toEqual(['a', 'b']);
  });

  it('put a correction after what it corrects, though the clock was set back in between', async () => {
    const results = await read(
      fact('b', { corrects: 'a', madeAt: 1 }),
      fact('a', { madeAt: 5 }),
      fact('0', { corrects: 'b', madeAt: 1 }),
    );
    expect(results[0]?.current.fact.id).toBe('0');
    expect(results[0]?.earlier.map(({ fact: { id } }) => id)).toEqual(['a', 'b']);
  });

  it('hold together when the first version has left the phone', async () => {
    const results = await read(
      fact('b', { corrects: 'a', madeAt: 2 }),
      fact('c', { corrects: 'b', madeAt: 3 }),
    );
    expect(results).toHaveLength(1);
    expect(results[0]?.current.fact.id).toBe('c');
  });

  it('leave out what was refused and written anew, what cannot be opened, and other types', async () => {
    const results = await read(
      fact('a', { state: 'review', replacedBy: 'b' }),
      fact('b'),
      fact('broken'),
      fact('x', { type: 'note' }),
    );
    expect(results.map(({ current }) => current.fact.id)).toEqual(['b']);
  });

  it.each<[Partial<KeptFact>, string]>([
    [{ state: 'waiting' }, 'waiting'],
    [{ state: 'sent', receipt: { sequence: 1, at: 1, state: 'STORED' } }, 'sent'],
    [{ state: 'sent', receipt: { sequence: null, at: 1, state: 'WAITING' } }, 'matching'],
    [{ state: 'sent', receipt: { sequence: null, at: 1, state: 'IN_REVIEW' } }, 'in-review'],
    [{ state: 'review' }, 'refused'],
    [{ state: 'sent', photos: [{ sha256: 'a', state: 'review' }] }, 'refused'],
  ])('say where they stand: %o', async (change, state) => {
    expect((await read(fact('a', change)))[0]?.state).toBe(state);
  });

  it('are opened once', async () => {
    opened.mockClear();
    const recorded = new Recorded({ body: opened } as unknown as Keeping);
    await recorded.results([fact('a')]);
    await recorded.results([fact('a', { state: 'sent' }), fact('b')]);
    expect(opened).toHaveBeenCalledTimes(2);
  });
});

describe('activities without a result', () => {
  it('are those of today and the last days, latest first, not cancelled, not recorded', async () => {
    const recorded = activity('2026-11-20', { id: body().activity ?? '' });
    const list = [
      activity('2026-11-14'),
      activity('2026-11-16'),
      activity('2026-11-22'),
      activity('2026-11-23'),
      activity('2026-11-21', { id: 'x', status: 'CANCELLED' }),
      recorded,
    ];
    const results = await read(fact('a'));
    const open = unrecorded(list, results, '2026-11-22').map(({ id }) => id);
    expect(open).toEqual(['2026-11-22', '2026-11-16']);
    expect(unrecorded(list, [], '2026-11-22')).toContain(recorded);
  });
});

describe('a correction', () => {
  it('shows what was and what is, and nothing else', () => {
    const after = body({ participants: { female: 20, male: 7, other: 0 }, wentWell: 'tốt' });
    expect(changedLines(body(), after, [])).toEqual([
      { key: 'field.result.people', before: '19 lượt người', after: '27 lượt người' },
      { key: 'field.result.female', before: '12', after: '20' },
      { key: 'field.result.wentWell', before: '', after: 'tốt' },
    ]);
  });
});
