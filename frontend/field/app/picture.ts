import type { Activity } from '../activities/activity';
import type { Campaign } from '../campaigns/campaign';
import type { Hotline } from '../help/hotline';
import { nothingWaiting, type Counts, type KeptFact } from '../outbox/outbox';
import type { RemovedPhoto } from '../photos/removed-photo';
import type { Place } from '../results/places';
import type { Me } from '../session/me';
import type { SyncState } from '../sync/sync-state';
import type { ClassTest } from '../tests/class-test';
import type { TrainingClass } from '../training/training-class';

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
  /** Where this person may record results. */
  readonly places: readonly Place[];
  /** Classes this person teaches, takes part in or may enrol in. */
  readonly classes: readonly TrainingClass[];
  /** Tests of these classes, with their questions. */
  readonly tests: readonly ClassTest[];
  /** Photos that were taken off results of this person. */
  readonly removedPhotos: readonly RemovedPhoto[];
  /** Grows whenever what the server sends was read anew. */
  readonly read: number;
  /** What the person wrote on this phone and has still to leave it. */
  readonly counts: Counts;
  /** What the person wrote on this phone, in the order it was written. */
  readonly facts: readonly KeptFact[];
  /** True while the person's own data cannot be read because the PIN has not been given. */
  readonly locked: boolean;
  /** While nobody is signed in: how much the people who used this phone have left unsent on it. */
  readonly left: number;
  /** While nobody is signed in: true when it was the server that ended the last sign-in. */
  readonly ended: boolean;
}

/** The picture of a phone on which nobody is signed in, before its own data has been read. */
export const nobody: Picture = {
  opened: false,
  me: undefined,
  sync: { kind: 'signed-out' },
  capped: false,
  activities: [],
  campaigns: [],
  hotlines: [],
  places: [],
  classes: [],
  tests: [],
  removedPhotos: [],
  read: 0,
  counts: nothingWaiting,
  facts: [],
  locked: false,
  left: 0,
  ended: false,
};
