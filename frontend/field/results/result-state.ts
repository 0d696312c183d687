import { html, nothing, type TemplateResult } from 'lit';
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

/** What the server said against a result, in its own words; nothing while it said nothing. */
export function refusalOf({ current }: Result): string | typeof nothing {
  const { fact } = current;
  const title = fact.refusal?.title ?? fact.photos.find((photo) => photo.refusal)?.refusal?.title;
  return title === undefined || title === '' ? nothing : title;
}
