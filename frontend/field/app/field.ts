import type { Activity } from '../activities/activity';
import type { Campaign } from '../campaigns/campaign';
import type { Hotline } from '../help/hotline';
import { watchBackground } from '../lock/background';
import { Lock } from '../lock/lock';
import type { Vaults } from '../lock/vaults';
import { Outbox, type KeptFact, type NewFact, type Photo } from '../outbox/outbox';
import type { Place } from '../results/places';
import { DeviceData } from '../session/device-data';
import type { ChosenLanguages, Me } from '../session/me';
import { Session } from '../session/session';
import { PersonData } from '../sync/person-data';
import { requests, type Requests } from '../sync/requests';
import { Syncing } from '../sync/syncing';
import { nobody, type Picture } from './picture';

export type { Picture } from './picture';

/** A phone's clock counts as right up to this difference; the server's answers take time. */
const tolerance = 120_000;

/** The whole of the client behind its screens: who is signed in, their data, and its syncing. */
export class Field {
  readonly ask: Requests = requests();
  readonly #changed: () => void;
  readonly #otherTabs = new BroadcastChannel('lantoa-session');
  readonly #lockedElsewhere = new BroadcastChannel('lantoa-lock');
  #picture = nobody;
  #device: DeviceData | undefined;
  #session: Session | undefined;
  #lock: Lock | undefined;
  #data: PersonData | undefined;
  #syncing: Syncing | undefined;
  #outbox: Outbox | undefined;
  #clockOffset: number | undefined;
  /** Grows whenever somebody leaves; whoever came in before has no business here any more. */
  #turn = 0;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get picture(): Picture {
    return this.#picture;
  }

  /** Now, by the server's clock where this phone's is wrong, in ms since the epoch. */
  now(): number {
    const offset = this.#clockOffset ?? 0;
    return Date.now() + (Math.abs(offset) > tolerance ? offset : 0);
  }

  /** Reads what the phone keeps, shows it, and only then turns to the network. */
  async open(): Promise<void> {
    // Another tab signed somebody in or out: nothing of the person before may stay on this one.
    this.#otherTabs.addEventListener('message', () => {
      location.reload();
    });
    this.#lockedElsewhere.addEventListener('message', () => {
      this.#lockHere();
    });
    watchBackground(() => {
      this.#lockHere();
    });
    this.#device = await DeviceData.open();
    this.#lock = await Lock.open(this.ask);
    this.#clockOffset = await this.#device.clockOffset();
    this.#session = await Session.open(this.ask, this.#device);
    await this.#showPerson();
    void this.#refresh();
  }

  /** An invitation was accepted: this person uses the phone now. */
  async signIn(me: Me): Promise<void> {
    await this.#heardTime(me.serverTime);
    await this.#change((session) => session.takeOver(me));
    await this.#secure();
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

  /** What the person writes on this phone: bodies, drafts and pictures; absent while locked. */
  get outbox(): Outbox | undefined {
    return this.#outbox;
  }

  /**
   * Keeps a fact, what goes along with it, and drops the draft it was made of; it is on the disk
   * when this returns, and sent soon after.
   *
   * @throws StorageFull, FactTooLarge as {@link Outbox.write} does
   */
  async write(fact: NewFact, photos: readonly Photo[] = [], draft?: string): Promise<KeptFact> {
    const outbox = this.#unlocked();
    const kept = await outbox.write(fact, photos, draft);
    await this.#showWritten(outbox);
    return kept;
  }

  /** Sends what the server refused of a fact once more. */
  async again(id: string): Promise<void> {
    const outbox = this.#unlocked();
    await outbox.again(id);
    await this.#showWritten(outbox);
  }

  /** The keys of the person signed in, `undefined` while there is nobody. */
  get lock(): Lock | undefined {
    return this.#picture.me && this.#lock;
  }

  /** The PIN was right: shows and sends again. */
  async unlocked(vaults: Vaults): Promise<void> {
    const me = this.#session?.me;
    if (me && this.#picture.locked) {
      await this.#showOpened(me, vaults, this.#turn);
      void this.#refresh();
    }
  }

  /** Locks in every tab where a PIN is set. */
  lockNow(): void {
    this.#lockHere();
    this.#lockedElsewhere.postMessage('locked');
  }

  /** Shows what the lock says about itself after a change. */
  lockChanged(): void {
    this.#changed();
  }

  syncNow(): void {
    void this.#syncing?.now();
  }

  async #refresh(): Promise<void> {
    const before = this.#session?.me;
    await this.#session?.refresh({ tells: !this.#picture.locked });
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
    this.#turn += 1;
    this.#syncing?.stop();
    this.#data?.close();
    this.#outbox?.close();
    this.#syncing = undefined;
    this.#data = undefined;
    this.#outbox = undefined;
  }

  async #showPerson(): Promise<void> {
    this.#leavePerson();
    const me = this.#session?.me;
    if (!me) {
      this.#picture = { ...nobody, opened: true };
      this.#changed();
      return;
    }
    const turn = this.#turn;
    const door = await this.#lock?.enter(me);
    if (turn !== this.#turn) {
      return;
    }
    if (door?.kind === 'open') {
      await this.#showOpened(me, door.vaults, turn);
    } else {
      this.#showLocked(me);
    }
  }

  async #showOpened(me: Me, vaults: Vaults, turn: number): Promise<void> {
    const data = await PersonData.open(me.id);
    const outbox = await Outbox.open(me.id, vaults.outbox);
    const at = await data.updated();
    if (turn !== this.#turn) {
      data.close();
      outbox.close();
      return;
    }
    this.#data = data;
    this.#outbox = outbox;
    outbox.clockOffset = this.#clockOffset;
    this.#picture = { ...nobody, opened: true, me, sync: { kind: 'running', at } };
    await Promise.all([this.#showData(data), this.#showWritten(outbox)]);
    if (turn === this.#turn) {
      this.#startSyncing(data);
    }
  }

  #startSyncing(data: PersonData): void {
    this.#syncing = new Syncing(this.ask, data, {
      stateChanged: (sync) => {
        this.#show({ sync });
        if (sync.kind === 'up-to-date') {
          void this.#secure();
        }
      },
      dataChanged: () => void this.#showData(data),
      serverTimeHeard: (time) => void this.#heardTime(time),
      signedOut: () => void this.#change((session) => session.forget()),
    });
    this.#syncing.start();
  }

  /** Nothing of the person is shown or sent any more, and their keys leave the memory. */
  #lockHere(): void {
    const { me, locked } = this.#picture;
    if (me && !locked && this.#lock?.pin?.digits !== undefined) {
      this.#leavePerson();
      this.#showLocked(me);
    }
  }

  #showLocked(me: Me): void {
    this.#picture = { ...nobody, opened: true, me, locked: true };
    this.#changed();
  }

  /** Has the server's recovery key put behind the data key, as soon as the server can be reached. */
  async #secure(): Promise<void> {
    if (!this.#picture.locked && (await this.#lock?.secure()) === true) {
      this.#changed();
    }
  }

  async #showWritten(outbox: Outbox): Promise<void> {
    const [counts, facts] = await Promise.all([outbox.counts(), outbox.facts()]);
    if (outbox === this.#outbox) {
      this.#show({ counts, facts });
    }
  }

  #unlocked(): Outbox {
    if (!this.#outbox) {
      throw new Error('nobody can write here now');
    }
    return this.#outbox;
  }

  async #showData(data: PersonData): Promise<void> {
    const [activities, campaigns, hotlines, places, capped] = await Promise.all([
      data.bodies<Activity>('activities'),
      data.bodies<Campaign>('campaigns'),
      data.bodies<Hotline>('hotlines'),
      data.bodies<Place>('places'),
      data.capped(),
    ]);
    if (data === this.#data) {
      this.#show({ activities, campaigns, hotlines, places, capped });
    }
  }

  async #heardTime(serverTime: string, known?: string): Promise<void> {
    const heard = Date.parse(serverTime);
    if (Number.isNaN(heard) || serverTime === known) {
      return;
    }
    this.#clockOffset = heard - Date.now();
    if (this.#outbox) {
      this.#outbox.clockOffset = this.#clockOffset;
    }
    await this.#device?.keepClockOffset(this.#clockOffset);
    this.#changed();
  }

  #show(change: Partial<Picture>): void {
    this.#picture = { ...this.#picture, ...change };
    this.#changed();
  }
}
