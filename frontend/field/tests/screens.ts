import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Roster } from '../training/training-class';
import type { AnswerKeeping } from './answering';
import { isNamed, teachesTest, type ClassTest, type Who } from './class-test';
import type { AnswersHere } from './given-here';
import './test-page';
import './trainee-choice';

export { AnswersHere } from './given-here';
export { wholeRoster } from './whole-roster';

/** What the screens of tests show and work with. */
export interface TestData {
  readonly tests: readonly ClassTest[];
  readonly roster: Roster | undefined;
  readonly here: AnswersHere;
  readonly languages: readonly string[];
  readonly keeping: AnswerKeeping;
  /** Now, by the server's clock, in ms since the epoch. */
  readonly clock: () => number;
}

/** The screen of a test; loaded apart from the rest, when the first one is opened. */
export function testScreen(
  { id, who }: { readonly id: string; readonly who?: string },
  data: TestData,
): TemplateResult {
  const test = data.tests.find((one) => one.id === id);
  if (!test) {
    return html`<lt-plain-page
      heading="field.test.gone"
      sentence="field.test.goneWhy"
    ></lt-plain-page>`;
  }
  const chosen = whoOf(test, who);
  if (chosen === undefined) {
    return html`<lt-trainee-choice
      .test=${test}
      .trainees=${data.roster?.trainees}
      .answered=${answered(test, data)}
      .languages=${data.languages}
    ></lt-trainee-choice>`;
  }
  return page(test, chosen, data);
}

/** Whose answers an address means; `undefined` where a trainer still has to choose. */
function whoOf(test: ClassTest, who: string | undefined): Who | undefined {
  if (!teachesTest(test) || who === 'mine') {
    return 'mine';
  }
  if (who === 'paper') {
    return isNamed(test) ? undefined : 'paper';
  }
  return who === undefined || !isNamed(test) ? undefined : { trainee: who };
}

function page(test: ClassTest, who: Who, data: TestData) {
  const { roster, here, languages, keeping, clock } = data;
  const trainee = typeof who === 'object' ? who.trainee : undefined;
  const kept = here.of(test.id, who === 'paper' ? 'paper' : trainee);
  const local = kept === undefined || kept.state === 'review' ? undefined : kept.id;
  const stands = test.answered?.find((one) => one.trainee === trainee)?.answer;
  return html`${keyed(
    `${test.id}/${typeof who === 'object' ? who.trainee : who}`,
    html`<lt-test-page
      .test=${test}
      .who=${who}
      .name=${roster?.trainees.find(({ id }) => id === trainee)?.name ?? ''}
      .here=${kept}
      .replaces=${trainee === undefined ? undefined : (local ?? stands)}
      .keeping=${keeping}
      .languages=${languages}
      .clock=${clock}
    ></lt-test-page>`,
  )}`;
}

function answered(test: ClassTest, { roster, here }: TestData): ReadonlySet<string> {
  const there = (test.answered ?? []).map(({ trainee }) => trainee);
  const local = (roster?.trainees ?? [])
    .map(({ id }) => id)
    .filter((id) => here.of(test.id, id) !== undefined);
  return new Set([...there, ...local]);
}
