// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { KeptFact } from '../field/outbox/fact';
import type { Outbox } from '../field/outbox/outbox';
import { batchBytes } from '../field/outbox/sender';
import { patience } from '../field/sync/watch';
import { MadeFactServer, problem, type Fault } from './made-fact-server';
import { emptyOutbox, note } from './made-outbox';

let server: MadeFactServer;
let outbox: Outbox;

beforeEach(async () => {
  server = new MadeFactServer();
  outbox = await emptyOutbox('p1');
});

afterEach(() => {
  vi.useRealTimers();
  outbox.close();
});

const send = () => server.sender(outbox).run();
const fact = async (id: string) => (await outbox.facts()).find((one) => one.id === id);
const states = async () => (await outbox.facts()).map(({ state }) => state);
const once = (fault: Fault) => {
  server.fault = () => {
    server.fault = () => undefined;
    return fault;
  };
};

async function write(count: number): Promise<KeptFact[]> {
  const facts: KeptFact[] = [];
  for (let i = 0; i < count; i += 1) {
    facts.push(await outbox.write(note(String(i))));
  }
  return facts;
}

describe('a fact that is sent', () => {
  it('is sent as it was written, byte for byte, and receipted', async () => {
    const { id } = await outbox.write(note('Đã xong 👍 "quote" \\ \n'));
    const [kept] = await outbox.unsent();
    expect(await send()).toEqual({ kind: 'done', left: 0 });
    expect(server.facts.get(id)?.text).toBe(kept?.text);
    expect(await fact(id)).toMatchObject({
      state: 'sent',
      receipt: { sequence: 1, state: 'STORED' },
    });
    expect(await outbox.counts()).toMatchObject({ waiting: 0, oldest: undefined });
  });

  it('goes with what the phone still holds and its last receipt', async () => {
    const [first, , third] = await write(3);
    server.refuses = ({ id }) => (id === first?.id ? 422 : undefined);
    await send();
    await send();
    expect(server.told[1]).toEqual({
      facts: [],
      lastReceipt: third?.id,
      waiting: 0,
      review: 1,
      oldest: null,
    });
  });

  it('leaves what is not in the same request in the report', async () => {
    const facts = await write(101);
    await send();
    const oldest = new Date(facts[100]?.madeAt ?? 0).toISOString();
    expect(server.told.map(({ waiting }) => waiting)).toEqual([1, 0]);
    expect(server.told[0]?.oldest).toBe(oldest);
  });

  it('is one of at most a hundred in a request, in the order they were written', async () => {
    const facts = await write(230);
    await send();
    expect(server.told.map((body) => body.facts.length)).toEqual([100, 100, 30]);
    const arrived = [...server.facts.keys()];
    expect(arrived).toEqual(facts.map(({ id }) => id));
  });

  it('shares a request only as long as that is small enough', async () => {
    for (let i = 0; i < 12; i += 1) {
      await outbox.write(note('ă"'.repeat(12_000)));
    }
    await send();
    expect(server.told.length).toBeGreaterThan(2);
    for (const { facts } of server.told) {
      expect(new TextEncoder().encode(JSON.stringify(facts)).length).toBeLessThan(batchBytes + 2);
    }
    expect(await states()).not.toContain('waiting');
  });

  it('goes in ever smaller company while the server finds that too much', async () => {
    await write(64);
    server.largestBody = 3_000;
    await send();
    expect(server.facts.size).toBe(64);
    expect(await states()).not.toContain('waiting');
  });

  it('goes to a person when the server finds even it alone too large', async () => {
    const [large] = [await outbox.write(note('x'.repeat(5_000)))];
    const small = await outbox.write(note('y'));
    server.largestBody = 3_000;
    await send();
    expect(await fact(large.id)).toMatchObject({
      state: 'review',
      refusal: { status: 413, code: 'facts.too-many', title: 'Hãy thử cách khác' },
    });
    expect(await fact(small.id)).toMatchObject({ state: 'sent' });
  });

  it('may be written while others are on their way', async () => {
    await write(100);
    let late: Promise<KeptFact> | undefined;
    server.fault = () => {
      late ??= outbox.write(note('late'));
      return undefined;
    };
    await send();
    const { id } = (await late) ?? { id: '' };
    await send();
    expect(server.facts.has(id)).toBe(true);
  });
});

describe('a fact stays on the phone', () => {
  it.each<[string, () => Fault]>([
    ['offline in mid-post', () => 'request-lost'],
    ['when the reply is lost', () => 'reply-lost'],
    ['when a captive portal answers 200 with a page', () => 'portal'],
    ['when a portal answers 200 with data of its own', () => json('{"success":true}')],
    ['when a portal answers with nothing', () => new Response(null, { status: 204 })],
    ['when the answer is cut off', () => json('{"receipts":[{')],
    ['when the answer is no object', () => json('null')],
    ['when the answer holds no receipts', () => json('{"receipts":[null]}')],
    ['on 500', () => problem(500, 'internal')],
    ['on 503', () => problem(503, 'later', { 'Retry-After': '30' })],
    ['on 429', () => problem(429, 'later', { 'Retry-After': '30' })],
    ['on 401', () => problem(401, 'signed-out')],
    ['on 403 for the whole request', () => problem(403, 'request.foreign')],
    ['on 413 of a portal', () => new Response('<html>', { status: 413 })],
  ])('%s, and arrives once when the line is well again', async (_, fault) => {
    const { id } = await outbox.write(note('1'));
    const [kept] = await outbox.unsent();
    once(fault());
    await send();
    expect(await fact(id)).toMatchObject({ state: 'waiting' });
    expect(await send()).toEqual({ kind: 'done', left: 0 });
    expect(await fact(id)).toMatchObject({ state: 'sent' });
    expect([...server.facts.values()].map(({ text }) => text)).toEqual([kept?.text]);
  });

  it('when the server accepts and never answers', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await outbox.write(note('1'));
    once('silence');
    const sent = send();
    await vi.waitFor(() => {
      expect(server.asked).toHaveLength(1);
    });
    await vi.advanceTimersByTimeAsync(patience + 1000);
    expect(await sent).toEqual({ kind: 'unreachable' });
    expect(await states()).toEqual(['waiting']);
  });

  it('says how long a server in trouble wants to be left alone', async () => {
    once(problem(503, 'later', { 'Retry-After': '30' }));
    expect(await send()).toEqual({ kind: 'later', seconds: 30 });
  });

  it.each<[string, (receipt: Record<string, unknown>) => object[]]>([
    ['missing', () => []],
    ['for other bytes', (receipt) => [{ ...receipt, sha256: 'f'.repeat(64) }]],
    ['for another fact', (receipt) => [{ ...receipt, id: 'other' }]],
    ['without a fact', (receipt) => [{ ...receipt, id: null }]],
    ['of a status nobody knows', (receipt) => [{ ...receipt, status: 299 }]],
    ['of a failure', (receipt) => [{ ...receipt, status: 500 }]],
  ])('when its receipt is %s', async (_, change) => {
    const { id } = await outbox.write(note('1'));
    server.answers = ([receipt]) => change(receipt as Record<string, unknown>);
    expect(await send()).toEqual({ kind: 'done', left: 1 });
    expect(await fact(id)).toMatchObject({ state: 'waiting' });
    server.answers = (answer) => answer;
    await send();
    expect(await fact(id)).toMatchObject({ state: 'sent' });
  });

  it('and holds up none of the others', async () => {
    const [first] = await write(150);
    server.answers = (all) => all.filter((one) => (one as KeptFact).id !== first?.id);
    expect(await send()).toEqual({ kind: 'done', left: 1 });
    expect((await states()).filter((state) => state === 'waiting')).toHaveLength(1);
  });
});

function json(body: string): Response {
  return new Response(body, { headers: { 'Content-Type': 'application/json' } });
}
