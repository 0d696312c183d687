import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { shortDate } from '../ui/dates';
import { FieldElement } from '../ui/field-element';
import { icons } from '../ui/icons';
import { part } from '../ui/part';
import { shown } from '../words/localized';
import { word } from '../words/words';
import { costKey, hotlines, type Hotline } from './hotline';

/** Numbers to call, what each is for and what it costs. */
@customElement('lt-hotline-list')
export class HotlineList extends FieldElement {
  @property({ attribute: false }) synced: readonly Hotline[] = [];
  @property({ attribute: false }) languages: readonly string[] = ['vi'];

  override render() {
    return html`
      <ul class="cards">
        ${repeat(
          hotlines(this.synced),
          (line) => line.id,
          (line) => this.#line(line),
        )}
      </ul>
    `;
  }

  #line(line: Hotline) {
    const name = shown(line.name, this.languages)?.text ?? '';
    const note = part(line.note, this.languages);
    return html`
      <li class="card hotline">
        <h3>${part(line.name, this.languages)}</h3>
        ${note === nothing ? nothing : html`<p>${note}</p>`}
        <p class="cost ${line.cost.toLowerCase()}">
          ${word(costKey(line.cost))}${
            line.hours === 'ALL_DAY' ? html` · ${word('field.help.allDay')}` : nothing
          }
        </p>
        <a
          class="button call"
          href="tel:${line.dial}"
          aria-label=${word('field.help.callName', line.shown, name)}
        >
          ${icons.phone}<span>${word('field.help.call', line.shown)}</span>
        </a>
        <p class="small">${word('field.help.checked', shortDate(line.checked, true))}</p>
      </li>
    `;
  }
}
