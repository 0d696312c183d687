/** How somebody attended a session. */
export type MarkState = 'PRESENT' | 'LATE' | 'EXCUSED' | 'ABSENT';

/** One session as those who take its roll by camera see it; the roll sheet keeps the marks. */
export interface RollOfSession {
  readonly session: string;
  /** Of the class, and which session of it. */
  readonly title: string;
  /** Wall-clock times in Vietnam, such as `2026-11-24T08:00`. */
  readonly start: string;
  readonly end: string;
  /** Addresses of the roll sheet, and of writing down somebody who is not in the class. */
  readonly sheet: string;
  readonly walkIn: string;
  /** The name of a trainee; `undefined` for one who is not in this class. */
  readonly nameOf: (trainee: string) => string | undefined;
  /** How a trainee is marked now, if at all. */
  readonly markOf: (trainee: string) => MarkState | undefined;
  /**
   * Marks a trainee as present by the badge; it is on the disk when this returns.
   *
   * @throws StorageFull when the phone has no room
   */
  readonly mark: (trainee: string) => Promise<void>;
}
