import { watchBackground } from '../lock/background';
import { Lock } from '../lock/lock';
import type { Vaults } from '../lock/vaults';
import { unsent } from '../outbox/counts';
import { handIn, type LeftOnPhone } from '../outbox/hand-in';
import { Outbox, type KeptFact, type NewFact, type Photo } from '../outbox/outbox';
import type { Writing } from '../outbox/writing';
import { DeviceData } from '../session/device-data';
import type { ChosenLanguages, Me } from '../session/me';
import { Session } from '../session/session';
import { requests, type Requests } from '../sync/requests';
import { OpenedPerson } from './opened-person';
import { nobody, type Picture } from './picture';
import { ServerClock } from './server-clock';

/** How long a sign-out waits for what is still to be sent, in ms. */
const farewell = 20_000;

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
  #opened: OpenedPerson | undefined;
  #handingIn: AbortController | undefined;
  #clock: ServerClock | undefined;
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
    return this.#clock?.now() ?? Date.now();
  }

  /** {@link now}, for those who ask again and again. */
  readonly clock = (): number => this.now();

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
    this.#clock = await ServerClock.open(this.#device);
    this.#session = await Session.open(this.ask, this.#device);
    await this.#showPerson();
    void this.#refresh();
  }

  /** An invitation was accepted: this person uses the phone now. */
  async signIn(me: Me): Promise<void> {
    await this.#heardTime(me.serverTime);
    await this.#change((session) => session.takeOver(me));
    await this.#lock?.confirm();
    await this.#secure();
  }

  /** What is unsent is sent first; what cannot be stays here for this person alone. */
  async signOut(): Promise<void> {
    const writing = this.#opened?.writing;
    if (writing && unsent(await writing.outbox.counts()) > 0) {
      const late = new Promise((resolve) => setTimeout(resolve, farewell));
      await Promise.race([writing.send(true), late]);
    }
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
    return this.#opened?.writing.outbox;
  }

  /**
   * Keeps a fact, what goes along with it, and drops the draft it was made of; it is on the disk
   * when this returns, and sent soon after.
   *
   * @throws StorageFull, FactTooLarge as {@link Outbox.write} does
   */
  async write(fact: NewFact, photos: readonly Photo[] = [], draft?: string): Promise<KeptFact> {
    return this.#unlocked().write(fact, photos, draft);
  }

  /** Keeps facts of a sheet that is tapped quickly; see {@link Writing.writeAll}. */
  async writeAll(facts: readonly NewFact[]): Promise<readonly KeptFact[]> {
    return this.#unlocked().writeAll(facts);
  }

  /** One record as the server sent it; `undefined` when the phone does not hold it or is locked. */
  async record<T>(collection: string, id: string): Promise<T | undefined> {
    return this.#opened?.record<T>(collection, id);
  }

  /** Sends what the server refused of a fact once more. */
  async again(id: string): Promise<void> {
    await this.#unlocked().again(id);
  }

  /** What the phone keeps whoever uses it, once it has been opened. */
  get device(): DeviceData | undefined {
    return this.#device;
  }

  /** The keys on this phone, once the phone's own data has been read. */
  get lock(): Lock | undefined {
    return this.#lock;
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
    this.#opened?.syncNow();
  }

  async #refresh(): Promise<void> {
    const before = this.#session?.me;
    const { locked } = this.#picture;
    const keeps = before && locked && unsent(await Outbox.countsOf(before.id)) > 0;
    await this.#session?.refresh({ tells: !locked, forgets: !keeps });
    const me = this.#session?.me;
    if (me && me.serverTime !== before?.serverTime) {
      await this.#heardTime(me.serverTime);
    }
    if (me?.id === before?.id) {
      this.#show({ me });
      return;
    }
    if (!me) {
      // The server ended the sign-in: what is open now may still be handed in.
      await this.#opened?.writing.send(true);
    }
    await this.#showPerson();
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
    this.#opened?.close();
    this.#handingIn?.abort();
    this.#opened = undefined;
  }

  async #showPerson(): Promise<void> {
    this.#leavePerson();
    const me = this.#session?.me;
    if (!me) {
      this.#lock?.leave();
      this.#picture = { ...nobody, opened: true };
      this.#changed();
      this.#showLeft();
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

  #showLeft(): void {
    const [lock, device] = [this.#lock, this.#device];
    const { signal } = (this.#handingIn = new AbortController());
    if (lock && device) {
      const shown = (left: LeftOnPhone) => {
        this.#show(left);
      };
      void handIn({ device, lock }, shown, signal);
    }
  }

  async #showOpened(me: Me, vaults: Vaults, turn: number): Promise<void> {
    const opened = await OpenedPerson.open(me.id, vaults, {
      shown: (change) => {
        this.#show(change);
        if (change.sync?.kind === 'up-to-date') {
          void this.#secure();
        }
      },
      serverTimeHeard: (time) => void this.#heardTime(time),
      signedOut: () => void this.#refresh(),
    });
    if (turn !== this.#turn) {
      opened.close();
      return;
    }
    this.#opened = opened;
    opened.writing.outbox.clockOffset = this.#clock?.offset;
    this.#picture = { ...nobody, opened: true, me };
    await opened.show();
    opened.start();
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

  #unlocked(): Writing {
    if (!this.#opened) {
      throw new Error('nobody can write here now');
    }
    return this.#opened.writing;
  }

  async #heardTime(serverTime: string): Promise<void> {
    await this.#clock?.heard(serverTime);
    if (this.#opened) {
      this.#opened.writing.outbox.clockOffset = this.#clock?.offset;
    }
    this.#changed();
  }

  #show(change: Partial<Picture>): void {
    this.#picture = { ...this.#picture, ...change };
    this.#changed();
  }
}
