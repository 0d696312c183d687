import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { FieldElement } from '../ui/field-element';
import { shortDate } from '../ui/dates';
import { icons } from '../ui/icons';
import { part } from '../ui/part';
import { shown } from '../words/localized';
import { word } from '../words/words';
import { costKey, hotlines, type Hotline } from './hotline';
import './quick-exit';

/** Cần giúp đỡ: whom to call and what it costs, and the quick way out. */
@customElement('lt-help-page')
export class HelpPage extends FieldElement {
  @property({ attribute: false }) synced: readonly Hotline[] = [];
  @property({ attribute: false }) languages: readonly string[] = ['vi'];

  override render() {
    return html`
      <div class="page">
        <div class="exit-bar"><lt-quick-exit></lt-quick-exit></div>
        <h1 tabindex="-1">${word('field.help.heading')}</h1>
        <p class="lead">${word('field.help.lead')}</p>
        <ul class="cards">
          ${repeat(
            hotlines(this.synced),
            (line) => line.id,
            (line) => this.#line(line),
          )}
        </ul>
        <section class="card" aria-labelledby="help-people">
          <h2 id="help-people">${word('field.help.people')}</h2>
          <p>${word('field.help.peopleWho')}</p>
        </section>
        <p class="small">${word('field.help.history')}</p>
      </div>
    `;
  }

  #line(line: Hotline) {
    const name = shown(line.name, this.languages)?.text ?? '';
    const note = part(line.note, this.languages);
    return html`
      <li class="card hotline">
        <h2>${part(line.name, this.languages)}</h2>
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
