import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { addressOf } from '../app/routes';
import type { Campaign } from '../campaigns/campaign';
import { resultsOf, type Result } from '../results/recorded';
import { participations } from '../results/result';
import { stateBadge } from '../results/result-state';
import { languageName } from '../settings/languages';
import { dayName, shortDate, shownNumber, timeSpan, vietnamDay, vietnamTime } from '../ui/dates';
import { FieldElement } from '../ui/field-element';
import { icons } from '../ui/icons';
import { part } from '../ui/part';
import { word } from '../words/words';
import { channelKey, kindKey, type Activity } from './activity';
import type { Said } from './registration';
import './registration-card';
import { badges } from './status-badge';

/** All that is known of one activity. */
@customElement('lt-activity-page')
export class ActivityPage extends FieldElement {
  @property({ attribute: false }) activity: Activity | undefined;
  @property({ attribute: false }) campaigns: readonly Campaign[] = [];
  @property({ attribute: false }) results: readonly Result[] = [];
  @property({ attribute: false }) languages: readonly string[] = ['vi'];
  /** What the person last said about coming, on this phone. */
  @property({ attribute: false }) said: Said | undefined;
  /** True when the last such word could not be kept. */
  @property({ type: Boolean }) notKept = false;
  /** When the server's records were last read, in ms since the epoch. */
  @property({ attribute: false }) readAt: number | undefined;
  /** Now, in ms since the epoch. */
  @property({ type: Number }) now = 0;
  @property() today = '';

  override render() {
    return html`
      <div class="page">
        <a class="back" href=${addressOf({ page: 'today' })}>
          ${icons.back}<span>${word('field.today.heading')}</span>
        </a>
        ${this.activity ? this.#activity(this.activity) : this.#gone()}
      </div>
    `;
  }

  #gone() {
    return html`
      <h1 tabindex="-1">${word('field.activity.gone')}</h1>
      <p>${word('field.activity.goneWhy')}</p>
    `;
  }

  #activity(activity: Activity) {
    const campaign = this.campaigns.find((one) => one.id === activity.campaign);
    return html`
      <h1 tabindex="-1">${part(activity.title, this.languages)}</h1>
      ${badges(activity)} ${this.#notice(activity)} ${this.#recorded(activity)}
      ${this.#registration(activity)}
      <dl class="card facts">
        ${fact(icons.time, 'field.activity.when', this.#when(activity))}
        ${fact(icons.place, 'field.activity.where', this.#where(activity))}
        ${fact(icons.lead, 'field.activity.lead', activity.lead)}
        ${fact(icons.people, 'field.activity.partners', activity.partners.join('; '))}
        ${fact(icons.megaphone, 'field.activity.form', this.#form(activity))}
        ${fact(icons.people, 'field.activity.audience', this.#audience(activity))}
        ${fact(icons.people, 'field.activity.expected', expected(activity))}
        ${fact(icons.language, 'field.activity.languages', languageNames(activity))}
        ${fact(icons.note, 'field.activity.note', part(activity.note, this.languages))}
        ${fact(icons.planned, 'field.activity.campaign', part(campaign?.title, this.languages))}
      </dl>
    `;
  }

  #registration({ registration, status }: Activity) {
    const open = status === 'PLANNED' || status === 'CONFIRMED';
    return open && registration
      ? html`<lt-registration-card
          .registration=${registration}
          .said=${this.said}
          .failed=${this.notKept}
          .readAt=${this.readAt}
          .now=${`${vietnamDay(this.now)}T${vietnamTime(this.now)}`}
        ></lt-registration-card>`
      : nothing;
  }

  #recorded({ id, status, start }: Activity) {
    const results = resultsOf(this.results, id);
    const held = status !== 'CANCELLED' && start.slice(0, 10) <= this.today;
    if (results.length === 0 && !held) {
      return nothing;
    }
    const write = html`<a
      class=${results.length > 0 ? 'button second' : 'button'}
      href=${addressOf({ page: 'write', of: { kind: 'activity', id } })}
      >${icons.write}<span
        >${word(results.length > 0 ? 'field.result.writeMore' : 'field.result.write')}</span
      ></a
    >`;
    if (results.length === 0) {
      return write;
    }
    return html`
      <section class="card" aria-labelledby="activity-results">
        <h2 id="activity-results">${word('field.activity.recorded')}</h2>
        <ul class="cards">
          ${results.map(
            ({ current, state }) =>
              html`<li class="recorded">
                ${stateBadge(state)}
                <a class="row" href=${addressOf({ page: 'result', id: current.fact.id })}>
                  ${word('field.result.turnout', shownNumber(participations(current.body)))}
                </a>
              </li>`,
          )}
        </ul>
        ${write}
      </section>
    `;
  }

  #notice(activity: Activity) {
    if (activity.status === 'CANCELLED') {
      const reason = activity.cancelReason;
      return reason
        ? html`<p class="notice danger">${word('field.activity.reason', reason)}</p>`
        : nothing;
    }
    if (activity.changed === null) {
      return nothing;
    }
    const at = Date.parse(activity.changed);
    const when = `${vietnamTime(at)}, ${shortDate(vietnamDay(at), true)}`;
    return html`<p class="notice warning">${word('field.activity.changedAt', when)}</p>`;
  }

  #when({ start, end }: Activity) {
    return html`<span class="strong">${timeSpan(start, end)}</span><br />${dayName(start, true)}`;
  }

  #where({ place }: Activity) {
    return place.address ? html`${place.address}<br />${place.name}` : html`${place.name}`;
  }

  #form({ kind, channel }: Activity) {
    const key = channelKey(channel);
    return html`${word(kindKey(kind))}${key === undefined ? nothing : html`<br />${word(key)}`}`;
  }

  #audience({ audience, menAndBoys }: Activity) {
    const text = part(audience, this.languages);
    const men = menAndBoys ? word('field.activity.menAndBoys') : '';
    if (text === nothing) {
      return men;
    }
    return html`${text}${men === '' ? nothing : html`<br />${men}`}`;
  }
}

type FactValue = TemplateResult | string | typeof nothing | null | undefined;

/** One line of what is known; nothing for what is not. */
function fact(icon: unknown, key: string, value: FactValue) {
  if (value === nothing || value === null || value === undefined || value === '') {
    return nothing;
  }
  return html`<div>
    <dt>${icon}<span>${word(key)}</span></dt>
    <dd>${value}</dd>
  </div>`;
}

function expected({ expected: people }: Activity): string {
  return people === null ? '' : word('field.activity.people', shownNumber(people));
}

function languageNames({ languages }: Activity): string {
  return languages.map(languageName).join(', ');
}
