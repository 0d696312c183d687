import { describe, expect, it } from 'vitest';
import { ClassesPage } from '../field/training/classes-page';
import { button, open, page, phone } from './made-sheet';
import { lop, roster } from './made-training';
import { pause, text } from './seen';

describe('the sheet on the screen', () => {
  it('lists people by given name and says each state in words', async () => {
    await open();
    const rows = [...page.querySelectorAll('lt-roll-row')];
    expect(rows.map((row) => text(row.querySelector('.roll-name')))).toEqual([
      'Hồ Văn An',
      'Nguyễn Thị Đào',
    ]);
    expect(text(rows[0])).toContain('Chưa điểm danh');
  });

  it('says a tap as saved once it is on the disk, in the line and to a screen reader', async () => {
    await open();
    page.querySelector<HTMLButtonElement>('.roll-mark')?.click();
    await pause();
    expect(text(page.querySelector('.roll-mark'))).toContain('Có mặt');
    expect(text(page.querySelector('.roll-mark'))).toContain('đã lưu trên máy');
    expect(text(page.querySelector('[role=status]'))).toBe('Hồ Văn An: Có mặt, đã lưu trên máy');
    expect(text(page.querySelector('lt-roll-counts'))).toContain('Có mặt 1/2');
    expect(text(page.querySelector('lt-roll-counts'))).toContain('nữ 0, nam 1');
  });

  it('says that nothing was saved when the phone refuses', async () => {
    await open();
    phone.failing = new Error('broken');
    page.querySelector<HTMLButtonElement>('.roll-mark')?.click();
    await pause();
    expect(text(page.querySelector('[role=alert]'))).toContain('Chưa lưu được');
    expect(text(page.querySelector('.roll-mark'))).toContain('Chưa điểm danh');
  });

  it('writes minutes and a note by the button beside the name', async () => {
    await open();
    page.querySelector<HTMLButtonElement>('.roll-more')?.click();
    await pause();
    const choices = [...page.querySelectorAll('dialog .choice')];
    choices
      .find((one) => text(one) === 'Đến muộn')
      ?.querySelector('input')
      ?.click();
    await pause();
    const type = (selector: string, value: string) => {
      const field = page.querySelector<HTMLInputElement>(selector);
      if (field) {
        field.value = value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }
    };
    type('#mark-minutes', '15');
    type('#mark-note', 'Xe hỏng');
    page.querySelector('dialog form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await pause();
    expect(phone.markBodies).toEqual([
      expect.objectContaining({ state: 'LATE', minutes: 15, note: 'Xe hỏng', how: 'TAP' }),
    ]);
    expect(text(page.querySelector('lt-roll-row'))).toContain('15 phút');
    expect(text(page.querySelector('.roll-note'))).toBe('Xe hỏng');
    expect(page.querySelector('dialog')).toBeNull();
  });

  it('opens the dialog by a long press, and the tap that ends it marks nothing', async () => {
    await open();
    const row = page.querySelector<HTMLButtonElement>('.roll-mark');
    row?.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 550));
    row?.click();
    await pause();
    expect(page.querySelector('dialog')).not.toBeNull();
    expect(phone.written).toHaveLength(0);
  });

  it('marks all the rest and takes it back', async () => {
    await open();
    button('Còn lại có mặt cả (2)')?.click();
    await pause();
    expect(text(page.querySelector('lt-roll-counts'))).toContain('Có mặt 2/2');
    button('Hoàn tác')?.click();
    await pause();
    expect(text(page.querySelector('lt-roll-counts'))).toContain('Có mặt 0/2');
    expect(button('Hoàn tác')).toBeUndefined();
  });

  it('writes somebody down who came, and asks for the name and the place', async () => {
    phone.roster = roster(phone.roster?.trainees ?? [], {
      places: ['Xã Khe Sanh', 'Xã Lìa', 'Phường Đông Hà'].map((name) => ({ id: name, name })),
    });
    await open();
    button('Thêm người đến trực tiếp')?.click();
    await pause();
    const form = page.querySelector('lt-walk-in-form form');
    form?.dispatchEvent(new Event('submit', { cancelable: true }));
    await pause();
    expect(text(page.querySelector('[role=alert]'))).toContain('Hãy ghi họ và tên');
    const name = page.querySelector<HTMLInputElement>('#walk-in-name');
    if (name) {
      name.value = 'Người đến thử';
    }
    form?.dispatchEvent(new Event('submit', { cancelable: true }));
    await pause();
    expect(text(page.querySelector('[role=alert]'))).toContain('Hãy chọn đơn vị');
    expect(phone.written).toEqual([]);
    const unit = page.querySelector<HTMLSelectElement>('#walk-in-unit');
    expect([...(unit?.options ?? [])].map((one) => text(one))).toEqual([
      'Chọn đơn vị',
      'Phường Đông Hà',
      'Xã Khe Sanh',
      'Xã Lìa',
    ]);
    if (unit) {
      unit.value = 'Xã Lìa';
    }
    form?.dispatchEvent(new Event('submit', { cancelable: true }));
    await pause();
    expect(phone.written[0]).toMatchObject({
      type: 'walk-in',
      body: {
        class: 'c1',
        session: 's1',
        name: 'Người đến thử',
        unit: 'Xã Lìa',
        sex: 'NOT_STATED',
      },
    });
    expect(text(page.querySelector('lt-roll-counts'))).toContain('Có mặt 1/3');
  });

  it('names those who wait for a trainer, also when the roll is closed', async () => {
    const at = '2026-11-24T01:20:00Z';
    phone.checkIns = { id: 's1', waiting: [{ id: 'w1', trainee: 't1', at, doubt: 'CODE' }] };
    await open();
    const waiting = () => text(page.querySelector('lt-waiting-check-ins'));
    expect(waiting()).toContain('Tự điểm danh, chờ xác nhận: 1 người');
    page.remove();
    await open(Date.parse('2026-11-26T02:00:00Z'));
    expect(waiting()).toContain('Nguyễn Thị Đào');
    expect(waiting()).toContain('Hãy mở lại để xác nhận');
    expect(page.querySelector('lt-waiting-check-ins button')).toBeNull();
    page.remove();
    await open();
    page.querySelector<HTMLButtonElement>('lt-waiting-check-ins button')?.click();
    await pause();
    expect(phone.markBodies).toMatchObject([{ trainee: 't1', state: 'PRESENT', how: 'CONFIRM' }]);
    expect(waiting()).toBe('');
  });

  it('shows two marks that differ until one is confirmed', async () => {
    phone.theirs('x1', 't2', 'ABSENT', '2026-11-24T01:05:00Z');
    await open();
    page.querySelector<HTMLButtonElement>('.roll-mark')?.click();
    await pause();
    const differing = () => button('Có hai đánh dấu khác nhau');
    expect(differing()).toBeDefined();
    differing()?.click();
    await pause();
    button('Xác nhận: Vắng không phép')?.click();
    await pause();
    expect(phone.markBodies.at(-1)).toMatchObject({
      state: 'ABSENT',
      how: 'CONFIRM',
      settles: ['x1'],
    });
    expect(differing()).toBeUndefined();
  });

  it('is shut before its time, and after it was closed until somebody says why', async () => {
    await open(Date.parse('2026-11-23T20:00:00Z'));
    expect(text(page)).toContain('Điểm danh mở từ 07:00, 24/11.');
    page.querySelector<HTMLButtonElement>('.roll-mark')?.click();
    await pause();
    expect(phone.written).toHaveLength(0);
    page.remove();
    await open(Date.parse('2026-11-26T02:00:00Z'));
    phone.time = Date.parse('2026-11-26T01:59:00Z');
    button('Mở lại điểm danh')?.click();
    await pause();
    const form = page.querySelector('.reason-form');
    form?.dispatchEvent(new Event('submit', { cancelable: true }));
    await pause();
    expect(text(page.querySelector('[role=alert]'))).toContain('Hãy ghi lý do');
    const reason = page.querySelector<HTMLInputElement>('#roll-reason');
    if (reason) {
      reason.value = 'Ghi sót người';
    }
    form?.dispatchEvent(new Event('submit', { cancelable: true }));
    await pause();
    expect(phone.written[0]).toMatchObject({ type: 'roll-state', body: { state: 'OPEN' } });
    expect(button('Đóng điểm danh')).toBeDefined();
  });
});

describe('what the server did not take', () => {
  it('is found from the list of classes, sheet by sheet', async () => {
    await phone.writeAll([
      { type: 'attendance-mark', version: 1, body: { session: 's1', trainee: 't1' } },
      { type: 'attendance-mark', version: 1, body: { session: 's1', trainee: 't2' } },
    ]);
    const list = new ClassesPage();
    const facts = phone.facts.map((fact) => ({ ...fact, state: 'review' as const }));
    Object.assign(list, { classes: [lop], keeping: phone, facts });
    document.body.append(list);
    await pause();
    expect(text(list.querySelector('.notice'))).toContain('2 mục điểm danh buổi 1');
    expect(list.querySelector('.notice a')?.getAttribute('href')).toBe('/field.html#diem-danh/s1');
    Object.assign(list, { facts: phone.facts });
    await pause();
    expect(list.querySelector('.notice')).toBeNull();
  });
});
