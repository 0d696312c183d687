import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { ChosenLanguages, Me } from './me';

interface Schema extends DBSchema {
  state: { key: string; value: unknown };
}

/** What the phone keeps whoever uses it: who is signed in, and what it has yet to tell the server. */
export class DeviceData {
  readonly #db: IDBPDatabase<Schema>;

  private constructor(db: IDBPDatabase<Schema>) {
    this.#db = db;
  }

  static async open(): Promise<DeviceData> {
    const db = await openDB<Schema>('lantoa-device', 1, {
      upgrade(fresh) {
        fresh.createObjectStore('state');
      },
    });
    return new DeviceData(db);
  }

  async me(): Promise<Me | undefined> {
    return (await this.#db.get('state', 'me')) as Me | undefined;
  }

  async keepMe(me: Me | undefined): Promise<void> {
    await this.#put('me', me);
  }

  /** Languages chosen without network, still to be told to the server. */
  async untoldLanguages(): Promise<ChosenLanguages | undefined> {
    return (await this.#db.get('state', 'languages')) as ChosenLanguages | undefined;
  }

  async keepUntoldLanguages(languages: ChosenLanguages | undefined): Promise<void> {
    await this.#put('languages', languages);
  }

  /** True while the server has still to hear that the privacy notice was read. */
  async untoldPrivacyNotice(): Promise<boolean> {
    return (await this.#db.get('state', 'privacy')) === true;
  }

  async keepUntoldPrivacyNotice(untold: boolean): Promise<void> {
    await this.#put('privacy', untold ? true : undefined);
  }

  /** True while a sign-out made without network has still to reach the server. */
  async untoldSignOut(): Promise<boolean> {
    return (await this.#db.get('state', 'sign-out')) === true;
  }

  async keepUntoldSignOut(untold: boolean): Promise<void> {
    await this.#put('sign-out', untold ? true : undefined);
  }

  /** How far the server's clock was ahead of this phone's when they last spoke, in ms. */
  async clockOffset(): Promise<number | undefined> {
    const offset = await this.#db.get('state', 'offset');
    return typeof offset === 'number' ? offset : undefined;
  }

  async keepClockOffset(offset: number): Promise<void> {
    await this.#put('offset', offset);
  }

  /**
   * Whose device cookie the browser holds, as far as we know: facts of nobody else may be sent. Stays
   * when the server ends a sign-in, for what was written before may still be handed in.
   */
  async cookieOf(): Promise<string | undefined> {
    return (await this.#db.get('state', 'cookie')) as string | undefined;
  }

  async keepCookieOf(person: string | undefined): Promise<void> {
    await this.#put('cookie', person);
  }

  async #put(key: string, value: unknown): Promise<void> {
    await (value === undefined ? this.#db.delete('state', key) : this.#db.put('state', value, key));
  }
}
