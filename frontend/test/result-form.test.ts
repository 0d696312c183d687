import { describe, expect, it, vi } from 'vitest';
import { StorageFull } from '../field/outbox/outbox';
import '../field/results/form-page';
import { activity } from './made';
import { draft } from './made-results';
import { drafts, keeping, planned, result, save, show, today, type, written } from './made-screens';
import { pause, text } from './seen';

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

  it('offers what lies on a full phone as a file', async () => {
    const page = await show('lt-result-form-page', {
      of: { kind: 'ad-hoc' },
      lock: {},
      unsent: 2,
    });
    const full = vi.spyOn(keeping, 'keepDraft').mockRejectedValue(new StorageFull());
    type(page, 'result-title', 'Chợ phiên');
    await pause();
    expect(text(page.querySelector('[role=alert]'))).toContain('Máy đã đầy bộ nhớ');
    expect(text(page)).toContain('Còn 2 mục chưa gửi đang nằm trên máy này');
    expect(text(page.querySelector('lt-outbox-export'))).toContain('thành tệp');
    full.mockRestore();
    type(page, 'result-title', 'Chợ phiên sáng');
    await pause();
    expect(page.querySelector('lt-outbox-export')).toBeNull();
  });

  it('says after a start that the photo was lost when the app was closed behind the camera', async () => {
    const of = { kind: 'ad-hoc' };
    const page = await show('lt-result-form-page', { of });
    page.querySelector<HTMLElement>('input[capture]')?.dispatchEvent(new Event('click'));
    await pause();
    page.remove();
    const again = await show('lt-result-form-page', { of });
    expect(text(again)).toContain('chỉ thiếu ảnh vừa chụp');
    again.querySelector<HTMLElement>('input[capture]')?.dispatchEvent(new Event('cancel'));
    await pause();
    expect(text(again)).not.toContain('chỉ thiếu ảnh vừa chụp');
    again.remove();
    expect(text(await show('lt-result-form-page', { of }))).not.toContain('chỉ thiếu ảnh vừa chụp');
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
