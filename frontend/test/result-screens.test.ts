import bundled from 'virtual:hotlines';
import { afterEach, describe, expect, it, vi } from 'vitest';
import '../field/activities/activity-page';
import '../field/activities/today-page';
import '../field/app/bottom-bar';
import '../field/help/urgent-page';
import type { KeptFact } from '../field/outbox/fact';
import '../field/results/counter';
import '../field/results/form-page';
import type { Keeping } from '../field/results/keeping';
import type { Result } from '../field/results/recorded';
import type { ResultBody } from '../field/results/result';
import '../field/results/result-page';
import '../field/results/results-page';
import { activity, collaborator } from './made';
import { body, draft, fact } from './made-results';

const today = '2026-11-22';
const planned = '019a0000-0000-7000-8000-000000000001';
const written: { body: ResultBody; corrects: string | undefined }[] = [];
const drafts = new Map<string, unknown>();

/** An outbox without a disk. */
const keeping = {
  draft: (key: string) => Promise.resolve(drafts.get(key)),
  keepDraft: (key: string, value: object) => Promise.resolve(drafts.set(key, value)),
  dropDraft: (key: string) => Promise.resolve(drafts.delete(key)),
  photo: () => Promise.resolve(undefined),
  again: vi.fn(() => Promise.resolve()),
  write: (fact_: { body: ResultBody; corrects?: string }) => {
    written.push({ body: fact_.body, corrects: fact_.corrects });
    return Promise.resolve(fact('new'));
  },
} as unknown as Keeping;

afterEach(() => {
  document.body.replaceChildren();
  written.length = 0;
  drafts.clear();
});

const pause = () => new Promise((resolve) => setTimeout(resolve, 30));
const text = (element: Element | null) => element?.textContent.replace(/\s+/g, ' ').trim() ?? '';

async function show(name: string, properties: object): Promise<HTMLElement> {
  const element = document.createElement(name);
  Object.assign(element, { keeping, today, me: collaborator('p1'), ...properties });
  document.body.append(element);
  await pause();
  return element;
}

function result(change: Partial<KeptFact> = {}, more: Partial<Result> = {}): Result {
  const current = { fact: fact('f1', change), body: body() };
  return { current, earlier: [], state: 'waiting', ...more };
}

function type(page: HTMLElement, id: string, value: string): void {
  const control = page.querySelector<HTMLInputElement>(`#${id}`);
  if (!control) {
    throw new Error(`no ${id}`);
  }
  control.value = value;
  control.dispatchEvent(new Event('input', { bubbles: true }));
}

async function save(page: HTMLElement): Promise<void> {
  page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await pause();
}

describe('the bar at the bottom', () => {
  it('says where the person is and what waits to be looked at', async () => {
    const bar = await show('lt-bottom-bar', { route: { page: 'result', id: 'x' }, review: 2 });
    const [first, second] = bar.querySelectorAll('a');
    expect(bar.querySelectorAll('a')).toHaveLength(2);
    expect(first?.hasAttribute('aria-current')).toBe(false);
    expect(second?.getAttribute('aria-current')).toBe('true');
    expect(text(second ?? null)).toBe('Kết quả 2 cần xem lại');
  });
});

describe('Kết quả', () => {
  it('shows what is without a result, what was begun, and what was recorded', async () => {
    drafts.set('activity-result/open', {
      open: [{ kind: 'ad-hoc' }, { kind: 'activity', id: 'x' }],
    });
    drafts.set('activity-result/draft/moi', draft());
    const page = await show('lt-results-page', {
      activities: [activity(today), activity('2026-11-21', { id: planned })],
      results: [result()],
    });
    const [begun, open, mine] = page.querySelectorAll('section');
    expect(text(begun ?? null)).toContain('Nói chuyện tại chợ phiên');
    expect(begun?.querySelectorAll('li')).toHaveLength(1);
    expect(open?.querySelectorAll('li')).toHaveLength(1);
    expect(text(mine ?? null)).toContain('Đã lưu trên máy này, chưa gửi');
    expect(text(mine ?? null)).toContain('19 lượt người');
    expect(page.querySelector('a[href="/lien-he#2"]')).not.toBeNull();
  });

  it('says in the server’s words why one was refused, and what to do', async () => {
    const refusal = { status: 422, code: 'result.future', title: 'Hoạt động chưa diễn ra.' };
    const page = await show('lt-results-page', {
      results: [result({ id: 'f2' }), result({ state: 'review', refusal }, { state: 'refused' })],
    });
    expect(text(page.querySelector('lt-result-card'))).toContain('Cần xem lại');
    expect(text(page)).toContain('Hoạt động chưa diễn ra. Hãy sửa rồi lưu');
  });

  it('still names a result whose activity has left the phone', async () => {
    const page = await show('lt-results-page', { results: [result()], activities: [] });
    expect(text(page.querySelector('lt-result-card h3'))).toBe('Truyền thông tại thôn');
  });
});

describe('one result', () => {
  it('shows the old and the new of a correction', async () => {
    const before = {
      fact: fact('f0'),
      body: body({ participants: { female: 1, male: 2, other: 0 } }),
    };
    const page = await show('lt-result-page', { result: result({}, { earlier: [before] }) });
    expect(text(page)).toContain('Trước: 1');
    expect(text(page)).toContain('Nay: 12');
    expect(page.querySelector('a.button')?.getAttribute('href')).toBe('/field.html#ket-qua/sua/f1');
  });

  it('waits for an organiser, or can be sent again as it is', async () => {
    const waiting = await show('lt-result-page', { result: result({}, { state: 'in-review' }) });
    expect(text(waiting.querySelector('[role=status]'))).toContain('Đang chờ cán bộ duyệt');
    const refused = await show('lt-result-page', { result: result({}, { state: 'refused' }) });
    refused.querySelector<HTMLElement>('button')?.click();
    expect(keeping.again).toHaveBeenCalledWith('f1');
  });
});

describe('Ghi kết quả', () => {
  const one = activity(today, { id: planned });

  it('counts by buttons and by typing, and keeps each step before it says so', async () => {
    const page = await show('lt-result-form-page', {
      of: { kind: 'activity', id: planned },
      activity: one,
    });
    page.querySelector<HTMLElement>('[aria-label="Thêm một: Nữ"]')?.click();
    page.querySelector<HTMLElement>('[aria-label="Thêm một: Nữ"]')?.click();
    page.querySelector<HTMLElement>('[aria-label="Bớt một: Nam"]')?.click();
    type(page, 'result-male', '1.250');
    await pause();
    expect(text(page.querySelector('.total'))).toBe('Tổng: 1.252 lượt người');
    expect(drafts.get(`activity-result/draft/activity/${planned}`)).toMatchObject({
      female: '2',
      male: '1.250',
    });
    expect(text(page)).toContain('Những gì bạn ghi đã được lưu trên máy này');
  });

  it('puts a sentence at what is wrong, the focus there, and takes it back once it is right', async () => {
    const page = await show('lt-result-form-page', {
      of: { kind: 'activity', id: planned },
      activity: one,
    });
    type(page, 'result-children', '3');
    await pause();
    await save(page);
    await pause();
    const children = page.querySelector('#result-children');
    expect(document.activeElement).toBe(children);
    expect(children?.getAttribute('aria-invalid')).toBe('true');
    expect(children?.getAttribute('aria-describedby')).toBe('result-children-wrong');
    expect(text(page.querySelector('#result-children-wrong'))).toContain('lớn hơn tổng số 0');
    expect(written).toEqual([]);
    type(page, 'result-male', '3');
    await pause();
    expect(page.querySelector('.wrong')).toBeNull();
    await save(page);
    expect(written).toHaveLength(1);
  });

  it('saves once for two taps and tells where the result is', async () => {
    const page = await show('lt-result-form-page', {
      of: { kind: 'activity', id: planned },
      activity: one,
    });
    const told: unknown[] = [];
    page.addEventListener('lt-written', (event) => told.push((event as CustomEvent).detail));
    void save(page);
    await save(page);
    expect(written).toHaveLength(1);
    expect(new Set(told)).toEqual(new Set(['new']));
  });

  it('asks for an estimate only where nobody counts', async () => {
    const page = await show('lt-result-form-page', { of: { kind: 'ad-hoc' } });
    expect(page.querySelector('#result-estimatedReach')).toBeNull();
    const channel = page.querySelector<HTMLSelectElement>('#result-channel');
    if (channel) {
      channel.value = 'LOUDSPEAKER_STATION';
      channel.dispatchEvent(new Event('change'));
    }
    await pause();
    expect(page.querySelector('#result-estimatedReach')).not.toBeNull();
    expect(text(page)).toContain('không cộng vào số lượt người');
  });

  it('corrects what was written before', async () => {
    const page = await show('lt-result-form-page', {
      of: { kind: 'correction', id: 'f1' },
      corrected: result(),
    });
    type(page, 'result-female', '20');
    await save(page);
    expect(written[0]).toMatchObject({ corrects: 'f1', body: { participants: { female: 20 } } });
  });

  it('still names what it corrects when that has left the phone', async () => {
    drafts.set('activity-result/draft/correction/f0', draft());
    const page = await show('lt-result-form-page', { of: { kind: 'correction', id: 'f0' } });
    await save(page);
    expect(written[0]?.corrects).toBe('f0');
  });

  it('says so when the activity has left the phone, and offers the other way', async () => {
    const page = await show('lt-result-form-page', { of: { kind: 'activity', id: 'gone' } });
    expect(text(page)).toContain('không còn trên máy');
    expect(page.querySelector('a[href="/field.html#ket-qua/ghi/moi"]')).not.toBeNull();
  });

  it('asks before it throws a draft away', async () => {
    const page = await show('lt-result-form-page', { of: { kind: 'ad-hoc' } });
    type(page, 'result-title', 'Chợ phiên');
    await pause();
    const button = (words: string) =>
      [...page.querySelectorAll('button')].find((one_) => text(one_) === words);
    button('Bỏ bản ghi dở')?.click();
    await pause();
    expect(drafts.has('activity-result/draft/moi')).toBe(true);
    button('Bỏ')?.click();
    await pause();
    expect(drafts.has('activity-result/draft/moi')).toBe(false);
  });
});

describe('activities', () => {
  it('say on their card and page that their result was recorded', async () => {
    const activities = [activity(today, { id: planned })];
    const list = await show('lt-today-page', { activities, results: [result()] });
    expect(text(list.querySelector('lt-activity-card'))).toContain('Đã lưu trên máy này');
    const page = await show('lt-activity-page', { activity: activities[0], results: [result()] });
    expect(text(page)).toContain('Kết quả đã ghi');
    expect(page.querySelector('a[href="/field.html#ket-qua/f1"]')).not.toBeNull();
  });

  it('can be recorded from the day they are held, not when cancelled', async () => {
    const link = 'a[href*="ket-qua/ghi"]';
    const held = await show('lt-activity-page', { activity: activity(today) });
    expect(held.querySelector(link)).not.toBeNull();
    const later = await show('lt-activity-page', { activity: activity('2026-11-23') });
    expect(later.querySelector(link)).toBeNull();
    const cancelled = activity(today, { status: 'CANCELLED' });
    expect(
      (await show('lt-activity-page', { activity: cancelled })).querySelector(link),
    ).toBeNull();
  });
});

describe('Có việc khẩn cấp', () => {
  it('says whom to call and where to report, and has nothing to fill in', async () => {
    const page = await show('lt-urgent-page', { synced: [] });
    expect(page.querySelectorAll('a[href^="tel:"]')).toHaveLength(bundled.length);
    expect(text(page)).toContain('Gọi miễn phí');
    expect(text(page)).toContain('Công an hoặc đồn biên phòng gần nhất');
    expect(text(page)).toContain('không lưu gì về người gặp chuyện');
    expect(page.querySelectorAll('input, textarea, select, form')).toHaveLength(0);
    expect(page.querySelector('lt-quick-exit')).not.toBeNull();
  });
});
