import { afterEach, describe, expect, it } from 'vitest';
import '../field/activities/today-page';
import type { KeptFact } from '../field/outbox/fact';
import type { AnswersBody } from '../field/tests/answers';
import { stateOf, type ClassTest } from '../field/tests/class-test';
import '../field/tests/test-page';
import { text } from './seen';

/** 08:00 in Vietnam. */
const eight = Date.parse('2026-11-24T01:00:00Z');
const today = '2026-11-24';

function made(change: Partial<ClassTest> = {}): ClassTest {
  return {
    id: 't1',
    class: 'c1',
    name: 'Lớp 1',
    title: { vi: 'Kiến thức giới' },
    kind: 'PRE',
    open: true,
    opens: '2026-11-23T01:00:00Z',
    mine: 'r1',
    given: false,
    sets: [
      {
        id: 'q1',
        language: 'vi',
        questions: [{ id: 'a1', kind: 'TEXT', text: 'Bạn mong gì?', choices: [] }],
      },
    ],
    ...change,
  };
}

function kept(state: KeptFact['state'] = 'waiting'): KeptFact {
  return { id: 'f1', type: 'test-answers', madeAt: eight, state, photos: [] };
}

const answers = (test = 't1') => ({
  body: (): Promise<AnswersBody> => Promise.resolve({ test, set: 'q1', answers: [] }),
});

async function shown(name: string, properties: object): Promise<HTMLElement> {
  const element = document.createElement(name);
  Object.assign(element, { today, clock: () => eight, ...properties });
  document.body.append(element);
  await expect.poll(() => element.querySelector('h1')).not.toBeNull();
  await Promise.resolve();
  await new Promise((resolve) => setTimeout(resolve, 30));
  return element;
}

const card = (page: Element) => page.querySelector('lt-open-tests .card');

afterEach(() => {
  document.body.replaceChildren();
});

describe('Tests and forms on Hôm nay', () => {
  it('leads to an open one of the own class that is not answered yet', async () => {
    const page = await shown('lt-today-page', { tests: [made()] });
    expect(text(card(page))).toBe('Bài kiểm tra đầu khóa Kiến thức giới Đang mở');
    expect(page.querySelector('lt-open-tests a')?.getAttribute('href')).toBe('/field.html#bai/t1');
    const form = await shown('lt-today-page', { tests: [made({ kind: 'SATISFACTION' })] });
    expect(text(card(form))).toContain('Phiếu đánh giá');
  });

  it.each([
    ['answered', made({ given: true })],
    ['closed', made({ open: false })],
    ['over by its own time', made({ closes: '2026-11-24T01:00:00Z' })],
    ['of another’s class', teachersOnly()],
    ['planned for tomorrow', made({ opens: '2026-11-25T01:00:00Z' })],
  ])('leaves one out that is %s', async (_, one) => {
    expect(card(await shown('lt-today-page', { tests: [one] }))).toBeNull();
  });

  it('leaves one out that was answered on this phone and not sent yet, not one that was refused', async () => {
    const data = { tests: [made()], answers: answers() };
    expect(card(await shown('lt-today-page', { ...data, facts: [kept()] }))).toBeNull();
    expect(card(await shown('lt-today-page', { ...data, facts: [kept('review')] }))).not.toBeNull();
    const other = { ...data, answers: answers('t2'), facts: [kept()] };
    expect(card(await shown('lt-today-page', other))).not.toBeNull();
  });

  it('says when one opens today, and opens it at that time without being told', async () => {
    let now = eight;
    const soon = made({ opens: new Date(eight + 100).toISOString() });
    const page = await shown('lt-today-page', { tests: [soon], clock: () => now });
    expect(text(card(page))).toContain('Mở lúc 08:00');
    now = eight + 100;
    await expect.poll(() => text(card(page))).toContain('Đang mở');
  });

  it('leads a trainer who takes part to the own answers, not to the list', async () => {
    const page = await shown('lt-today-page', { tests: [made({ answered: [] })] });
    expect(page.querySelector('lt-open-tests a')?.getAttribute('href')).toBe(
      '/field.html#bai/t1/mine',
    );
  });
});

describe('A test that opens by itself', () => {
  const keeping = { draft: () => Promise.resolve(undefined) };

  it('asks nothing before its time, and then begins without network', async () => {
    let now = eight;
    const test = made({ opens: new Date(eight + 100).toISOString() });
    const page = await shown('lt-test-page', { test, keeping, clock: () => now });
    expect(text(page)).toContain('Bài này mở lúc 08:00');
    expect(page.querySelector('lt-question-card')).toBeNull();
    now = eight + 100;
    await expect.poll(() => page.querySelector('lt-question-card')).not.toBeNull();
  });

  it('lets a trainer enter answers on paper before its time', async () => {
    const test = made({ opens: '2026-11-25T01:00:00Z', answered: [] });
    const page = await shown('lt-test-page', { test, keeping, who: { trainee: 'r2' } });
    expect(page.querySelector('lt-question-card')).not.toBeNull();
  });

  it('stands as its times say, and as an older server says without them', () => {
    const test = made({ opens: '2026-11-24T01:00:00Z', closes: '2026-11-24T02:00:00Z' });
    expect(stateOf(test, eight - 1)).toBe('scheduled');
    expect(stateOf(test, eight)).toBe('open');
    expect(stateOf(test, Date.parse('2026-11-24T02:00:00Z'))).toBe('closed');
    const { opens: _, ...old } = made();
    expect(stateOf(old, eight)).toBe('open');
    expect(stateOf({ ...old, open: false }, eight)).toBe('closed');
  });
});

function teachersOnly(): ClassTest {
  const { mine: _, ...rest } = made({ answered: [] });
  return rest;
}
