import type { Activity } from '../activities/activity';
import type { Campaign } from '../campaigns/campaign';
import type { Hotline } from '../help/hotline';
import { DeviceData } from '../session/device-data';
import type { ChosenLanguages, Me } from '../session/me';
import { Session } from '../session/session';
import { PersonData } from '../sync/person-data';
import { requests, type Requests } from '../sync/requests';
import type { SyncState } from '../sync/sync-state';
import { Syncing } from '../sync/syncing';

/** What the screens show: one unchanging picture at a time. */
export interface Picture {
  /** False until the phone's own data has been read. */
  readonly opened: boolean;
  readonly me: Me | undefined;
  readonly sync: SyncState;
  readonly capped: boolean;
  readonly activities: readonly Activity[];
  readonly campaigns: readonly Campaign[];
  readonly hotlines: readonly Hotline[];
}

const nobody: Picture = {
  opened: false,
  me: undefined,
  sync: { kind: 'signed-out' },
  capped: false,
  activities: [],
  campaigns: [],
  hotlines: [],
};

/** A phone's clock counts as right up to this difference; the server's answers take time. */
const tolerance = 120_000;

/** The whole of the client behind its screens: who is signed in, their data, and its syncing. */
export class Field {
  readonly ask: Requests = requests();
  readonly #changed: () => void;
  readonly #otherTabs = new BroadcastChannel('lantoa-session');
  #picture = nobody;
  #device: DeviceData | undefined;
  #session: Session | undefined;
  #data: PersonData | undefined;
  #syncing: Syncing | undefined;
  #clockOffset = 0;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get picture(): Picture {
    return this.#picture;
  }

  /** Now, by the server's clock where this phone's is wrong, in ms since the epoch. */
  now(): number {
    return Date.now() + this.#clockOffset;
  }

  /** Reads what the phone keeps, shows it, and only then turns to the network. */
  async open(): Promise<void> {
    // Another tab signed somebody in or out: nothing of the person before may stay on this one.
    this.#otherTabs.addEventListener('message', () => {
      location.reload();
    });
    this.#device = await DeviceData.open();
    this.#clockOffset = await this.#device.clockOffset();
    this.#session = await Session.open(this.ask, this.#device);
    await this.#showPerson();
    void this.#refresh();
  }

  /** An invitation was accepted: this person uses the phone now. */
  async signIn(me: Me): Promise<void> {
    await this.#heardTime(me.serverTime);
    await this.#change((session) => session.takeOver(me));
    // Asks the phone not to drop our data when space is short; its answer changes nothing here.
    void (navigator.storage as StorageManager | undefined)?.persist();
  }

  async signOut(): Promise<void> {
    await this.#change((session) => session.signOut());
  }

  async chooseLanguages(languages: ChosenLanguages): Promise<void> {
    await this.#session?.chooseLanguages(languages);
    this.#show({ me: this.#session?.me });
  }

  async notePrivacyNoticeSeen(): Promise<void> {
    await this.#session?.notePrivacyNoticeSeen();
    this.#show({ me: this.#session?.me });
  }

  syncNow(): void {
    void this.#syncing?.now();
  }

  async #refresh(): Promise<void> {
    const before = this.#session?.me;
    await this.#session?.refresh();
    const me = this.#session?.me;
    if (me) {
      await this.#heardTime(me.serverTime, before?.serverTime);
    }
    if (me?.id === before?.id) {
      this.#show({ me });
    } else {
      await this.#showPerson();
    }
  }

  async #change(change: (session: Session) => Promise<void>): Promise<void> {
    this.#leavePerson();
    if (this.#session) {
      await change(this.#session);
    }
    this.#otherTabs.postMessage('changed');
    await this.#showPerson();
  }

  #leavePerson(): void {
    this.#syncing?.stop();
    this.#data?.close();
    this.#syncing = undefined;
    this.#data = undefined;
  }

  async #showPerson(): Promise<void> {
    this.#leavePerson();
    const me = this.#session?.me;
    if (!me) {
      this.#picture = { ...nobody, opened: true };
      this.#changed();
      return;
    }
    const data = await PersonData.open(me.id);
    this.#data = data;
    const at = await data.updated();
    this.#picture = { ...nobody, opened: true, me, sync: { kind: 'running', at } };
    await this.#showData(data);
    this.#syncing = new Syncing(this.ask, data, {
      stateChanged: (sync) => {
        this.#show({ sync });
      },
      dataChanged: () => void this.#showData(data),
      serverTimeHeard: (time) => void this.#heardTime(time),
      signedOut: () => void this.#change((session) => session.forget()),
    });
    this.#syncing.start();
  }

  async #showData(data: PersonData): Promise<void> {
    const [activities, campaigns, hotlines, capped] = await Promise.all([
      data.bodies<Activity>('activities'),
      data.bodies<Campaign>('campaigns'),
      data.bodies<Hotline>('hotlines'),
      data.capped(),
    ]);
    if (data === this.#data) {
      this.#show({ activities, campaigns, hotlines, capped });
    }
  }

  async #heardTime(serverTime: string, known?: string): Promise<void> {
    const heard = Date.parse(serverTime);
    if (Number.isNaN(heard) || serverTime === known) {
      return;
    }
    const offset = heard - Date.now();
    this.#clockOffset = Math.abs(offset) > tolerance ? offset : 0;
    await this.#device?.keepClockOffset(this.#clockOffset);
    this.#changed();
  }

  #show(change: Partial<Picture>): void {
    this.#picture = { ...this.#picture, ...change };
    this.#changed();
  }
}
