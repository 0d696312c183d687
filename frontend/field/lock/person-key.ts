import type { KeyRecord, KeyRecords, Wrapping } from './key-records';
import { keyOf, newDeviceKey, openWith, randomBytes, sealWith, type Bytes } from './sealing';
import { waitAfterWrong } from './tries';
import type { Sealed } from './vault';
import { unwrap, unwrapWithPin, wrap, wrapWithPin } from './wrapping';

/** What came of trying a PIN; `wait` is in ms of an open app. */
export type Guess<T> =
  | { readonly kind: 'right'; readonly value: T }
  | { readonly kind: 'wrong'; readonly wait: number }
  | { readonly kind: 'wait'; readonly wait: number };

/** What came of changing how a key is kept. `elsewhere`: another tab changed it meanwhile. */
export interface Change {
  readonly kind: 'done' | 'recovery-first' | 'elsewhere';
}

/** What came of opening with the recovery key. `foreign`: the key was wrapped under another one. */
export type Recovering = Change | { readonly kind: 'foreign' };

/**
 * The data key of one person on this phone: 256 random bits, made here and never changed. It is kept
 * wrapped; its bytes are in memory only while they are wrapped anew.
 */
export class PersonKey {
  readonly #records: KeyRecords;
  #record: KeyRecord;

  private constructor(records: KeyRecords, record: KeyRecord) {
    this.#records = records;
    this.#record = record;
  }

  /** The person's key, made now if this phone has none for them; no network is needed. */
  static async of(records: KeyRecords, person: string, name: string): Promise<PersonKey> {
    const present = await records.of(person);
    if (present?.name === name) {
      return new PersonKey(records, present);
    }
    const noted = present && (await records.note(person, { name }));
    return new PersonKey(records, noted ?? (await first(records, person, name)));
  }

  get record(): KeyRecord {
    return this.#record;
  }

  /** How many digits the PIN has, `undefined` where none is set. */
  get digits(): number | undefined {
    // A record that was damaged may be without it.
    const { wrapping } = this.#record as { readonly wrapping?: Wrapping };
    return wrapping?.kind === 'pin' ? wrapping.digits : undefined;
  }

  /** The data key where no PIN is set. */
  async open(): Promise<CryptoKey> {
    return keyOf(await this.#rawWithoutPin());
  }

  /** The data key for the right PIN. */
  async unlock(pin: string): Promise<Guess<CryptoKey>> {
    return this.#guess(pin, async (raw) => {
      await this.#follow(raw);
      return keyOf(raw);
    });
  }

  /** Adds the wrapping under the recovery key, which must stand before a PIN can be set. */
  async addRecovery(recovery: CryptoKey): Promise<Change> {
    if (this.#record.recovery) {
      return { kind: 'done' };
    }
    const raw = await this.#rawWithoutPin();
    // Nothing is bound: an organiser's desk opens this with the key alone, see outbox-file.ts.
    const sealed = await sealWith(recovery, raw);
    raw.fill(0);
    return this.#keep({ ...this.#record, recovery: sealed });
  }

  /**
   * Sees to it that what the server would give for a forgotten PIN is what stands behind the data
   * key: a server restored from a backup may have lost the key and made another. Under a PIN that
   * has to wait until the PIN is entered next.
   */
  async confirmRecovery(recovery: CryptoKey): Promise<void> {
    await this.#readAnew();
    const { person, recovery: sealed, wrapping } = this.#record;
    if (!sealed || (await opens(recovery, sealed))) {
      return;
    }
    this.#record = (await this.#records.note(person, { nextRecovery: recovery })) ?? this.#record;
    if (wrapping.kind === 'device') {
      const raw = await this.#rawWithoutPin();
      await this.#follow(raw);
      raw.fill(0);
    }
  }

  /** Wraps the data key under the newer recovery key, where there is one. */
  async #follow(raw: Bytes): Promise<void> {
    const { nextRecovery, ...record } = this.#record;
    if (nextRecovery) {
      await this.#keep({ ...record, recovery: await sealWith(nextRecovery, raw) });
    }
  }

  /** Sets the first PIN. */
  async setPin(pin: string): Promise<Change> {
    return this.#wrapAnew(await this.#rawWithoutPin(), pin);
  }

  /** Sets another PIN in place of the present one, or none. */
  async changePin(old: string, pin: string | undefined): Promise<Guess<Change>> {
    return this.#guess(old, (raw) => this.#wrapAnew(raw, pin));
  }

  /**
   * For a forgotten PIN or a damaged record: the recovery key opens, and a new PIN or none takes the
   * old one's place, under a new device key.
   */
  async recover(recovery: CryptoKey, pin: string | undefined): Promise<Recovering> {
    const { recovery: sealed } = this.#record;
    if (!sealed) {
      return { kind: 'recovery-first' };
    }
    const raw = await openWith(recovery, sealed).catch(() => undefined);
    return raw ? this.#wrapAnew(raw, pin, await newDeviceKey()) : { kind: 'foreign' };
  }

  /** Notes that the person wants no PIN for now. */
  async postpone(at: number): Promise<void> {
    const noted = await this.#records.note(this.#record.person, { postponed: at });
    this.#record = noted ?? this.#record;
  }

  async #rawWithoutPin(): Promise<Bytes> {
    await this.#readAnew();
    if (this.#record.wrapping.kind !== 'device') {
      throw new Error('the key is under a PIN');
    }
    return unwrap(this.#record);
  }

  /** A guess counts as wrong before it is tried: whoever kills the app in between gains nothing. */
  async #guess<T>(pin: string, use: (raw: Bytes) => Promise<T>): Promise<Guess<T>> {
    await this.#readAnew();
    const { person } = this.#record;
    const seen = { early: false };
    const counted = await this.#records.changeTries(person, (tries) => {
      seen.early = tries.wait > 0;
      const wrong = tries.wrong + 1;
      return seen.early ? tries : { wrong, wait: waitAfterWrong(wrong) };
    });
    if (seen.early) {
      return { kind: 'wait', wait: counted.wait };
    }
    const raw = await unwrapWithPin(this.#record, pin);
    if (!raw) {
      return { kind: 'wrong', wait: counted.wait };
    }
    await this.#records.changeTries(person, () => ({ wrong: 0, wait: 0 }));
    return { kind: 'right', value: await use(raw) };
  }

  /** The new wrapping is opened once before it takes the old one's place. */
  async #wrapAnew(
    raw: Bytes,
    pin: string | undefined,
    device = this.#record.device,
  ): Promise<Change> {
    const { person, recovery } = this.#record;
    if (pin !== undefined && !recovery) {
      return { kind: 'recovery-first' };
    }
    const wrapping: Wrapping = await (pin === undefined
      ? wrap(device, person, raw)
      : wrapWithPin(device, person, raw, pin));
    const after = { ...this.#record, device, wrapping };
    const opened = await (pin === undefined ? unwrap(after) : unwrapWithPin(after, pin));
    if (opened?.join() !== raw.join()) {
      throw new Error('the new wrapping does not open');
    }
    raw.fill(0);
    opened.fill(0);
    return this.#keep(after);
  }

  /** Another tab may have set, changed or removed the PIN. */
  async #readAnew(): Promise<void> {
    this.#record = (await this.#records.of(this.#record.person)) ?? this.#record;
  }

  async #keep(after: KeyRecord): Promise<Change> {
    if (!(await this.#records.replace(this.#record, after))) {
      await this.#readAnew();
      return { kind: 'elsewhere' };
    }
    this.#record = after;
    return { kind: 'done' };
  }
}

async function opens(recovery: CryptoKey, sealed: Sealed): Promise<boolean> {
  const raw = await openWith(recovery, sealed).catch(() => undefined);
  raw?.fill(0);
  return raw !== undefined;
}

async function first(records: KeyRecords, person: string, name: string): Promise<KeyRecord> {
  const device = await newDeviceKey();
  const raw = randomBytes(32);
  const wrapping = await wrap(device, person, raw);
  raw.fill(0);
  return records.addFirst({ person, name, device, wrapping, recovery: undefined });
}
