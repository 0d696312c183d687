import { html, nothing } from 'lit';
import { word } from '../words/words';
import type { AnswerState, KeptAnswers } from './answering';

/** How the answers stand on the phone, and what to do where they could not be kept. */
export function answerTrouble(state: AnswerState | KeptAnswers) {
  switch (state) {
    case 'full':
      return html`<p class="notice danger" role="alert">${word('field.test.full')}</p>`;
    case 'failed':
    case 'too-large':
      return html`<p class="notice danger" role="alert">${word('field.test.failed')}</p>`;
    case 'elsewhere':
      return html`<p class="notice warning" role="alert">${word('field.test.elsewhere')}</p>`;
    case 'kept':
      return html`<p class="small">${word('field.test.draftKept')}</p>`;
    default:
      return nothing;
  }
}
