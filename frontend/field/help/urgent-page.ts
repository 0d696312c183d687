import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { FieldElement } from '../ui/field-element';
import { word } from '../words/words';
import type { Hotline } from './hotline';
import './hotline-list';
import './quick-exit';

/**
 * Có việc khẩn cấp: whom to call and where to report. There is nothing to fill in: about the person
 * concerned this app keeps nothing.
 */
@customElement('lt-urgent-page')
export class UrgentPage extends FieldElement {
  @property({ attribute: false }) synced: readonly Hotline[] = [];
  @property({ attribute: false }) languages: readonly string[] = ['vi'];

  override render() {
    return html`
      <div class="page">
        <div class="exit-bar"><lt-quick-exit></lt-quick-exit></div>
        <h1 tabindex="-1">${word('field.urgent.heading')}</h1>
        <p class="lead">${word('field.urgent.lead')}</p>
        <section aria-labelledby="urgent-call">
          <h2 id="urgent-call">${word('field.urgent.call')}</h2>
          <lt-hotline-list .synced=${this.synced} .languages=${this.languages}></lt-hotline-list>
        </section>
        <section class="card" aria-labelledby="urgent-report">
          <h2 id="urgent-report">${word('field.urgent.where')}</h2>
          <ul class="bullets">
            <li>${word('field.urgent.committee')}</li>
            <li>${word('field.urgent.police')}</li>
            <li>${word('field.urgent.village')}</li>
            <li>${word('field.urgent.union')}</li>
            <li>${word('field.urgent.school')}</li>
          </ul>
          <p>${word('field.urgent.how')}</p>
          <p class="small">${word('field.urgent.law')}</p>
        </section>
        <p class="notice info">${word('field.urgent.nothingKept')}</p>
        <p class="small">${word('field.help.history')}</p>
      </div>
    `;
  }
}
