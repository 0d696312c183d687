import { keyOf, randomBytes, vaultOf } from '../../field/lock/sealing';
import type { Vault } from '../../field/lock/vault';
import { mediaRequests } from '../../field/outbox/media-requests';
import { Outbox, type NewFact, type Photo } from '../../field/outbox/outbox';
import { Sending } from '../../field/outbox/sending';
import { openOutbox } from '../../field/outbox/store';
import { requests } from '../../field/sync/requests';
import { liveOn, Storage } from './browser';
import type { Chance } from './chance';
import type { Entry, Ledger } from './ledger';
import type { Line } from './line';
import { Life, lives, machine } from './time';

/** The app in one tab of a phone: the real outbox and its real senders. */
interface Tab {
  readonly life: Life;
  readonly outbox: Outbox;
  readonly sending: Sending;
}

/** A phone of one person, whose app can be killed at any time. */
export class Phone {
  readonly tabs: Tab[] = [];
  /** How far its clock is ahead of the true time, in ms. */
  clockWrong = 0;
  readonly person: string;
  readonly line: Line;
  readonly #storage = new Storage();
  readonly #vault: Vault;

  private constructor(person: string, line: Line, vault: Vault) {
    this.person = person;
    this.line = line;
    this.#vault = vault;
  }

  static async of(person: string, line: Line): Promise<Phone> {
    const key = await keyOf(randomBytes(32));
    return new Phone(person, line, vaultOf(key, person, 'outbox'));
  }

  /** Opens the app in another tab. */
  async open(): Promise<Tab> {
    const life = new Life(() => this.clockWrong);
    liveOn(this.#storage, life);
    return lives.run(life, async () => {
      const outbox = await Outbox.open(this.person, this.#vault);
      const asker = { person: this.person };
      const sending = new Sending(
        outbox,
        { ask: requests(this.line.fetch, asker), media: mediaRequests(this.line.fetch, asker) },
        {
          changed: () => undefined,
          serverTimeHeard: (time) => (outbox.clockOffset = Date.parse(time) - Date.now()),
        },
      );
      const tab = { life, outbox, sending };
      this.tabs.push(tab);
      void sending.now();
      return tab;
    });
  }

  /** The system kills the app: whatever it was at ends at once. */
  kill(): void {
    for (const { life } of this.tabs.splice(0)) {
      life.kill();
    }
  }

  /** A person closes one of several tabs. */
  close(tab: Tab): void {
    this.tabs.splice(this.tabs.indexOf(tab), 1);
    lives.run(tab.life, () => {
      tab.sending.stop();
      tab.outbox.close();
    });
  }

  /** Runs something in a tab; opens one when there is none. */
  async within<T>(chance: Chance, work: (tab: Tab) => Promise<T>): Promise<T> {
    const [first = await this.open(), ...more] = this.tabs;
    const tab = chance.one([first, ...more]);
    return lives.run(tab.life, () => work(tab));
  }

  /** Writes; resolves with what was kept once the phone says so. */
  async write(chance: Chance, fact: NewFact, photos: readonly Photo[], entry: Entry) {
    return this.within(chance, async ({ outbox, sending }) => {
      const kept = await outbox.write(fact, photos);
      entry.confirmed = kept.id;
      sending.soon();
      return kept;
    });
  }

  /** Starts to write and is killed at some point of it; afterwards the fact is there or it is not. */
  async killedWhileWriting(
    chance: Chance,
    fact: NewFact,
    photos: readonly Photo[],
    entry: Entry,
  ): Promise<void> {
    void this.write(chance, fact, photos, entry).catch(() => undefined);
    for (let turns = chance.whole(60); turns > 0; turns -= 1) {
      await machine.immediate();
    }
    this.kill();
  }

  /** Reads what lies on the phone, facts and media, past all of the app's own code. */
  async look(ledger: Ledger): Promise<{ media: number }> {
    const life = new Life(() => 0);
    liveOn(this.#storage, life);
    return lives.run(life, async () => {
      const outbox = await Outbox.open(this.person, this.#vault);
      const db = await openOutbox(this.person);
      for (const row of await db.getAll('facts')) {
        const { wentWell } = await outbox.body<{ wentWell: string }>(row.id);
        const entry = ledger.entries.get(wentWell);
        if (entry) {
          ledger.found.push({
            ...entry,
            id: row.id,
            sha256: row.sha256,
            corrects: row.corrects ?? null,
            state: row.state,
            sequence: row.receipt?.sequence ?? null,
            refusal: row.refusal?.code ?? null,
          });
        } else {
          ledger.complain(`${row.id} was written by nobody`);
        }
      }
      const media = (await db.getAll('media')).filter(({ state }) => state !== 'sent').length;
      life.kill();
      return { media };
    });
  }
}
