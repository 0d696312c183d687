import { addressOf } from '../app/routes';
import type { RollBook } from '../training/roll-book';
import type { SessionOfClass } from '../training/training-class';
import { word } from '../words/words';
import type { RollOfSession } from './roll-of-session';

/** What badges need of a sheet: names, marks, and the keeping of one more, all as the sheet has them. */
export function badgeRoll(book: RollBook, { session }: SessionOfClass): RollOfSession {
  const sheet = addressOf({ page: 'roll', session: session.id });
  return {
    sheet,
    nameOf: (trainee) => {
      const row = book.sheet?.row(trainee);
      return row && (row.trainee.name || word('field.roll.nameless'));
    },
    markOf: (trainee) => book.sheet?.row(trainee)?.mark?.state,
    mark: (trainee) => book.mark([{ trainee, state: 'PRESENT' }], 'BADGE'),
  };
}
