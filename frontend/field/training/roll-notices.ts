import { html, nothing, type TemplateResult } from 'lit';
import { icons } from '../ui/icons';
import { word } from '../words/words';

/** The way back from “all the rest are present”; nothing when nobody was marked so. */
export function undoOffer(count: number, undo: () => void): TemplateResult | typeof nothing {
  return count === 0
    ? nothing
    : html`<div class="notice" role="group" aria-label=${word('field.roll.restMarked', count)}>
        <p>${word('field.roll.restMarked', count)}</p>
        <button class="second" @click=${undo}>
          ${icons.undo}<span>${word('field.roll.undo')}</span>
        </button>
      </div>`;
}

/** Why the last tap is not on the disk. */
export type Trouble = 'full' | 'failed';

/** Says that nothing was saved, and what to do. */
export function troubleNotice(trouble: Trouble | undefined): TemplateResult | typeof nothing {
  return trouble === undefined
    ? nothing
    : html`<p class="notice danger" role="alert">
        ${word(trouble === 'full' ? 'field.roll.full' : 'field.roll.failed')}
      </p>`;
}

/** The way to write marks again that the server did not take; nothing when there are none. */
export function refusedNotice(count: number, again: () => void): TemplateResult | typeof nothing {
  return count === 0
    ? nothing
    : html`<div class="notice danger" role="group" aria-labelledby="roll-refused">
        <p id="roll-refused">${word('field.roll.refusedCount', count)}</p>
        <button class="second" @click=${again}>
          ${icons.refresh}<span>${word('field.roll.again')}</span>
        </button>
      </div>`;
}
