// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { KeptFact } from '../field/outbox/fact';
import type { Outbox } from '../field/outbox/outbox';
import { sentFactsKept, sentMediaKept } from '../field/outbox/fact-queue';
import { openOutbox } from '../field/outbox/store';
import { MadeFactServer, type Fault } from './made-fact-server';
import { emptyOutbox, note, picture } from './made-outbox';

let server: MadeFactServer;
let outbox: Outbox;

beforeEach(async () => {
  server = new MadeFactServer();
  outbox = await emptyOutbox('p1');
});

afterEach(() => {
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

describe('what the server refuses', () => {
  it.each([403, 409, 413, 422])('with %d goes to a person with its reason', async (status) => {
    const [refused, other] = await write(2);
    server.refuses = ({ id }) => (id === refused?.id ? status : undefined);
    await send();
    expect(await fact(refused?.id ?? '')).toMatchObject({
      state: 'review',
      refusal: { status, code: 'made.refusal', title: 'Hãy sửa lại' },
    });
    expect(await fact(other?.id ?? '')).toMatchObject({ state: 'sent' });
    expect(await outbox.counts()).toMatchObject({ waiting: 0, review: 1 });
  });

  it('without being able to read it is known by its hash', async () => {
    const { id } = await outbox.write(note('1'));
    server.refuses = () => 422;
    server.answers = ([receipt]) => [{ ...receipt, id: null }];
    await send();
    expect(await fact(id)).toMatchObject({ state: 'review' });
  });

  it('is never sent again by itself, and once more when a person asks', async () => {
    const { id } = await outbox.write(note('1'));
    server.refuses = () => 422;
    await send();
    server.refuses = () => undefined;
    await send();
    expect(server.facts.size).toBe(0);
    await outbox.again(id);
    await send();
    expect(await fact(id)).toMatchObject({ state: 'sent' });
    expect((await fact(id))?.refusal).toBeUndefined();
  });

  it('is replaced by its correction, which names only what the server has', async () => {
    const original = await outbox.write(note('0'));
    await send();
    const wrong = await outbox.write(note('1', { corrects: original.id }));
    server.refuses = () => 422;
    await send();
    server.refuses = () => undefined;
    const right = await outbox.write(note('2', { corrects: wrong.id }));
    expect(right.corrects).toBe(original.id);
    expect(await outbox.counts()).toMatchObject({ waiting: 1, review: 0 });
    await outbox.again(wrong.id);
    expect(await outbox.unsent()).toHaveLength(1);
    await send();
    expect([...server.facts.keys()]).toEqual([original.id, right.id]);
    expect(await fact(wrong.id)).toMatchObject({ replacedBy: right.id });
  });

  it('for other bytes under its UUID is still named by its correction', async () => {
    const { id } = await outbox.write(note('1'));
    server.refuses = () => 409;
    await send();
    expect((await outbox.write(note('2', { corrects: id }))).corrects).toBe(id);
  });
});

describe('a refusal', () => {
  it('is taken back by a receipt, not the other way round', async () => {
    const { id } = await outbox.write(note('1'));
    const refusal = { status: 422, code: 'x', title: 'x' };
    const receipt = { sequence: 1, at: 1, state: 'STORED' } as const;
    await outbox.queue.settle([{ kind: 'refused', id, refusal }], false);
    await outbox.queue.settle([{ kind: 'stored', id, receipt }], false);
    await outbox.queue.settle([{ kind: 'refused', id, refusal }], false);
    expect(await fact(id)).toMatchObject({ state: 'sent', receipt });
    expect((await fact(id))?.refusal).toBeUndefined();
  });

  it('of a whole request as too large leaves open what an earlier try has stored', async () => {
    const { id } = await outbox.write(note('x'.repeat(5_000)));
    once('reply-lost');
    await send();
    server.largestBody = 3_000;
    await send();
    expect((await outbox.write(note('2', { corrects: id }))).corrects).toBe(id);
  });
});

describe('a correction', () => {
  it('arrives after its original even when that was held up', async () => {
    const original = await outbox.write(note('1'));
    once('request-lost');
    await send();
    await outbox.write(note('2', { corrects: original.id }));
    await send();
    expect([...server.facts.keys()][0]).toBe(original.id);
    expect((await outbox.facts()).map(({ receipt }) => receipt?.state)).toEqual([
      'STORED',
      'STORED',
    ]);
  });

  it('may be written while its original is on the way', async () => {
    const original = await outbox.write(note('1'));
    let correction: Promise<KeptFact> | undefined;
    server.fault = () => {
      correction ??= outbox.write(note('2', { corrects: original.id }));
      return undefined;
    };
    await send();
    const { id } = (await correction) ?? { id: '' };
    await send();
    expect([...server.facts.keys()]).toEqual([original.id, id]);
  });
});

describe('a server restored from a backup', () => {
  it('is offered everything again that it lost', async () => {
    await write(3);
    await send();
    const restore = server.backup();
    const later = await write(120);
    await send();
    restore();
    await write(1);
    expect(await send()).toEqual({ kind: 'done', left: 0 });
    expect(server.facts.size).toBe(124);
    expect(server.facts.has(later[119]?.id ?? '')).toBe(true);
    expect(await states()).not.toContain('waiting');
  });

  it('is offered it again also when the phone had nothing new to say', async () => {
    await write(2);
    const restore = server.backup();
    await send();
    restore();
    await send();
    expect(server.facts.size).toBe(2);
  });

  it('is offered it again although an older fact was answered last', async () => {
    const first = await outbox.write(note('1'));
    const without = (id: string) => (all: object[]) =>
      all.filter((one) => !('id' in one && one.id === id));
    server.answers = without(first.id);
    await send();
    const restore = server.backup();
    const second = await outbox.write(note('2'));
    await send();
    server.answers = (answer) => answer;
    await send();
    expect(await states()).toEqual(['sent', 'sent']);
    restore();
    await send();
    expect(server.facts.has(second.id)).toBe(true);
  });

  it('is offered it again although the phone died on the way', async () => {
    await write(3);
    const restore = server.backup();
    await send();
    restore();
    let requests = 0;
    server.fault = () => ((requests += 1) === 1 ? undefined : 'request-lost');
    await write(1);
    await send();
    server.fault = () => undefined;
    await send();
    expect(server.facts.size).toBe(4);
  });

  it('gets a picture again that it lost although it knows the fact', async () => {
    const lost = await picture(1);
    const kept = await picture(2);
    await outbox.write(note('1'), [lost, kept]);
    await send();
    await server.mediaSender(outbox).run();
    const state = async () => (await outbox.facts())[0]?.photos.map((photo) => photo.state);
    expect(await state()).toEqual(['sent', 'sent']);
    server.media.delete(lost.sha256);
    server.missingMedia = [lost.sha256, 'f'.repeat(64), 7];
    await send();
    expect(await state()).toEqual(['waiting', 'sent']);
    server.missingMedia = [];
    await server.mediaSender(outbox).run();
    expect(server.media.get(lost.sha256)?.complete).toBe(true);
    expect(await state()).toEqual(['sent', 'sent']);
  });

  it.each([undefined, null, 'all', {}])('says nothing by %j', async (odd) => {
    await outbox.write(note('1'), [await picture(1)]);
    await send();
    await server.mediaSender(outbox).run();
    server.missingMedia = odd;
    expect(await send()).toEqual({ kind: 'done', left: 0 });
    expect((await outbox.facts())[0]?.photos[0]?.state).toBe('sent');
  });

  it('that knows nothing at all ends in no endless round', async () => {
    await write(3);
    await send();
    const unknowing = server.facts;
    server.facts = new Map();
    server.facts.has = () => false;
    await send();
    expect(server.asked.length).toBeLessThan(6);
    expect(unknowing.size).toBe(3);
  });
});

describe('what was sent', () => {
  const later = (time: number) => outbox.queue.tidy(Date.now() + time);

  it('stays 30 days', async () => {
    await write(2);
    server.refuses = ({ body }) => ('words' in body && body.words === '1' ? 422 : undefined);
    await send();
    await later(sentFactsKept - 60_000);
    expect(await states()).toEqual(['sent', 'review']);
    await later(sentFactsKept + 60_000);
    expect(await states()).toEqual(['review']);
  });

  it('never goes while a picture of it has not arrived', async () => {
    await outbox.write(note('1'), [await picture(1)]);
    await send();
    await later(sentFactsKept * 2);
    expect(await states()).toEqual(['sent']);
    expect(await outbox.counts()).toMatchObject({ media: 1 });
  });

  it('keeps its pictures for 7 days', async () => {
    const photo = await picture(1);
    const { id } = await outbox.write(note('1'), [photo]);
    await send();
    await server.mediaSender(outbox).run();
    await later(sentMediaKept - 60_000);
    expect(await outbox.photo(photo.sha256)).toBeDefined();
    await later(sentMediaKept + 60_000);
    expect(await outbox.photo(photo.sha256)).toBeUndefined();
    expect(await fact(id)).toMatchObject({ photos: [] });
  });

  it('keeps pictures whose fact has not arrived', async () => {
    const photo = await picture(1);
    await outbox.write(note('1'), [photo]);
    await server.mediaSender(outbox).run();
    await later(sentMediaKept * 2);
    expect(await outbox.photo(photo.sha256)).toBeDefined();
  });
});

describe('something that cannot be opened', () => {
  it('stays, and holds up none of the others', async () => {
    await write(2);
    const db = await openOutbox('p1');
    const [first] = await db.getAll('facts');
    if (!first) {
      throw new Error('nothing kept');
    }
    await db.put('facts', { ...first, sealed: { ...first.sealed, iv: new Uint8Array(12) } });
    db.close();
    await send();
    expect(await states()).toEqual(['waiting', 'sent']);
  });
});
