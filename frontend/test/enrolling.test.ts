import { afterEach, describe, expect, it } from 'vitest';
import type { Said } from '../field/activities/registration';
import type { KeptFact } from '../field/outbox/fact';
import {
  clashing,
  closing,
  enrolmentType,
  lastClassWords,
  nextWord,
  standingKey,
} from '../field/training/enrolling';
import { EnrolmentCard } from '../field/training/enrolment-card';
import type { TrainingClass } from '../field/training/training-class';
import { MadePhone, lop, session } from './made-training';

const open: TrainingClass = { ...lop, role: 'open' };

function said(change: Partial<Said> = {}): Said {
  return { going: true, state: 'sent', madeAt: 100, receivedAt: 110, ...change };
}

function mine(state: string): TrainingClass {
  return { ...open, role: 'trainee', mine: state };
}

function fact(id: string, madeAt: number, change: Partial<KeptFact> = {}): KeptFact {
  return { id, type: enrolmentType, madeAt, state: 'waiting', photos: [], ...change };
}

describe('how somebody stands to a class', () => {
  it('is kept on the phone, then sent, then what the server answered', () => {
    expect(standingKey(open, undefined, 50, false)).toEqual(['field.enrolment.open']);
    expect(standingKey(open, said({ state: 'waiting' }), 50, false)).toEqual([
      'field.enrolment.kept',
    ]);
    expect(standingKey(open, said(), 105, false)).toEqual(['field.registration.sent']);
    expect(standingKey(mine('ENROLLED'), said(), 120, false)).toEqual(['word.mine.enrolled']);
    expect(standingKey(mine('WAITING'), said(), 120, false)).toEqual(['word.mine.waiting']);
    expect(standingKey(mine('LATE'), said(), 120, true)).toEqual(['word.mine.late']);
    expect(standingKey(open, undefined, 50, true)).toEqual(['field.enrolment.closed']);
    expect(
      standingKey(open, said({ state: 'review', refusal: 'Ngoài địa bàn' }), 50, false),
    ).toEqual(['field.registration.refused', 'Ngoài địa bàn']);
  });

  it('says what can be said next, the last word on the phone first', () => {
    expect(nextWord(open, undefined, 50, false)).toBe('enrol');
    expect(nextWord(open, undefined, 50, true)).toBe('nothing');
    expect(nextWord(mine('INVITED'), undefined, 50, true)).toBe('answer');
    expect(nextWord(mine('OFFERED'), undefined, 50, true)).toBe('answer');
    expect(nextWord(mine('OFFERED'), said({ state: 'waiting' }), 50, true)).toBe('withdraw');
    expect(nextWord(mine('ENROLLED'), said({ going: false }), 105, false)).toBe('enrol');
    expect(nextWord(mine('ENROLLED'), undefined, 50, false)).toBe('withdraw');
    expect(nextWord(mine('REMOVED'), undefined, 50, false)).toBe('nothing');
  });

  it('ends when the class begins, unless an earlier moment was set', () => {
    expect(closing(lop)).toBe('2026-11-24T08:00');
    expect(closing({ ...lop, closes: '2026-11-23T17:00' })).toBe('2026-11-23T17:00');
    expect(closing({ ...lop, sessions: [] })).toBe('2026-11-24T00:00');
  });

  it('warns of another class at the same time in which the person has a part', () => {
    const other = { ...mine('ENROLLED'), id: 'c2', name: 'Lớp khác' };
    const later = { ...session, start: '2026-11-24T11:00', end: '2026-11-24T12:00' };
    expect(clashing(open, [open, other])).toEqual([other]);
    expect(clashing(open, [{ ...other, mine: 'WITHDRAWN' }])).toEqual([]);
    expect(clashing(open, [{ ...other, sessions: [later] }])).toEqual([]);
    expect(clashing(open, [{ ...other, status: 'CANCELLED' }])).toEqual([]);
  });

  it('is the latest word about each class', async () => {
    const bodies: Readonly<Record<string, unknown>> = {
      one: { class: 'c1', going: true },
      two: { class: 'c1', going: false },
    };
    const words = await lastClassWords(
      [fact('two', 20), fact('one', 10), fact('mark', 30, { type: 'attendance-mark' })],
      (id) => Promise.resolve(bodies[id]),
    );
    expect(words.get('c1')?.going).toBe(false);
  });
});

describe('the card of an enrolment', () => {
  afterEach(() => {
    document.body.replaceChildren();
  });

  async function shown(one: TrainingClass, phone: MadePhone): Promise<EnrolmentCard> {
    const card = new EnrolmentCard();
    Object.assign(card, {
      one,
      keeping: phone,
      facts: phone.facts,
      now: Date.parse('2026-11-22T01:00:00Z'),
    });
    document.body.append(card);
    await card.updateComplete;
    return card;
  }

  it('writes down on the phone that the person comes', async () => {
    const phone = new MadePhone();
    const card = await shown(open, phone);
    card.querySelector('button')?.click();
    await Promise.resolve();
    expect(phone.written).toMatchObject([
      { type: 'class-enrolment', version: 1, body: { class: 'c1', going: true } },
    ]);
  });

  it('offers both answers to who is invited', async () => {
    const card = await shown(mine('INVITED'), new MadePhone());
    const buttons = [...card.querySelectorAll('button')];
    expect(buttons.map((button) => button.textContent.trim())).toEqual([
      'Tôi tham gia',
      'Tôi không tham gia',
    ]);
  });

  it('says so when the word could not be kept', async () => {
    const phone = new MadePhone();
    phone.failing = new Error('full');
    const card = await shown(open, phone);
    card.querySelector('button')?.click();
    await new Promise((resolve) => setTimeout(resolve));
    await card.updateComplete;
    expect(card.querySelector('[role=alert]')?.textContent).toContain('Chưa lưu được');
  });
});
