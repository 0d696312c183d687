import { html, nothing } from 'lit';
import type { Lock } from '../lock/lock';
import '../lock/outbox-export';
import { icons } from '../ui/icons';
import { word } from '../words/words';

/** The sentence of each trouble. */
const sentences = {
  full: 'field.result.full',
  'too-large': 'field.result.tooLarge',
  failed: 'field.result.failed',
  elsewhere: 'field.result.savedElsewhere',
} as const;

/** What keeps a result from being kept. */
export type Trouble = keyof typeof sentences;

/**
 * What keeps a result from being kept, and the next step. A full phone offers what already lies on
 * it as a file: a file needs none of the browser's room.
 */
export function troubleNotice(
  trouble: Trouble | undefined,
  {
    lock,
    person,
    unsent,
  }: { readonly lock: Lock | undefined; readonly person: string; readonly unsent: number },
) {
  return html`
    <p class="notice danger" role="alert" ?hidden=${trouble === undefined}>
      ${trouble === undefined ? nothing : word(sentences[trouble])}
    </p>
    ${
      trouble === 'full' && lock && unsent > 0
        ? html`<p>${word('field.result.fullFile', unsent)}</p>
            <lt-outbox-export .lock=${lock} .person=${person}></lt-outbox-export>`
        : nothing
    }
  `;
}

/** Says that another window writes this draft, and lets it be written here instead. */
export function writtenElsewhere(take: () => void) {
  return html`
    <div class="notice warning" role="group" aria-labelledby="written-elsewhere">
      <p id="written-elsewhere" role="alert">${word('field.result.elsewhereNow')}</p>
      <button type="button" @click=${take}>
        ${icons.write}<span>${word('field.result.takeHere')}</span>
      </button>
    </div>
  `;
}

/** The app was closed behind the camera: what was written is here, the photo is not. */
export function photoLost() {
  return html`<p class="notice warning" role="status">${word('field.photo.lost')}</p>`;
}
