import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { FieldElement } from '../ui/field-element';
import { part } from '../ui/part';
import { shortDate } from '../ui/dates';
import { word } from '../words/words';
import { actionMonth, standing, type Campaign, type Standing } from './campaign';

/** Where today stands in the Action Month, what it is called and its theme. */
@customElement('lt-month-banner')
export class MonthBanner extends FieldElement {
  @property({ attribute: false }) campaigns: readonly Campaign[] = [];
  @property() today = '';
  @property({ attribute: false }) languages: readonly string[] = ['vi'];

  override render() {
    const month = actionMonth(this.campaigns, this.today);
    const now = standing(this.today, month);
    const title = month.campaign && part(month.campaign.title, this.languages);
    return html`
      <section class="month" aria-labelledby="month-name">
        <p class="month-day">${this.#count(now)}</p>
        ${
          now.kind === 'during'
            ? html`<progress max=${now.of} value=${now.day} aria-hidden="true"></progress>`
            : nothing
        }
        <p class="month-name" id="month-name">
          ${title ?? word('field.month.name', month.start.slice(0, 4))}
        </p>
        <p class="month-dates">
          ${word('field.month.dates', shortDate(month.start), shortDate(month.end, true))}
        </p>
        ${month.campaign ? this.#theme(month.campaign) : nothing}
      </section>
    `;
  }

  #count(now: Standing): string {
    switch (now.kind) {
      case 'before':
        return word('field.month.before', now.days);
      case 'during':
        return word('field.month.day', now.day, now.of);
      case 'after':
        return word('field.month.after');
    }
  }

  #theme(campaign: Campaign) {
    const theme = part(campaign.theme, this.languages);
    return html`
      <p class="month-theme">
        <span class="label">${word('field.month.theme')}</span>
        ${theme === nothing ? word('field.month.noTheme') : theme}
      </p>
    `;
  }
}
