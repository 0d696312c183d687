import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { FieldElement } from '../ui/field-element';
import { icons } from '../ui/icons';
import { word } from '../words/words';
import { addressOf, type Route } from './routes';

/** The places of the app, in reach of the thumb; only those that are built, five at most. */
@customElement('lt-bottom-bar')
export class BottomBar extends FieldElement {
  @property({ attribute: false }) route: Route = { page: 'today' };
  /** How many items wait for this person to look at them. */
  @property({ attribute: false }) review = 0;

  /** True for who teaches a class, takes part in one or may enrol in one. */
  @property({ type: Boolean }) classes = false;

  override render() {
    return html`
      <nav class="bottom-bar" aria-label=${word('field.bar.places')}>
        ${this.#place('today', icons.today, 'field.today.heading', 0)}
        ${this.#place('results', icons.results, 'field.results.heading', this.review)}
        ${this.classes ? this.#place('classes', icons.people, 'field.bar.classes', 0) : nothing}
      </nav>
    `;
  }

  #place(page: 'today' | 'results' | 'classes', icon: unknown, key: string, review: number) {
    const here = placeOf(this.route) === page;
    const current = this.route.page === page ? 'page' : 'true';
    return html`
      <a href=${addressOf({ page })} aria-current=${here ? current : nothing}>
        ${icon}<span>${word(key)}</span>
        ${
          review > 0
            ? html`<span class="bar-badge">${word('field.bar.review', review)}</span>`
            : nothing
        }
      </a>
    `;
  }
}

/** The place of the bar that a screen belongs to, if any. */
function placeOf({ page }: Route): 'today' | 'results' | 'classes' | undefined {
  switch (page) {
    case 'today':
    case 'activity':
      return 'today';
    case 'results':
    case 'result':
    case 'write':
      return 'results';
    case 'classes':
    case 'class':
    case 'roll':
    case 'test':
    case 'scan':
    case 'code':
    case 'check-in':
      return 'classes';
    default:
      return undefined;
  }
}
