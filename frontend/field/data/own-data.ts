import type { DeviceData } from '../session/device-data';
import { common, ownHeaders, requests, type Fetch, type Requests } from '../sync/requests';
import { Watch } from '../sync/watch';
import { tellWishes, type Wish } from './wish';

/** What the server holds about the person, in their language. */
export interface OwnData {
  readonly held: readonly {
    readonly heading: string;
    readonly count: number;
    readonly items: readonly (readonly { readonly label: string; readonly value: string }[])[];
  }[];
  readonly requests: readonly {
    readonly id: string;
    readonly what: string;
    readonly state: string;
    readonly open: boolean;
    readonly asked: string;
    readonly due: string | null;
    readonly note: string | null;
    readonly answer: string | null;
  }[];
  readonly terms: readonly { readonly kind: string; readonly term: string }[];
}

/** A person's own data on the server, and what they ask about it. */
export class OwnDataDesk {
  readonly #device: DeviceData;
  readonly #person: string;
  readonly #fetcher: Fetch;
  readonly #ask: Requests;

  constructor(
    device: DeviceData,
    person: string,
    fetcher: Fetch = (url, init) => fetch(url, init),
  ) {
    this.#device = device;
    this.#person = person;
    this.#fetcher = fetcher;
    this.#ask = requests(fetcher, { person });
  }

  /** Sends what still waits, then reads; `undefined` when the server cannot be reached. */
  async read(): Promise<OwnData | undefined> {
    await tellWishes(this.#ask, this.#device, this.#person);
    const answer = await this.#ask<OwnData>('my-data');
    return answer.kind === 'ok' ? answer.body : undefined;
  }

  /** What waits on this phone for a network, or was refused. */
  waiting(): Promise<readonly Wish[]> {
    return this.#device.wishes(this.#person);
  }

  /** Keeps the wish on the disk first, then sends it; returns whether it has arrived. */
  async wish(wish: Omit<Wish, 'id'>): Promise<boolean> {
    const kept = { ...wish, id: crypto.randomUUID() };
    await this.#device.keepWish(this.#person, kept);
    await tellWishes(this.#ask, this.#device, this.#person);
    return !(await this.waiting()).some(({ id }) => id === kept.id);
  }

  /** Takes a wish off this phone that has not been sent or was refused. */
  async drop(id: string): Promise<void> {
    await this.#device.dropWish(this.#person, id);
  }

  /** Tells the server that a request is no longer wanted; `undefined` when it was not heard. */
  async takeBack(id: string): Promise<OwnData | undefined> {
    const answer = await this.#ask<OwnData>('my-data/taken-back', { method: 'POST', body: { id } });
    return answer.kind === 'ok' ? answer.body : undefined;
  }

  /** A copy of everything as one file; `undefined` when it cannot be had now. */
  async copy(): Promise<Blob | undefined> {
    const watch = new Watch();
    try {
      const response = await watch.orGiveUp(
        this.#fetcher('/api/field/my-data/copy', {
          ...common(watch.signal),
          headers: ownHeaders(this.#person),
        }),
      );
      const isArchive = response.headers.get('Content-Type') === 'application/zip';
      if (response.status !== 200 || !isArchive) {
        return undefined;
      }
      watch.stop();
      // Photos may take minutes on a slow line: from here on only the line itself gives up.
      return await response.blob();
    } catch {
      return undefined;
    } finally {
      watch.stop();
    }
  }
}
