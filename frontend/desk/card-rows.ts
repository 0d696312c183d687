import { html, LitElement, nothing } from 'lit';

/** A state: the class of its colour and of its icon, and its word. */
type Badge = readonly [classes: string, icon: string, word: string];

/** A fact with an icon before it. */
type Line = readonly [icon: string, words: string];

/** A link beside the card's own, such as a number to call: address, words, name for screen readers. */
type Link = readonly [address: string, words: string, name: string];

/** What can be done with the thing: words, name for screen readers. */
type Press = readonly [words: string, name: string];

/** One card as the server tells it; see vn.lantoa.uikit.CardRow. */
interface Row {
  readonly title: string;
  readonly link?: string;
  readonly badge?: Badge;
  readonly lines: readonly Line[];
  readonly action?: Link;
  readonly press?: Press;
}

/**
 * A list of cards from a few words each. The server keeps only these words of an open list, not a
 * component for each part of each card; what is drawn is what vn.lantoa.uikit.ListCard draws.
 */
class CardRows extends LitElement {
  static override readonly properties = { rows: { type: String } };

  declare rows: string;

  constructor() {
    super();
    this.rows = '[]';
  }

  /** In the page itself: its styles and Flow's links work here too. */
  protected override createRenderRoot() {
    return this;
  }

  private press(index: number): void {
    this.dispatchEvent(new CustomEvent('row-press', { detail: index }));
  }

  protected override render() {
    // written by our own server: vn.lantoa.uikit.CardRows
    const rows = JSON.parse(this.rows) as readonly Row[];
    return html`<ul class="lt-cards" role="list">
      ${rows.map((row, index) =>
        card(row, () => {
          this.press(index);
        }),
      )}
    </ul>`;
  }
}

function card({ title, link, badge, lines, action, press }: Row, pressed: () => void) {
  return html`<li class="lt-card">
    <div class="lt-card-head">
      ${
        link === undefined
          ? html`<span class="lt-card-title">${title}</span>`
          : html`<a class="lt-card-title" href=${link}>${title}</a>`
      }
      ${badge === undefined ? nothing : state(badge)}
    </div>
    ${lines.map(
      ([icon, words]) => html`<div class="lt-card-line">${symbol(icon)}<span>${words}</span></div>`,
    )}
    ${action === undefined ? nothing : beside(action)}
    ${press === undefined ? nothing : button(press, pressed)}
  </li>`;
}

function state([classes, icon, word]: Badge) {
  return html`<span class="lt-badge ${classes}">${symbol(icon)}<span>${word}</span></span>`;
}

function beside([address, words, name]: Link) {
  return html`<div class="lt-actions lt-card-actions">
    <a class="lt-link-action" href=${address} aria-label=${name}>${words}</a>
  </div>`;
}

function button([words, name]: Press, pressed: () => void) {
  return html`<div class="lt-actions lt-card-actions">
    <vaadin-button aria-label=${name} @click=${pressed}>${words}</vaadin-button>
  </div>`;
}

function symbol(icon: string) {
  return html`<span class="lt-icon ${icon}" aria-hidden="true"></span>`;
}

customElements.define('lt-card-rows', CardRows);
