import { describe, expect, it } from 'vitest';
import { BadgeHits } from '../field/checkin/badge-hits';
import type { RollOfSession } from '../field/checkin/roll-of-session';
import type { Mark } from '../field/training/mark';

const hoa = '019a0000-0000-7000-8000-000000000001';
const nam = '019a0000-0000-7000-8000-000000000002';
const badge = (trainee: string) => `LT1:${trainee}`;

function made() {
  const names = new Map([
    [hoa, 'Hồ Thị Hoa'],
    [nam, 'Hồ Văn Nam'],
  ]);
  const marks = new Map<string, Mark>();
  const kept: string[] = [];
  let full = false;
  const roll = {
    nameOf: (trainee: string) => names.get(trainee),
    markOf: (trainee: string) => marks.get(trainee),
    mark: (trainee: string) => {
      if (full) {
        return Promise.reject(new Error('full'));
      }
      kept.push(trainee);
      return Promise.resolve();
    },
  } as unknown as RollOfSession;
  return {
    hits: new BadgeHits(roll),
    marks,
    kept,
    fill: (now: boolean) => {
      full = now;
    },
  };
}

describe('badges before the camera', () => {
  it('mark one person after another, each once while it stays in sight', async () => {
    const { hits, kept } = made();
    expect(await hits.read(badge(hoa), 0)).toEqual({ kind: 'marked', name: 'Hồ Thị Hoa' });
    expect(await hits.read(badge(hoa), 1_000)).toBeUndefined();
    expect(await hits.read(badge(hoa), 2_000)).toBeUndefined();
    expect(await hits.read(badge(nam), 2_100)).toEqual({ kind: 'marked', name: 'Hồ Văn Nam' });
    expect(kept).toEqual([hoa, nam]);
  });

  it('say so when somebody is marked already, before the mark was read back too', async () => {
    const { hits, marks, kept } = made();
    await hits.read(badge(hoa), 0);
    expect(await hits.read(badge(hoa), 5_000)).toEqual({
      kind: 'already',
      name: 'Hồ Thị Hoa',
      state: 'PRESENT',
    });
    marks.set(nam, 'LATE');
    expect(await hits.read(badge(nam), 6_000)).toEqual({
      kind: 'already',
      name: 'Hồ Văn Nam',
      state: 'LATE',
    });
    expect(kept).toEqual([hoa]);
  });

  it('leave it to a person to change who was marked as not there', async () => {
    const { hits, marks, kept } = made();
    marks.set(hoa, 'ABSENT');
    expect(await hits.read(badge(hoa), 0)).toEqual({
      kind: 'absent',
      name: 'Hồ Thị Hoa',
      state: 'ABSENT',
      trainee: hoa,
    });
    expect(kept).toEqual([]);
    expect(await hits.change(hoa)).toEqual({
      kind: 'marked',
      name: 'Hồ Thị Hoa',
      before: 'ABSENT',
    });
    expect(kept).toEqual([hoa]);
  });

  it('tell a badge of another class from a code that is no badge', async () => {
    const { hits, kept } = made();
    expect(await hits.read(badge('019a0000-0000-7000-8000-000000000009'), 0)).toEqual({
      kind: 'not-here',
    });
    expect(await hits.read('https://example.vn/', 100)).toEqual({ kind: 'no-badge' });
    expect(kept).toEqual([]);
  });

  it('may be held up again at once when the phone had no room', async () => {
    const { hits, fill, kept } = made();
    fill(true);
    expect(await hits.read(badge(hoa), 0)).toEqual({ kind: 'not-kept', name: 'Hồ Thị Hoa' });
    fill(false);
    expect(await hits.read(badge(hoa), 200)).toEqual({ kind: 'marked', name: 'Hồ Thị Hoa' });
    expect(kept).toEqual([hoa]);
  });
});
