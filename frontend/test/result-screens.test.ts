import bundled from 'virtual:hotlines';
import { describe, expect, it, vi } from 'vitest';
import '../field/activities/activity-page';
import '../field/activities/today-page';
import '../field/app/bottom-bar';
import '../field/help/urgent-page';
import { takenOff } from '../field/photos/removed-photo';
import { sentPicture } from '../field/photos/sent-picture';
import '../field/results/result-page';
import '../field/results/results-page';
import { activity } from './made';
import { body, draft, fact } from './made-results';
import { drafts, keeping, planned, result, show, today } from './made-screens';
import { pause, text } from './seen';

describe('the bar at the bottom', () => {
  it('says where the person is and what waits to be looked at', async () => {
    const bar = await show('lt-bottom-bar', { route: { page: 'result', id: 'x' }, review: 2 });
    const [first, second] = bar.querySelectorAll('a');
    expect(bar.querySelectorAll('a')).toHaveLength(2);
    expect(first?.hasAttribute('aria-current')).toBe(false);
    expect(second?.getAttribute('aria-current')).toBe('true');
    expect(text(second ?? null)).toBe('Kết quả 2 cần xem lại');
  });

  it('says so on every screen of a class, also while a test is answered', async () => {
    for (const route of [
      { page: 'roll', session: 's' },
      { page: 'test', id: 'x' },
    ]) {
      const bar = await show('lt-bottom-bar', { route, classes: true });
      const last = [...bar.querySelectorAll('a')].at(-1);
      expect(last?.getAttribute('aria-current'), route.page).toBe('true');
    }
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

  it.each([
    [{ status: 403, code: 'x', title: '' }, 'nằm ngoài địa bàn'],
    [{ status: 409, code: 'x', title: '' }, 'Máy chủ đã có một bản khác'],
    [{ status: 413, code: 'x', title: ' ' }, 'dài quá'],
    [{ status: 422, code: '', title: '' }, 'Máy chủ chưa nhận kết quả này'],
  ])('has words of its own for an answer without any: %o', async (refusal, words) => {
    const refused = result({ state: 'review', refusal }, { state: 'refused' });
    expect(text(await show('lt-results-page', { results: [refused] }))).toContain(words);
    expect(text(await show('lt-result-page', { result: refused }))).toContain(words);
  });

  it.each([
    ['media.too-large', 'Một ảnh lớn quá'],
    ['media.kind', 'không mở được một ảnh'],
    ['', 'chưa nhận một ảnh'],
  ])('has words of its own for a photo refused as “%s”', async (code, words) => {
    const refusal = { status: 422, code, title: '' };
    const photos = [{ sha256: 'a', state: 'review', refusal }] as const;
    const refused = result({ state: 'sent', photos }, { state: 'refused' });
    expect(text(await show('lt-results-page', { results: [refused] }))).toContain(words);
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

describe('a photo that has left the phone', () => {
  const sha256 = 'a'.repeat(64);
  const photos = [{ sha256, width: 1, height: 1, bytes: 180_500, consent: true }];

  async function open(sentPhoto: () => Promise<Blob | undefined>): Promise<HTMLElement> {
    const current = { fact: fact('f1', { state: 'sent' }), body: body({ photos }) };
    return show('lt-result-page', { result: result({}, { current, state: 'sent' }), sentPhoto });
  }

  it('is fetched on a tap that says what it costs, and never by itself', async () => {
    const sentPhoto = vi.fn(() => Promise.resolve(new Blob(['x'], { type: 'image/jpeg' })));
    const page = await open(sentPhoto);
    expect(sentPhoto).not.toHaveBeenCalled();
    const button = page.querySelector<HTMLElement>('lt-kept-photo button');
    expect(text(button)).toBe('Ảnh 1: xem từ máy chủ (tải nhiều nhất 181 kB)');
    button?.click();
    await pause();
    expect(sentPhoto).toHaveBeenCalledWith(sha256, 180_500);
    expect(page.querySelector('img.photo')).not.toBeNull();
  });

  it('says that it could not be had, and can be asked for again', async () => {
    const page = await open(() => Promise.resolve(undefined));
    page.querySelector<HTMLElement>('lt-kept-photo button')?.click();
    await pause();
    expect(text(page)).toContain('Chưa tải được ảnh');
    expect(page.querySelector('lt-kept-photo button')).not.toBeNull();
  });

  it('comes small, for this person, and only as a picture', async () => {
    const asked: [string, unknown][] = [];
    const answer = (type: string, status = 200) =>
      sentPicture(sha256, 1000, 'p1', (url, { headers }) => {
        asked.push([url, headers]);
        return Promise.resolve(new Response('x', { status, headers: { 'Content-Type': type } }));
      });
    expect((await answer('image/jpeg'))?.size).toBe(1);
    expect(asked).toEqual([
      [`/api/field/media/${sha256}?size=small`, { 'X-Lan-Toa': '1', 'X-Lan-Toa-Person': 'p1' }],
    ]);
    expect(await answer('text/html')).toBeUndefined();
    expect(await answer('image/jpeg', 404)).toBeUndefined();
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

  it('say on their card that their result was begun', async () => {
    const activities = [activity(today, { id: planned })];
    const list = await show('lt-today-page', { activities, begun: new Set([planned]) });
    expect(text(list.querySelector('lt-activity-card'))).toContain('Đang ghi dở');
    const recorded = await show('lt-today-page', {
      activities,
      results: [result()],
      begun: new Set([planned]),
    });
    expect(text(recorded.querySelector('lt-activity-card'))).not.toContain('Đang ghi dở');
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

describe('a photo that an organiser took off', () => {
  const gone = { sha256: 'a'.repeat(64), width: 1, height: 1, bytes: 9, consent: true };
  const there = { ...gone, sha256: 'b'.repeat(64) };

  it('is not shown, and says why', async () => {
    const current = { fact: fact('f1', { state: 'sent' }), body: body({ photos: [gone, there] }) };
    const page = await show('lt-result-page', {
      result: result({}, { current, state: 'sent' }),
      takenOff: new Map([[gone.sha256, 'ASKED']]),
    });
    expect(text(page)).toContain('Cán bộ phụ trách đã xóa ảnh này. Lý do: Người trong ảnh đề nghị');
    expect(page.querySelectorAll('lt-kept-photo')).toHaveLength(1);
  });

  it('is known by any version of its result, and by none of another', () => {
    const removed = [{ id: 'x', sha256: gone.sha256, reason: 'MISTAKE', versions: ['f1', 'f2'] }];
    expect(takenOff(removed, [fact('f2', { corrects: 'f1' })]).get(gone.sha256)).toBe('MISTAKE');
    expect(takenOff(removed, [fact('f3', { corrects: 'f2' })]).size).toBe(1);
    expect(takenOff(removed, [fact('f4')]).size).toBe(0);
  });
});
