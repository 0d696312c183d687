import { describe, expect, it } from 'vitest';
import {
  isComing,
  lastWords,
  registrationType,
  standingOf,
  type RegistrationBody,
  type Said,
} from '../field/activities/registration';
import { RegistrationCard } from '../field/activities/registration-card';
import type { KeptFact } from '../field/outbox/fact';

const open = { closes: '2026-11-24T17:00', full: false };

function said(change: Partial<Said> = {}): Said {
  return { going: true, state: 'sent', madeAt: 100, receivedAt: 110, ...change };
}

function fact(id: string, madeAt: number, change: Partial<KeptFact> = {}): KeptFact {
  return { id, type: registrationType, madeAt, state: 'waiting', photos: [], ...change };
}

describe('the standing of a registration', () => {
  it('is kept on the phone, then sent, then what the server answered', () => {
    const seated = { ...open, mine: 'SEATED' };
    expect(standingOf(open, undefined, 50)).toBe('none');
    expect(standingOf(open, said({ state: 'waiting' }), 50)).toBe('kept');
    expect(standingOf(open, said(), 105)).toBe('sent');
    expect(standingOf(open, said(), undefined)).toBe('sent');
    expect(standingOf(seated, said(), 120)).toBe('seated');
    expect(standingOf({ ...open, mine: 'WAITING' }, said(), 120)).toBe('waiting');
    expect(standingOf({ ...open, mine: 'LATE' }, said(), 120)).toBe('late');
  });

  it('does not show an old answer as the answer to a new word', () => {
    const seated = { ...open, mine: 'SEATED' };
    expect(standingOf(seated, said({ going: false, madeAt: 200, receivedAt: 210 }), 150)).toBe(
      'sent',
    );
  });

  it('offers to take back only what was not taken back yet', () => {
    expect(isComing('kept', said({ state: 'waiting' }))).toBe(true);
    expect(isComing('kept', said({ state: 'waiting', going: false }))).toBe(false);
    expect(isComing('seated', undefined)).toBe(true);
    expect(isComing('late', said())).toBe(false);
  });
});

describe('what was said on this phone', () => {
  it('is the latest word about each activity; other facts and unreadable ones do not count', async () => {
    const bodies: Readonly<Record<string, RegistrationBody>> = {
      one: { activity: 'a', going: true },
      two: { activity: 'a', going: false },
      three: { activity: 'b', going: true },
    };
    const words = await lastWords(
      [
        fact('two', 20),
        fact('one', 10),
        fact('three', 5),
        fact('lost', 30),
        fact('result', 40, { type: 'activity-result' }),
      ],
      (id) => (id === 'lost' ? Promise.reject(new Error('locked')) : Promise.resolve(bodies[id])),
    );
    expect([...words.keys()]).toEqual(['a', 'b']);
    expect(words.get('a')?.going).toBe(false);
  });
});

describe('the card of a registration', () => {
  async function shown(change: Partial<RegistrationCard>): Promise<RegistrationCard> {
    const card = new RegistrationCard();
    Object.assign(card, { registration: open, now: '2026-11-22T08:00' }, change);
    document.body.append(card);
    await card.updateComplete;
    return card;
  }

  it('says that one comes, and takes it back', async () => {
    const card = await shown({});
    const words: boolean[] = [];
    card.addEventListener('lt-register', (event) => {
      words.push((event as CustomEvent<boolean>).detail);
    });
    expect(card.textContent).toContain('Còn chỗ.');
    card.querySelector('button')?.click();
    card.said = said({ state: 'waiting' });
    await card.updateComplete;
    expect(card.textContent).toContain('Đăng ký đã lưu trên máy này');
    card.querySelector('button')?.click();
    expect(words).toEqual([true, false]);
  });

  it('offers nothing after the closing time', async () => {
    const card = await shown({ now: '2026-11-24T17:01' });
    expect(card.textContent).toContain('Đã hết hạn đăng ký.');
    expect(card.querySelector('button')).toBeNull();
  });

  it('says that a word could not be kept', async () => {
    const card = await shown({ failed: true });
    expect(card.querySelector('[role=alert]')?.textContent).toContain('Chưa lưu được');
  });

  it('says that who comes now has to wait', async () => {
    const card = await shown({ registration: { ...open, full: true } });
    expect(card.textContent).toContain('vào danh sách chờ');
  });
});
