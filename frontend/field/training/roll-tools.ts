import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { FieldElement } from '../ui/field-element';
import { word } from '../words/words';
import type { RollRow, Wanted } from './roll-sheet';
import { inVietnameseOrder } from './vietnamese-order';

/** How the sheet is searched: by name without accents, by place, and those still to be marked. */
@customElement('lt-roll-tools')
export class RollTools extends FieldElement {
  @property({ attribute: false }) rows: readonly RollRow[] = [];
  @property({ attribute: false }) wanted: Wanted = { text: '', unit: '', which: 'all' };
  #rows: readonly RollRow[] | undefined;
  #units: readonly string[] = [];

  override render() {
    const differing = this.rows.filter((row) => row.differing !== undefined).length;
    const { which } = this.wanted;
    return html`
      <search class="roll-tools" role="search">
        <div class="field">
          <label for="roll-search">${word('field.roll.search')}</label>
          <input
            id="roll-search"
            type="search"
            autocomplete="off"
            .value=${this.wanted.text}
            @input=${(event: InputEvent) => {
              this.#want({ text: (event.target as HTMLInputElement).value });
            }}
          />
        </div>
        <div class="field">
          <label for="roll-unit">${word('field.roll.unit')}</label>
          <select
            id="roll-unit"
            @change=${(event: Event) => {
              this.#want({ unit: (event.target as HTMLSelectElement).value });
            }}
          >
            <option value="" ?selected=${this.wanted.unit === ''}>
              ${word('field.roll.allUnits')}
            </option>
            ${this.#unitsOf(this.rows).map(
              (unit) =>
                html`<option value=${unit} ?selected=${unit === this.wanted.unit}>${unit}</option>`,
            )}
          </select>
        </div>
        <div class="actions">
          ${this.#toggle('unmarked', 'field.roll.onlyUnmarked', which === 'unmarked')}
          ${
            differing > 0 || which === 'differing'
              ? this.#toggle(
                  'differing',
                  'field.roll.onlyDiffering',
                  which === 'differing',
                  differing,
                )
              : ''
          }
        </div>
      </search>
    `;
  }

  #toggle(which: Wanted['which'], key: string, on: boolean, count = 0) {
    return html`
      <button
        class="second"
        aria-pressed=${on ? 'true' : 'false'}
        @click=${() => {
          this.#want({ which: on ? 'all' : which });
        }}
      >
        <span>${word(key, count)}</span>
      </button>
    `;
  }

  /** People of one sheet come from the same places all day: found once for each list. */
  #unitsOf(rows: readonly RollRow[]): readonly string[] {
    if (this.#rows?.length !== rows.length) {
      this.#rows = rows;
      this.#units = [...new Set(rows.map(({ trainee }) => trainee.unit))].sort(inVietnameseOrder);
    }
    return this.#units;
  }

  #want(change: Partial<Wanted>): void {
    this.tell('lt-roll-wanted', { ...this.wanted, ...change });
  }
}
