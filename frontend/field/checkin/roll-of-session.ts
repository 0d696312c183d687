import type { Mark } from '../training/mark';

/** One session as those who take its roll by camera see it; the roll sheet keeps the marks. */
export interface RollOfSession {
  /** The address of the roll sheet, where people are found by name and added. */
  readonly sheet: string;
  /** The name of a trainee; `undefined` for one who is not in this class. */
  readonly nameOf: (trainee: string) => string | undefined;
  /** How a trainee is marked now, if at all. */
  readonly markOf: (trainee: string) => Mark | undefined;
  /**
   * Marks a trainee as present by the badge; it is on the disk when this returns.
   *
   * @throws StorageFull when the phone has no room
   */
  readonly mark: (trainee: string) => Promise<void>;
}
