// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FactTooLarge, newId, serialise, sha256 } from '../field/outbox/fact';
import { Outbox, StorageFull } from '../field/outbox/outbox';
import { openOutbox, strictly, type OutboxDatabase } from '../field/outbox/store';
import { emptyOutbox, madeVault, note, picture } from './made-outbox';

let outbox: Outbox;

beforeEach(async () => {
  outbox = await emptyOutbox('p1');
});

afterEach(() => {
  outbox.close();
  vi.restoreAllMocks();
});

const ids = (facts: readonly { id: string }[]) => facts.map(({ id }) => id);

describe('a fact', () => {
  const facts = { id: newId(0), madeAt: Date.parse('2026-11-22T01:00:12.123Z'), offset: -1234 };

  it('is written down as the server reads it', async () => {
    const { text, bytes, sha256: hash } = await serialise(note('xong', { corrects: 'c' }), facts);
    expect(text).toBe(
      `{"id":"${facts.id}","type":"note","version":1,"madeAt":"2026-11-22T01:00:12.123Z",` +
        '"offset":-1234,"corrects":"c","body":{"words":"xong"}}',
    );
    expect(new TextDecoder().decode(bytes)).toBe(text);
    expect(hash).toBe(await sha256(bytes));
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('says when the offset of the clock is not known and nothing is corrected', async () => {
    const { text } = await serialise(note(''), { ...facts, offset: undefined });
    expect(text).toContain('"offset":null,"corrects":null');
  });

  it('has the same bytes however its letters were typed', async () => {
    const composed = await serialise(note('Tày – Mường'), facts);
    const decomposed = await serialise(note('Tày – Mường'.normalize('NFD')), facts);
    expect(decomposed.sha256).toBe(composed.sha256);
  });

  it('holds no half letters', async () => {
    const { text, bytes } = await serialise(note('👩🏽'.slice(0, 3)), facts);
    expect(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toBe(text);
    expect(text).not.toMatch(/\\ud/);
  });

  it.each([1.5, NaN, Infinity, 2 ** 53])('refuses the number %d', async (number) => {
    await expect(serialise(note('', { body: { n: [number] } }), facts)).rejects.toThrow(TypeError);
  });

  it.each([new Date(0), new Map(), () => 1, 1n])(
    'refuses what JSON has no word for',
    async (odd) => {
      await expect(serialise(note('', { body: { odd } }), facts)).rejects.toThrow(TypeError);
    },
  );

  it('refuses what the server would not take', async () => {
    await expect(serialise(note('ă'.repeat(33_000)), facts)).rejects.toThrow(FactTooLarge);
  });

  it('has an id of its own that begins with the time', () => {
    const many = Array.from({ length: 1000 }, () => newId());
    expect(new Set(many).size).toBe(1000);
    expect(many[0]).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(newId(1) < newId(2)).toBe(true);
  });
});

describe('writing', () => {
  it('keeps a fact over a kill of the app', async () => {
    const vault = await madeVault();
    const first = await emptyOutbox('p1', vault);
    const kept = await first.write(note('xong'));
    first.close();
    const again = await Outbox.open('p1', vault);
    expect(await again.facts()).toEqual([kept]);
    expect(await again.body(kept.id)).toEqual({ words: 'xong' });
    again.close();
  });

  it('is on the disk when it returns, not only on its way', async () => {
    const opened = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await outbox.write(note('xong'));
    const changes = opened.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(changes.length).toBeGreaterThan(0);
    for (const [, , options] of changes) {
      expect(options).toEqual({ durability: 'strict' });
    }
  });

  it('returns only after the transaction has completed', async () => {
    const db = await openOutbox('p1');
    let completed = false;
    await strictly(db, async (change) => {
      change.addEventListener('complete', () => (completed = true));
      await change.objectStore('state').put(1, 'x');
    });
    expect(completed).toBe(true);
    db.close();
  });

  it('leaves nothing of what broke off half-way', async () => {
    const db = await openOutbox('p1');
    const broken = strictly(db, async (change) => {
      await change.objectStore('state').put(1, 'x');
      throw new Error('killed');
    });
    await expect(broken).rejects.toThrow('killed');
    expect(await db.get('state', 'x')).toBeUndefined();
    db.close();
  });

  it('leaves nothing in the open but what sending needs', async () => {
    await outbox.write(note('bí mật'), [await picture(1)]);
    await outbox.keepDraft('d', { words: 'bí mật' });
    const db = await openOutbox('p1');
    const everything = await Promise.all(
      (['facts', 'blobs', 'drafts'] as const).map((store) => db.getAll(store)),
    );
    const raw = JSON.stringify(everything, (_, value: unknown) =>
      value instanceof ArrayBuffer ? new TextDecoder('latin1').decode(value) : value,
    );
    expect(raw).not.toContain('words');
    db.close();
  });

  it('tells when the phone is full, and has then kept nothing', async () => {
    const put = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await outbox.keepDraft('d', { a: 1 });
    await expect(outbox.write(note('xong'), [await picture(1)], 'd')).rejects.toThrow(StorageFull);
    put.mockRestore();
    expect(await outbox.facts()).toEqual([]);
    expect(await outbox.counts()).toMatchObject({ waiting: 0, media: 0 });
    expect(await outbox.draft('d')).toEqual({ a: 1 });
  });

  it('tells when the disk turns out to be full only at the end', async () => {
    const change = { done: Promise.reject(new DOMException('full', 'QuotaExceededError')) };
    const db = { transaction: () => change } as unknown as OutboxDatabase;
    await expect(strictly(db, () => Promise.resolve())).rejects.toThrow(StorageFull);
  });

  it('asks the phone once not to drop what is kept', async () => {
    const persist = vi.fn(() => Promise.resolve(true));
    vi.stubGlobal('navigator', { storage: { persist } });
    vi.resetModules();
    const fresh = await import('../field/outbox/outbox');
    const other = await fresh.Outbox.open('p2', await madeVault());
    expect(persist).not.toHaveBeenCalled();
    await other.write(note('1'));
    await other.write(note('2'));
    expect(persist).toHaveBeenCalledTimes(1);
    other.close();
    vi.unstubAllGlobals();
  });

  it('keeps the order, so that a correction comes after its original', async () => {
    const original = await outbox.write(note('12'));
    const others = await Promise.all([outbox.write(note('a')), outbox.write(note('b'))]);
    const correction = await outbox.write(note('21', { corrects: original.id }));
    const order = ids(await outbox.facts());
    expect(order[0]).toBe(original.id);
    expect(order[3]).toBe(correction.id);
    expect(order.slice(1, 3).sort()).toEqual(ids(others).sort());
    expect(correction.corrects).toBe(original.id);
  });

  it('counts what waits and since when', async () => {
    const first = await outbox.write(note('1'), [await picture(1), await picture(2)]);
    await outbox.write(note('2'), [await picture(1)]);
    const { madeAt } = first;
    expect(await outbox.counts()).toEqual({ waiting: 2, review: 0, media: 2, oldest: madeAt });
  });

  it('notes how far the clock was off', async () => {
    expect((await outbox.write(note('1'))).offset).toBeUndefined();
    outbox.clockOffset = -300_000.4;
    expect((await outbox.write(note('2'))).offset).toBe(-300_000);
  });

  it('shows another person nothing', async () => {
    await outbox.write(note('1'));
    const other = await emptyOutbox('p2');
    expect(await other.facts()).toEqual([]);
    other.close();
  });
});

describe('a draft', () => {
  it('comes back after a kill, with its pictures', async () => {
    const vault = await madeVault();
    const first = await emptyOutbox('p1', vault);
    const photo = await picture(1);
    await first.keepDraft('moi', { female: 12 });
    await first.keepDraftPhoto('moi', photo);
    first.close();
    const again = await Outbox.open('p1', vault);
    expect(await again.draft('moi')).toEqual({ female: 12 });
    const blob = await again.photo(photo.sha256);
    expect(blob?.type).toBe('image/jpeg');
    expect(await blob?.arrayBuffer()).toEqual(await photo.blob.arrayBuffer());
    expect(await again.counts()).toMatchObject({ media: 0 });
    again.close();
  });

  it('goes with the fact that is made of it, and the pictures left out go too', async () => {
    const [used, unused] = [await picture(1), await picture(2)];
    await outbox.keepDraft('moi', { a: 1 });
    await outbox.keepDraftPhoto('moi', used);
    await outbox.keepDraftPhoto('moi', unused);
    const fact = await outbox.write(note('1'), [used], 'moi');
    expect(fact.photos).toEqual([{ sha256: used.sha256, state: 'waiting' }]);
    expect(await outbox.draft('moi')).toBeUndefined();
    expect(await outbox.photo(unused.sha256)).toBeUndefined();
    expect(await outbox.photo(used.sha256)).toBeDefined();
  });

  it('takes nothing of a fact along when it is dropped', async () => {
    const photo = await picture(1);
    await outbox.write(note('1'), [photo]);
    await outbox.keepDraftPhoto('moi', photo);
    await outbox.dropDraftPhoto(photo.sha256);
    await outbox.dropDraft('moi');
    expect(await outbox.photo(photo.sha256)).toBeDefined();
    expect(await outbox.counts()).toMatchObject({ media: 1 });
  });
});

describe('a picture', () => {
  it('is refused when its bytes are not those of its hash', async () => {
    const { blob } = await picture(1);
    const { sha256: other } = await picture(2);
    await expect(outbox.write(note('1'), [{ sha256: other, blob }])).rejects.toThrow(TypeError);
    expect(await outbox.facts()).toEqual([]);
  });
});

describe('a photo that was taken off a result', () => {
  const removed = (hash: string, ...versions: string[]) => [
    { id: 'x', sha256: hash, reason: 'ASKED', versions },
  ];

  it('leaves the phone, also out of a correction that was written since, and the facts stay', async () => {
    const photo = await picture(1);
    const first = await outbox.write(note('1'), [photo]);
    await outbox.write(note('2', { corrects: first.id }), [photo]);
    expect(await outbox.dropRemoved(removed(photo.sha256, first.id))).toBe(true);
    expect(await outbox.photo(photo.sha256)).toBeUndefined();
    expect(await outbox.media.next(new Set())).toBeUndefined();
    expect(await outbox.facts()).toHaveLength(2);
    expect(await outbox.dropRemoved(removed(photo.sha256, first.id))).toBe(false);
  });

  it('leaves the phone when only a later version is here', async () => {
    const photo = await picture(1);
    const later = await outbox.write(note('2', { corrects: 'left-the-phone' }), [photo]);
    await outbox.dropRemoved(removed(photo.sha256, 'root', 'left-the-phone', later.id));
    expect(await outbox.photo(photo.sha256)).toBeUndefined();
  });

  it('stays for another result that shows it', async () => {
    const photo = await picture(1);
    const first = await outbox.write(note('1'), [photo]);
    await outbox.write(note('2'), [photo]);
    expect(await outbox.dropRemoved(removed(photo.sha256, first.id))).toBe(false);
    expect(await outbox.photo(photo.sha256)).toBeDefined();
  });

  it('stays in a draft of something else', async () => {
    const photo = await picture(1);
    await outbox.keepDraftPhoto('moi', photo);
    expect(await outbox.dropRemoved(removed(photo.sha256, 'gone'))).toBe(false);
    expect(await outbox.photo(photo.sha256)).toBeDefined();
  });
});
