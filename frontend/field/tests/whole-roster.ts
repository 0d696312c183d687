import type { KeptFact } from '../outbox/fact';
import type { Place } from '../results/places';
import { LocalRolls } from '../training/local-roll';
import { walkInType } from '../training/mark';
import type { Roster } from '../training/training-class';

/** The roster as the server sent it, and those who were written down in the hall since. */
export async function wholeRoster(
  roster: Roster,
  facts: readonly KeptFact[],
  body: (id: string) => Promise<unknown>,
  places: readonly Place[],
): Promise<Roster> {
  const came = facts.filter(({ type, state }) => type === walkInType && state !== 'review');
  const from = roster.places ?? places;
  const named = (unit: string) => from.find(({ id }) => id === unit)?.name ?? '';
  const { walkIns } = await new LocalRolls(body).read(came, new Set(), named);
  const known = new Set([
    ...roster.trainees.map(({ id }) => id),
    ...Object.keys(roster.merged ?? {}),
  ]);
  const more = walkIns
    .filter(({ classId, trainee }) => classId === roster.id && !known.has(trainee.id))
    .map(({ trainee }) => trainee);
  return { ...roster, trainees: [...roster.trainees, ...more] };
}
