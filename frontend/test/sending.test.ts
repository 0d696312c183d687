// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { alone } from '../field/outbox/alone';
import { mediaRequests } from '../field/outbox/media-requests';
import type { Outbox } from '../field/outbox/outbox';
import { Sending } from '../field/outbox/sending';
import { openOutbox, type OutboxDatabase } from '../field/outbox/store';
import { requests } from '../field/sync/requests';
import { MadeFactServer, problem } from './made-fact-server';
import { emptyOutbox, note, picture } from './made-outbox';

let server: MadeFactServer;
let outbox: Outbox;
let sending: Sending;

beforeEach(async () => {
  server = new MadeFactServer();
  outbox = await emptyOutbox('p1');
  sending = new Sending(
    outbox,
    { ask: requests(server.fetch), media: mediaRequests(server.fetch) },
    { changed: () => undefined, serverTimeHeard: () => undefined },
  );
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(async () => {
  // A round that still runs holds the lock of the next test.
  server.fault = () => undefined;
  await sending.now(true);
  sending.stop();
  outbox.close();
  vi.useRealTimers();
});

const posts = () => server.asked.filter((what) => what === 'POST facts').length;

/** Waits for the database and WebCrypto, which follow no made clock. */
async function until(come: () => boolean): Promise<void> {
  for (let turns = 0; turns < 50_000 && !come(); turns += 1) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe('sending', () => {
  it('waits until no more is written for two seconds', async () => {
    for (let i = 0; i < 5; i += 1) {
      await outbox.write(note(String(i)));
      sending.soon();
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(posts()).toBe(0);
    await vi.advanceTimersByTimeAsync(1_000);
    await until(() => server.facts.size === 5);
    expect(server.facts.size).toBe(5);
    expect(posts()).toBe(1);
  });

  it('leaves a server alone that asks for it, unless a person asks', async () => {
    server.fault = () => problem(503, 'later', { 'Retry-After': '60' });
    await outbox.write(note('1'));
    await sending.now();
    server.fault = () => undefined;
    await sending.now();
    expect(posts()).toBe(1);
    await sending.now(true);
    expect(server.facts.size).toBe(1);
  });

  it('tries again by itself after a failure', async () => {
    server.fault = () => 'request-lost';
    await outbox.write(note('1'));
    await sending.now();
    server.fault = () => undefined;
    await vi.advanceTimersByTimeAsync(5_000);
    await until(() => server.facts.size === 1);
    expect(server.facts.size).toBe(1);
  });

  it('is done with facts while a picture still hangs', async () => {
    await outbox.write(note('1'), [await picture(1)]);
    server.fault = (what) => (what.includes('media') ? 'silence' : undefined);
    expect(await sending.now()).toEqual({ kind: 'done', left: 0 });
    await outbox.write(note('2'));
    expect(await sending.now()).toEqual({ kind: 'done', left: 0 });
    expect(server.facts.size).toBe(2);
  });

  it('ends when the app is locked or left', async () => {
    await outbox.write(note('1'));
    sending.soon();
    sending.stop();
    await vi.advanceTimersByTimeAsync(400_000);
    await sending.now(true);
    expect(server.asked).toEqual([]);
  });
});

describe('one tab at a time', () => {
  let db: OutboxDatabase;

  beforeEach(async () => {
    vi.useRealTimers();
    db = await openOutbox('p1');
  });

  afterEach(() => {
    db.close();
  });

  it.each([
    ['with Web Locks', navigator.locks as LockManager | null],
    ['on a phone without them', null],
  ])('sends %s', async (_, locks) => {
    let end: (() => void) | undefined;
    const first = alone(db, 'facts', () => new Promise<void>((resolve) => (end = resolve)), locks);
    await vi.waitFor(() => {
      expect(end).toBeDefined();
    });
    expect(await alone(db, 'facts', () => Promise.resolve('second'), locks)).toBeUndefined();
    expect(await alone(db, 'another', () => Promise.resolve('other'), locks)).toBe('other');
    end?.();
    await first;
    expect(await alone(db, 'facts', () => Promise.resolve('third'), locks)).toBe('third');
  });

  it.each([-1_000, 3_600_000])('takes over from a tab that died (%i ms)', async (until) => {
    await db.put('state', { holder: 'dead', until: Date.now() + until }, 'lease-facts');
    expect(await alone(db, 'facts', () => Promise.resolve('now'), null)).toBe('now');
  });

  it('gives the turn back after a failure', async () => {
    const failing = alone(db, 'facts', () => Promise.reject(new Error('x')), null);
    await expect(failing).rejects.toThrow('x');
    expect(await alone(db, 'facts', () => Promise.resolve('next'), null)).toBe('next');
  });
});
