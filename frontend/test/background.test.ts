import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { patience, watchBackground } from '../field/lock/background';

const clocks = { forward: 0, wall: 0 };
let away: number;
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  away = 0;
  stop = watchBackground(() => (away += 1), {
    forward: () => clocks.forward,
    wall: () => clocks.wall,
  });
});

afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function turn(state: DocumentVisibilityState): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  document.dispatchEvent(new Event('visibilitychange'));
}

function outOfSight(forward: number, wall: number): number {
  turn('hidden');
  clocks.forward += forward;
  clocks.wall += wall;
  turn('visible');
  return away;
}

describe('an app out of sight', () => {
  it('is let be for less than five minutes', () => {
    expect(outOfSight(patience - 1, patience - 1)).toBe(0);
  });

  it('locks after five minutes, even while it is still out of sight', () => {
    turn('hidden');
    vi.advanceTimersByTime(patience);
    expect(away).toBe(1);
  });

  it('locks when a phone wakes whose forward clock slept with it', () => {
    expect(outOfSight(1_000, patience)).toBe(1);
  });

  it('locks though the clock was turned back', () => {
    expect(outOfSight(patience, -patience)).toBe(1);
  });

  it('counts each time anew', () => {
    outOfSight(patience - 1, patience - 1);
    expect(outOfSight(patience - 1, patience - 1)).toBe(0);
  });
});
