import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Field } from '../field/app/field';
import { Sender } from '../field/outbox/sender';
import { roleKey } from '../field/session/me';
import { PersonData } from '../field/sync/person-data';
import { read } from '../field/sync/reading';
import { requests, type Requests } from '../field/sync/requests';
import { activity, collaborator } from './made';
import { MadeFactServer } from './made-fact-server';
import { emptyOutbox, madeVault, note } from './made-outbox';
import { MadeServer } from './made-server';

let reading: MadeServer;
let writing: MadeFactServer;
let ask: Requests;

beforeEach(() => {
  reading = new MadeServer();
  reading.me = collaborator('p1', { roles: ['COLLABORATOR', 'AUDITOR'] });
  writing = new MadeFactServer();
  ask = requests(serve);
  vi.stubGlobal('BroadcastChannel', QuietChannel);
  vi.stubGlobal('fetch', serve);
  vi.stubGlobal('indexedDB', new IDBFactory());
});

afterEach(() => {
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

/** Every object has fields that this client never heard of, some under names it uses elsewhere. */
function grown(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(grown);
  }
  if (value === null || typeof value !== 'object') {
    return value;
  }
  const heard = Object.entries(value).map(([name, one]) => [name, grown(one)] as const);
  const unheard = { newer: { unheard: ['of', 1, null] }, collection: 'newer', kind: 'refused' };
  return { ...unheard, ...Object.fromEntries(heard) };
}

async function serve(url: string, init: RequestInit): Promise<Response> {
  const [path = '', query] = url.replace('/api/field/', '').split('?');
  const answer = /^(facts|media)/.test(path)
    ? await writing.fetch(url, init)
    : reading.answer(path, query, init);
  const { status, headers } = answer;
  return headers.get('Content-Type')?.includes('json') === true
    ? new Response(JSON.stringify(grown(await answer.json())), { status, headers })
    : answer;
}

/** Changes every receipt of the answers to come. */
function everyReceipt(change: object): void {
  writing.answers = (receipts) => receipts.map((receipt) => ({ ...receipt, ...change }));
}

describe('a client that is older than its server', () => {
  it('reads manifest, lists and records, and sees what changes in them', async () => {
    const data = await PersonData.open('p1', await madeVault());
    reading.put('activities', 'a1', '1', { title: 'old' });
    reading.put('activities', 'a2', '1');
    reading.put('drones', 'd1', '1');
    expect(await read(ask, data)).toMatchObject({ kind: 'updated' });
    expect(await read(ask, data)).toEqual({ kind: 'unchanged' });
    reading.put('activities', 'a1', '2', { title: 'new' });
    reading.remove('activities', 'a2');
    expect(await read(ask, data)).toMatchObject({ kind: 'updated' });
    expect(await data.bodies('activities')).toMatchObject([{ title: 'new' }]);
    expect([...(await data.versions('drones')).keys()]).toEqual(['d1']);
    expect(await data.bodies('newer')).toEqual([]);
    data.close();
  });

  it('takes receipts, and one of a state it does not know as kept by the server', async () => {
    const outbox = await emptyOutbox('p1');
    const sender = new Sender(ask, outbox);
    await outbox.write(note('1'));
    expect(await sender.run()).toEqual({ kind: 'done', left: 0 });
    everyReceipt({ state: 'ARCHIVED' });
    await outbox.write(note('2'));
    expect(await sender.run()).toEqual({ kind: 'done', left: 0 });
    const facts = await outbox.facts();
    expect(facts.map(({ state, receipt }) => [state, receipt?.state])).toEqual([
      ['sent', 'STORED'],
      ['sent', 'STORED'],
    ]);
    outbox.close();
  });

  it('puts a refusal before a person in the words of the server, whatever its code', async () => {
    const outbox = await emptyOutbox('p1');
    writing.refuses = () => 422;
    everyReceipt({ code: 'of.tomorrow', hint: { page: 'newer' } });
    await outbox.write(note('1'));
    await new Sender(ask, outbox).run();
    const [fact] = await outbox.facts();
    expect(fact).toMatchObject({ state: 'review', refusal: { title: 'Hãy sửa lại' } });
    outbox.close();
  });

  it('keeps what it cannot place: a receipt of a status it does not know is none', async () => {
    const outbox = await emptyOutbox('p1');
    everyReceipt({ status: 299 });
    await outbox.write(note('1'));
    expect(await new Sender(ask, outbox).run()).toEqual({ kind: 'done', left: 1 });
    expect((await outbox.facts()).map(({ state }) => state)).toEqual(['waiting']);
    outbox.close();
  });

  it('goes on in a session of which the server says more, with a role it has no word for', async () => {
    reading.put('activities', 'a1', '1', activity('2026-11-22'));
    const field = new Field(() => undefined);
    await field.open();
    await vi.waitFor(() => {
      expect(field.picture.me?.name).toBe('Cộng tác viên p1');
    });
    expect(field.picture.me?.roles.map(roleKey)).toEqual(['field.role.collaborator', undefined]);
    await field.write(note('1'));
    field.syncNow();
    await vi.waitFor(() => {
      expect(field.picture.facts.map(({ state }) => state)).toEqual(['sent']);
      expect(field.picture.activities).toMatchObject([{ title: { vi: 'Truyền thông tại thôn' } }]);
      expect(field.picture.sync.kind).toBe('up-to-date');
    });
    expect(writing.facts.size).toBe(1);
    field.lockNow();
  });

  it('hears that it is signed out', async () => {
    reading.me = undefined;
    expect(await ask('me')).toEqual({ kind: 'signed-out' });
  });
});
