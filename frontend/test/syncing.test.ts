import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { waitAfter } from '../field/sync/back-off';
import { PersonData } from '../field/sync/person-data';
import type { SyncState } from '../field/sync/sync-state';
import { Syncing } from '../field/sync/syncing';
import { collaborator } from './made';
import { MadeServer } from './made-server';

let server: MadeServer;
let data: PersonData;
let syncing: Syncing;
let states: SyncState[];
let signedOut: number;

beforeEach(async () => {
  server = new MadeServer();
  server.me = collaborator('p1');
  server.put('activities', 'a1', '1');
  data = await PersonData.open('p1');
  states = [];
  signedOut = 0;
  syncing = new Syncing(server.ask, data, {
    stateChanged: (state) => states.push(state),
    dataChanged: () => undefined,
    serverTimeHeard: () => undefined,
    signedOut: () => (signedOut += 1),
  });
});

afterEach(async () => {
  syncing.stop();
  data.close();
  await PersonData.forget('p1');
});

describe('the sync line', () => {
  it('says that the phone is up to date only when it is', async () => {
    await syncing.now();
    expect(states.map(({ kind }) => kind)).toEqual(['running', 'up-to-date']);
    expect(await data.bodies('activities')).toHaveLength(1);
  });

  it('says since when it is behind when the server cannot be reached', async () => {
    await syncing.now();
    const before = await data.updated();
    server.fault = () => {
      throw new TypeError('Failed to fetch');
    };
    await syncing.now();
    expect(states.at(-1)).toEqual({ kind: 'behind', at: before, reason: 'unreachable' });
  });

  it('says that nothing came yet when the first sync fails', async () => {
    server.fault = () => new Response('', { status: 503 });
    await syncing.now();
    expect(states.at(-1)).toEqual({ kind: 'behind', at: undefined, reason: 'unreachable' });
  });

  it('tells when the phone is full', async () => {
    server.fault = () => {
      server.fault = () => undefined;
      data.keep = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
      return undefined;
    };
    await syncing.now();
    expect(states.at(-1)).toMatchObject({ kind: 'behind', reason: 'full' });
  });

  it('ends the sign-in when the device was revoked', async () => {
    server.me = undefined;
    await syncing.now();
    expect(signedOut).toBe(1);
  });

  it('joins a sync that is already running', async () => {
    await Promise.all([syncing.now(), syncing.now(), syncing.now()]);
    expect(server.asked.filter((path) => path === 'GET manifest')).toHaveLength(1);
  });
});

describe('waiting to try again', () => {
  it('grows from seconds to five minutes', () => {
    const longest = () => 1;
    expect(waitAfter(1, 0, longest)).toBe(5000);
    expect(waitAfter(2, 0, longest)).toBe(10_000);
    expect(waitAfter(99, 0, longest)).toBe(300_000);
  });

  it('differs between phones', () => {
    expect(waitAfter(3, 0, () => 0)).toBe(10_000);
    expect(waitAfter(3, 0, () => 0.5)).toBe(15_000);
  });

  it('is never shorter than the server asked', () => {
    expect(waitAfter(1, 120, () => 0)).toBe(120_000);
  });
});
