// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { draftTurn, type DraftTurn } from '../field/results/draft-turn';

let names = 0;
const pause = () => new Promise((resolve) => setTimeout(resolve, 10));

/** A window at a draft, and what it heard. */
function open(name: string, taking = false): { turn: DraftTurn; heard: string[] } {
  const heard: string[] = [];
  const turn = draftTurn(
    name,
    { ours: () => heard.push('ours'), elsewhere: () => heard.push('elsewhere') },
    { taking },
  );
  return { turn, heard };
}

const draft = () => `draft-${String((names += 1))}`;

describe('the turn at a draft', () => {
  it('goes to one window; the next is told, and has it once the first is closed', async () => {
    const name = draft();
    const first = open(name);
    await pause();
    const second = open(name);
    await pause();
    expect(first.heard).toEqual(['ours']);
    expect(second.heard).toEqual(['elsewhere']);
    first.turn.end();
    await pause();
    expect(second.heard).toEqual(['elsewhere', 'ours']);
    second.turn.end();
  });

  it('can be taken over; who had it is told, and has it again afterwards', async () => {
    const name = draft();
    const first = open(name);
    await pause();
    const second = open(name, true);
    await pause();
    expect(first.heard).toEqual(['ours', 'elsewhere']);
    expect(second.heard).toEqual(['ours']);
    second.turn.end();
    await pause();
    expect(first.heard).toEqual(['ours', 'elsewhere', 'ours']);
    first.turn.end();
  });

  it('is not given to a window that was closed while it waited', async () => {
    const name = draft();
    const first = open(name);
    await pause();
    const second = open(name);
    await pause();
    second.turn.end();
    first.turn.end();
    await pause();
    expect(second.heard).toEqual(['elsewhere']);
    const third = open(name);
    await pause();
    expect(third.heard).toEqual(['ours']);
    third.turn.end();
  });

  it('is for each draft apart, and needs nothing of a browser without locks', async () => {
    const one = open(draft());
    const other = open(draft());
    await pause();
    expect([one.heard, other.heard]).toEqual([['ours'], ['ours']]);
    const heard: string[] = [];
    const listener = { ours: () => heard.push('ours'), elsewhere: () => heard.push('elsewhere') };
    draftTurn('x', listener, { locks: undefined });
    await pause();
    expect(heard).toEqual(['ours']);
    one.turn.end();
    other.turn.end();
  });
});
