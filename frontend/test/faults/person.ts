import type { KeptFact, NewFact, Photo } from '../../field/outbox/outbox';
import type { Chance } from './chance';
import type { Entry, Ledger } from './ledger';
import type { World } from './line';
import type { Phone } from './phone';
import { noise } from './pictures';

/** What a phone's owner does, and what happens to the phone, and how often against each other. */
const doings = {
  look: 50,
  write: 20,
  correct: 10,
  photograph: 4,
  err: 3,
  killed: 5,
  'killed-while-writing': 6,
  'another-tab': 4,
  'close-tab': 4,
  'clock-set': 2,
  weather: 12,
} as const;

const day = 86_400_000;

/** Someone with a phone, where the network is bad. */
export class Person {
  readonly phone: Phone;
  readonly #unit: string;
  readonly #chance: Chance;
  readonly #world: World;
  readonly #ledger: Ledger;
  #written = 0;

  constructor(phone: Phone, unit: string, chance: Chance, world: World, ledger: Ledger) {
    this.phone = phone;
    this.#unit = unit;
    this.#chance = chance;
    this.#world = world;
    this.#ledger = ledger;
  }

  /** Goes on until told that it is enough. */
  async live(enough: () => boolean): Promise<void> {
    this.#weather();
    await this.phone.open();
    while (!enough()) {
      await this.#world.time.sleep(this.#chance.between(200, 30_000));
      await this.#do(this.#chance.weighted(doings));
    }
  }

  /** The network is good now: sends until nothing waits. Answers whether it came to that. */
  async heal(): Promise<boolean> {
    this.phone.line.trouble = 0;
    for (let round = 0; round < 100; round += 1) {
      const left = await this.phone.within(this.#chance, async ({ sending, outbox }) => {
        await sending.now(true);
        await this.#world.time.sleep(60_000);
        const { waiting, media } = await outbox.counts();
        return waiting + media;
      });
      if (left === 0) {
        this.phone.kill();
        return true;
      }
    }
    return false;
  }

  async #do(doing: keyof typeof doings): Promise<void> {
    const { phone } = this;
    switch (doing) {
      case 'look':
        await phone.within(this.#chance, ({ sending }) => {
          void sending.now(this.#chance.happens(0.5));
          return Promise.resolve();
        });
        return;
      case 'write':
        return this.#write(this.#result());
      case 'correct':
        return this.#correct();
      case 'photograph':
        return this.#write(this.#result(), [await noise(this.#chance, 200, this.#tall())]);
      case 'err':
        return this.#write(this.#refusedResult());
      case 'killed':
        phone.kill();
        this.#world.injected('phone-killed');
        return;
      case 'killed-while-writing':
        return this.#killed();
      case 'another-tab':
        await (phone.tabs.length < 3 && phone.open());
        return;
      case 'close-tab':
        if (phone.tabs[1]) {
          phone.close(phone.tabs[1]);
        }
        return;
      case 'clock-set':
        phone.clockWrong = this.#chance.between(-9 * day, 9 * day);
        this.#world.injected('clock-set');
        return;
      case 'weather':
        this.#weather();
    }
  }

  #weather(): void {
    this.phone.line.trouble = this.#chance.one([0.1, 0.5, 0.8, 0.95, 1]);
  }

  #tall(): number {
    return this.#chance.between(20, 400);
  }

  async #write({ fact, entry }: Made, photos: readonly Photo[] = []): Promise<void> {
    const { body, media } = withPhotos(fact.body, photos);
    const noted = this.#ledger.note({ ...entry, media });
    await this.phone.write(this.#chance, { ...fact, body }, photos, noted);
  }

  async #killed(): Promise<void> {
    const photos = this.#chance.happens(0.2) ? [await noise(this.#chance, 100, this.#tall())] : [];
    const { fact, entry } = this.#result();
    const { body, media } = withPhotos(fact.body, photos);
    const noted = this.#ledger.note({ ...entry, media });
    await this.phone.killedWhileWriting(this.#chance, { ...fact, body }, photos, noted);
    this.#world.injected('killed-while-writing');
  }

  /** Puts one of the own facts right; one that was put right already is left alone. */
  async #correct(): Promise<void> {
    const facts = await this.phone.within(this.#chance, ({ outbox }) => outbox.facts());
    const open = correctable(facts);
    const [first, ...more] = open;
    if (first) {
      const { fact, entry } = this.#result();
      await this.#write({
        fact: { ...fact, corrects: this.#chance.one([first, ...more]).id },
        entry,
      });
    }
  }

  #result(): Made {
    this.#written += 1;
    const mark = `${this.phone.person} ${String(this.#written)}`;
    const [female, male, other] = [this.#count(), this.#count(), this.#chance.whole(3)];
    const entry: Entry = {
      ...{ person: this.phone.person, mark, female, male, other },
      ...{ expected: 'stored', media: [] },
    };
    const body = {
      adHoc: { title: 'Sinh hoạt câu lạc bộ', kind: 'COMMUNICATION_SESSION' },
      unit: this.#unit,
      start: '2026-10-01T14:00',
      channel: 'DIRECT_TALK',
      languages: ['vi'],
      participants: { female, male, other },
      minutes: this.#chance.whole(240),
      wentWell: mark,
      wasHard: 'x'.repeat(this.#chance.happens(0.1) ? 2000 : this.#chance.whole(200)),
      questions: '',
      falseInformation: [],
      photos: [],
    };
    return { fact: { type: 'activity-result', version: 1, body }, entry };
  }

  /** One that the server has to refuse: of another province, or with more men than people. */
  #refusedResult(): Made {
    const { fact, entry } = this.#result();
    const wrong = this.#chance.happens(0.5)
      ? { unit: '2025-91' }
      : { menAndBoys: entry.female + entry.male + entry.other + 1 };
    return {
      fact: { ...fact, body: { ...fact.body, ...wrong } },
      entry: { ...entry, expected: 'refused' },
    };
  }

  #count(): number {
    return this.#chance.whole(60);
  }
}

interface Made {
  readonly fact: NewFact;
  readonly entry: Entry;
}

/** The last of each chain of corrections, as far as the server has not to refuse it. */
function correctable(facts: readonly KeptFact[]): readonly KeptFact[] {
  const corrected = new Set(facts.flatMap(({ corrects }) => corrects ?? []));
  return facts.filter(({ id, replacedBy }) => !corrected.has(id) && replacedBy === undefined);
}

function withPhotos(body: object, photos: readonly Photo[]) {
  const named = photos.map(({ sha256, blob }) => ({
    ...{ sha256, width: 200, height: 200, bytes: blob.size },
    consent: true,
  }));
  return { body: { ...body, photos: named }, media: photos.map(({ sha256 }) => sha256) };
}
