import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { addressOf } from '../app/routes';
import type { ClassTest } from '../tests/class-test';
import { testLinks } from '../tests/test-links';
import { dayName, timeSpan, vietnamDay } from '../ui/dates';
import { FieldElement } from '../ui/field-element';
import { icons } from '../ui/icons';
import { part } from '../ui/part';
import { word } from '../words/words';
import type { KeptFact } from '../outbox/fact';
import './enrolment-card';
import type { RollKeeping } from './roll-keeping';
import { partKey, teaches, type ClassSession, type TrainingClass } from './training-class';

/** One class: when and where, and for its trainers the way to the roll of each session. */
@customElement('lt-class-page')
export class ClassPage extends FieldElement {
  @property({ attribute: false }) one: TrainingClass | undefined;
  @property({ attribute: false }) classes: readonly TrainingClass[] = [];
  @property({ attribute: false }) facts: readonly KeptFact[] = [];
  @property({ attribute: false }) keeping: RollKeeping | undefined;
  /** When the server's records were last read, in ms since the epoch. */
  @property({ attribute: false }) readAt: number | undefined;
  @property({ attribute: false }) tests: readonly ClassTest[] = [];
  @property({ attribute: false }) languages: readonly string[] = ['vi'];
  /** Now, by the server's clock, in ms since the epoch. */
  @property({ type: Number }) now = 0;

  override render() {
    return html`
      <div class="page">
        <a class="back" href=${addressOf({ page: 'classes' })}>
          ${icons.back}<span>${word('field.classes.heading')}</span>
        </a>
        ${this.one ? this.#class(this.one) : this.#gone()}
      </div>
    `;
  }

  #gone() {
    return html`
      <h1 tabindex="-1">${word('field.class.gone')}</h1>
      <p>${word('field.class.goneWhy')}</p>
    `;
  }

  #class(one: TrainingClass) {
    const mine = partKey(one.mine);
    return html`
      <h1 tabindex="-1">${part(one.title, this.languages)}</h1>
      <p class="lead">${one.name}</p>
      ${one.status === 'CANCELLED' ? html`<p class="notice danger">${word('field.class.cancelled')}</p>` : nothing}
      ${mine === undefined ? nothing : html`<p class="badges"><span class="badge">${word(mine)}</span></p>`}
      <dl class="card facts">
        <div>
          <dt>${icons.place}<span>${word('field.class.where')}</span></dt>
          <dd>${one.venue}</dd>
        </div>
        <div>
          <dt>${icons.lead}<span>${word('field.class.organiser')}</span></dt>
          <dd>${one.unit}</dd>
        </div>
      </dl>
      ${this.#enrolment(one)} ${testLinks(this.tests, one.id, this.now)}
      <section aria-labelledby="class-sessions">
        <h2 id="class-sessions">${word('field.class.sessions')}</h2>
        <ul class="cards">
          ${one.sessions.map((session) => this.#session(one, session))}
        </ul>
      </section>
    `;
  }

  /** Who teaches a class does not enrol in it. */
  #enrolment(one: TrainingClass) {
    return teaches(one) || one.status !== 'ANNOUNCED' || !this.keeping
      ? nothing
      : html`<lt-enrolment-card
          .one=${one}
          .classes=${this.classes}
          .facts=${this.facts}
          .keeping=${this.keeping}
          .readAt=${this.readAt}
          .now=${this.now}
        ></lt-enrolment-card>`;
  }

  #session(one: TrainingClass, session: ClassSession) {
    const heading = `session-${session.id}`;
    const today = session.start.slice(0, 10) === vietnamDay(this.now);
    return html`
      <li class="card">
        <h3 id=${heading}>
          ${word('field.class.session', session.number)}${
            today ? html` <small class="tag">${word('field.class.today')}</small>` : nothing
          }
        </h3>
        ${session.module === '' ? nothing : html`<p>${session.module}</p>`}
        <p class="fact">
          ${icons.time}<span
            >${timeSpan(session.start, session.end)}, ${dayName(session.start)}</span
          >
        </p>
        ${
          session.cancelled
            ? html`<p class="badges">
                <span class="badge cancelled"
                  >${icons.cancelled}${word('field.class.sessionCancelled')}</span
                >
              </p>`
            : nothing
        }
        ${
          teaches(one)
            ? html`<a
                class="button ${today ? '' : 'second'}"
                id="${heading}-roll"
                aria-labelledby="${heading}-roll ${heading}"
                href=${addressOf({ page: 'roll', session: session.id })}
                >${icons.results}<span>${word('field.class.roll')}</span></a
              >`
            : this.#checkIn(one, session, today)
        }
      </li>
    `;
  }

  /** Whoever takes part checks in on the day itself. */
  #checkIn(one: TrainingClass, session: ClassSession, today: boolean) {
    const address = addressOf({ page: 'check-in', session: session.id, code: '' });
    return one.role === 'trainee' && today && !session.cancelled
      ? html`<a class="button" href=${address}
          >${icons.done}<span>${word('field.checkIn.heading')}</span></a
        >`
      : nothing;
  }
}
