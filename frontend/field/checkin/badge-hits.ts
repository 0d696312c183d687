import type { Mark } from '../training/mark';
import { traineeOnBadge } from './badge';
import type { RollOfSession } from './roll-of-session';

/** What came of a badge that was held before the camera. */
export type Hit =
  | { readonly kind: 'marked'; readonly name: string; readonly before?: Mark }
  | { readonly kind: 'already'; readonly name: string; readonly state: Mark }
  /** Marked as not there, and now there: a person decides. */
  | {
      readonly kind: 'absent';
      readonly name: string;
      readonly state: Mark;
      readonly trainee: string;
    }
  | { readonly kind: 'not-here' }
  | { readonly kind: 'no-badge' }
  | { readonly kind: 'not-kept'; readonly name: string };

/** A badge that stays before the camera is read once; out of sight this long, it is a new one. In ms. */
const forgotten = 1_500;

/** Marks those whose badges come before the camera, one after another. */
export class BadgeHits {
  readonly #roll: RollOfSession;
  #text = '';
  #seen = 0;
  /** Marked here and perhaps not yet read back. */
  readonly #marked = new Set<string>();

  constructor(roll: RollOfSession) {
    this.#roll = roll;
  }

  /** What comes of a text that the camera reads at a moment; nothing for one that it still reads. */
  async read(text: string, now: number): Promise<Hit | undefined> {
    const again = text === this.#text && now - this.#seen < forgotten;
    this.#text = text;
    this.#seen = now;
    if (again) {
      return undefined;
    }
    const trainee = traineeOnBadge(text);
    if (trainee === undefined) {
      return { kind: 'no-badge' };
    }
    const name = this.#roll.nameOf(trainee);
    return name === undefined ? { kind: 'not-here' } : this.#meet(trainee, name);
  }

  /** Marks somebody as present who is marked otherwise. */
  async change(trainee: string): Promise<Hit | undefined> {
    const name = this.#roll.nameOf(trainee);
    const before = this.#roll.markOf(trainee);
    return name === undefined ? undefined : this.#mark(trainee, name, before);
  }

  async #meet(trainee: string, name: string): Promise<Hit> {
    const state = this.#roll.markOf(trainee);
    if (state === 'ABSENT' || state === 'EXCUSED') {
      return { kind: 'absent', name, state, trainee };
    }
    if (state !== undefined || this.#marked.has(trainee)) {
      return { kind: 'already', name, state: state ?? 'PRESENT' };
    }
    return this.#mark(trainee, name);
  }

  async #mark(trainee: string, name: string, before?: Mark): Promise<Hit> {
    this.#marked.add(trainee);
    try {
      await this.#roll.mark(trainee);
      return { kind: 'marked', name, ...(before && { before }) };
    } catch {
      this.#marked.delete(trainee);
      // The badge may be held up again at once.
      this.#text = '';
      return { kind: 'not-kept', name };
    }
  }
}
