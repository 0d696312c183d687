// @vitest-environment node
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Said } from '../field/training/mark';
import { standingMark } from '../field/training/roll-standing';

interface Case {
  readonly name: string;
  readonly marks: readonly {
    id: string;
    state: Said;
    corrects?: string;
    settles?: readonly string[];
    at: number;
  }[];
  readonly stands: string | null;
  readonly differing: boolean;
}

// The server is held to the same table by RollStandingTest.
const table = path.resolve(
  import.meta.dirname,
  '../../src/test/resources/vn/lantoa/training/roll/roll-standing-cases.json',
);
const cases = JSON.parse(readFileSync(table, 'utf8')) as readonly Case[];

describe('of several marks of one person in one session', () => {
  it('has cases to be held to', () => {
    expect(cases.length).toBeGreaterThan(10);
  });

  it.each(cases)('$name', ({ marks, stands, differing }) => {
    for (const order of [marks, [...marks].reverse()]) {
      const found = standingMark(order);
      expect(found?.mark.id ?? null).toBe(stands);
      expect(found?.differing ?? false).toBe(differing);
    }
  });
});
