import bundled from 'virtual:hotlines';
import { afterEach, describe, expect, it } from 'vitest';
import '../field/activities/activity-page';
import '../field/activities/today-page';
import '../field/help/help-page';
import '../field/settings/language-choice';
import { hotlines } from '../field/help/hotline';
import { actionMonthOf2026, activity, collaborator } from './made';
import { text } from './seen';

afterEach(() => {
  document.body.replaceChildren();
});

async function show(name: string, properties: object): Promise<HTMLElement> {
  const element = document.createElement(name);
  Object.assign(element, properties);
  document.body.append(element);
  await new Promise((resolve) => setTimeout(resolve));
  return element;
}

describe('Hôm nay', () => {
  const today = '2026-11-22';

  it('draws the first cards of a full plan at once and every other one soon after', async () => {
    const activities = Array.from({ length: 100 }, (_, i) =>
      activity(today, { id: `made-${String(i)}` }),
    );
    const page = await show('lt-today-page', { today, activities });
    const first = page.querySelectorAll('lt-activity-card').length;
    expect(first).toBeGreaterThan(10);
    expect(first).toBeLessThan(50);
    await expect.poll(() => page.querySelectorAll('lt-activity-card').length).toBe(100);
  });

  it('shows the day of the month, and the place, time, lead and state of each activity', async () => {
    const one = activity(today, {
      place: { unit: '2025-19429', name: 'Xã Lìa, tỉnh Quảng Trị', address: 'Nhà văn hóa thôn' },
      lead: 'Hội Liên hiệp Phụ nữ xã',
      changed: '2026-11-20T03:00:00Z',
    });
    const page = await show('lt-today-page', {
      today,
      activities: [one],
      campaigns: [actionMonthOf2026()],
    });
    const all = text(page);
    expect(all).toContain('Ngày thứ 8/31');
    expect(all).toContain('Chưa công bố');
    expect(all).toContain('14:00–15:00');
    expect(all).toContain('Nhà văn hóa thôn, Xã Lìa, tỉnh Quảng Trị');
    expect(all).toContain('Chủ trì: Hội Liên hiệp Phụ nữ xã');
    expect(all).toContain('Đã chốt');
    expect(all).toContain('Mới thay đổi');
  });

  it('says why an activity was cancelled', async () => {
    const cancelled = activity(today, { status: 'CANCELLED', cancelReason: 'Mưa lũ' });
    const page = await show('lt-today-page', { today, activities: [cancelled] });
    expect(text(page)).toContain('Đã hủy');
    expect(text(page)).toContain('Lý do hủy: Mưa lũ');
  });

  it('shows what is kept about the person until that was read, and the activities with it', async () => {
    const page = await show('lt-today-page', {
      today,
      activities: [activity(today)],
      noticing: true,
    });
    let read = false;
    page.addEventListener('lt-privacy-seen', () => (read = true));
    expect(page.querySelectorAll('lt-activity-card')).toHaveLength(1);
    expect(text(page.querySelector('lt-first-notice'))).toContain('Không hỏi dân tộc');
    page.querySelector<HTMLElement>('lt-first-notice button')?.click();
    expect(read).toBe(true);
  });

  it('does not call a day empty before its data has come', async () => {
    const page = await show('lt-today-page', { today, waiting: true });
    expect(text(page)).not.toContain('không có hoạt động');
  });

  it('marks a title that fell back to Vietnamese', async () => {
    const page = await show('lt-today-page', {
      today,
      activities: [activity(today)],
      languages: ['bru', 'vi'],
    });
    expect(text(page.querySelector('h3'))).toBe('Truyền thông tại thôn Tiếng Việt');
  });
});

describe('an activity that left the phone', () => {
  it('says so instead of showing an empty page', async () => {
    const page = await show('lt-activity-page', { activity: undefined });
    expect(text(page.querySelector('h1'))).toBe('Không còn hoạt động này');
  });
});

describe('Cần giúp đỡ', () => {
  it('has numbers and what they cost before anything was synced', async () => {
    const page = await show('lt-help-page', { synced: [] });
    expect(bundled.length).toBeGreaterThan(0);
    expect(page.querySelectorAll('a[href^="tel:"]')).toHaveLength(bundled.length);
    expect(page.querySelector('a[href="tel:111"]')).not.toBeNull();
    expect(text(page)).toContain('Gọi miễn phí');
    expect(text(page)).toContain('Gọi mất cước');
    expect(text(page)).toContain('Lịch sử của trình duyệt không bị xóa');
  });

  it('shows the server’s numbers once the phone has them, without any that cannot be dialled', () => {
    const [first] = bundled;
    if (!first) {
      throw new Error('no bundled hotline');
    }
    const newer = { ...first, id: 'new', dial: '18001234', order: 1 };
    const wrong = { ...first, id: 'wrong', dial: 'javascript:alert(1)', order: 2 };
    expect(hotlines([wrong, newer]).map(({ id }) => id)).toEqual(['new']);
    expect(hotlines([])).toHaveLength(bundled.length);
  });
});

describe('choosing languages', () => {
  it('puts a newly ticked language before Vietnamese', async () => {
    const choice = await show('lt-language-choice', { me: collaborator('p1') });
    let chosen: unknown;
    choice.addEventListener('lt-languages', (event) => {
      chosen = (event as CustomEvent<unknown>).detail;
    });
    const bru = [...choice.querySelectorAll('label')].find((label) =>
      label.textContent.includes('Bru - Vân Kiều'),
    );
    bru?.querySelector('input')?.click();
    expect(chosen).toEqual({ interfaceLanguage: 'vi', contentLanguages: ['bru', 'vi'] });
  });
});
