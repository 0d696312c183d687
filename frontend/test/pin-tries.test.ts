import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KeyRecords } from '../field/lock/key-records';
import { Lock } from '../field/lock/lock';
import {
  calibrated,
  fewestIterations,
  isEasilyGuessed,
  isPin,
  mostIterations,
} from '../field/lock/pin';
import { Countdown, waitAfterWrong } from '../field/lock/tries';
import { forgetKeys, RecoveryServer } from './made-keys';

const lan = { id: 'p1', name: 'Cộng tác viên p1' };
const server = new RecoveryServer();
let lock: Lock;
let records: KeyRecords;

beforeEach(async () => {
  await forgetKeys();
  lock = await Lock.open(server.ask);
  records = await KeyRecords.open();
  await lock.enter(lan);
  await lock.secure();
  // As on a slow phone, where a PIN takes the fewest iterations.
  vi.spyOn(performance, 'now').mockReturnValueOnce(0).mockReturnValueOnce(10_000);
  await lock.setPin('2468');
  vi.restoreAllMocks();
});

afterEach(() => {
  vi.restoreAllMocks();
  lock.close();
  records.close();
});

const waiting = async () => (await records.tries('p1')).wait;

async function wrong(times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    await lock.unlock('0000');
  }
}

/** Lets a countdown run on a clock that the test moves. */
async function countdownOver(ms: number): Promise<void> {
  let now = 1_000;
  const seen: number[] = [];
  const countdown = new Countdown(
    records,
    'p1',
    (left) => seen.push(left),
    () => now,
  );
  countdown.start();
  await vi.waitFor(() => {
    expect(seen).toHaveLength(1);
  });
  now += ms;
  await vi.waitFor(
    () => {
      expect(seen.length).toBeGreaterThan(1);
    },
    { timeout: 3_000 },
  );
  countdown.stop();
}

describe('wrong PINs', () => {
  it('slow down: 30 seconds from the third, one minute, then five each', () => {
    expect([1, 2, 3, 4, 5, 6, 50].map(waitAfterWrong)).toEqual([
      0, 0, 30_000, 60_000, 300_000, 300_000, 300_000,
    ]);
  });

  it('make even the right PIN wait', async () => {
    await wrong(3);
    expect(await lock.unlock('2468')).toEqual({ kind: 'wait', wait: 30_000 });
  });

  it('are forgotten after the right one', async () => {
    await wrong(2);
    expect((await lock.unlock('2468')).kind).toBe('right');
    await wrong(2);
    expect(await waiting()).toBe(0);
  });

  it('count across a restart', async () => {
    await wrong(3);
    lock.close();
    lock = await Lock.open(server.ask);
    await lock.enter(lan);
    expect(await lock.unlock('2468')).toEqual({ kind: 'wait', wait: 30_000 });
  });

  it('wait no shorter for a clock that was turned', async () => {
    await wrong(3);
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 86_400_000);
    lock.close();
    lock = await Lock.open(server.ask);
    await lock.enter(lan);
    expect((await lock.unlock('2468')).kind).toBe('wait');
  });

  it('wait only as long as the app is open', async () => {
    await wrong(3);
    await countdownOver(20_000);
    expect(await waiting()).toBe(10_000);
    expect((await lock.unlock('2468')).kind).toBe('wait');
    await countdownOver(10_000);
    expect((await lock.unlock('2468')).kind).toBe('right');
  });

  it('wait no shorter for a clock that is turned while it runs', async () => {
    await wrong(3);
    const seen: number[] = [];
    const countdown = new Countdown(records, 'p1', (left) => seen.push(left));
    countdown.start();
    await vi.waitFor(() => {
      expect(seen).toHaveLength(1);
    });
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 86_400_000);
    await vi.waitFor(
      () => {
        expect(seen.length).toBeGreaterThan(1);
      },
      { timeout: 3_000 },
    );
    countdown.stop();
    expect(await waiting()).toBeGreaterThan(20_000);
  });

  it('count before they are tried, so killing the app gains no guess', async () => {
    vi.spyOn(crypto.subtle, 'deriveKey').mockImplementation(() => {
      throw new Error('the app was killed');
    });
    for (let time = 0; time < 3; time += 1) {
      await lock.unlock('0000').catch(() => undefined);
    }
    vi.restoreAllMocks();
    expect((await lock.unlock('2468')).kind).toBe('wait');
  });

  it('count all, whichever tab they are made in', async () => {
    const other = await Lock.open(server.ask);
    await other.enter(lan);
    await Promise.all([
      lock.unlock('0000'),
      other.unlock('0001'),
      lock.unlock('0002'),
      other.unlock('0003'),
    ]);
    expect((await records.tries('p1')).wrong).toBe(3);
    other.close();
  });

  it('of one person make nobody else wait', async () => {
    await wrong(3);
    expect((await records.tries('p2')).wait).toBe(0);
  });
});

describe('a PIN', () => {
  it('has four to six digits', () => {
    expect(['1234', '123456'].every(isPin)).toBe(true);
    expect(['123', '1234567', '12a4', ' 1234', ''].some(isPin)).toBe(false);
  });

  it('is warned about when anybody would guess it first', () => {
    expect(['1111', '1234', '654321'].every(isEasilyGuessed)).toBe(true);
    expect(['1357', '2580', '112233'].some(isEasilyGuessed)).toBe(false);
  });

  it('costs a quarter of a second on any phone, within limits', async () => {
    const onPhone = (ms: number) => {
      let now = 0;
      return calibrated(() => (now += ms) - ms);
    };
    expect(await onPhone(1)).toBe(mostIterations);
    expect(await onPhone(50)).toBe(250_000);
    expect(await onPhone(5_000)).toBe(fewestIterations);
  });
});
