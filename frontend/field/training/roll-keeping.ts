import type { KeptFact, NewFact } from '../outbox/fact';

/** What the sheets need of the phone: the outbox, and what the server sent. */
export interface RollKeeping {
  /** Keeps facts with one stroke; they are on the disk when this returns. */
  writeAll(facts: readonly NewFact[]): Promise<readonly KeptFact[]>;
  /** The body of a fact written on this phone. */
  body<T>(id: string): Promise<T>;
  /** One record as the server sent it. */
  record<T>(collection: string, id: string): Promise<T | undefined>;
  /** Now, by the server's clock, in ms since the epoch. */
  now(): number;
}
