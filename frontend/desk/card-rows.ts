import { html, LitElement, nothing } from 'lit';

/** A state: the class of its colour and of its icon, and its word. */
type Badge = readonly [classes: string, icon: string, word: string];

/** A fact with an icon before it. */
type Line = readonly [icon: string, words: string];

/** A link beside the card's own, such as a number to call: address, words, name for screen readers. */
type Link = readonly [address: string, words: string, name: string];

/** What can be done with the thing: words, name for screen readers. */
type Press = readonly [words: string, name: string];

/** A box to tick: words, name for screen readers, whether it is ticked. */
type Choice = readonly [words: string, name: string, chosen: boolean];

/** One card as the server tells it; see vn.lantoa.uikit.CardRow. */
interface Row {
  readonly title: string;
  readonly link?: string;
  readonly badge?: Badge;
  readonly lines: readonly Line[];
  readonly action?: Link;
  readonly press?: Press;
  readonly choice?: Choice;
}

/**
 * A list of cards from a few words each. The server keeps only these words of an open list, not a
 * component for each part of each card; what is drawn is what vn.lantoa.uikit.ListCard draws.
 */
class CardRows extends LitElement {
  static override readonly properties = { rows: { attribute: false } };

  /** Written by our own server: vn.lantoa.uikit.CardRows. */
  declare rows: readonly Row[];

  constructor() {
    super();
    this.rows = [];
  }

  /** In the page itself: its styles and Flow's links work here too. */
  protected override createRenderRoot() {
    return this;
  }

  private press(index: number): void {
    this.dispatchEvent(new CustomEvent('row-press', { detail: index }));
  }

  private choose(row: number, chosen: boolean): void {
    this.dispatchEvent(new CustomEvent('row-choice', { detail: { row, chosen } }));
  }

  protected override render() {
    return html`<ul class="lt-cards" role="list">
      ${this.rows.map((row, index) =>
        card(
          row,
          () => {
            this.press(index);
          },
          (chosen) => {
            this.choose(index, chosen);
          },
        ),
      )}
    </ul>`;
  }
}

function card(
  { title, link, badge, lines, action, press, choice }: Row,
  pressed: () => void,
  chosen: (now: boolean) => void,
) {
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
    ${choice === undefined ? nothing : box(choice, chosen)}
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

/** The server's word counts when it draws the list anew; in between what the person ticked. */
function box([words, name, ticked]: Choice, chosen: (now: boolean) => void) {
  return html`<div class="lt-actions lt-card-actions">
    <vaadin-checkbox
      .label=${words}
      .accessibleName=${name}
      .checked=${ticked}
      @change=${(event: Event) => {
        chosen((event.currentTarget as HTMLInputElement).checked);
      }}
    ></vaadin-checkbox>
  </div>`;
}

function symbol(icon: string) {
  return html`<span class="lt-icon ${icon}" aria-hidden="true"></span>`;
}

customElements.define('lt-card-rows', CardRows);
