import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { addressOf } from '../app/routes';
import { FieldElement } from '../ui/field-element';
import { icons } from '../ui/icons';
import { word } from '../words/words';
import type { RollRow, Wanted } from './roll-sheet';
import './roll-tools';

type Fold = 'find' | 'ways';

/**
 * One line above the names: searching and the other ways to mark lie folded behind it, so that the
 * names come soon. Says `lt-roll-rest` and `lt-roll-newcomer`; what is searched it passes on.
 */
@customElement('lt-roll-bar')
export class RollBar extends FieldElement {
  @property({ attribute: false }) rows: readonly RollRow[] = [];
  @property({ attribute: false }) wanted: Wanted = { text: '', unit: '', which: 'all' };
  @property() session = '';
  /** How many “all the rest” are. */
  @property({ type: Number }) rest = 0;
  /** Whether marks count now; otherwise there is only the searching. */
  @property({ type: Boolean }) marking = false;
  @state() private open: Fold | undefined;

  override render() {
    const { text, unit, which } = this.wanted;
    const filtered = text.trim() !== '' || unit !== '' || which !== 'all';
    return html`
      <div class="roll-bar">
        ${this.#fold('find', icons.search, filtered ? 'field.roll.finding' : 'field.roll.find', filtered)}
        ${this.marking ? this.#fold('ways', icons.people, 'field.roll.ways') : nothing}
      </div>
      <div id="roll-find" ?hidden=${this.open !== 'find'}>
        <lt-roll-tools .rows=${this.rows} .wanted=${this.wanted}></lt-roll-tools>
      </div>
      ${this.marking ? this.#ways() : nothing}
    `;
  }

  #fold(which: Fold, icon: unknown, key: string, marked = false) {
    return html`
      <button
        class="second ${marked ? 'filtered' : ''}"
        aria-expanded=${this.open === which ? 'true' : 'false'}
        aria-controls="roll-${which}"
        @click=${() => {
          this.open = this.open === which ? undefined : which;
        }}
      >
        ${icon}<span>${word(key)}</span>
      </button>
    `;
  }

  #ways() {
    const { session, rest } = this;
    return html`
      <div id="roll-ways" class="actions" ?hidden=${this.open !== 'ways'}>
        <button
          ?disabled=${rest === 0}
          @click=${() => {
            this.#say('lt-roll-rest');
          }}
        >
          ${icons.people}<span>${word('field.roll.rest', rest)}</span>
        </button>
        <button
          class="second"
          @click=${() => {
            this.#say('lt-roll-newcomer');
          }}
        >
          ${icons.add}<span>${word('field.walkIn.heading')}</span>
        </button>
        <a class="button second" href=${addressOf({ page: 'scan', session })}
          >${icons.camera}<span>${word('field.scan.heading')}</span></a
        >
        <a class="button second" href=${addressOf({ page: 'code', session })}
          >${icons.start}<span>${word('field.code.heading')}</span></a
        >
      </div>
    `;
  }

  #say(what: string): void {
    this.open = undefined;
    // what had the focus is about to be folded away
    this.querySelector<HTMLElement>('[aria-controls="roll-ways"]')?.focus();
    this.tell(what);
  }
}
