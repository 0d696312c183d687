// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Outbox, StorageFull } from '../field/outbox/outbox';
import { emptyOutbox, madeVault, note } from './made-outbox';

let outbox: Outbox;

beforeEach(async () => {
  outbox = await emptyOutbox('p1');
});

afterEach(() => {
  outbox.close();
  vi.restoreAllMocks();
});

const many = (count: number) => Array.from({ length: count }, (_, i) => note(String(i)));

describe('several facts in one stroke', () => {
  it('are on the disk in one transaction, in their order', async () => {
    const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const kept = await outbox.writeAll(many(200));
    const writing = begun.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writing).toHaveLength(1);
    expect(writing[0]?.[2]).toEqual({ durability: 'strict' });
    expect((await outbox.facts()).map(({ id }) => id)).toEqual(kept.map(({ id }) => id));
    expect(await outbox.body(kept[199]?.id ?? '')).toEqual({ words: '199' });
  });

  it('are kept all or none when the phone is full', async () => {
    let added = 0;
    const add = Reflect.get<IDBObjectStore, 'add'>(IDBObjectStore.prototype, 'add');
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (
      this: IDBObjectStore,
      value: unknown,
    ) {
      if (++added === 3) {
        throw new DOMException('full', 'QuotaExceededError');
      }
      return add.call(this, value);
    });
    await expect(outbox.writeAll(many(5))).rejects.toThrow(StorageFull);
    vi.restoreAllMocks();
    expect(await outbox.facts()).toEqual([]);
  });

  it('stand in the place of what the server refused', async () => {
    const [first] = await outbox.writeAll(many(1));
    const id = first?.id ?? '';
    const refusal = { status: 422, code: 'roll.closed', title: 'Đã đóng.' };
    await outbox.queue.settle([{ kind: 'refused', id, refusal }], false);
    const [again] = await outbox.writeAll([note('lại', { corrects: id })]);
    expect(again).not.toHaveProperty('corrects');
    const before = (await outbox.facts()).find((fact) => fact.id === id);
    expect(before?.replacedBy).toBe(again?.id);
  });

  it('come back after a kill', async () => {
    const vault = await madeVault();
    outbox.close();
    outbox = await emptyOutbox('p1', vault);
    await outbox.writeAll(many(3));
    outbox.close();
    outbox = await Outbox.open('p1', vault);
    expect(await outbox.facts()).toHaveLength(3);
  });
});
