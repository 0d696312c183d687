import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Field } from '../field/app/field';
import { KeyRecords } from '../field/lock/key-records';
import { DeviceData } from '../field/session/device-data';
import { collaborator } from './made';
import { MadeFactServer, problem } from './made-fact-server';
import { MadeServer } from './made-server';
import { note } from './made-outbox';

/** Both sides of the field API, under one device cookie. */
let reading: MadeServer;
let writing: MadeFactServer;
let cookie: { person: string; revoked: boolean } | undefined;
let online: boolean;
let authors: string[];
const opened: Field[] = [];

beforeEach(() => {
  reading = new MadeServer();
  writing = new MadeFactServer();
  reading.put('activities', 'a1', '1');
  authors = [];
  online = true;
  cookie = undefined;
  vi.stubGlobal('BroadcastChannel', QuietChannel);
  vi.stubGlobal('fetch', serve);
  vi.stubGlobal('indexedDB', new IDBFactory());
});

afterEach(() => {
  opened.splice(0).forEach((field) => {
    field.lockNow();
  });
  vi.unstubAllGlobals();
});

class QuietChannel extends EventTarget {
  postMessage(): void {
    // a test has one tab
  }
  close(): void {
    // nothing to close
  }
}

async function serve(url: string, init: RequestInit): Promise<Response> {
  if (!online) {
    throw new TypeError('Failed to fetch');
  }
  const [path = '', query] = url.replace('/api/field/', '').split('?');
  const named = new Headers(init.headers).get('X-Lan-Toa-Person');
  const handsIn = /^(facts|media)/.test(path);
  const known = cookie && (handsIn || !cookie.revoked);
  if (!known || (named !== null && named !== cookie?.person)) {
    return problem(401, 'signed-out');
  }
  if (handsIn) {
    const { facts } = JSON.parse(init.body as string) as { facts: string[] };
    authors.push(...facts.map(() => cookie?.person ?? ''));
    return writing.fetch(url, init);
  }
  if (path === 'sign-out') {
    cookie = undefined;
    return new Response(null, { status: 204 });
  }
  reading.me = collaborator(cookie?.person ?? '');
  return reading.answer(path, query, init);
}

async function start(): Promise<Field> {
  const field = new Field(() => undefined);
  opened.push(field);
  await field.open();
  return field;
}

async function signIn(field: Field, person: string): Promise<void> {
  cookie = { person, revoked: false };
  await field.signIn(collaborator(person));
}

/** Until no sync is under way that asked the server before what comes next; asking now joins it. */
const upToDate = (field: Field) =>
  settled(() => {
    expect(field.picture.sync.kind).toBe('up-to-date');
  });

const kept = (field: Field) => field.picture.facts.map(({ state }) => state);
const settled = (check: () => void) => vi.waitFor(check, { timeout: 15_000 });

describe('what was written without network', () => {
  it('stays over a sign-out, and goes on when the same person comes back', async () => {
    const field = await start();
    await signIn(field, 'p1');
    online = false;
    const { id } = await field.write(note('1'));
    await field.signOut();
    expect(field.picture.me).toBeUndefined();
    await settled(() => {
      expect(field.picture.left).toBe(1);
    });
    online = true;
    await signIn(field, 'p1');
    await settled(() => {
      expect(kept(field)).toEqual(['sent']);
    });
    expect(writing.facts.has(id)).toBe(true);
  });

  it('is sent before a sign-out where that is possible', async () => {
    const field = await start();
    await signIn(field, 'p1');
    await field.write(note('1'));
    await field.signOut();
    expect(writing.facts.size).toBe(1);
    expect(authors).toEqual(['p1']);
  });

  it('is neither shown to nor sent for another person', async () => {
    const field = await start();
    await signIn(field, 'p1');
    online = false;
    await field.write(note('1'));
    await field.signOut();
    online = true;
    await signIn(field, 'p2');
    await field.write(note('2'));
    field.syncNow();
    await settled(() => {
      expect(kept(field)).toEqual(['sent']);
    });
    expect(authors).toEqual(['p2']);
    await field.signOut();
    await signIn(field, 'p1');
    await settled(() => {
      expect(kept(field)).toEqual(['sent']);
    });
    expect(authors).toEqual(['p2', 'p1']);
  });

  it('is not sent under a cookie that has become another person’s', async () => {
    const field = await start();
    await signIn(field, 'p1');
    await upToDate(field);
    await field.write(note('1'));
    cookie = { person: 'p2', revoked: false };
    field.syncNow();
    await settled(() => {
      expect(field.picture.me?.id).toBe('p2');
    });
    expect(authors).toEqual([]);
    expect(kept(field)).toEqual([]);
  });

  it('is handed in when the server has ended the sign-in', async () => {
    const field = await start();
    await signIn(field, 'p1');
    await upToDate(field);
    await field.write(note('1'));
    cookie = { person: 'p1', revoked: true };
    field.syncNow();
    await settled(() => {
      expect(field.picture.me).toBeUndefined();
    });
    expect(authors).toEqual(['p1']);
    await settled(() => {
      expect(field.picture).toMatchObject({ left: 0, ended: true });
    });
  });

  it('is handed in later when the line broke right after', async () => {
    const field = await start();
    await signIn(field, 'p1');
    await upToDate(field);
    await field.write(note('1'));
    cookie = { person: 'p1', revoked: true };
    writing.fault = () => 'request-lost';
    field.syncNow();
    await settled(() => {
      expect(field.picture.me).toBeUndefined();
    });
    expect(writing.facts.size).toBe(0);
    writing.fault = () => undefined;
    const again = await start();
    await settled(() => {
      expect(writing.facts.size).toBe(1);
      expect(again.picture.left).toBe(0);
    });
  });

  it('is not handed in after a sign-out of the person’s own', async () => {
    const field = await start();
    await signIn(field, 'p1');
    online = false;
    await field.write(note('1'));
    await field.signOut();
    online = true;
    const again = await start();
    await settled(() => {
      expect(again.picture).toMatchObject({ left: 1, ended: false });
    });
    expect(authors).toEqual([]);
  });

  it('is still there after the app was killed, and what the server gave is not, once signed out', async () => {
    const field = await start();
    await signIn(field, 'p1');
    await settled(() => {
      expect(field.picture.activities).toHaveLength(1);
    });
    online = false;
    await field.write(note('1'));
    const again = await start();
    expect(kept(again)).toEqual(['waiting']);
    await again.signOut();
    const names = (await indexedDB.databases()).map(({ name }) => name);
    expect(names).toContain('lantoa-outbox-p1');
    expect(names).not.toContain('lantoa-person-p1');
  });
});

describe('whose cookie the browser holds', () => {
  it('is known over a 401 and forgotten with a sign-out', async () => {
    const field = await start();
    await signIn(field, 'p1');
    const device = await DeviceData.open();
    expect(await device.cookieOf()).toBe('p1');
    await field.signOut();
    expect(await device.cookieOf()).toBeUndefined();
    const keys = await KeyRecords.open();
    expect((await keys.all()).map(({ person }) => person)).toEqual(['p1']);
    keys.close();
  });
});
