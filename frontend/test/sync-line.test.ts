import { afterEach, describe, expect, it } from 'vitest';
import '../field/app/sync-line';
import '../field/settings/settings-page';
import { nothingWaiting, type Counts } from '../field/outbox/counts';
import type { SyncState } from '../field/sync/sync-state';
import { collaborator } from './made';
import { text } from './seen';

const aDay = 86_400_000;

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

async function line(sync: SyncState, counts: Partial<Counts> = {}) {
  const all = { ...nothingWaiting, ...counts };
  const element = await show('lt-sync-line', { sync, counts: all, now: Date.now() });
  return {
    says: text(element.querySelector('[role=status]')),
    look: element.querySelector('.sync-line')?.className.replace('sync-line ', ''),
    offers: text(element.querySelector('button')),
  };
}

const fresh = (): SyncState => ({ kind: 'up-to-date', at: Date.now() });
const offline = (): SyncState => ({ kind: 'behind', at: Date.now(), reason: 'offline' });

describe('the sync line', () => {
  it('leads from a full phone to the settings, where what is unsent is saved as a file', async () => {
    const link = '.sync-capped a[href="/field.html#cai-dat"]';
    const full: SyncState = { kind: 'behind', at: Date.now(), reason: 'full' };
    await line(full);
    expect(text(document.querySelector(link))).toContain('lưu các mục chưa gửi thành tệp');
    document.body.replaceChildren();
    await line(offline());
    expect(document.querySelector(link)).toBeNull();
  });

  it('says that all is sent, and when', async () => {
    const { says, look, offers } = await line(fresh());
    expect(says).toMatch(/^Đã gửi hết, cập nhật lúc \d\d:\d\d$/);
    expect(look).toBe('up-to-date');
    expect(offers).toBe('Cập nhật');
  });

  it('says how much waits, and offers to send it', async () => {
    const { says, look, offers } = await line(fresh(), { waiting: 3, oldest: Date.now() });
    expect(says).toBe('Còn 3 mục chưa gửi, đã lưu trên máy này');
    expect(look).toBe('running');
    expect(offers).toBe('Gửi ngay');
  });

  it('does not call all sent while a picture is not', async () => {
    const { says } = await line(fresh(), { media: 2 });
    expect(says).toBe('Còn 2 ảnh chưa gửi, đã lưu trên máy này');
  });

  it('puts what a person must look at before everything else', async () => {
    const { says, look } = await line(fresh(), { review: 1, waiting: 2, oldest: Date.now() });
    expect(says).toBe('Có 1 mục cần xem lại · Còn 2 mục chưa gửi, đã lưu trên máy này');
    expect(look).toBe('behind');
  });

  it('says after three days that nothing could be sent, not before', async () => {
    const young = await line(fresh(), { waiting: 1, oldest: Date.now() - 3 * aDay + 60_000 });
    expect(young.says).not.toContain('ngày');
    const old = await line(fresh(), { waiting: 1, oldest: Date.now() - 3 * aDay - 60_000 });
    expect(old.says).toContain('Đã 3 ngày chưa gửi được');
    expect(old.look).toBe('behind');
  });

  it('sends a person to the button by the words that stand on it', async () => {
    const never: SyncState = { kind: 'behind', at: undefined, reason: 'offline' };
    const full: SyncState = { kind: 'behind', at: Date.now(), reason: 'full' };
    for (const sync of [never, full]) {
      const empty = await line(sync);
      expect(empty.offers).toBe('Cập nhật');
      expect(empty.says).toMatch(/bấm Cập nhật\.$/);
      for (const counts of [{ waiting: 1, oldest: Date.now() }, { media: 1 }]) {
        document.body.replaceChildren();
        const unsent = await line(sync, counts);
        expect(unsent.offers).toBe('Gửi ngay');
        expect(unsent.says).toMatch(/bấm Gửi ngay\.$/);
      }
      document.body.replaceChildren();
    }
  });

  it('says why nothing moves, and the age of what is shown', async () => {
    const { says } = await line(offline(), { waiting: 1, oldest: Date.now() });
    expect(says).toContain('Còn 1 mục chưa gửi, đã lưu trên máy này · Không có mạng');
    const at = Date.now() - 60_000;
    expect((await line({ kind: 'behind', at, reason: 'unreachable' })).says).toContain(
      'Chưa nối được',
    );
    const never = await line({ kind: 'behind', at: undefined, reason: 'offline' });
    expect(never.says).toContain('Chưa tải được dữ liệu');
    const old = await line({ kind: 'behind', at: at - 4 * aDay, reason: 'offline' });
    expect(old.says).toContain('Đã 4 ngày');
  });
});

describe('signing out with something unsent', () => {
  it('sends first and says what happens to the rest', async () => {
    const counts = { ...nothingWaiting, waiting: 2, media: 1 };
    const page = await show('lt-settings-page', { me: collaborator('p1'), counts });
    let sending = false;
    page.addEventListener('lt-sync', () => (sending = true));
    [...page.querySelectorAll('button')].find((one) => text(one) === 'Đăng xuất')?.click();
    await new Promise((resolve) => setTimeout(resolve));
    expect(sending).toBe(true);
    expect(text(page)).toContain('Còn 3 mục chưa gửi');
    expect(text(page)).toContain('giữ trên máy này cho riêng bạn');
  });
});
