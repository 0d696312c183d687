import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import '../app/install-guide';
import type { Campaign } from '../campaigns/campaign';
import '../campaigns/month-banner';
import type { Result } from '../results/recorded';
import '../lock/pin-offer';
import '../session/first-notice';
import '../tests/open-tests';
import type { AnswersKept } from '../tests/open-tests';
import type { ClassTest } from '../tests/class-test';
import type { KeptFact } from '../outbox/fact';
import { sessionCards } from '../training/session-cards';
import { sessionsOn, type TrainingClass } from '../training/training-class';
import { dayName, mondayOf, plusDays } from '../ui/dates';
import { FieldElement } from '../ui/field-element';
import { word } from '../words/words';
import './activity-card';
import { agendaOf, beginningOf, lengthOf, type Activity, type Agenda, type Day } from './activity';

/** Cards drawn in one frame: two screens of a phone. The rest follow frame by frame. */
const cardsAtOnce = 16;

const nothingPlanned: Agenda = { today: [], laterThisWeek: [], earlierThisWeek: [], nextWeek: [] };

/** Hôm nay: the Action Month's day, and the activities of today, this week and the next. */
@customElement('lt-today-page')
export class TodayPage extends FieldElement {
  @property({ attribute: false }) activities: readonly Activity[] = [];
  @property({ attribute: false }) campaigns: readonly Campaign[] = [];
  @property({ attribute: false }) classes: readonly TrainingClass[] = [];
  @property({ attribute: false }) tests: readonly ClassTest[] = [];
  @property({ attribute: false }) facts: readonly KeptFact[] = [];
  /** What was answered on this phone. */
  @property({ attribute: false }) answers: AnswersKept | undefined;
  /** Now, by the server's clock, in ms since the epoch. */
  @property({ attribute: false }) clock: () => number = () => Date.now();
  @property({ attribute: false }) results: readonly Result[] = [];
  /** The activities whose result was begun. */
  @property({ attribute: false }) begun: ReadonlySet<string> = new Set();
  @property() today = '';
  @property({ attribute: false }) languages: readonly string[] = ['vi'];
  /** True until the first data has arrived: an empty list then says nothing. */
  @property({ type: Boolean }) waiting = false;
  /** True while the person has not yet read what is kept about them. */
  @property({ type: Boolean }) noticing = false;
  /** True while the person is asked to set a PIN. */
  @property({ type: Boolean }) offering = false;
  @state() private drawn = cardsAtOnce;
  #agenda = nothingPlanned;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('activities') || changed.has('today')) {
      this.#agenda = agendaOf(this.activities, this.today);
    }
  }

  override updated(): void {
    if (this.drawn < lengthOf(this.#agenda)) {
      requestAnimationFrame(() => {
        setTimeout(() => {
          this.drawn += cardsAtOnce;
        });
      });
    }
  }

  override render() {
    const whole = this.#agenda;
    const agenda = beginningOf(whole, this.drawn);
    const week = [...agenda.laterThisWeek, ...agenda.earlierThisWeek];
    const anyThisWeek = whole.laterThisWeek.length + whole.earlierThisWeek.length > 0;
    return html`
      <div class="page">
        <div class="heading">
          <h1 tabindex="-1">${word('field.today.heading')}</h1>
          <p>${dayName(this.today, true)}</p>
        </div>
        <lt-month-banner
          .campaigns=${this.campaigns}
          .today=${this.today}
          .languages=${this.languages}
        ></lt-month-banner>
        <section aria-labelledby="today-list">
          <h2 id="today-list">${word('field.today.activities')}</h2>
          ${agenda.today.length > 0 ? this.#cards(agenda.today) : this.#nothing('field.today.none')}
        </section>
        <lt-open-tests
          .tests=${this.tests}
          .facts=${this.facts}
          .keeping=${this.answers}
          .clock=${this.clock}
          .languages=${this.languages}
        ></lt-open-tests>
        ${this.#sessions()} ${this.noticing ? html`<lt-first-notice></lt-first-notice>` : nothing}
        ${this.offering ? html`<lt-pin-offer></lt-pin-offer>` : nothing}
        <section aria-labelledby="week-list">
          <h2 id="week-list">${word('field.today.thisWeek')}</h2>
          ${anyThisWeek ? this.#days(week) : this.#nothing('field.today.noneThisWeek')}
        </section>
        ${
          agenda.nextWeek.length > 0
            ? html`<section aria-labelledby="next-week-list">
                <h2 id="next-week-list">${word('field.today.nextWeek')}</h2>
                ${this.#days(agenda.nextWeek)}
              </section>`
            : nothing
        }
        <lt-install-guide brief></lt-install-guide>
      </div>
    `;
  }

  /** The sessions of today and of the rest of this week. */
  #sessions() {
    const sunday = plusDays(mondayOf(this.today), 6);
    const days = Array.from({ length: 7 }, (_, i) => plusDays(this.today, i)).filter(
      (day) => day <= sunday,
    );
    const sessions = days.flatMap((day) => sessionsOn(this.classes, day));
    return sessions.length === 0
      ? nothing
      : html`<section aria-labelledby="session-list">
          <h2 id="session-list">${word('field.today.sessions')}</h2>
          ${sessionCards(sessions, this.today, this.languages)}
        </section>`;
  }

  #nothing(key: string) {
    return html`<p class="card empty">${word(this.waiting ? 'field.today.waiting' : key)}</p>`;
  }

  #days(days: readonly Day[]) {
    return days.map(
      (day) => html`
        <div class="day">
          <p class="day-name">
            <span>${dayName(day.date)}</span>
            ${
              day.date < this.today
                ? html`<small class="tag">${word('field.today.past')}</small>`
                : nothing
            }
          </p>
          ${this.#cards(day.activities)}
        </div>
      `,
    );
  }

  #cards(activities: readonly Activity[]) {
    return html`
      <ul class="cards">
        ${repeat(
          activities,
          (activity) => activity.id,
          (activity) => html`
            <li>
              <lt-activity-card
                .activity=${activity}
                .results=${this.results}
                ?begun=${this.begun.has(activity.id)}
                .languages=${this.languages}
              ></lt-activity-card>
            </li>
          `,
        )}
      </ul>
    `;
  }
}
