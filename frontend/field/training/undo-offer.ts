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
