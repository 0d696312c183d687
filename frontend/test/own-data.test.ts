import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import '../field/data/data-page';
import { OwnDataDesk, type OwnData } from '../field/data/own-data';
import { tellWishes } from '../field/data/wish';
import { DeviceData } from '../field/session/device-data';
import { Session } from '../field/session/session';
import { nothingWaiting } from '../field/outbox/counts';
import { requests } from '../field/sync/requests';
import { collaborator } from './made';
import { MadeServer } from './made-server';

const person = 'p-data';
const own: OwnData = {
  held: [
    {
      heading: 'Tài khoản',
      count: 12,
      items: [[{ label: 'Họ và tên', value: 'Hồ Thị Thử' }]],
    },
  ],
  requests: [],
  terms: [{ kind: 'Lời mời', term: '365 ngày' }],
};

let device: DeviceData;
let online: boolean;
let sent: { path: string; body: unknown }[];
let answer: () => Response;

const json = (body: unknown, status = 200, type = 'application/json') =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': type } });

const fetcher = (url: string, init: RequestInit) => {
  if (!online) {
    return Promise.reject(new TypeError('Failed to fetch'));
  }
  const body = init.body === undefined ? undefined : (JSON.parse(init.body as string) as unknown);
  sent.push({ path: url.replace('/api/field/', ''), body });
  return Promise.resolve(answer());
};

beforeEach(async () => {
  device = await DeviceData.open();
  for (const { id } of await device.wishes(person)) {
    await device.dropWish(person, id);
  }
  online = true;
  sent = [];
  answer = () => json(own);
});

afterEach(() => {
  document.body.replaceChildren();
});

const desk = () => new OwnDataDesk(device, person, fetcher);
const pause = () => new Promise((resolve) => setTimeout(resolve, 30));

describe('what a person asks about their data', () => {
  it('is kept on the disk without network and sent once when there is one', async () => {
    online = false;
    expect(await desk().wish({ kind: 'ERASE', note: 'Tôi chuyển đi' })).toBe(false);
    const [kept] = await desk().waiting();
    expect(kept?.kind).toBe('ERASE');
    online = true;
    await desk().read();
    expect(await desk().waiting()).toEqual([]);
    await desk().read();
    const asked = sent.filter(({ path }) => path === 'my-data/requests');
    expect(asked).toHaveLength(1);
    expect(asked[0]?.body).toMatchObject({ id: kept?.id, kind: 'ERASE', note: 'Tôi chuyển đi' });
  });

  it('goes with the same id again when the answer was lost', async () => {
    answer = () => new Response('<html>', { headers: { 'Content-Type': 'text/html' } });
    await desk().wish({ kind: 'COPY' });
    answer = () => json(own);
    await desk().read();
    const ids = sent
      .filter(({ path }) => path === 'my-data/requests')
      .map(({ body }) => (body as { id: string }).id);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  it('stays with its reason when the server refuses it, and is not sent again', async () => {
    const refusal = { code: 'data-request.unclear', title: 'Yêu cầu chưa rõ.' };
    answer = () => json(refusal, 400, 'application/problem+json');
    await desk().wish({ kind: 'CORRECT', phone: '123' });
    expect((await desk().waiting())[0]?.refused).toBe('Yêu cầu chưa rõ.');
    sent = [];
    await tellWishes(requests(fetcher), device, person);
    expect(sent).toEqual([]);
  });

  it('belongs to its person alone', async () => {
    online = false;
    await desk().wish({ kind: 'COPY' });
    expect(await new OwnDataDesk(device, 'somebody-else', fetcher).waiting()).toEqual([]);
  });

  it('is told by the session as soon as the server is heard, without the page', async () => {
    const server = new MadeServer();
    server.me = collaborator(person);
    const session = await Session.open(server.ask, device);
    await session.takeOver(server.me);
    await device.keepWish(person, { id: crypto.randomUUID(), kind: 'COPY' });
    await session.refresh();
    expect(server.asked).toContain('POST my-data/requests');
    expect(await device.wishes(person)).toEqual([]);
    await session.forget();
  });
});

describe('Dữ liệu của tôi', () => {
  async function page(): Promise<HTMLElement> {
    const element = document.createElement('lt-data-page');
    const me = collaborator(person);
    Object.assign(element, { me, desk: desk(), counts: nothingWaiting, activities: 7, facts: 2 });
    document.body.append(element);
    await pause();
    return element;
  }

  const text = (element: Element) => element.textContent.replace(/\s+/g, ' ');

  it('shows what the server holds, what the phone holds, and for how long', async () => {
    const element = await page();
    await expect.poll(() => text(element)).toContain('Tài khoản (12)');
    const shown = text(element);
    expect(shown).toContain('Hồ Thị Thử');
    expect(shown).toContain('Còn 11 mục nữa');
    expect(shown).toContain('7 hoạt động');
    expect(shown).toContain('365 ngày');
  });

  it('shows what the phone holds without network, keeps a request and says so', async () => {
    online = false;
    const element = await page();
    await expect.poll(() => text(element)).toContain('Chưa có mạng');
    expect(text(element)).toContain('7 hoạt động');
    element.querySelectorAll<HTMLInputElement>('input[name=wish]')[1]?.click();
    await expect.poll(() => text(element)).toContain('không lấy lại được');
    element.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await expect.poll(() => text(element)).toContain('Đã lưu trên máy này');
    await expect.poll(() => text(element)).toContain('Lưu trên máy này, gửi khi có mạng');
  });

  it('asks for words where a request needs them', async () => {
    const element = await page();
    element.querySelectorAll<HTMLInputElement>('input[name=wish]')[4]?.click();
    await pause();
    element.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await expect.poll(() => text(element)).toContain('Hãy viết điều bạn muốn');
    expect(sent.some(({ path }) => path === 'my-data/requests')).toBe(false);
  });
});
