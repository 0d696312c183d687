import { html, nothing } from 'lit';
import { addressOf } from '../app/routes';
import { icons } from '../ui/icons';
import { word } from '../words/words';
import { teachesTest, testKindKey, type ClassTest } from './class-test';

/** The tests of a class as links: open ones, and for trainers those that were closed. */
export function testLinks(tests: readonly ClassTest[], classId: string) {
  const shown = tests.filter((one) => one.class === classId && (one.open || teachesTest(one)));
  return shown.length === 0
    ? nothing
    : html`
        <section aria-labelledby="class-tests">
          <h2 id="class-tests">${word('field.test.heading')}</h2>
          <ul class="cards">
            ${shown.map(
              (one) =>
                html`<li class="card">
                  <a class="row" href=${addressOf({ page: 'test', id: one.id })}
                    >${word(testKindKey(one.kind))}</a
                  >
                  <p class="badges">
                    <span class="badge"
                      >${one.given === true ? icons.done : icons.write}${word(stateKey(one))}</span
                    >
                  </p>
                </li>`,
            )}
          </ul>
        </section>
      `;
}

function stateKey(one: ClassTest): string {
  if (one.given === true) {
    return 'field.test.answered';
  }
  return one.open ? 'field.test.isOpen' : 'field.test.isClosed';
}
