import { html, nothing, type TemplateResult } from 'lit';
import { icons } from '../ui/icons';
import { word } from '../words/words';

/** The offer of a new version that waits; it takes over when the person agrees. */
export function versionOffer(
  waits: boolean,
  takeOver: () => void,
): TemplateResult | typeof nothing {
  if (!waits) {
    return nothing;
  }
  return html`
    <div class="offer" role="status">
      <p>${word('field.app.newVersion')}</p>
      <button @click=${takeOver}>${icons.refresh}<span>${word('field.app.takeOver')}</span></button>
    </div>
  `;
}
