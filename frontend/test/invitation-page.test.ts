import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { InvitationPage } from '../field/invitation/invitation-page';
import { requests } from '../field/sync/requests';
import { collaborator } from './made';

const invited = {
  name: 'Cộng tác viên, xã Lìa',
  role: 'COLLABORATOR',
  place: 'Xã Lìa, tỉnh Quảng Trị',
  expires: '2026-11-29T01:00:00Z',
};

let asked: string[];
let answer: (path: string) => Response;

beforeEach(() => {
  asked = [];
  answer = (path) =>
    json(path === 'invitations/preview' ? invited : collaborator('p1'), 'application/json');
});

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

function json(body: unknown, type: string, status = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': type } });
}

function refused(code: string): Response {
  return json({ status: 410, code }, 'application/problem+json', 410);
}

async function open(): Promise<InvitationPage> {
  const page = new InvitationPage();
  page.token = 'secret';
  page.ask = requests((url) => {
    const path = url.replace('/api/field/', '');
    asked.push(path);
    return Promise.resolve().then(() => answer(path));
  });
  document.body.append(page);
  await settled();
  return page;
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 100));

describe('an invitation', () => {
  it('shows whom it is for and uses nothing up', async () => {
    const page = await open();
    expect(page.textContent).toContain(invited.name);
    expect(page.textContent).toContain('Cộng tác viên');
    expect(page.textContent).toContain(invited.place);
    expect(asked).toEqual(['invitations/preview']);
  });

  it('is accepted by a tap on “Bắt đầu”, once', async () => {
    const page = await open();
    const signedIn = vi.fn();
    page.addEventListener('lt-signed-in', signedIn);
    const button = page.querySelector<HTMLButtonElement>('button.big');
    button?.click();
    await page.updateComplete;
    button?.click();
    await settled();
    expect(asked.filter((path) => path === 'invitations/accept')).toHaveLength(1);
    expect(signedIn).toHaveBeenCalledOnce();
  });

  it.each([
    ['invitation.used', 'đã được dùng'],
    ['invitation.expired', 'đã hết hạn'],
    ['invitation.revoked', 'đã được thu lại'],
    ['invitation.unknown', 'không đúng hoặc bị thiếu'],
  ])('that is %s says so and what to do next', async (code, words) => {
    answer = () => refused(code);
    const page = await open();
    expect(page.querySelector('[role=alert]')?.textContent).toContain(words);
    expect(page.querySelector('button')).toBeNull();
  });

  it('can be tried again when there was no network', async () => {
    answer = () => {
      throw new TypeError('Failed to fetch');
    };
    const page = await open();
    expect(page.querySelector('[role=alert]')?.textContent).toContain('chưa được dùng');
    answer = () => json(invited, 'application/json');
    page.querySelector('button')?.click();
    await settled();
    expect(page.textContent).toContain(invited.name);
  });

  it('says how long to wait when there were too many tries', async () => {
    answer = () => new Response('{}', { status: 429, headers: { 'Retry-After': '150' } });
    const page = await open();
    expect(page.querySelector('[role=alert]')?.textContent).toContain('3 phút');
  });

  it('gives way to another one whose link is opened on top', async () => {
    answer = () => refused('invitation.used');
    const page = await open();
    answer = () => json(invited, 'application/json');
    page.token = 'another';
    await settled();
    expect(page.querySelector('[role=alert]')).toBeNull();
    expect(page.textContent).toContain(invited.name);
  });

  it('is not even looked at inside another app', async () => {
    vi.stubGlobal('navigator', { userAgent: 'Mozilla/5.0 (Linux; Android 10) Chrome/1 Zalo' });
    const page = await open();
    expect(asked).toEqual([]);
    expect(page.querySelector('a.big')?.getAttribute('href')).toMatch(/^intent:.*chrome;end$/);
  });

  it('warns whoever uses the phone now', async () => {
    const page = await open();
    page.present = collaborator('p0', { name: 'Giảng viên, xã Lìa' });
    await page.updateComplete;
    expect(page.querySelector('.warning')?.textContent).toContain('Giảng viên, xã Lìa');
  });
});
