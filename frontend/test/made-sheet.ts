import { afterEach, beforeEach } from 'vitest';
import { RollPage } from '../field/training/roll-page';
import { collaborator } from './made';
import { during, lop, MadePhone, roster, session, trainee } from './made-training';
import { pause, text } from './seen';

/** What a trainer's phone keeps; a class of two unless a test says otherwise. */
export let phone: MadePhone;
/** The sheet on the screen, after {@link open}. */
export let page: RollPage;

/** The button of the sheet that contains these words. */
export const button = (words: string) =>
  [...page.querySelectorAll('button')].find((one) => text(one).includes(words));

/** Opens the sheet of the session. */
export async function open(now = during): Promise<void> {
  page = new RollPage();
  const places = [{ id: '2025-19429', name: 'Xã Khe Sanh', full: 'Xã Khe Sanh' }];
  const of = { one: lop, session };
  Object.assign(page, { of, keeping: phone, me: collaborator('p1'), places, now, read: 1 });
  document.body.append(page);
  await pause();
}

beforeEach(() => {
  phone = new MadePhone();
  phone.roster = roster([
    trainee('t1', 'Nguyễn Thị Đào'),
    trainee('t2', 'Hồ Văn An', { sex: 'MALE' }),
  ]);
});

afterEach(() => {
  document.body.replaceChildren();
});
