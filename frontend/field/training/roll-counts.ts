import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { FieldElement } from '../ui/field-element';
import { shownNumber } from '../ui/dates';
import { word } from '../words/words';
import { attended, markKey, marks } from './mark';
import { countedBy, type Counted, type RollRow } from './roll-sheet';

/** How many are there, by sex: it stays at the top while the sheet is scrolled. */
@customElement('lt-roll-counts')
export class RollCounts extends FieldElement {
  @property({ attribute: false }) rows: readonly RollRow[] = [];

  override render() {
    const all = countedBy(this.rows, () => true);
    const here = countedBy(this.rows, (mark) => mark !== undefined && attended(mark));
    const open = countedBy(this.rows, (mark) => mark === undefined);
    return html`
      <p class="roll-here">
        <strong>${word('field.roll.here', shownNumber(here.total), shownNumber(all.total))}</strong>
        <span>${bySex(here)}</span>
      </p>
      <ul class="roll-counts">
        ${marks.map((mark) => {
          const { total } = countedBy(this.rows, (one) => one === mark);
          // what is at nought would only push the names further down
          return total === 0
            ? nothing
            : html`<li class=${mark}>
                <span>${word(markKey(mark))}</span> <strong>${shownNumber(total)}</strong>
              </li>`;
        })}
        <li class="NONE">
          <span>${word('field.roll.unmarked')}</span> <strong>${shownNumber(open.total)}</strong>
        </li>
      </ul>
    `;
  }
}

function bySex({ women, men, others }: Counted): string {
  const known = word('field.roll.bySex', shownNumber(women), shownNumber(men));
  return others === 0 ? known : `${known}, ${word('field.roll.otherSex', shownNumber(others))}`;
}
