import { beforeEach, describe, expect, it } from 'vitest';
import { DeviceData } from '../field/session/device-data';
import { Session } from '../field/session/session';
import { PersonData } from '../field/sync/person-data';
import { read } from '../field/sync/reading';
import { collaborator } from './made';
import { MadeServer } from './made-server';

let server: MadeServer;
let device: DeviceData;
let session: Session;

beforeEach(async () => {
  server = new MadeServer();
  device = await DeviceData.open();
  session = await Session.open(server.ask, device);
  await session.forget();
  await device.keepUntoldSignOut(false);
});

const offline = () => {
  throw new TypeError('Failed to fetch');
};

/** Lets what was started without waiting for it come to its end. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 20));

async function keepSomething(person: string): Promise<void> {
  server.put('activities', 'a1', '1');
  const data = await PersonData.open(person);
  await read(server.ask, data);
  data.close();
}

async function kept(person: string): Promise<number> {
  const data = await PersonData.open(person);
  const count = (await data.bodies('activities')).length;
  data.close();
  return count;
}

describe('who the phone is signed in for', () => {
  it('is remembered without network', async () => {
    await session.takeOver(collaborator('p1'));
    server.fault = offline;
    const reopened = await Session.open(server.ask, device);
    await reopened.refresh();
    expect(reopened.me?.id).toBe('p1');
  });

  it('is heard from the server after a sign-in with a password', async () => {
    server.me = collaborator('p1');
    await session.refresh();
    expect(session.me?.id).toBe('p1');
  });

  it('is forgotten with all data when the device was revoked', async () => {
    server.me = collaborator('p1');
    await session.takeOver(server.me);
    await keepSomething('p1');
    server.me = undefined;
    await session.refresh();
    expect(session.me).toBeUndefined();
    expect(await device.me()).toBeUndefined();
    expect(await kept('p1')).toBe(0);
  });

  it('changes to another person, and nothing of the first stays', async () => {
    server.me = collaborator('p1');
    await session.takeOver(server.me);
    await keepSomething('p1');
    await session.takeOver(collaborator('p2'));
    expect(session.me?.id).toBe('p2');
    expect(await kept('p1')).toBe(0);
  });
});

describe('what was chosen without network', () => {
  it('is used at once and told later', async () => {
    server.me = collaborator('p1');
    await session.takeOver(server.me);
    server.fault = offline;
    await session.chooseLanguages({ interfaceLanguage: 'en', contentLanguages: ['bru', 'vi'] });
    await settle();
    expect(session.me?.interfaceLanguage).toBe('en');
    expect(await device.untoldLanguages()).toBeDefined();

    server.fault = () => undefined;
    const reopened = await Session.open(server.ask, device);
    await reopened.refresh();
    expect(server.asked).toContain('PUT me/languages');
    expect(await device.untoldLanguages()).toBeUndefined();
  });

  it('is not undone by an older answer of the server', async () => {
    await session.takeOver(collaborator('p1'));
    await device.keepUntoldLanguages({ interfaceLanguage: 'en', contentLanguages: ['vi'] });
    await session.takeOver(collaborator('p1', { interfaceLanguage: 'vi' }));
    expect(session.me?.interfaceLanguage).toBe('en');
  });

  it('includes that the privacy notice was read', async () => {
    await session.takeOver(collaborator('p1', { privacyNoticeSeen: false }));
    server.fault = offline;
    await session.notePrivacyNoticeSeen();
    await settle();
    server.fault = () => undefined;
    server.me = collaborator('p1', { privacyNoticeSeen: true });
    await session.refresh();
    expect(server.asked).toContain('POST me/privacy-notice');
    expect(await device.untoldPrivacyNotice()).toBe(false);
  });
});

describe('signing out', () => {
  it('revokes the device and removes what was kept', async () => {
    server.me = collaborator('p1');
    await session.takeOver(server.me);
    await keepSomething('p1');
    await session.signOut();
    expect(server.asked.at(-1)).toBe('POST sign-out');
    expect(session.me).toBeUndefined();
    expect(await kept('p1')).toBe(0);
  });

  it('without network is carried out before anyone is shown again', async () => {
    server.me = collaborator('p1');
    await session.takeOver(server.me);
    server.fault = offline;
    await session.signOut();
    server.fault = () => undefined;
    const reopened = await Session.open(server.ask, device);
    server.asked.length = 0;
    await reopened.refresh();
    expect(server.asked).toEqual(['POST sign-out']);
    expect(reopened.me).toBeUndefined();
  });
});
