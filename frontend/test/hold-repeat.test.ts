import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HoldRepeat } from '../field/results/hold-repeat';

let steps = 0;
const hold = new HoldRepeat(() => steps++);

beforeEach(() => {
  vi.useFakeTimers();
  steps = 0;
});

afterEach(() => {
  hold.release();
  vi.useRealTimers();
});

describe('a button that counts', () => {
  it('steps once for a tap, and once for a click of the keyboard', () => {
    hold.press();
    vi.advanceTimersByTime(200);
    hold.release();
    hold.click();
    expect(steps).toBe(1);
    hold.click();
    expect(steps).toBe(2);
  });

  it('repeats while held, then faster, and not once more at the end', () => {
    hold.press();
    vi.advanceTimersByTime(450 + 9 * 130);
    expect(steps).toBe(10);
    vi.advanceTimersByTime(500);
    expect(steps).toBe(20);
    hold.release();
    hold.click();
    vi.advanceTimersByTime(2000);
    expect(steps).toBe(20);
  });

  it('counts the next tap after a hold that ended outside of it', () => {
    hold.press();
    vi.advanceTimersByTime(500);
    hold.release();
    const held = steps;
    hold.press();
    hold.release();
    hold.click();
    expect(steps).toBe(held + 1);
  });
});
