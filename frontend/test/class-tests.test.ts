import { readFileSync } from 'node:fs';
import path from 'node:path';
import { render } from 'lit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { routeOf, addressOf } from '../field/app/routes';
import type { Vault } from '../field/lock/vault';
import type { Outbox } from '../field/outbox/outbox';
import { begin, bodyOf, missing, moved, tapped, type AnswersBody } from '../field/tests/answers';
import { Answering } from '../field/tests/answering';
import { setFor, type ClassTest, type QuestionSet, type Who } from '../field/tests/class-test';
import { AnswersHere } from '../field/tests/given-here';
import { testScreen, wholeRoster } from '../field/tests/screens';
import type { Roster } from '../field/training/training-class';
import { emptyOutbox, madeVault } from './made-outbox';
import { faults } from './schema';

const file = '../../src/main/resources/vn/lantoa/training/tests/test-answers-1.json';
const schema = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, file), 'utf8'),
) as Readonly<Record<string, unknown>>;

const id = (n: number) => `019a0000-0000-7000-8000-00000000000${String(n)}`;

function set(language: string, n: number): QuestionSet {
  return {
    id: id(n),
    language,
    questions: [
      {
        id: id(5),
        kind: 'MULTIPLE',
        text: `Câu một ${language}`,
        choices: [
          { id: 1, text: 'Một' },
          { id: 2, text: 'Hai' },
          { id: 3, text: 'Ba' },
        ],
      },
      {
        id: id(6),
        kind: 'SCALE',
        text: `Câu hai ${language}`,
        choices: [
          { id: 1, text: 'Kém' },
          { id: 5, text: 'Tốt' },
        ],
      },
      { id: id(7), kind: 'TEXT', text: `Câu ba ${language}`, choices: [] },
    ],
  };
}

function test(change: Partial<ClassTest> = {}): ClassTest {
  return {
    id: id(1),
    class: id(2),
    name: 'Lớp 1',
    title: { vi: 'Kiến thức giới' },
    kind: 'POST',
    open: true,
    mine: id(3),
    given: false,
    sets: [set('vi', 8), set('km-VN', 9)],
    ...change,
  };
}

describe('Answers to a test', () => {
  let vault: Vault;
  let outbox: Outbox;

  beforeEach(async () => {
    vault = await madeVault();
    outbox = await emptyOutbox('tester', vault);
  });
  afterEach(() => {
    outbox.close();
  });

  const open = (one = test(), who: Who = 'mine') =>
    Answering.open(outbox, one, who, setFor(one, ['vi']) ?? set('vi', 8), () => undefined);

  it('lie on the phone after each tap and survive its being switched off', async () => {
    const first = await open();
    await first.answer(id(5), { chosen: [1] });
    await first.answer(id(7), { words: 'Hay' });
    await first.go(2);
    expect(first.state).toBe('kept');
    const again = await open();
    expect(again.draft).toEqual(first.draft);
    expect(again.draft.at).toBe(2);
  });

  it('become one fact however often they are kept, and end the draft', async () => {
    const answering = await open();
    await answering.answer(id(5), { chosen: [1, 3] });
    const [one, two] = await Promise.all([answering.save(), answering.save()]);
    expect([one, two]).toEqual(['kept', 'kept']);
    const facts = await outbox.facts();
    expect(facts).toHaveLength(1);
    expect(await outbox.body(facts[0]?.id ?? '')).toEqual({
      test: id(1),
      set: id(8),
      answers: [{ question: id(5), chosen: [1, 3] }],
    });
    expect((await open()).state).toBe('untouched');
  });

  it('are not kept twice by two windows of the phone', async () => {
    const here = await open();
    await here.answer(id(5), { chosen: [1] });
    const there = await open();
    expect(await here.save()).toBe('kept');
    expect(await there.save()).toBe('elsewhere');
    expect(await outbox.facts()).toHaveLength(1);
  });

  it('stay when they are asked in another language or a newer version', async () => {
    const answering = await open();
    await answering.answer(id(5), { chosen: [2] });
    await answering.speak(set('km-VN', 9));
    expect(answering.draft.answers[id(5)]).toEqual({ chosen: [2] });
    expect(answering.draft.set).toBe(id(9));
    const fewer = { ...set('vi', 4), questions: set('vi', 4).questions.slice(1) };
    expect(moved(answering.draft, fewer).answers).toEqual({});
    const again = await open(test({ sets: [set('vi', 4), set('km-VN', 3)] }));
    expect(again.draft.set).toBe(id(3));
    expect(again.draft.answers[id(5)]).toEqual({ chosen: [2] });
  });

  it.each<[Who, string | undefined, Partial<ClassTest>]>([
    ['mine', undefined, {}],
    [{ trainee: id(4) }, id(9), {}],
    ['paper', undefined, { kind: 'SATISFACTION' }],
    ['mine', undefined, { kind: 'SATISFACTION' }],
  ])('fit the schema by which the server judges them: %j', (who, replaces, change) => {
    const one = test(change);
    const draft = {
      ...begin(set('vi', 8)),
      answers: { [id(5)]: { chosen: [1] }, [id(6)]: { chosen: [5] }, [id(7)]: { words: ' Lời ' } },
    };
    const body = bodyOf(one, set('vi', 8), draft, who, replaces);
    expect(faults(body, schema)).toEqual([]);
    expect(body.answers).toHaveLength(3);
    expect(body.answers[2]?.words).toBe('Lời');
    if (one.kind === 'SATISFACTION') {
      expect(body.trainee).toBeUndefined();
      expect(body.replaces).toBeUndefined();
    }
  });

  it('choose one, or switch each of several on and off', () => {
    expect(tapped('SINGLE', { chosen: [1] }, 2)).toEqual({ chosen: [2] });
    expect(tapped('MULTIPLE', { chosen: [3] }, 1)).toEqual({ chosen: [1, 3] });
    expect(tapped('MULTIPLE', { chosen: [1, 3] }, 1)).toEqual({ chosen: [3] });
    expect(missing(begin(set('vi', 8)), set('vi', 8))).toBe(3);
  });

  it('are known on this phone by whose they are', async () => {
    const answering = await open(test({ answered: [] }), { trainee: id(4) });
    await answering.answer(id(5), { chosen: [1] });
    await answering.save();
    const here = new AnswersHere((fact) => outbox.body<AnswersBody>(fact));
    await here.read(await outbox.facts());
    expect(here.of(id(1), id(4))?.state).toBe('waiting');
    expect(here.of(id(1), undefined)).toBeUndefined();
  });

  it('are asked one after the other and looked over before they are kept', async () => {
    const page = await shown(test());
    expect(text(page)).toContain('Câu 1 trên 3');
    page.querySelectorAll<HTMLInputElement>('.option input')[1]?.click();
    await pause();
    press(page, 'Câu tiếp');
    await pause();
    expect(text(page)).toContain('Câu hai vi');
    press(page, 'Câu tiếp');
    await pause();
    press(page, 'Xem lại');
    await pause();
    expect(text(page)).toContain('Còn 2 câu chưa trả lời.');
    press(page, 'Lưu bài làm');
    await expect.poll(() => text(page)).toContain('Đã lưu trên máy này.');
    expect(await outbox.facts()).toHaveLength(1);
  });

  it('fill in a satisfaction form, by touch and in words, that never says whose it is', async () => {
    const page = await shown(test({ kind: 'SATISFACTION' }));
    expect(text(page)).toContain('Phiếu đánh giá');
    press(page, 'Câu tiếp');
    await pause();
    const scale = page.querySelectorAll<HTMLInputElement>('.option input');
    expect(scale).toHaveLength(5);
    scale[4]?.click();
    await pause();
    press(page, 'Câu tiếp');
    await pause();
    const words = page.querySelector('textarea');
    expect(words).not.toBeNull();
    if (words) {
      words.value = 'Nên dạy thêm buổi';
      words.dispatchEvent(new Event('input', { bubbles: true }));
    }
    await pause();
    press(page, 'Xem lại');
    await pause();
    press(page, 'Lưu bài làm');
    await expect.poll(() => text(page)).toContain('Mỗi người làm một lần.');
    const [fact] = await outbox.facts();
    const body = await outbox.body<AnswersBody>(fact?.id ?? '');
    expect(faults(body, schema)).toEqual([]);
    expect(Object.keys(body).sort()).toEqual(['answers', 'set', 'test']);
    expect(body.answers).toEqual([
      { question: id(6), chosen: [5] },
      { question: id(7), words: 'Nên dạy thêm buổi' },
    ]);
  });

  it('are entered by a trainer for somebody on the roster, who may have answered before', async () => {
    const one = test({ answered: [{ trainee: id(4), answer: id(9) }] });
    const list = await shown(one);
    expect(text(list)).toContain('Hồ Văn Thử');
    expect(text(list)).toContain('Đã trả lời');
    const page = await shown(one, id(4));
    expect(text(page)).toContain('Nhập cho Hồ Văn Thử');
    expect(text(page)).toContain('Bài bạn lưu sẽ thay bài trước.');
  });

  it('are entered for somebody who was written down in the hall a moment ago', async () => {
    const walkIn = { class: id(2), session: id(9), trainee: id(4), name: 'Khách', unit: 'u' };
    await outbox.write({ type: 'walk-in', version: 1, body: walkIn });
    const empty: Roster = { id: id(2), key: '', trainees: [], rolls: [] };
    const body = (fact: string) => outbox.body<unknown>(fact);
    const whole = await wholeRoster(empty, await outbox.facts(), body, []);
    expect(whole.trainees).toMatchObject([{ id: id(4), name: 'Khách', state: 'ENROLLED' }]);
    const again = await wholeRoster(whole, await outbox.facts(), body, []);
    expect(again.trainees).toHaveLength(1);
    const other = { ...empty, id: id(5) };
    expect((await wholeRoster(other, await outbox.facts(), body, [])).trainees).toEqual([]);
  });

  it('are told from answers given before', async () => {
    expect(text(await shown(test({ given: true })))).toContain('Mỗi người làm một lần.');
  });

  async function shown(one: ClassTest, who?: string): Promise<HTMLElement> {
    const page = document.createElement('main');
    document.body.replaceChildren(page);
    const here = new AnswersHere((fact) => outbox.body<AnswersBody>(fact));
    const roster: Roster = {
      id: id(2),
      key: '',
      trainees: [{ id: id(4), name: 'Hồ Văn Thử', unit: 'Xã Khe Sanh', state: 'ENROLLED' }],
      rolls: [],
    };
    const data = {
      tests: [one],
      roster,
      here,
      languages: ['vi'],
      keeping: outbox,
      clock: () => Date.now(),
    };
    render(testScreen({ id: one.id, ...(who !== undefined && { who }) }, data), page);
    await pause();
    return page;
  }
});

describe('The address of a test', () => {
  it('says which test and whose answers', () => {
    const read = (hash: string) => routeOf({ pathname: '/field.html', hash });
    expect(read('#bai/abc')).toEqual({ page: 'test', id: 'abc' });
    expect(read('#bai/abc/mine')).toEqual({ page: 'test', id: 'abc', who: 'mine' });
    expect(addressOf({ page: 'test', id: 'abc', who: 'x' })).toBe('/field.html#bai/abc/x');
    expect(read('#bai/')).toEqual({ page: 'today' });
  });
});

function text(of: HTMLElement): string {
  return of.textContent.replace(/\s+/g, ' ');
}

function press(page: HTMLElement, words: string): void {
  const found = [...page.querySelectorAll<HTMLElement>('button')].find((button) =>
    text(button).includes(words),
  );
  if (!found) {
    throw new Error(`no button ${words}: ${text(page)}`);
  }
  found.click();
}

async function pause(): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, 60);
  });
}
