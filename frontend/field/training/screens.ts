import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Route } from '../app/routes';
import type { KeptFact } from '../outbox/fact';
import type { Place } from '../results/places';
import type { Me } from '../session/me';
import type { ClassTest } from '../tests/class-test';
import './class-page';
import './classes-page';
import type { RollKeeping } from './roll-keeping';
import './roll-page';
import { sessionOf, teaches, type TrainingClass } from './training-class';

/** What the screens of training show and work with. */
export interface TrainingData {
  readonly me: Me;
  readonly classes: readonly TrainingClass[];
  readonly tests: readonly ClassTest[];
  readonly places: readonly Place[];
  readonly facts: readonly KeptFact[];
  readonly read: number;
  readonly now: number;
  /** When the server's records were last read, in ms since the epoch. */
  readonly readAt: number | undefined;
  readonly keeping: RollKeeping;
}

/** A screen of training. They are loaded apart from the rest, when the first of them is opened. */
export function trainingScreen(route: Route, data: TrainingData): TemplateResult | typeof nothing {
  const { me, classes, tests, now } = data;
  const languages = me.contentLanguages;
  switch (route.page) {
    case 'classes':
      return html`<lt-classes-page
        .classes=${classes}
        .facts=${data.facts}
        .keeping=${data.keeping}
        .languages=${languages}
      ></lt-classes-page>`;
    case 'class':
      return html`<lt-class-page
        .one=${classes.find(({ id }) => id === route.id)}
        .classes=${classes}
        .facts=${data.facts}
        .keeping=${data.keeping}
        .readAt=${data.readAt}
        .tests=${tests}
        .languages=${languages}
        .now=${now}
      ></lt-class-page>`;
    case 'roll':
      return roll(route.session, data);
    default:
      return nothing;
  }
}

/** Each sheet is an element of its own: what is marked in one never shows up in another. */
function roll(id: string, data: TrainingData): TemplateResult {
  const { me, classes, places, facts, read, now, keeping } = data;
  const of = sessionOf(classes, id);
  return of && teaches(of.one)
    ? html`${keyed(
        id,
        html`<lt-roll-page
          .of=${of}
          .keeping=${keeping}
          .facts=${facts}
          .read=${read}
          .places=${places}
          .me=${me}
          .languages=${me.contentLanguages}
          .now=${now}
        ></lt-roll-page>`,
      )}`
    : html`<lt-class-page .one=${undefined}></lt-class-page>`;
}
