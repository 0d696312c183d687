import bundled from 'virtual:hotlines';
import type { LocalizedText } from '../words/localized';

/** A number to call for help. `dial` are the digits to dial, not an international number. */
export interface Hotline {
  readonly id: string;
  readonly dial: string;
  readonly shown: string;
  readonly name: LocalizedText;
  readonly cost: 'FREE' | 'PREMIUM' | 'UNKNOWN';
  readonly hours: 'ALL_DAY' | 'UNKNOWN';
  readonly note: LocalizedText;
  readonly order: number;
  readonly source: string;
  readonly checked: string;
}

/**
 * The hotlines to show, in their order: those of the server once the phone has them, before that
 * those the client was built with, so that the first start without network can help too.
 */
export function hotlines(synced: readonly Hotline[]): readonly Hotline[] {
  const usable = synced.filter((line) => /^\d{3,11}$/.test(line.dial));
  const lines = usable.length > 0 ? usable : bundled;
  return lines.toSorted((a, b) => a.order - b.order || a.id.localeCompare(b.id));
}

/** The key of the words for what a call costs. */
export function costKey(cost: Hotline['cost']): string {
  switch (cost) {
    case 'FREE':
      return 'word.cost.FREE';
    case 'PREMIUM':
      return 'word.cost.PREMIUM';
    default:
      return 'word.cost.UNKNOWN';
  }
}
