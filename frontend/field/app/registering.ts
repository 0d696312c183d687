import {
  lastWords,
  registrationType,
  registrationVersion,
  type RegistrationBody,
  type Said,
} from '../activities/registration';
import type { KeptFact } from '../outbox/fact';
import type { Field } from './field';

/** What the person said about coming to activities, read from what is kept on the phone. */
export class Registering {
  readonly #field: Field;
  readonly #changed: () => void;
  #facts: readonly KeptFact[] | undefined;
  readonly #failed = new Set<string>();
  #said: ReadonlyMap<string, Said> = new Map();

  constructor(field: Field, changed: () => void) {
    this.#field = field;
    this.#changed = changed;
  }

  /** The last word about an activity. */
  said(activity: string): Said | undefined {
    return this.#said.get(activity);
  }

  /** True when the last word about an activity could not be kept, as on a full phone. */
  failed(activity: string): boolean {
    return this.#failed.has(activity);
  }

  /** Reads anew when the facts changed, or another person's took their place. */
  async read(): Promise<void> {
    const { outbox, picture } = this.#field;
    const { facts } = picture;
    if (facts === this.#facts) {
      return;
    }
    this.#facts = facts;
    const said = outbox
      ? await lastWords(facts, (id) => outbox.body<RegistrationBody>(id))
      : new Map<string, Said>();
    if (facts === this.#facts) {
      this.#said = said;
      this.#changed();
    }
  }

  /** Keeps the word on the phone, which sends it soon after; a failure is shown, not thrown. */
  async say(activity: string, going: boolean): Promise<void> {
    const body: RegistrationBody = { activity, going };
    try {
      await this.#field.write({ type: registrationType, version: registrationVersion, body });
      this.#failed.delete(activity);
    } catch {
      this.#failed.add(activity);
    }
    this.#changed();
  }
}
