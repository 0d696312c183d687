import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import '../field/activities/today-page';
import { Lock } from '../field/lock/lock';
import '../field/lock/lock-page';
import { isOffered } from '../field/lock/pin-offer';
import '../field/lock/pin-page';
import type { Vaults } from '../field/lock/vaults';
import { nothingWaiting } from '../field/outbox/counts';
import { Outbox } from '../field/outbox/outbox';
import '../field/settings/settings-page';
import '../field/lock/lock-card';
import '../field/lock/storage-card';
import { collaborator } from './made';
import { damage, forgetKeys, RecoveryServer } from './made-keys';
import { note } from './made-outbox';
import { text } from './seen';

vi.mock(import('../field/lock/pin'), async (real) => ({
  ...(await real()),
  calibrated: () => Promise.resolve(1_000),
}));

const lan = { id: 'p1', name: 'Cộng tác viên p1' };
const hoa = { id: 'p2', name: 'Cộng tác viên p2' };
let server: RecoveryServer;
let lock: Lock;

beforeEach(async () => {
  await forgetKeys();
  await Promise.all(['p1', 'p2'].map((person) => deleteDB(`lantoa-outbox-${person}`)));
  server = new RecoveryServer();
  lock = await Lock.open(server.ask);
  await lock.enter(lan);
});

afterEach(() => {
  document.body.replaceChildren();
  lock.close();
});

async function show(name: string, properties: object): Promise<HTMLElement> {
  const element = document.createElement(name);
  Object.assign(element, properties);
  document.body.append(element);
  await settled();
  return element;
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 150));

function button(within: Element, name: string): HTMLButtonElement {
  const found = [...within.querySelectorAll('button')].find(
    (one) => text(one) === name || one.getAttribute('aria-label') === name,
  );
  if (!found) {
    throw new Error(`no button ${name} in ${text(within)}`);
  }
  return found;
}

async function tap(within: Element, ...names: readonly string[]): Promise<void> {
  for (const name of names) {
    button(within, name).click();
    await settled();
  }
}

async function type(keys: string): Promise<void> {
  for (const key of keys) {
    window.dispatchEvent(new KeyboardEvent('keydown', { key }));
    await settled();
  }
}

async function lockedPage(pin = '2468'): Promise<{ page: HTMLElement; opened: Vaults[] }> {
  await lock.secure();
  await lock.setPin(pin);
  const page = await show('lt-lock-page', { lock, holder: lan });
  const opened: Vaults[] = [];
  page.addEventListener('lt-unlocked', (event) => {
    opened.push((event as CustomEvent<Vaults>).detail);
  });
  return { page, opened };
}

describe('the door', () => {
  it('opens with the last digit, without another tap', async () => {
    const { page, opened } = await lockedPage();
    await tap(page, '2', '4', '6');
    expect(text(page.querySelector('[role=status]'))).toBe('Đã nhập 3 trên 4 số');
    expect(opened).toHaveLength(0);
    await tap(page, '8');
    await vi.waitFor(() => {
      expect(opened).toHaveLength(1);
    });
  });

  it.each([undefined, '2468'])(
    'leads out of a damaged key record by the server’s key, the PIN having been %s',
    async (pin) => {
      await lock.secure();
      if (pin !== undefined) {
        await lock.setPin(pin);
      }
      await damage('p1');
      await lock.enter(lan);
      const page = await show('lt-lock-page', { lock, holder: lan });
      const opened: Vaults[] = [];
      page.addEventListener('lt-unlocked', (event) => {
        opened.push((event as CustomEvent<Vaults>).detail);
      });
      if (pin !== undefined) {
        await type(pin);
      }
      await vi.waitFor(() => {
        expect(text(page.querySelector('[role=alert]'))).toContain('Khóa lưu trên máy này bị hỏng');
      });
      expect(page.querySelector('lt-pin-pad')).toBeNull();
      await tap(page, 'Tôi đã đăng nhập lại, chọn mã PIN mới');
      await tap(page, '1', '3', '5', '7', 'Xong', '1', '3', '5', '7');
      await vi.waitFor(() => {
        expect(opened).toHaveLength(1);
      });
      expect(lock.damaged).toBe(false);
      expect((await lock.unlock('1357')).kind).toBe('right');
    },
  );

  it('takes the digits of a keyboard, and takes one back', async () => {
    const { opened } = await lockedPage();
    await type('249');
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Backspace' }));
    await type('68');
    expect(opened).toHaveLength(1);
  });

  it('says that the PIN is wrong, and from the third on how long to wait', async () => {
    const { page, opened } = await lockedPage();
    await type('0000');
    expect(text(page.querySelector('[role=alert]'))).toBe('Mã PIN chưa đúng.');
    await type('0000');
    await type('0000');
    expect(text(page.querySelector('[role=alert]'))).toContain('Chờ 30 giây rồi thử lại');
    expect(button(page, '2').disabled).toBe(true);
    await type('2468');
    expect(opened).toHaveLength(0);
  });

  it('never says more of the person than the name', async () => {
    const { page } = await lockedPage();
    expect(text(page)).toContain('Máy đang khóa phần của Cộng tác viên p1');
    expect(page.querySelectorAll('a[href*="hoat-dong"], a[href*="ket-qua"]')).toHaveLength(0);
  });

  it('leads out of a forgotten PIN, first by what to do, then with a new PIN', async () => {
    const { page, opened } = await lockedPage();
    await tap(page, 'Quên mã PIN?');
    expect(text(page)).toContain('Các mục chưa gửi vẫn còn nguyên trên máy này');
    server.newlySignedIn = false;
    await tap(page, 'Tôi đã đăng nhập lại, chọn mã PIN mới');
    await tap(page, '1', '3', '5', '7', 'Xong', '1', '3', '5', '7');
    expect(text(page.querySelector('[role=alert]'))).toContain('chưa thấy bạn đăng nhập lại');
    server.newlySignedIn = true;
    await tap(page, 'Tôi đã đăng nhập lại, chọn mã PIN mới');
    await tap(page, '1', '3', '5', '7', 'Xong', '1', '3', '5', '7');
    expect(opened).toHaveLength(1);
  });

  it('tells what others have unsent on the phone, and hands it out as a file', async () => {
    const door = await lock.enter(hoa);
    if (door.kind !== 'open') {
      throw new Error('locked');
    }
    const outbox = await Outbox.open('p2', door.vaults.outbox);
    await outbox.write(note('của Hoa'));
    outbox.close();
    await lock.enter(lan);
    const { page } = await lockedPage();
    const here = page.querySelector('lt-people-here');
    expect(text(here)).toContain('Cộng tác viên p2: Còn 1 mục chưa gửi');
    expect(text(here)).not.toContain('Cộng tác viên p1');
    if (here) {
      await tap(here, 'Lưu các mục chưa gửi thành tệp');
    }
    expect(here?.querySelector('a')?.download).toMatch(/^lantoa-chua-gui-\d{4}-\d\d-\d\d\.txt$/);
    expect(text(here)).toContain('Đưa tệp cho cán bộ phụ trách');
  });
});

describe('setting a PIN', () => {
  it('asks twice and refuses what anybody would guess', async () => {
    await lock.secure();
    const page = await show('lt-pin-page', { lock });
    await tap(page, 'Đặt mã PIN');
    await type('1111');
    await tap(page, 'Xong');
    expect(text(page.querySelector('[role=alert]'))).toContain('dễ đoán');
    await type('24680');
    await tap(page, 'Xong');
    await type('13579');
    expect(text(page.querySelector('[role=alert]'))).toContain('không giống nhau');
    await type('24680');
    await tap(page, 'Xong');
    await type('24680');
    expect(text(page)).toContain('Đã đặt mã PIN');
    expect(lock.pin?.digits).toBe(5);
  });

  it('waits for the server’s key, and says so', async () => {
    server.reachable = false;
    const page = await show('lt-pin-page', { lock });
    expect(text(page)).toContain('máy cần nối với máy chủ một lần');
    await tap(page, 'Thử lại');
    expect(text(page.querySelector('[role=alert]'))).toContain('Vẫn chưa đặt được');
    server.reachable = true;
    await tap(page, 'Thử lại');
    expect(text(page)).toContain('Quên mã PIN cũng không mất gì');
  });

  it('changes it for who knows it, and removes it', async () => {
    await lock.secure();
    await lock.setPin('2468');
    const page = await show('lt-pin-page', { lock });
    await tap(page, 'Đổi mã PIN');
    await type('2468');
    await type('97531');
    await tap(page, 'Xong');
    await type('97531');
    expect(text(page)).toContain('Đã đổi mã PIN');
    await tap(page, 'Bỏ mã PIN');
    await type('00000');
    expect(text(page.querySelector('[role=alert]'))).toContain('Mã PIN chưa đúng');
    await tap(page, 'Bỏ mã PIN');
    await type('97531');
    expect(text(page)).toContain('Đã bỏ mã PIN');
    expect(lock.pin?.digits).toBeUndefined();
  });
});

describe('the offer of a PIN', () => {
  const trainer = collaborator('p1', { roles: ['TRAINER'] });
  const now = Date.parse('2026-11-22T08:00:00Z');
  const day = 86_400_000;
  const pin = { digits: undefined, recoverable: true, postponed: undefined };

  it('is made to trainers who have none, once it can be forgotten safely', () => {
    expect(isOffered(trainer, pin, now)).toBe(true);
    expect(isOffered(trainer, { ...pin, recoverable: false }, now)).toBe(false);
    expect(isOffered(trainer, { ...pin, digits: 4 }, now)).toBe(false);
    expect(isOffered(collaborator('p1'), pin, now)).toBe(false);
  });

  it('can be put off and comes back after three days', () => {
    expect(isOffered(trainer, { ...pin, postponed: now - 2 * day }, now)).toBe(false);
    expect(isOffered(trainer, { ...pin, postponed: now - 3 * day }, now)).toBe(true);
  });

  it('stands on Hôm nay with both answers', async () => {
    const page = await show('lt-today-page', { today: '2026-11-22', offering: true });
    let later = false;
    page.addEventListener('lt-pin-later', () => (later = true));
    await tap(page, 'Để sau');
    expect(later).toBe(true);
    expect(page.querySelector('a[href="/field.html#ma-pin"]')).not.toBeNull();
  });
});

describe('the settings', () => {
  const settings = (change: object = {}) =>
    show('lt-settings-page', { me: collaborator('p1'), lock, pin: lock.pin, ...change });

  it('say what clearing does and that all is sent', async () => {
    const page = await settings();
    expect(text(page)).toContain('làm mất các mục chưa gửi');
    expect(text(page)).toContain('Không còn mục nào chưa gửi');
    expect(page.querySelector('lt-outbox-export')).toBeNull();
  });

  it('offer the outbox as a file, and name what waits before signing out', async () => {
    const page = await settings({ counts: { ...nothingWaiting, waiting: 2 } });
    expect(page.querySelector('lt-outbox-export')).not.toBeNull();
    await tap(page, 'Đăng xuất');
    expect(text(page.querySelector('[role=group]'))).toContain('Còn 2 mục chưa gửi');
  });

  it('lock at once where a PIN is set', async () => {
    await lock.secure();
    await lock.setPin('2468');
    const page = await settings();
    let locked = false;
    page.addEventListener('lt-lock-now', () => (locked = true));
    await tap(page, 'Khóa ngay');
    expect(locked).toBe(true);
  });
});
