import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PersonData } from '../field/sync/person-data';
import { partOf } from '../field/sync/parts';
import { pageSize, read } from '../field/sync/reading';
import { collaborator } from './made';
import { madeVault } from './made-outbox';
import { MadeServer } from './made-server';

let server: MadeServer;
let data: PersonData;

beforeEach(async () => {
  server = new MadeServer();
  server.me = collaborator('p1');
  data = await PersonData.open('p1', await madeVault());
});

afterEach(async () => {
  data.close();
  await PersonData.forget('p1');
});

const ids = async (collection: string) => [...(await data.versions(collection)).keys()].sort();
const dead = () => {
  throw new TypeError('Failed to fetch');
};

describe('bringing the phone up to date', () => {
  it('fetches everything the first time, in pages', async () => {
    for (let i = 0; i < pageSize * 2 + 1; i += 1) {
      server.put('activities', `a${String(i)}`, '1');
    }
    expect(await read(server.ask, data)).toMatchObject({ kind: 'updated' });
    expect(await ids('activities')).toHaveLength(pageSize * 2 + 1);
    expect(server.asked.filter((path) => path === 'POST records')).toHaveLength(3);
  });

  it('asks a single question when nothing changed', async () => {
    server.put('activities', 'a1', '1');
    await read(server.ask, data);
    server.asked.length = 0;
    expect(await read(server.ask, data)).toEqual({ kind: 'unchanged' });
    expect(server.asked).toEqual(['GET manifest']);
  });

  it('fetches only the record that changed, of the collection that changed', async () => {
    server.put('activities', 'a1', '1');
    server.put('activities', 'a2', '1');
    server.put('hotlines', '111', '1');
    await read(server.ask, data);
    server.put('activities', 'a2', '2', { title: 'new' });
    server.asked.length = 0;
    await read(server.ask, data);
    expect(server.asked).toEqual(['GET manifest', 'GET manifest/activities', 'POST records']);
    expect(await data.bodies('activities')).toContainEqual({ title: 'new' });
    expect((await data.versions('activities')).get('a1')).toBe('1');
  });

  it('removes a record that is no longer listed', async () => {
    server.put('activities', 'a1', '1');
    server.put('activities', 'a2', '1');
    await read(server.ask, data);
    server.remove('activities', 'a1');
    await read(server.ask, data);
    expect(await ids('activities')).toEqual(['a2']);
  });

  it('removes a collection that is no longer offered', async () => {
    server.put('activities', 'a1', '1');
    server.put('rosters', 'r1', '1');
    await read(server.ask, data);
    server.collections = { activities: server.collections['activities'] ?? {} };
    await read(server.ask, data);
    expect(await ids('rosters')).toEqual([]);
    expect(await ids('activities')).toEqual(['a1']);
  });

  it('does without a record that left the scope between the list and the fetch', async () => {
    server.put('activities', 'a1', '1');
    server.put('activities', 'a2', '1');
    server.fault = (path) => {
      if (path === 'records') {
        server.remove('activities', 'a1');
      }
      return undefined;
    };
    expect(await read(server.ask, data)).toMatchObject({ kind: 'updated' });
    expect(await ids('activities')).toEqual(['a2']);
  });

  it('asks only for the parts of a list that changed', async () => {
    for (let i = 0; i < 200; i += 1) {
      server.put('activities', `a${String(i)}`, '1');
    }
    await read(server.ask, data);
    server.listed.length = 0;
    server.put('activities', 'a7', '2');
    server.remove('activities', 'a9');
    await read(server.ask, data);
    const changed = new Set([partOf('a7'), partOf('a9')]);
    expect(server.listed[0]).toContain('a7');
    expect(server.listed[0]?.every((id) => changed.has(partOf(id)))).toBe(true);
    expect((await data.versions('activities')).get('a7')).toBe('2');
    expect(await ids('activities')).toHaveLength(199);
    expect(await ids('activities')).not.toContain('a9');
    server.listed.length = 0;
    server.put('activities', 'a8', '2');
    await read(server.ask, data);
    expect(server.listed[0]?.every((id) => partOf(id) === partOf('a8'))).toBe(true);
  });

  it('understands a server that knows no parts, before and after one that does', async () => {
    server.knowsParts = false;
    server.put('activities', 'a1', '1');
    server.put('activities', 'a2', '1');
    await read(server.ask, data);
    server.knowsParts = true;
    server.remove('activities', 'a1');
    await read(server.ask, data);
    expect(await ids('activities')).toEqual(['a2']);
    server.knowsParts = false;
    server.put('activities', 'a3', '1');
    server.remove('activities', 'a2');
    await read(server.ask, data);
    expect(await ids('activities')).toEqual(['a3']);
  });

  it('misses no record that left and came back while it was read', async () => {
    server.put('activities', 'a1', '1', 'here');
    server.put('activities', 'a2', '1');
    server.fault = (path) => {
      if (path === 'records') {
        server.remove('activities', 'a1');
      }
      return undefined;
    };
    await read(server.ask, data);
    server.fault = () => undefined;
    server.collections = {
      activities: { a1: { version: '1', body: 'here' }, ...server.collections['activities'] },
    };
    expect(await read(server.ask, data)).toMatchObject({ kind: 'updated' });
    expect(await data.bodies('activities')).toContain('here');
    expect(await read(server.ask, data)).toEqual({ kind: 'unchanged' });
  });

  it.each([
    ['a', 32],
    ['111', 36],
    ['activities7', 7],
    ['019aa9f2-6c1e-7d3a-8b52-0c4f5e6d7a81', 22],
    ['2025-19429', 40],
  ])('computes the part of %s as the server does', (id, part) => {
    expect(partOf(id)).toBe(part);
  });

  it('keeps what had arrived when the line breaks, and fetches only the rest later', async () => {
    for (let i = 0; i < pageSize + 5; i += 1) {
      server.put('activities', `a${String(i).padStart(3, '0')}`, '1');
    }
    let pages = 0;
    server.fault = (path) => (path === 'records' && (pages += 1) === 2 ? dead() : undefined);
    expect(await read(server.ask, data)).toEqual({ kind: 'unreachable' });
    expect(await ids('activities')).toHaveLength(pageSize);
    expect(await data.manifestEtag()).toBeUndefined();

    server.fault = () => undefined;
    server.asked.length = 0;
    expect(await read(server.ask, data)).toMatchObject({ kind: 'updated' });
    expect(await ids('activities')).toHaveLength(pageSize + 5);
    expect(server.asked.filter((path) => path === 'POST records')).toHaveLength(1);
  });

  it('removes nothing when the line breaks', async () => {
    server.put('activities', 'a1', '1');
    await read(server.ask, data);
    server.put('activities', 'a2', '1');
    server.remove('activities', 'a1');
    server.fault = (path) => (path === 'records' ? dead() : undefined);
    await read(server.ask, data);
    expect(await ids('activities')).toEqual(['a1']);
  });

  it('leaves everything as it was behind a captive portal', async () => {
    server.put('activities', 'a1', '1');
    await read(server.ask, data);
    server.put('activities', 'a1', '2');
    const page = { headers: { 'Content-Type': 'text/html' } };
    server.fault = () => new Response('<html>Wi-Fi</html>', page);
    expect(await read(server.ask, data)).toEqual({ kind: 'unreachable' });
    expect((await data.versions('activities')).get('a1')).toBe('1');
  });

  it('says when the device was revoked', async () => {
    server.me = undefined;
    expect(await read(server.ask, data)).toEqual({ kind: 'signed-out' });
  });

  it('seals lists of people and opens them under the same key only', async () => {
    server.put('rosters', 'r1', '1');
    await read(server.ask, data);
    const whole = await data.body('rosters', 'r1');
    expect(await data.bodies('rosters')).toEqual([whole]);
    const thief = await PersonData.open('p1', await madeVault());
    await expect(thief.body('rosters', 'r1')).rejects.toThrow();
    thief.close();
  });

  it('keeps the data of two people apart', async () => {
    server.put('activities', 'a1', '1');
    await read(server.ask, data);
    const other = await PersonData.open('p2');
    expect(await other.bodies('activities')).toEqual([]);
    other.close();
    await PersonData.forget('p2');
  });
});
