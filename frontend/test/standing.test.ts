// @vitest-environment node
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { standing, uncorrected } from '../field/outbox/standing';

interface Case {
  readonly name: string;
  readonly claims: readonly { id: string; corrects: string | null; at: string }[];
  readonly stands: string | null;
  readonly uncorrected: readonly string[];
}

// The server is held to the same table by StandingTest.
const table = path.resolve(
  import.meta.dirname,
  '../../src/test/resources/vn/lantoa/sync/standing-cases.json',
);
const cases = JSON.parse(readFileSync(table, 'utf8')) as readonly Case[];

describe('of several facts about one thing', () => {
  it('has cases to be held to', () => {
    expect(cases.length).toBeGreaterThan(10);
  });

  it.each(cases)('$name stands', (one) => {
    const claims = one.claims.map((claim) => ({ ...claim, at: Date.parse(claim.at) }));
    expect(standing(claims)?.id ?? null).toBe(one.stands);
    expect(standing([...claims].reverse())?.id ?? null).toBe(one.stands);
    expect(uncorrected(claims).map(({ id }) => id)).toEqual(one.uncorrected);
  });
});
