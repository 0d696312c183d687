import { html, nothing } from 'lit';
import { addressOf } from '../app/routes';
import { icons } from '../ui/icons';
import { word } from '../words/words';
import { stateOf, teachesTest, testKindKey, type ClassTest } from './class-test';
import { opening } from './opening';

/** The tests of a class as links: open and planned ones, for trainers those that were closed too. */
export function testLinks(tests: readonly ClassTest[], classId: string, now: number) {
  const shown = tests.filter(
    (one) => one.class === classId && (stateOf(one, now) !== 'closed' || teachesTest(one)),
  );
  return shown.length === 0
    ? nothing
    : html`
        <section aria-labelledby="class-tests">
          <h2 id="class-tests">${word('field.test.heading')}</h2>
          <ul class="cards">
            ${shown.map(
              (one) =>
                html`<li class="card linked">
                  <h3>
                    <a href=${addressOf({ page: 'test', id: one.id })}
                      >${word(testKindKey(one.kind))}</a
                    >
                  </h3>
                  <p class="badges">
                    <span class="badge"
                      >${one.given === true ? icons.done : icons.write}${stateWord(one, now)}</span
                    >
                  </p>
                </li>`,
            )}
          </ul>
        </section>
      `;
}

function stateWord(one: ClassTest, now: number): string {
  if (one.given === true) {
    return word('field.test.answered');
  }
  switch (stateOf(one, now)) {
    case 'scheduled':
      return word('field.test.opensAt', opening(one));
    case 'open':
      return word('field.test.isOpen');
    default:
      return word('field.test.isClosed');
  }
}
