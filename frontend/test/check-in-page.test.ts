import { afterEach, describe, expect, it, vi } from 'vitest';
import { isNews, type CheckIns, type CheckInKeeping } from '../field/checkin/check-in';
import '../field/checkin/check-in-page';
import type { KeptFact } from '../field/outbox/fact';

const session = '019a0000-0000-7000-8000-00000000abcd';
const written: { readonly session: string; readonly code: string }[] = [];
const facts: KeptFact[] = [];
let full = false;

const keeping: CheckInKeeping = {
  facts: () => Promise.resolve(facts),
  body: <T>(id: string) => Promise.resolve(written[facts.findIndex((one) => one.id === id)] as T),
  write: ({ body }) => {
    if (full) {
      return Promise.reject(new Error('full'));
    }
    written.push(body as (typeof written)[number]);
    const fact = made({ id: `f${String(facts.length)}` });
    facts.push(fact);
    return Promise.resolve(fact);
  },
  again: vi.fn(() => Promise.resolve()),
};

function made(change: Partial<KeptFact> = {}): KeptFact {
  const madeAt = Date.parse('2026-11-24T01:00:05Z');
  return { id: 'f0', type: 'check-in', madeAt, state: 'waiting', photos: [], ...change };
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 20));
const text = (page: Element) => page.textContent.replace(/\s+/g, ' ').trim();

async function show(code: string, record?: CheckIns): Promise<HTMLElement> {
  const page = document.createElement('lt-check-in-page');
  Object.assign(page, { session, code, record, keeping, facts: [] });
  document.body.append(page);
  await pause();
  return page;
}

afterEach(() => {
  document.body.replaceChildren();
  written.length = 0;
  facts.length = 0;
  full = false;
});

describe('checking in by oneself', () => {
  it('keeps the code of the address at once, and once however often the page is loaded', async () => {
    const page = await show('V505VGW5');
    expect(written).toEqual([{ session, code: 'V505VGW5' }]);
    expect(text(page)).toContain('Đã lưu trên máy này lúc 08:00');
    page.remove();
    await show('V505VGW5');
    await show('QBZBAHYQ');
    expect(written).toHaveLength(1);
  });

  it('says what became of it', async () => {
    await show('V505VGW5');
    const waits = await show('', { id: session, mine: { at: '2026-11-24T01:00:05Z' } });
    expect(text(waits)).toContain('Tự điểm danh, chờ xác nhận');
    expect(waits.querySelector('form')).not.toBeNull();
    const counts = await show('', {
      id: session,
      mine: { at: '2026-11-24T01:00:05Z', state: 'PRESENT' },
    });
    expect(text(counts)).toContain('Đã ghi: Có mặt');
    expect(counts.querySelector('form')).toBeNull();
  });

  it('takes a typed code as it was meant, and asks again for one that is none', async () => {
    const page = await show('');
    const input = page.querySelector<HTMLInputElement>('#check-in-code');
    const send = async (typed: string) => {
      if (input) {
        input.value = typed;
      }
      page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
      await pause();
    };
    await send('v505');
    expect(text(page)).toContain('Mã có đúng 8 chữ và số');
    expect(input?.getAttribute('aria-invalid')).toBe('true');
    expect(written).toEqual([]);
    await send('v505 vgw5');
    expect(written).toEqual([{ session, code: 'V505VGW5' }]);
  });

  it('shows why the server refused it and takes another code then', async () => {
    written.push({ session, code: 'V505VGW5' });
    const refusal = { status: 422, code: 'check-in.closed', title: 'Buổi học này đã đóng.' };
    facts.push(made({ state: 'review', refusal }));
    const page = await show('');
    expect(text(page)).toContain('Chưa ghi được: Buổi học này đã đóng.');
    expect(page.querySelector('form')).not.toBeNull();
    expect(isNews('QBZBAHYQ', [{ fact: made({ state: 'review' }), code: 'V505VGW5' }])).toBe(true);
  });

  it('says so when the phone is full', async () => {
    full = true;
    const page = await show('V505VGW5');
    expect(text(page)).toContain('Chưa lưu được trên máy này');
  });
});
