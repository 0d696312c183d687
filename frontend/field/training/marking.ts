import type { KeptFact } from '../outbox/fact';
import type { LocalMark } from './local-roll';
import type { How, MarkBody, Said } from './mark';
import type { NamedPlace } from './training-class';

/** What is to be written about one trainee; without a note, the one that stands goes on standing. */
export interface Marking {
  readonly trainee: string;
  readonly state: Said;
  readonly minutes?: number | undefined;
  readonly note?: string | undefined;
  readonly settles?: readonly string[] | undefined;
}

/** The body of the fact that says it. */
export function markBody(
  session: string,
  { trainee, state, minutes, note, settles }: Marking,
  how: How,
  stands?: string,
): MarkBody {
  const goesOn = settles === undefined && state !== 'UNMARKED' ? stands : undefined;
  const words = (note ?? goesOn)?.trim();
  return {
    session,
    trainee,
    state,
    ...(minutes !== undefined && state === 'LATE' && { minutes }),
    ...(words !== undefined && words !== '' && { note: words }),
    how,
    ...(settles !== undefined && settles.length > 0 && { settles }),
  };
}

/** A fact just written, as the sheet shows it. */
export function localMark(fact: KeptFact, body: MarkBody): LocalMark {
  const { trainee, state, minutes, note, how, settles } = body;
  const { id, corrects } = fact;
  const at = fact.madeAt + (fact.offset ?? 0);
  return {
    session: body.session,
    state: fact.state,
    mark: { id, trainee, state, minutes, note, how, settles, corrects, at, mine: true },
  };
}

/** The name of a place; empty for one that is not among them. */
export function nameIn(places: readonly NamedPlace[], unit: string): string {
  return places.find(({ id }) => id === unit)?.name ?? '';
}
