import type { Outbox } from '../outbox/outbox';

/** What the screens of results need of the phone's outbox. */
export type Keeping = Pick<
  Outbox,
  'write' | 'body' | 'again' | 'keepDraft' | 'draft' | 'dropDraft' | 'keepDraftPhoto' | 'photo'
>;
