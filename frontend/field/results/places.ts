import type { Activity } from '../activities/activity';
import type { Me } from '../session/me';

/** A place where this person may record results, as the server sends it. */
export interface Place {
  readonly id: string;
  readonly name: string;
  /** With the province: “Xã Lìa, tỉnh Quảng Trị”. */
  readonly full: string;
}

/**
 * Where a person may record: what the server says, by name. Before that has come, their own place,
 * and that of the activity.
 */
export function placesFor(
  places: readonly Place[],
  me: Me,
  activity: Activity | undefined,
): readonly Place[] {
  if (places.length > 0) {
    const order = new Intl.Collator('vi');
    return places.toSorted((a, b) => order.compare(a.name, b.name) || a.id.localeCompare(b.id));
  }
  const own = { id: me.unit.id, name: me.unit.name, full: me.unit.name };
  if (!activity || activity.place.unit === own.id) {
    return [own];
  }
  const { unit, name } = activity.place;
  return [{ id: unit, name, full: name }, own];
}

/** Where an activity was most likely held: its own place, the person's, or the first there is. */
export function likelyPlace(
  places: readonly Place[],
  me: Me,
  activity: Activity | undefined,
): string {
  const known = (id: string | undefined) => places.find((place) => place.id === id)?.id;
  return known(activity?.place.unit) ?? known(me.unit.id) ?? places[0]?.id ?? '';
}
