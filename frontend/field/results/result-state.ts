import { html, nothing, type TemplateResult } from 'lit';
import type { Refusal } from '../outbox/fact';
import { icons } from '../ui/icons';
import { word } from '../words/words';
import type { Result, ResultState } from './recorded';

const looks: Readonly<Record<ResultState, { readonly key: string; readonly icon: unknown }>> = {
  waiting: { key: 'field.state.waiting', icon: icons.waiting },
  sent: { key: 'field.state.sent', icon: icons.done },
  matching: { key: 'field.state.matching', icon: icons.done },
  'in-review': { key: 'field.state.inReview', icon: icons.lead },
  refused: { key: 'field.state.refused', icon: icons.changed },
};

/** Where a result stands, in colour, icon and words. */
export function stateBadge(state: ResultState): TemplateResult {
  const { key, icon } = looks[state];
  return html`<span class="badge result-${state}">${icon}<span>${word(key)}</span></span>`;
}

/** A result that is being written. */
export function begunBadge(): TemplateResult {
  return html`<span class="badge result-begun"
    >${icons.write}<span>${word('field.state.begun')}</span></span
  >`;
}

/**
 * What the server said against a result, in its own words, else in ours for what it answered;
 * nothing while it refused nothing.
 */
export function refusalOf({ current }: Result): string | typeof nothing {
  const { fact } = current;
  if (fact.refusal) {
    return wordsOf(fact.refusal, 'field.refused.result');
  }
  const ofPhoto = fact.photos.find((photo) => photo.refusal)?.refusal;
  return ofPhoto ? wordsOf(ofPhoto, 'field.refused.photo') : nothing;
}

/** An answer may come without words: from an older server, or cut short on the way. */
function wordsOf({ title, code, status }: Refusal, otherwise: string): string {
  return title.trim() === '' ? word(byCode.get(code) ?? byStatus.get(status) ?? otherwise) : title;
}

const byCode: ReadonlyMap<string, string> = new Map([
  ['media.too-large', 'field.refused.photoTooLarge'],
  ['media.kind', 'field.refused.photoKind'],
]);

const byStatus: ReadonlyMap<number, string> = new Map([
  [403, 'field.refused.scope'],
  [409, 'field.refused.other'],
  [413, 'field.refused.tooLarge'],
]);
