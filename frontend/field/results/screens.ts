import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Activity } from '../activities/activity';
import { addressOf, type Route } from '../app/routes';
import type { Lock } from '../lock/lock';
import { takenOff, type RemovedPhoto } from '../photos/removed-photo';
import type { Me } from '../session/me';
import './form-page';
import type { Keeping } from './keeping';
import type { Place } from './places';
import type { Result } from './recorded';
import './result-page';
import './results-page';

/** What the screens of results show and work with. */
export interface ResultsData {
  readonly me: Me;
  readonly today: string;
  readonly activities: readonly Activity[];
  readonly places: readonly Place[];
  readonly results: readonly Result[];
  /** Photos that were taken off results of this person. */
  readonly removedPhotos: readonly RemovedPhoto[];
  readonly keeping: Keeping;
  readonly lock: Lock | undefined;
  /** How much the person has not sent, pictures not counted. */
  readonly unsent: number;
  /** Fetches the small size of a photo that has left the phone, of at most so many bytes. */
  readonly sentPhoto: (sha256: string, most: number) => Promise<Blob | undefined>;
}

/** A screen of results. They are loaded apart from the rest, when the first of them is opened. */
export function resultScreen(route: Route, data: ResultsData): TemplateResult | typeof nothing {
  const { me, activities, results, places, keeping } = data;
  const languages = me.contentLanguages;
  switch (route.page) {
    case 'results':
      return html`<lt-results-page
        .keeping=${keeping}
        .activities=${activities}
        .results=${results}
        .today=${data.today}
        .languages=${languages}
      ></lt-results-page>`;
    case 'result': {
      const result = withVersion(results, route.id);
      return html`<lt-result-page
        .result=${result}
        .takenOff=${result && reasonsOf(result, data)}
        .keeping=${keeping}
        .sentPhoto=${data.sentPhoto}
        .activities=${activities}
        .places=${places}
        .languages=${languages}
      ></lt-result-page>`;
    }
    case 'write':
      return form(route, data);
    default:
      return nothing;
  }
}

/** Each form is an element of its own: what is typed in one never shows up in another. */
function form(route: Route & { readonly page: 'write' }, data: ResultsData): TemplateResult {
  const { of } = route;
  const found = of.kind === 'correction' ? withVersion(data.results, of.id) : undefined;
  const corrected = found && withoutRemoved(found, data);
  const planned = of.kind === 'activity' ? of.id : corrected?.current.body.activity;
  return html`${keyed(
    addressOf(route),
    html`<lt-result-form-page
      .of=${of}
      .keeping=${data.keeping}
      .me=${data.me}
      .today=${data.today}
      .activity=${data.activities.find(({ id }) => id === planned)}
      .corrected=${corrected}
      .places=${data.places}
      .lock=${data.lock}
      .unsent=${data.unsent}
    ></lt-result-form-page>`,
  )}`;
}

/** The result that a fact is a version of; an old address still leads to what stands now. */
function withVersion(results: readonly Result[], id: string): Result | undefined {
  return results.find(({ current, earlier }) =>
    [current, ...earlier].some(({ fact }) => fact.id === id),
  );
}

/** Why photos were taken off a result, by hash. */
function reasonsOf(
  { current, earlier }: Result,
  { removedPhotos }: ResultsData,
): ReadonlyMap<string, string> {
  return takenOff(
    removedPhotos,
    [current, ...earlier].map(({ fact }) => fact),
  );
}

/** A correction begins without the photos that were taken off. */
function withoutRemoved(result: Result, data: ResultsData): Result {
  const gone = reasonsOf(result, data);
  const { fact, body } = result.current;
  const photos = body.photos.filter(({ sha256 }) => !gone.has(sha256));
  return photos.length === body.photos.length
    ? result
    : { ...result, current: { fact, body: { ...body, photos } } };
}
