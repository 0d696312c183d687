import { tellWishes } from '../data/wish';
import { failed } from '../sync/answers';
import { PersonData } from '../sync/person-data';
import type { Requests } from '../sync/requests';
import type { DeviceData } from './device-data';
import type { ChosenLanguages, Me } from './me';

/**
 * Who this phone is signed in for. The proof itself is a cookie that scripts cannot read; here is
 * only what the server said about the person. What was chosen without network is told later.
 */
export class Session {
  readonly #ask: Requests;
  readonly #device: DeviceData;
  #me: Me | undefined;

  private constructor(ask: Requests, device: DeviceData, me: Me | undefined) {
    this.#ask = ask;
    this.#device = device;
    this.#me = me;
  }

  static async open(ask: Requests, device: DeviceData): Promise<Session> {
    return new Session(ask, device, await device.me());
  }

  get me(): Me | undefined {
    return this.#me;
  }

  /**
   * Tells the server what it has not heard yet and asks it who is signed in. Without network
   * everything stays as it is. A locked app tells nothing, and where it holds something unsent it
   * keeps its person even when the server has signed them out: only they can open it for sending.
   */
  async refresh({ tells, forgets } = { tells: true, forgets: true }): Promise<void> {
    if (await this.#device.untoldSignOut()) {
      await this.#tellSignOut();
      return;
    }
    if (this.#me && tells) {
      await this.#tellChoices();
    }
    const answer = await this.#ask<Me>('me');
    if (answer.kind === 'ok') {
      await this.takeOver(answer.body);
    } else if (answer.kind === 'signed-out' && forgets) {
      await this.forget();
    }
  }

  /** This person uses the phone from now on; what the server gave it for another one goes. */
  async takeOver(me: Me): Promise<void> {
    const before = this.#me;
    if (before && before.id !== me.id) {
      await this.forget();
    }
    const untold = await this.#device.untoldLanguages();
    const unread = !me.privacyNoticeSeen && !(await this.#device.untoldPrivacyNotice());
    this.#me = { ...me, ...untold, privacyNoticeSeen: !unread };
    await this.#device.keepUntoldSignOut(false);
    await this.#device.keepCookieOf(me.id);
    await this.#device.keepMe(this.#me);
  }

  /** Uses these languages at once and tells the server as soon as it can be reached. */
  async chooseLanguages(languages: ChosenLanguages): Promise<void> {
    if (!this.#me) {
      return;
    }
    this.#me = { ...this.#me, ...languages };
    await this.#device.keepMe(this.#me);
    await this.#device.keepUntoldLanguages(languages);
    void this.#tellChoices();
  }

  /** Notes that the person has seen what is kept about them and why. */
  async notePrivacyNoticeSeen(): Promise<void> {
    if (!this.#me) {
      return;
    }
    this.#me = { ...this.#me, privacyNoticeSeen: true };
    await this.#device.keepMe(this.#me);
    await this.#device.keepUntoldPrivacyNotice(true);
    void this.#tellChoices();
  }

  /** Ends the sign-in here and now; the server hears of it at once or with the next network. */
  async signOut(): Promise<void> {
    await this.#device.keepUntoldSignOut(true);
    await this.#device.keepCookieOf(undefined);
    await this.forget();
    await this.#tellSignOut();
  }

  /**
   * Removes what the server gave for the person; it comes back with a new sign-in. What the person
   * wrote here stays in their outbox, for them alone.
   */
  async forget(): Promise<void> {
    const person = this.#me?.id;
    this.#me = undefined;
    await this.#device.keepMe(undefined);
    await this.#device.keepUntoldLanguages(undefined);
    await this.#device.keepUntoldPrivacyNotice(false);
    if (person !== undefined) {
      await PersonData.forget(person);
    }
  }

  async #tellChoices(): Promise<void> {
    const languages = await this.#device.untoldLanguages();
    if (languages) {
      const answer = await this.#ask<Me>('me/languages', { method: 'PUT', body: languages });
      const stillWanted = await this.#device.untoldLanguages();
      const same = JSON.stringify(stillWanted) === JSON.stringify(languages);
      if (same && (!failed(answer) || answer.kind === 'refused')) {
        await this.#device.keepUntoldLanguages(undefined);
      }
    }
    if (this.#me) {
      await tellWishes(this.#ask, this.#device, this.#me.id);
    }
    if (await this.#device.untoldPrivacyNotice()) {
      const answer = await this.#ask<never>('me/privacy-notice', { method: 'POST' });
      if (!failed(answer)) {
        await this.#device.keepUntoldPrivacyNotice(false);
      }
    }
  }

  async #tellSignOut(): Promise<void> {
    const answer = await this.#ask<never>('sign-out', { method: 'POST' });
    if (!failed(answer) || answer.kind === 'signed-out') {
      await this.#device.keepUntoldSignOut(false);
    }
  }
}
