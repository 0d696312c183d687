// @vitest-environment node
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { byGivenName, inVietnameseOrder } from '../field/training/vietnamese-order';

// The server is held to the same table by VietnameseOrderTest.
const table = path.resolve(
  import.meta.dirname,
  '../../src/test/resources/vn/lantoa/shared/vietnamese-order-cases.json',
);
const { sorted, names } = JSON.parse(readFileSync(table, 'utf8')) as Readonly<
  Record<'sorted' | 'names', readonly string[]>
>;

describe('the Vietnamese order', () => {
  it('sorts words by letters, then by tones', () => {
    expect([...sorted].reverse().toSorted(inVietnameseOrder)).toEqual(sorted);
  });

  it('sorts people by their given name', () => {
    const people = names.map((name) => ({ id: name, name })).reverse();
    expect(byGivenName(people).map(({ name }) => name)).toEqual(names);
  });
});
