import type { Activity } from '../activities/activity';
import type { Campaign } from '../campaigns/campaign';
import type { Hotline } from '../help/hotline';
import type { Vaults } from '../lock/vaults';
import { Writing } from '../outbox/writing';
import type { RemovedPhoto } from '../photos/removed-photo';
import type { Place } from '../results/places';
import { PersonData } from '../sync/person-data';
import { requests } from '../sync/requests';
import { Syncing } from '../sync/syncing';
import type { ClassTest } from '../tests/class-test';
import { teaches, type TrainingClass } from '../training/training-class';
import type { Picture } from './picture';
import { keepTeachingFiles } from './teaching-files';

/** What an opened person tells the app. */
export interface OpenedListener {
  readonly shown: (change: Partial<Picture>) => void;
  readonly serverTimeHeard: (serverTime: string) => void;
  readonly signedOut: () => void;
}

/** A person whose data lies open: what they read, what they write, and the syncing of both. */
export class OpenedPerson {
  readonly writing: Writing;
  readonly #data: PersonData;
  readonly #syncing: Syncing;
  readonly #listener: OpenedListener;
  #closed = false;
  #read = 1;

  private constructor(
    person: string,
    data: PersonData,
    writing: Writing,
    listener: OpenedListener,
  ) {
    this.#data = data;
    this.writing = writing;
    this.#listener = listener;
    this.#syncing = new Syncing(requests(undefined, { person }), data, {
      sendFirst: () => writing.send(),
      stateChanged: (sync) => {
        this.#show({ sync });
      },
      dataChanged: () => void this.#showData(),
      serverTimeHeard: listener.serverTimeHeard,
      signedOut: listener.signedOut,
    });
  }

  static async open(
    person: string,
    vaults: Vaults,
    listener: OpenedListener,
  ): Promise<OpenedPerson> {
    const data = await PersonData.open(person, vaults.records);
    const { shown, serverTimeHeard } = listener;
    const writing = await Writing.open(person, vaults.outbox, { shown, serverTimeHeard });
    return new OpenedPerson(person, data, writing, listener);
  }

  /** Shows everything that is kept. */
  async show(): Promise<void> {
    this.#show({ sync: { kind: 'running', at: await this.#data.updated() } });
    await Promise.all([this.#showData(), this.writing.show()]);
  }

  /** Turns to the network. */
  start(): void {
    if (!this.#closed) {
      this.#syncing.start();
    }
  }

  syncNow(): void {
    void this.writing.send(true);
    void this.#syncing.now();
  }

  /** One record as the server sent it; `undefined` when the phone does not hold it. */
  record<T>(collection: string, id: string): Promise<T | undefined> {
    return this.#data.body<T>(collection, id);
  }

  close(): void {
    this.#closed = true;
    this.#syncing.stop();
    this.writing.close();
    this.#data.close();
  }

  async #showData(): Promise<void> {
    if (this.#closed) {
      return;
    }
    const [activities, campaigns, hotlines, places, classes, tests, removedPhotos, capped] =
      await Promise.all([
        this.#data.bodies<Activity>('activities'),
        this.#data.bodies<Campaign>('campaigns'),
        this.#data.bodies<Hotline>('hotlines'),
        this.#data.bodies<Place>('places'),
        this.#data.bodies<TrainingClass>('classes'),
        this.#data.bodies<ClassTest>('class-tests'),
        this.#data.bodies<RemovedPhoto>('removed-photos'),
        this.#data.capped(),
      ]);
    if (classes.some(teaches)) {
      keepTeachingFiles();
    }
    await this.writing.dropRemoved(removedPhotos);
    const read = this.#read++;
    const trained = { classes, tests };
    const plans = { activities, campaigns, places };
    this.#show({ ...plans, ...trained, hotlines, removedPhotos, capped, read });
  }

  #show(change: Partial<Picture>): void {
    if (!this.#closed) {
      this.#listener.shown(change);
    }
  }
}
