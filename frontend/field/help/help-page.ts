import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { FieldElement } from '../ui/field-element';
import { word } from '../words/words';
import type { Hotline } from './hotline';
import './hotline-list';
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
        <section aria-labelledby="help-call">
          <h2 id="help-call">${word('field.urgent.call')}</h2>
          <lt-hotline-list .synced=${this.synced} .languages=${this.languages}></lt-hotline-list>
        </section>
        <section class="card" aria-labelledby="help-people">
          <h2 id="help-people">${word('field.help.people')}</h2>
          <p>${word('field.help.peopleWho')}</p>
        </section>
        <p class="small">${word('field.help.history')}</p>
      </div>
    `;
  }
}
