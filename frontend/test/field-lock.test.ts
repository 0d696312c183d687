import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Field } from '../field/app/field';
import { Lock } from '../field/lock/lock';
import { Outbox } from '../field/outbox/outbox';
import { DeviceData } from '../field/session/device-data';
import type { Me } from '../field/session/me';
import { collaborator } from './made';
import { damage, RecoveryServer } from './made-keys';
import { note } from './made-outbox';

vi.mock(import('../field/lock/pin'), async (real) => ({
  ...(await real()),
  calibrated: () => Promise.resolve(1_000),
}));

let me: Me;
let asked: string[];
let field: Field;

/** A phone of a person with a fact that waits; another one in each test, for apps live on. */
async function phone(person: string, pin: string | undefined): Promise<void> {
  me = collaborator(person);
  const device = await DeviceData.open();
  await device.keepMe(me);
  await device.keepUntoldPrivacyNotice(true);
  const lock = await Lock.open(new RecoveryServer().ask);
  const door = await lock.enter(me);
  if (door.kind !== 'open') {
    throw new Error('locked');
  }
  const outbox = await Outbox.open(person, door.vaults.outbox);
  await outbox.write(note('Chưa gửi'));
  outbox.close();
  await lock.secure();
  if (pin !== undefined) {
    await lock.setPin(pin);
  }
  lock.close();
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 250));

beforeEach(() => {
  asked = [];
  vi.stubGlobal('fetch', (url: string, { method = 'GET' }: RequestInit = {}) => {
    asked.push(`${method} ${url.replace('/api/field/', '')}`);
    return url.endsWith('/me')
      ? Promise.resolve(Response.json(me))
      : Promise.reject(new TypeError('Failed to fetch'));
  });
  field = new Field(() => undefined);
});

async function unlock(pin: string): Promise<void> {
  const guess = await field.lock?.unlock(pin);
  if (guess?.kind !== 'right') {
    throw new Error('wrong PIN');
  }
  await field.unlocked(guess.value);
  await settled();
}

describe('an app whose key record is damaged', () => {
  it('stands at the door with a way out, and not on a page that says it is broken', async () => {
    await phone('damaged-1', undefined);
    await damage('damaged-1');
    await field.open();
    await settled();
    expect(field.picture).toMatchObject({ locked: true, facts: [] });
    expect(field.lock?.damaged).toBe(true);
  });
});

describe('a locked app', () => {
  it('shows and sends nothing until the PIN is given, then everything', async () => {
    await phone('locked-1', '2468');
    await field.open();
    await settled();
    expect(field.picture).toMatchObject({ locked: true, facts: [], activities: [] });
    expect(field.outbox).toBeUndefined();
    await expect(field.write(note('khi đang khóa'))).rejects.toThrow();
    expect(asked.filter((one) => one !== 'GET me')).toEqual([]);
    await unlock('2468');
    expect(field.picture.locked).toBe(false);
    expect(field.picture.facts).toHaveLength(1);
    expect(asked).toContain('POST facts');
  });

  it('stops showing and sending when it is locked again', async () => {
    await phone('locked-2', '2468');
    await field.open();
    await unlock('2468');
    field.lockNow();
    asked.length = 0;
    field.syncNow();
    document.dispatchEvent(new Event('visibilitychange'));
    window.dispatchEvent(new Event('online'));
    await settled();
    expect(field.picture).toMatchObject({ locked: true, facts: [] });
    expect(asked).toEqual([]);
  });

  it('is none where no PIN is set', async () => {
    await phone('open-1', undefined);
    await field.open();
    await settled();
    expect(field.picture.locked).toBe(false);
    expect(asked).toContain('POST facts');
    field.lockNow();
    expect(field.picture.locked).toBe(false);
  });
});
