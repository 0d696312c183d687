import { afterEach, describe, expect, it, vi } from 'vitest';
import { button, open, page, phone } from './made-sheet';
import { pause, text } from './seen';

describe('the bar above the names', () => {
  const folded = (id: string) => page.querySelector(id)?.hasAttribute('hidden');

  it('folds searching and the other ways to mark until they are asked for, one at a time', async () => {
    await open();
    expect([folded('#roll-find'), folded('#roll-ways')]).toEqual([true, true]);
    button('Tìm, lọc')?.click();
    await pause();
    expect(button('Tìm, lọc')?.getAttribute('aria-expanded')).toBe('true');
    expect([folded('#roll-find'), folded('#roll-ways')]).toEqual([false, true]);
    button('Cách ghi khác')?.click();
    await pause();
    expect(button('Tìm, lọc')?.getAttribute('aria-expanded')).toBe('false');
    expect([folded('#roll-find'), folded('#roll-ways')]).toEqual([true, false]);
    expect(text(page.querySelector('#roll-ways'))).toContain('Quét thẻ');
    button('Còn lại có mặt cả (2)')?.click();
    await pause();
    expect(folded('#roll-ways')).toBe(true);
    expect(text(document.activeElement)).toBe('Cách ghi khác');
  });

  it('says that only some are shown while its search is folded', async () => {
    await open();
    const search = page.querySelector<HTMLInputElement>('#roll-search');
    if (search) {
      search.value = 'dao';
      search.dispatchEvent(new Event('input', { bubbles: true }));
    }
    await pause();
    expect(page.querySelectorAll('lt-roll-row')).toHaveLength(1);
    expect(button('Đang lọc')?.getAttribute('aria-expanded')).toBe('false');
    expect(button('Tìm, lọc')).toBeUndefined();
  });

  it('only searches while the roll is shut', async () => {
    await open(Date.parse('2026-11-23T20:00:00Z'));
    expect(button('Tìm, lọc')).toBeDefined();
    expect(button('Cách ghi khác')).toBeUndefined();
    expect(page.querySelector('#roll-ways')).toBeNull();
  });
});

describe('the time on the sheet', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  const moves = async (to: string, by: number) => {
    phone.time = Date.parse(to);
    await vi.advanceTimersByTimeAsync(by);
  };

  it('opens and closes the roll by itself, with nothing tapped and nothing heard', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    await open(Date.parse('2026-11-23T23:59:50Z'));
    expect(text(page)).toContain('Điểm danh mở từ 07:00, 24/11.');
    await moves('2026-11-24T00:00:20Z', 30_000);
    await pause();
    expect(text(page)).not.toContain('Điểm danh mở từ');
    expect(button('Đóng điểm danh')).toBeDefined();
    await moves('2026-11-25T04:00:00Z', 30_000);
    await pause();
    expect(text(page)).toContain('Điểm danh đã đóng.');
    expect(button('Cách ghi khác')).toBeUndefined();
  });

  it('stands still while nobody looks, and is right at once when somebody does', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    await open(Date.parse('2026-11-23T23:59:50Z'));
    const seen = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    await moves('2026-11-24T00:05:00Z', 300_000);
    await pause();
    expect(text(page)).toContain('Điểm danh mở từ 07:00, 24/11.');
    expect(vi.getTimerCount()).toBe(0);
    seen.mockReturnValue('visible');
    document.dispatchEvent(new Event('visibilitychange'));
    await pause();
    expect(button('Đóng điểm danh')).toBeDefined();
    page.remove();
    expect(vi.getTimerCount()).toBe(0);
  });
});
