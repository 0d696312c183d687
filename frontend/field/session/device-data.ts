import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Wish } from '../data/wish';
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

  /** What a person asked about their own data that the server has still to hear of. */
  async wishes(person: string): Promise<readonly Wish[]> {
    return ((await this.#db.get('state', wishesOf(person))) as readonly Wish[] | undefined) ?? [];
  }

  /** Keeps a wish; one of the same id gives way to it. */
  async keepWish(person: string, wish: Wish): Promise<void> {
    await this.#changeWishes(person, wish.id, [wish]);
  }

  async dropWish(person: string, id: string): Promise<void> {
    await this.#changeWishes(person, id, []);
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

  async #changeWishes(person: string, id: string, by: readonly Wish[]): Promise<void> {
    const change = this.#db.transaction('state', 'readwrite', { durability: 'strict' });
    const kept = ((await change.store.get(wishesOf(person))) as readonly Wish[] | undefined) ?? [];
    const left = [...kept.filter((wish) => wish.id !== id), ...by];
    await (left.length === 0
      ? change.store.delete(wishesOf(person))
      : change.store.put(left, wishesOf(person)));
    await change.done;
  }

  async #put(key: string, value: unknown): Promise<void> {
    await (value === undefined ? this.#db.delete('state', key) : this.#db.put('state', value, key));
  }
}

function wishesOf(person: string): string {
  return `wishes-${person}`;
}
