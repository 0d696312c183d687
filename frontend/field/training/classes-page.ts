import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { addressOf } from '../app/routes';
import type { KeptFact } from '../outbox/fact';
import { shortDate } from '../ui/dates';
import { FieldElement } from '../ui/field-element';
import { icons } from '../ui/icons';
import { part } from '../ui/part';
import { word } from '../words/words';
import type { RollKeeping } from './roll-keeping';
import './roll-review';
import { partKey, type TrainingClass } from './training-class';

const groups = [
  ['trainer', 'field.classes.teaching'],
  ['trainee', 'field.classes.taking'],
  ['open', 'field.classes.open'],
] as const;

/** Lớp tập huấn: those one teaches, those one takes part in, those one may enrol in. */
@customElement('lt-classes-page')
export class ClassesPage extends FieldElement {
  @property({ attribute: false }) classes: readonly TrainingClass[] = [];
  @property({ attribute: false }) facts: readonly KeptFact[] = [];
  @property({ attribute: false }) keeping!: RollKeeping;
  @property({ attribute: false }) languages: readonly string[] = ['vi'];

  override render() {
    return html`
      <div class="page">
        <h1 tabindex="-1">${word('field.classes.heading')}</h1>
        <lt-roll-review
          .classes=${this.classes}
          .facts=${this.facts}
          .keeping=${this.keeping}
        ></lt-roll-review>
        ${this.classes.length === 0 ? html`<p class="card empty">${word('field.classes.none')}</p>` : nothing}
        ${groups.map(([role, key]) => this.#group(role, key))}
      </div>
    `;
  }

  #group(role: string, key: string) {
    const classes = this.classes
      .filter((one) => one.role === role)
      .toSorted((a, b) => (a.firstDay < b.firstDay ? -1 : 1));
    return classes.length === 0
      ? nothing
      : html`<section aria-labelledby="classes-${role}">
          <h2 id="classes-${role}">${word(key)}</h2>
          <ul class="cards">
            ${repeat(
              classes,
              ({ id }) => id,
              (one) => this.#card(one),
            )}
          </ul>
        </section>`;
  }

  #card(one: TrainingClass) {
    const days =
      one.firstDay === one.lastDay
        ? shortDate(one.firstDay, true)
        : `${shortDate(one.firstDay)} – ${shortDate(one.lastDay, true)}`;
    const mine = partKey(one.mine);
    return html`
      <li class="card linked">
        <h3>
          <a href=${addressOf({ page: 'class', id: one.id })}>${part(one.title, this.languages)}</a>
        </h3>
        <p>${one.name}</p>
        ${one.status === 'CANCELLED' ? html`<p class="badges"><span class="badge cancelled">${icons.cancelled}${word('field.classes.cancelled')}</span></p>` : nothing}
        ${mine === undefined ? nothing : html`<p class="badges"><span class="badge">${word(mine)}</span></p>`}
        <p class="fact">${icons.time}<span>${days}</span></p>
        <p class="fact">${icons.place}<span>${one.venue}</span></p>
      </li>
    `;
  }
}
