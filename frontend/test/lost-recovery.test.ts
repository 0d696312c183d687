import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KeyRecords, type KeyRecord } from '../field/lock/key-records';
import { Lock } from '../field/lock/lock';
import { bytes, forgetKeys, RecoveryServer, words } from './made-keys';

vi.mock(import('../field/lock/pin'), async (real) => ({
  ...(await real()),
  calibrated: () => Promise.resolve(1_000),
}));

const lan = { id: 'p1', name: 'Cộng tác viên p1' };

let server: RecoveryServer;
let all: Lock[];

beforeEach(async () => {
  server = new RecoveryServer();
  all = [];
  await forgetKeys();
});

afterEach(() => {
  all.forEach((one) => {
    one.close();
  });
});

async function started(): Promise<Lock> {
  const one = await Lock.open(server.ask);
  all.push(one);
  return one;
}

async function record(): Promise<KeyRecord | undefined> {
  const records = await KeyRecords.open();
  const found = await records.of('p1');
  records.close();
  return found;
}

describe('a forgotten PIN', () => {
  it('loses nothing although a restored server lost the key: without a PIN', async () => {
    const lock = await started();
    const door = await lock.enter(lan);
    await lock.secure();
    const vault = door.kind === 'open' ? door.vaults.outbox : undefined;
    const sealed = await vault?.seal(bytes('giữ'));
    server.keys.clear();
    await lock.confirm();
    await lock.setPin('2468');
    const later = await started();
    await later.enter(lan);
    expect(await later.reopen('1357')).toEqual({ kind: 'done' });
    const guess = await later.unlock('1357');
    const opened = guess.kind === 'right' && sealed && (await guess.value.outbox.open(sealed));
    expect(words(opened || bytes(''))).toBe('giữ');
  });

  it('loses nothing although a restored server lost the key: once the PIN was entered', async () => {
    const lock = await started();
    await lock.enter(lan);
    await lock.secure();
    await lock.setPin('2468');
    server.keys.clear();
    const later = await started();
    await later.enter(lan);
    await later.confirm();
    // a start in between forgets nothing
    const restarted = await started();
    await restarted.enter(lan);
    expect((await restarted.unlock('2468')).kind).toBe('right');
    expect((await record())?.nextRecovery).toBeUndefined();
    expect(await restarted.reopen('1357')).toEqual({ kind: 'done' });
    expect((await restarted.unlock('1357')).kind).toBe('right');
  });

  it('leaves a key as it is that the server still has', async () => {
    const lock = await started();
    await lock.enter(lan);
    await lock.secure();
    await lock.setPin('2468');
    const before = await record();
    await lock.confirm();
    expect(await record()).toEqual(before);
  });
});
