import type { OutboxDatabase } from './store';

/** What has still to leave the phone. */
export interface Counts {
  /** Facts without a receipt. */
  readonly waiting: number;
  /** Facts, pictures and recordings that the server refused. */
  readonly review: number;
  /** Pictures and recordings that the server does not have in full. */
  readonly media: number;
  /** When the fact that has waited longest was written, in ms since the epoch. */
  readonly oldest: number | undefined;
}

/** Nothing to send and nothing to look at. */
export const nothingWaiting: Counts = { waiting: 0, review: 0, media: 0, oldest: undefined };

/** Everything that has not left the phone. */
export function unsent({ waiting, review, media }: Counts): number {
  return waiting + review + media;
}

/** Counts what lies in an outbox. */
export async function counted(db: OutboxDatabase): Promise<Counts> {
  const read = db.transaction(['facts', 'media']);
  const facts = read.objectStore('facts').index('state');
  const media = read.objectStore('media').index('state');
  const [waiting, first, review, mediaWaiting, mediaReview] = await Promise.all([
    facts.count('waiting'),
    facts.get('waiting'),
    facts.getAll('review'),
    media.count('waiting'),
    media.count('review'),
  ]);
  return {
    waiting,
    review: review.filter((row) => row.replacedBy === undefined).length + mediaReview,
    media: mediaWaiting,
    oldest: first?.madeAt,
  };
}
