import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { addressOf } from '../app/routes';
import type { KeptFact } from '../outbox/fact';
import { FieldElement } from '../ui/field-element';
import { icons } from '../ui/icons';
import { word } from '../words/words';
import { rollTypes, type MarkBody } from './mark';
import type { RollKeeping } from './roll-keeping';
import { sessionOf, type TrainingClass } from './training-class';

/** The way to each sheet on which something was marked that the server did not take. */
@customElement('lt-roll-review')
export class RollReview extends FieldElement {
  @property({ attribute: false }) classes: readonly TrainingClass[] = [];
  @property({ attribute: false }) facts: readonly KeptFact[] = [];
  @property({ attribute: false }) keeping!: RollKeeping;
  @state() private sessions: ReadonlyMap<string, number> = new Map();
  #turn = 0;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('facts') || changed.has('keeping')) {
      void this.#read();
    }
  }

  override render() {
    return [...this.sessions].map(([session, count]) => {
      const of = sessionOf(this.classes, session);
      return of
        ? html`<div class="notice danger" role="group" aria-labelledby="review-${session}">
            <p id="review-${session}">
              ${word('field.roll.review', count, of.session.number)} ${of.one.name}
            </p>
            <a class="button second" href=${addressOf({ page: 'roll', session })}
              >${icons.results}<span>${word('field.roll.reviewOpen')}</span></a
            >
          </div>`
        : nothing;
    });
  }

  async #read(): Promise<void> {
    const turn = ++this.#turn;
    const refused = this.facts.filter(
      ({ type, state: at, replacedBy }) =>
        at === 'review' && replacedBy === undefined && rollTypes.has(type),
    );
    const counts = new Map<string, number>();
    for (const { id } of refused) {
      const body = await this.keeping.body<Pick<MarkBody, 'session'>>(id).catch(() => undefined);
      if (body) {
        counts.set(body.session, (counts.get(body.session) ?? 0) + 1);
      }
    }
    if (turn === this.#turn) {
      this.sessions = counts;
    }
  }
}
