import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Lock } from '../field/lock/lock';
import { bytes, forgetKeys, RecoveryServer, words } from './made-keys';

// Real keys from real PINs, only fewer iterations: this is about the order of steps.
vi.mock(import('../field/lock/pin'), async (real) => ({
  ...(await real()),
  calibrated: () => Promise.resolve(1_000),
}));

const lan = { id: 'p1', name: 'Cộng tác viên p1' };
const old = '2468';
const fresh = '135790';

let server: RecoveryServer;

beforeEach(async () => {
  server = new RecoveryServer();
  await forgetKeys();
});

afterEach(() => {
  vi.restoreAllMocks();
});

/** From the given step on nothing is done any more, as when the phone dies; counts the steps. */
function dieAt(step: number): { steps: number } {
  const count = { steps: 0 };
  const guarded = (object: object, name: string) => {
    const methods = object as Record<string, (...given: unknown[]) => unknown>;
    const real = methods[name];
    vi.spyOn(methods, name).mockImplementation(function (this: unknown, ...given) {
      count.steps += 1;
      if (count.steps >= step) {
        throw new Error('the phone died');
      }
      return real?.apply(this, given);
    });
  };
  ['importKey', 'deriveKey', 'encrypt', 'decrypt', 'generateKey'].forEach((name) => {
    guarded(crypto.subtle, name);
  });
  ['get', 'put', 'add', 'delete'].forEach((name) => {
    guarded(IDBObjectStore.prototype, name);
  });
  return count;
}

/** Does something on a phone that dies at each of its steps in turn, and looks at it afterwards. */
async function dyingAtEachStep(
  prepare: (lock: Lock) => Promise<void>,
  act: (lock: Lock) => Promise<unknown>,
  look: (lock: Lock) => Promise<void>,
): Promise<number> {
  for (let step = 1; step < 200; step += 1) {
    await forgetKeys();
    const lock = await Lock.open(server.ask);
    await prepare(lock);
    const count = dieAt(step);
    await act(lock).catch(() => undefined);
    vi.restoreAllMocks();
    lock.close();
    const next = await Lock.open(server.ask);
    await look(next);
    next.close();
    if (count.steps < step) {
      return step;
    }
  }
  throw new Error('never came to an end');
}

describe('a phone that dies', () => {
  it('in the middle of a PIN change opens with the old PIN or the new one', async () => {
    let sealed = { iv: new Uint8Array(), data: new ArrayBuffer() };
    const seen = { old: 0, fresh: 0 };
    const steps = await dyingAtEachStep(
      async (lock) => {
        const door = await lock.enter(lan);
        await lock.secure();
        await lock.setPin(old);
        sealed = door.kind === 'open' ? await door.vaults.outbox.seal(bytes('chưa gửi')) : sealed;
      },
      (lock) => lock.changePin(old, fresh),
      async (lock) => {
        await lock.enter(lan);
        const byOld = await lock.unlock(old);
        const guess = byOld.kind === 'right' ? byOld : await lock.unlock(fresh);
        seen[byOld.kind === 'right' ? 'old' : 'fresh'] += 1;
        expect(guess.kind === 'right' && words(await guess.value.outbox.open(sealed))).toBe(
          'chưa gửi',
        );
      },
    );
    expect(steps).toBeGreaterThan(10);
    expect(seen.old).toBeGreaterThan(8);
    expect(seen.fresh).toBeGreaterThan(0);
  });

  it('in the middle of setting the first PIN opens without one or with it', async () => {
    let sealed = { iv: new Uint8Array(), data: new ArrayBuffer() };
    await dyingAtEachStep(
      async (lock) => {
        const door = await lock.enter(lan);
        await lock.secure();
        sealed = door.kind === 'open' ? await door.vaults.outbox.seal(bytes('chưa gửi')) : sealed;
      },
      (lock) => lock.setPin(fresh),
      async (lock) => {
        const door = await lock.enter(lan);
        const guess = door.kind === 'locked' ? await lock.unlock(fresh) : undefined;
        const vaults = door.kind === 'open' ? door.vaults : guess?.kind === 'right' && guess.value;
        expect(vaults && words(await vaults.outbox.open(sealed))).toBe('chưa gửi');
      },
    );
  });

  it('in the middle of opening by the recovery key loses neither', async () => {
    let sealed = { iv: new Uint8Array(), data: new ArrayBuffer() };
    await dyingAtEachStep(
      async (lock) => {
        const door = await lock.enter(lan);
        await lock.secure();
        await lock.setPin(old);
        sealed = door.kind === 'open' ? await door.vaults.outbox.seal(bytes('chưa gửi')) : sealed;
      },
      (lock) => lock.reopen(fresh),
      async (lock) => {
        await lock.enter(lan);
        expect((await lock.reopen('975310')).kind).toBe('done');
        const guess = await lock.unlock('975310');
        expect(guess.kind === 'right' && words(await guess.value.outbox.open(sealed))).toBe(
          'chưa gửi',
        );
      },
    );
  });

  it('at the very first start has a key that stays, or none yet', async () => {
    await dyingAtEachStep(
      () => Promise.resolve(),
      (lock) => lock.enter(lan),
      async (lock) => {
        const door = await lock.enter(lan);
        const again = await lock.enter(lan);
        const sealed = door.kind === 'open' && (await door.vaults.outbox.seal(bytes('một')));
        expect(
          again.kind === 'open' && sealed && words(await again.vaults.outbox.open(sealed)),
        ).toBe('một');
      },
    );
  });
});
