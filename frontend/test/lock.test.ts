import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KeyRecords, type KeyRecord } from '../field/lock/key-records';
import { Lock } from '../field/lock/lock';
import type { Vaults } from '../field/lock/vaults';
import type { Requests } from '../field/sync/requests';
import { bytes, forgetKeys, RecoveryServer, words } from './made-keys';

// Real keys from real PINs, only fewer iterations: pin-tries.test.ts tells how many are taken.
vi.mock(import('../field/lock/pin'), async (real) => ({
  ...(await real()),
  calibrated: () => Promise.resolve(1_000),
}));

const lan = { id: 'p1', name: 'Cộng tác viên p1' };
const hoa = { id: 'p2', name: 'Cộng tác viên p2' };

let server: RecoveryServer;
let lock: Lock;
let all: Lock[];

async function started(): Promise<Lock> {
  const one = await Lock.open(server.ask);
  all.push(one);
  return one;
}

beforeEach(async () => {
  server = new RecoveryServer();
  all = [];
  await forgetKeys();
  lock = await started();
});

afterEach(() => {
  all.forEach((one) => {
    one.close();
  });
});

async function entered(at = lock, who = lan): Promise<Vaults> {
  const door = await at.enter(who);
  if (door.kind !== 'open') {
    throw new Error('the door is locked');
  }
  return door.vaults;
}

async function recordOf(person: string): Promise<KeyRecord | undefined> {
  const records = await KeyRecords.open();
  const record = await records.of(person);
  records.close();
  return record;
}

async function waiting(): Promise<number> {
  const records = await KeyRecords.open();
  const { wait } = await records.tries('p1');
  records.close();
  return wait;
}

async function withPin(pin: string): Promise<Vaults> {
  const vaults = await entered();
  await lock.secure();
  expect(await lock.setPin(pin)).toEqual({ kind: 'done' });
  return vaults;
}

describe('the key of a person on a phone', () => {
  it('is made without network and opens again after a restart', async () => {
    server.reachable = false;
    const sealed = await (await entered()).outbox.seal(bytes('hai buổi'));
    expect(await lock.secure()).toBe(false);
    const again = await entered(await started());
    expect(words(await again.outbox.open(sealed))).toBe('hai buổi');
  });

  it('is one key, even when two tabs start for the first time at once', async () => {
    const [one, two] = await Promise.all([entered(), entered(await started())]);
    expect(words(await two.outbox.open(await one.outbox.seal(bytes('một'))))).toBe('một');
  });

  it('stays when another tab had looked before it was made', async () => {
    const sealed = await (await entered()).outbox.seal(bytes('một'));
    vi.spyOn(KeyRecords.prototype, 'of').mockResolvedValueOnce(undefined);
    const late = await entered(await started());
    vi.restoreAllMocks();
    expect(words(await late.outbox.open(sealed))).toBe('một');
  });

  it('is another for another person, who opens nothing of the first', async () => {
    const sealed = await (await entered()).outbox.seal(bytes('của Lan'));
    const other = await entered(lock, hoa);
    await expect(other.outbox.open(sealed)).rejects.toThrow();
    expect(words(await (await entered()).outbox.open(sealed))).toBe('của Lan');
    expect((await lock.people()).map(({ id }) => id)).toEqual(['p1', 'p2']);
  });

  it('seals for one purpose, with a new IV each time, and notices every change', async () => {
    const { outbox, records } = await entered();
    const one = await outbox.seal(bytes('một'));
    const two = await outbox.seal(bytes('một'));
    expect(one.iv).not.toEqual(two.iv);
    await expect(records.open(one)).rejects.toThrow();
    const changed = new Uint8Array(one.data.slice(0));
    changed[0] = (changed[0] ?? 0) ^ 1;
    await expect(outbox.open({ iv: one.iv, data: changed.buffer })).rejects.toThrow();
    await expect(outbox.open({ iv: two.iv, data: one.data })).rejects.toThrow();
  });

  it('cannot be read by scripts, neither the device key nor anything wrapped', async () => {
    await withPin('2468');
    const record = await recordOf('p1');
    if (!record) {
      throw new Error('no record');
    }
    expect(record.device.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', record.device)).rejects.toThrow();
  });

  it('follows the name the server gives', async () => {
    await entered();
    await entered(lock, { ...lan, name: 'Tên mới' });
    expect(await lock.people()).toEqual([{ id: 'p1', name: 'Tên mới' }]);
  });
});

describe('a PIN', () => {
  it('is asked for at the next start, and the right one opens', async () => {
    const sealed = await (await withPin('2468')).outbox.seal(bytes('trước'));
    const next = await started();
    expect(await next.enter(lan)).toEqual({ kind: 'locked', digits: 4 });
    const guess = await next.unlock('2468');
    expect(guess.kind).toBe('right');
    if (guess.kind === 'right') {
      expect(words(await guess.value.outbox.open(sealed))).toBe('trước');
    }
  });

  it('cannot be set before the server’s recovery key stands behind it', async () => {
    server.reachable = false;
    await entered();
    await lock.secure();
    expect(lock.pin?.recoverable).toBe(false);
    expect(await lock.setPin('2468')).toEqual({ kind: 'recovery-first' });
    expect(lock.pin?.digits).toBeUndefined();
    server.reachable = true;
    expect(await lock.secure()).toBe(true);
    expect(await lock.setPin('2468')).toEqual({ kind: 'done' });
  });

  it('opens nothing alone, and the device key opens nothing without it', async () => {
    await withPin('2468');
    const record = await recordOf('p1');
    if (record?.wrapping.kind !== 'pin') {
      throw new Error('no PIN');
    }
    const { unwrapWithPin, unwrap } = await import('../field/lock/wrapping');
    const { newDeviceKey } = await import('../field/lock/sealing');
    const elsewhere = { ...record, device: await newDeviceKey() };
    await expect(unwrapWithPin(elsewhere, '2468')).rejects.toThrow();
    await expect(unwrap(record)).rejects.toThrow();
    expect(await unwrapWithPin(record, '1357')).toBeUndefined();
    expect(await unwrapWithPin(record, '2468')).toHaveLength(32);
  });

  it('is of its person: a record put in another person’s place does not open', async () => {
    await withPin('2468');
    const record = await recordOf('p1');
    const { unwrapWithPin } = await import('../field/lock/wrapping');
    if (!record) {
      throw new Error('no record');
    }
    await expect(unwrapWithPin({ ...record, person: 'p2' }, '2468')).rejects.toThrow();
  });

  it('changes only for who knows the present one, and can be taken away', async () => {
    const sealed = await (await withPin('2468')).outbox.seal(bytes('giữ'));
    expect(await lock.changePin('0000', '135790')).toMatchObject({ kind: 'wrong' });
    expect(await lock.changePin('2468', '135790')).toMatchObject({ value: { kind: 'done' } });
    expect((await lock.unlock('2468')).kind).toBe('wrong');
    expect((await lock.unlock('135790')).kind).toBe('right');
    expect(await lock.changePin('135790', undefined)).toMatchObject({ value: { kind: 'done' } });
    const next = await entered(await started());
    expect(words(await next.outbox.open(sealed))).toBe('giữ');
  });

  it('set in one tab holds in the other', async () => {
    const other = await started();
    await entered(other);
    await withPin('2468');
    await expect(other.setPin('9753')).rejects.toThrow('under a PIN');
    expect((await other.unlock('2468')).kind).toBe('right');
  });
});

describe('a forgotten PIN', () => {
  it('loses nothing: a new sign-in, the recovery key, a new PIN', async () => {
    const sealed = await (await withPin('2468')).outbox.seal(bytes('chưa gửi'));
    server.newlySignedIn = false;
    const next = await started();
    await next.enter(lan);
    expect(await next.reopen('8642')).toEqual({ kind: 'sign-in-first' });
    server.newlySignedIn = true;
    expect(await next.reopen('8642')).toEqual({ kind: 'done' });
    expect((await next.unlock('2468')).kind).toBe('wrong');
    const guess = await next.unlock('8642');
    expect(guess.kind === 'right' && words(await guess.value.outbox.open(sealed))).toBe('chưa gửi');
  });

  it('stays forgotten for anyone else who signs in on the phone', async () => {
    await withPin('2468');
    server.person = 'p2';
    const next = await started();
    await next.enter(lan);
    expect(await next.reopen('8642')).toEqual({ kind: 'foreign' });
    expect((await next.unlock('2468')).kind).toBe('right');
  });

  it('waits for the network and changes nothing without it', async () => {
    await withPin('2468');
    server.reachable = false;
    expect(await lock.reopen(undefined)).toEqual({ kind: 'unreachable' });
    expect((await lock.unlock('2468')).kind).toBe('right');
  });

  it('ends the waiting for wrong tries', async () => {
    await withPin('2468');
    for (const guess of ['1', '2', '3']) {
      await lock.unlock(`000${guess}`);
    }
    expect(await waiting()).toBe(30_000);
    expect(await lock.reopen('8642')).toEqual({ kind: 'done' });
    expect((await lock.unlock('8642')).kind).toBe('right');
  });
});

describe('the installation', () => {
  it('keeps one id, even when two tabs ask at once', async () => {
    const other = await started();
    const [one, two] = await Promise.all([lock.installation(), other.installation()]);
    expect(one).toBe(two);
    expect(one).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('keeps what another tab changed meanwhile', async () => {
    await entered();
    const records = await KeyRecords.open();
    const before = await records.of('p1');
    await lock.secure();
    if (!before) {
      throw new Error('no record');
    }
    expect(await records.replace(before, { ...before, name: 'x' })).toBe(false);
    expect((await records.of('p1'))?.recovery).toBeDefined();
    records.close();
  });
});

describe('keeping keys', () => {
  it('is always on the disk before it counts as done', async () => {
    const opened = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await withPin('2468');
    await lock.unlock('0000');
    await lock.changePin('2468', '13579');
    const writing = opened.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writing.length).toBeGreaterThan(5);
    expect(writing.filter(([, , options]) => options?.durability !== 'strict')).toEqual([]);
    opened.mockRestore();
  });

  it('never replaces what opens by what does not', async () => {
    await withPin('2468');
    const real = crypto.subtle.encrypt.bind(crypto.subtle);
    const broken = vi.spyOn(crypto.subtle, 'encrypt').mockImplementation(async (...given) => {
      const data = await real(...given);
      new Uint8Array(data).fill(0, 0, 4);
      return data;
    });
    await expect(lock.changePin('2468', '13579')).rejects.toThrow();
    broken.mockRestore();
    expect((await lock.unlock('2468')).kind).toBe('right');
  });

  it('asks the server once and no more while it wants a new sign-in first', async () => {
    await entered();
    server.keys.set(`recovery-key/p1/${await lock.installation()}`, btoa('k'.repeat(32)));
    server.newlySignedIn = false;
    const asking = vi.spyOn(server, 'ask');
    const next = await Lock.open(asking as unknown as Requests);
    all.push(next);
    await entered(next);
    expect([await next.secure(), await next.secure()]).toEqual([false, false]);
    expect(asking).toHaveBeenCalledTimes(1);
    await entered(next);
    server.newlySignedIn = true;
    expect(await next.secure()).toBe(true);
  });
});
