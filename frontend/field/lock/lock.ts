import type { Requests } from '../sync/requests';
import { KeyRecords } from './key-records';
import { PersonKey, type Change, type Guess, type Recovering } from './person-key';
import { askRecoveryKey } from './recovery';
import { Countdown } from './tries';
import type { Sealed, Vault } from './vault';
import { vaultsOf, type Vaults } from './vaults';

/** Who uses the phone, as far as the lock needs to know. */
export interface Holder {
  readonly id: string;
  readonly name: string;
}

/** What a person finds at the door. */
export type Door =
  | { readonly kind: 'open'; readonly vaults: Vaults }
  | { readonly kind: 'locked'; readonly digits: number }
  /** What the phone kept of the key does not open any more; the server's key may. */
  | { readonly kind: 'damaged' };

/** How what a person's outbox holds can be handed on. */
export type KeptKeys =
  | { readonly kind: 'wrapped'; readonly key: Sealed }
  | { readonly kind: 'open'; readonly outbox: Vault };

/** What the screens say about a person's PIN. */
export interface PinState {
  /** How many digits it has, `undefined` where none is set. */
  readonly digits: number | undefined;
  /** True once the server's recovery key stands behind it, so that forgetting loses nothing. */
  readonly recoverable: boolean;
  /** When choosing one was put off, in ms since the epoch. */
  readonly postponed: number | undefined;
}

/** What came of opening with the help of the server. */
export type Reopening = Recovering | { readonly kind: 'sign-in-first' | 'unreachable' };

/** The keys of the person who uses the phone now, and the way to them. */
export class Lock {
  readonly #records: KeyRecords;
  readonly #ask: Requests;
  #key: PersonKey | undefined;
  /** True once the server wants a new sign-in first: asking again before that is of no use. */
  #refused = false;
  #damaged = false;

  private constructor(records: KeyRecords, ask: Requests) {
    this.#records = records;
    this.#ask = ask;
  }

  static async open(ask: Requests): Promise<Lock> {
    return new Lock(await KeyRecords.open(), ask);
  }

  close(): void {
    this.#records.close();
  }

  /** Everyone who has a key on this phone. */
  async people(): Promise<readonly Holder[]> {
    const all = await this.#records.all();
    return all.map(({ person, name }) => ({ id: person, name }));
  }

  /**
   * What goes along with a person's sealed outbox: their wrapped data key, or where no recovery key
   * stands behind it (and so no PIN either) the vault itself. `undefined` for a stranger.
   */
  async keys(person: string): Promise<KeptKeys | undefined> {
    const record = await this.#records.of(person);
    if (!record) {
      return undefined;
    }
    if (record.recovery) {
      return { kind: 'wrapped', key: record.recovery };
    }
    const key = await PersonKey.of(this.#records, person, record.name);
    return { kind: 'open', outbox: vaultsOf(await key.open(), person).outbox };
  }

  async installation(): Promise<string> {
    return this.#records.installation();
  }

  /** This person uses the phone now. Without a PIN the door is open. */
  async enter({ id, name }: Holder): Promise<Door> {
    const key = await PersonKey.of(this.#records, id, name);
    this.#key = key;
    this.#refused = false;
    this.#damaged = false;
    const { digits } = key;
    if (digits !== undefined) {
      return { kind: 'locked', digits };
    }
    const dataKey = await key.open().catch(() => undefined);
    this.#damaged = dataKey === undefined;
    return dataKey ? { kind: 'open', vaults: vaultsOf(dataKey, id) } : { kind: 'damaged' };
  }

  /** True when the phone's own record of the key does not open, with whatever PIN. */
  get damaged(): boolean {
    return this.#damaged;
  }

  /** Nobody uses the phone now. */
  leave(): void {
    this.#key = undefined;
  }

  /** Fails when the record of the key is {@link damaged}. */
  async unlock(pin: string): Promise<Guess<Vaults>> {
    const key = this.#present();
    const guess = await key.unlock(pin).catch((error: unknown) => {
      this.#damaged = true;
      throw error;
    });
    this.#damaged = false;
    return guess.kind === 'right'
      ? { kind: 'right', value: vaultsOf(guess.value, key.record.person) }
      : guess;
  }

  /** `undefined` before anybody has entered. */
  get pin(): PinState | undefined {
    const key = this.#key;
    if (!key) {
      return undefined;
    }
    const { recovery, postponed } = key.record;
    return { digits: key.digits, recoverable: recovery !== undefined, postponed };
  }

  /**
   * Asks the server for the recovery key where it does not stand behind the data key yet. To be
   * called after a sign-in and with each sync; true when it stands.
   */
  async secure(): Promise<boolean> {
    const key = this.#present();
    if (key.record.recovery || this.#refused) {
      return !this.#refused;
    }
    const answer = await askRecoveryKey(this.#ask, await this.#records.installation());
    this.#refused = answer.kind === 'sign-in-first';
    return answer.kind === 'key' && (await key.addRecovery(answer.key)).kind === 'done';
  }

  /**
   * After a new sign-in, locked or not: asks for the recovery key once more, for a server restored
   * from a backup may have lost the one that stands behind the data key and made another.
   */
  async confirm(): Promise<void> {
    const key = this.#present();
    if (key.record.recovery) {
      const answer = await askRecoveryKey(this.#ask, await this.#records.installation());
      await (answer.kind === 'key' && key.confirmRecovery(answer.key));
    }
  }

  async setPin(pin: string): Promise<Change> {
    return this.#present().setPin(pin);
  }

  /** Another PIN, or none, for whoever knows the present one. */
  async changePin(old: string, pin: string | undefined): Promise<Guess<Change>> {
    return this.#present().changePin(old, pin);
  }

  async postponePin(at: number): Promise<void> {
    await this.#present().postpone(at);
  }

  /** For a forgotten PIN, after a new sign-in: the server's key opens and a new PIN is set. */
  async reopen(pin: string | undefined): Promise<Reopening> {
    const answer = await askRecoveryKey(this.#ask, await this.#records.installation());
    return answer.kind === 'key' ? this.#present().recover(answer.key, pin) : answer;
  }

  /** Counts down until the next PIN may be tried; `left` is told the ms of an open app that remain. */
  countdown(left: (wait: number) => void): Countdown {
    return new Countdown(this.#records, this.#present().record.person, left);
  }

  #present(): PersonKey {
    if (!this.#key) {
      throw new Error('nobody has entered');
    }
    return this.#key;
  }
}
