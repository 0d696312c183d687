// @vitest-environment node
import { afterEach, describe, expect, it } from 'vitest';
import type { Vault } from '../field/lock/vault';
import { Outbox } from '../field/outbox/outbox';
import { MadeFactServer, problem, type Fault } from './made-fact-server';
import { emptyOutbox, madeVault, note, picture } from './made-outbox';

/** Printed with each failure; set LANTOA_SEED to run one again, LANTOA_ROUNDS for more of them. */
const rounds = Number(process.env['LANTOA_ROUNDS'] ?? 12);
const firstSeed = Number(process.env['LANTOA_SEED'] ?? Date.now() % 1_000_000);
const steps = 60;

type Random = () => number;

/** Mulberry32: the same numbers for the same seed. */
function randomOf(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One phone: what it was told is kept is what it is held to. */
class Phone {
  readonly name: string;
  readonly written = new Map<string, string | undefined>();
  #outbox: Outbox;
  readonly #vault: Vault;

  private constructor(name: string, outbox: Outbox, vault: Vault) {
    this.name = name;
    this.#outbox = outbox;
    this.#vault = vault;
  }

  static async empty(name: string): Promise<Phone> {
    const vault = await madeVault();
    return new Phone(name, await emptyOutbox(name, vault), vault);
  }

  get outbox(): Outbox {
    return this.#outbox;
  }

  async write(random: Random): Promise<void> {
    const ids = [...this.written.keys()];
    const corrects = random() < 0.3 ? ids[Math.floor(random() * ids.length)] : undefined;
    const photo = random() < 0.2 ? await picture(Math.floor(random() * 1e6), 90_000) : undefined;
    const fact = await this.#outbox.write(note(String(random()), { corrects }), photo && [photo]);
    this.written.set(fact.id, fact.corrects);
  }

  /** The app dies now; whatever it was at breaks off. */
  async kill(): Promise<void> {
    this.#outbox.close();
    this.#outbox = await Outbox.open(this.name, this.#vault);
  }

  async again(): Promise<void> {
    for (const { id, state, photos } of await this.#outbox.facts()) {
      if (state === 'review' || photos.some((photo) => photo.state === 'review')) {
        await this.#outbox.again(id);
      }
    }
  }
}

class Trial {
  readonly server = new MadeFactServer();
  readonly random: Random;
  readonly restores: boolean;
  injected = 0;
  #restore: (() => void) | undefined;

  constructor(seed: number) {
    this.random = randomOf(seed);
    this.restores = seed % 2 === 0;
  }

  async step(phone: Phone): Promise<void> {
    const sender = () => this.server.sender(phone.outbox).run();
    const media = () => this.server.mediaSender(phone.outbox).run();
    const dice = this.random();
    this.#faults();
    if (dice < 0.35) {
      await phone.write(this.random);
    } else if (dice < 0.6) {
      await sender();
    } else if (dice < 0.68) {
      await media();
    } else if (dice < 0.76) {
      await Promise.all([sender(), media(), sender(), phone.write(this.random)]);
    } else if (dice < 0.86) {
      const broken = Promise.allSettled([sender(), media()]);
      await new Promise((resolve) => setTimeout(resolve, this.random() * 4));
      await phone.kill();
      await broken;
      this.injected += 1;
    } else if (dice < 0.93) {
      await phone.again();
    } else {
      this.#backUpOrRestore();
    }
  }

  heal(): void {
    this.server.fault = () => undefined;
    this.server.answers = (answer) => answer;
    this.server.refuses = () => undefined;
  }

  #faults(): void {
    const { random, server } = this;
    server.fault = () => {
      if (random() < 0.6) {
        return undefined;
      }
      this.injected += 1;
      return faults[Math.floor(random() * faults.length)]?.();
    };
    server.answers = (answer) => {
      if (random() < 0.7) {
        return answer;
      }
      this.injected += 1;
      return answer
        .filter(() => random() < 0.8)
        .map((one) => (random() < 0.1 ? { ...one, sha256: 'f'.repeat(64) } : one))
        .sort(() => random() - 0.5);
    };
    // Both of two senders at once hear the same of a fact.
    const digit = Math.floor(random() * 16).toString(16);
    server.refuses = ({ id }) => (id.endsWith(digit) ? 422 : undefined);
  }

  #backUpOrRestore(): void {
    if (this.restores) {
      this.#restore?.();
      this.#restore = this.#restore ? undefined : this.server.backup();
      this.injected += 1;
    }
  }
}

const faults: readonly (() => Fault)[] = [
  () => 'request-lost',
  () => 'reply-lost',
  () => 'portal',
  () => problem(500, 'internal'),
  () => problem(503, 'later', { 'Retry-After': '1' }),
  () => problem(413, 'facts.too-many'),
  () => problem(401, 'signed-out'),
];

let phones: Phone[] = [];

afterEach(() => {
  phones.forEach((phone) => {
    phone.outbox.close();
  });
});

describe('outbox and server together', () => {
  it.each(Array.from({ length: rounds }, (_, round) => firstSeed + round))(
    'lose nothing and store nothing twice, whatever happens on the way (seed %i)',
    { timeout: 60_000 },
    async (seed) => {
      const trial = new Trial(seed);
      phones = [await Phone.empty('g1'), await Phone.empty('g2')];
      for (let step = 0; step < steps; step += 1) {
        const phone = phones[Math.floor(trial.random() * phones.length)];
        await phone?.kill();
        await (phone && trial.step(phone));
      }
      trial.heal();
      for (const phone of phones) {
        await phone.again();
        await trial.server.sender(phone.outbox).run();
        expect(await trial.server.sender(phone.outbox).run()).toEqual({ kind: 'done', left: 0 });
        await trial.server.mediaSender(phone.outbox).run();
      }
      expect(trial.injected).toBeGreaterThan(0);
      await agree(trial);
    },
  );
});

/** Every fact that a phone was told is kept is at the server once, and the phone knows it. */
async function agree({ server, restores }: Trial): Promise<void> {
  const all = new Set<string>();
  for (const phone of phones) {
    const facts = await phone.outbox.facts();
    const open = facts.filter(({ replacedBy }) => replacedBy === undefined);
    expect(open.map(({ state }) => state).filter((state) => state !== 'sent')).toEqual([]);
    for (const { id, corrects, receipt } of open) {
      const stored = server.facts.get(id);
      expect(stored?.sequence).toBe(receipt?.sequence);
      expect((JSON.parse(stored?.text ?? '{}') as { corrects?: unknown }).corrects).toBe(
        corrects ?? null,
      );
      all.add(id);
    }
    expect([...phone.written.keys()].filter((id) => !facts.some((fact) => fact.id === id))).toEqual(
      [],
    );
    if (!restores) {
      const photos = open.flatMap((fact) => fact.photos);
      expect(photos.filter(({ state }) => state !== 'sent')).toEqual([]);
      expect(photos.filter(({ sha256 }) => !server.media.get(sha256)?.complete)).toEqual([]);
    }
  }
  expect(new Set(server.facts.keys())).toEqual(all);
  const sequences = [...server.facts.values()].map(({ sequence }) => sequence);
  expect(new Set(sequences).size).toBe(sequences.length);
}
