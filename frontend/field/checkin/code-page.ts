import { html, nothing, svg, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { addressOf } from '../app/routes';
import type { RollKeeping } from '../training/roll-keeping';
import type { Roster, SessionOfClass } from '../training/training-class';
import { dayName, timeSpan } from '../ui/dates';
import { FieldElement } from '../ui/field-element';
import { icons } from '../ui/icons';
import { part } from '../ui/part';
import { word } from '../words/words';
import { codeEnds, Codes, grouped } from './code';
import { qrDrawing } from './drawing';
import { ScreenKeptOn } from './wake-lock';

/** The rotating code of a session, as large as the screen allows, for people to scan or to type. */
@customElement('lt-code-page')
export class CodePage extends FieldElement {
  @property({ attribute: false }) of!: SessionOfClass;
  @property({ attribute: false }) keeping!: RollKeeping;
  /** Grows whenever what the server sends was read anew. */
  @property({ type: Number }) read = 0;
  @property({ attribute: false }) languages: readonly string[] = ['vi'];
  /** Server clock minus phone clock in ms; without it nobody knows which code stands. */
  @property({ attribute: false }) offset: number | undefined;
  @state() private code: string | undefined;
  @state() private seconds = 0;

  @state() private missing = false;

  readonly #screen = new ScreenKeptOn();
  #codes: Codes | undefined;
  #made = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#screen.start();
    this.#timer = setInterval(() => void this.#turn(), 250);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#screen.stop();
    clearInterval(this.#timer);
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('read') || changed.has('keeping')) {
      void this.#open();
    }
  }

  override render() {
    const { one, session } = this.of;
    return html`
      <section class="page code-page">
        <a class="back" href=${addressOf({ page: 'roll', session: session.id })}>
          ${icons.back}<span>${word('field.class.roll')}</span>
        </a>
        <div class="heading">
          <h1 tabindex="-1">${word('field.code.heading')}</h1>
          <p>
            ${part(one.title, this.languages)} · ${dayName(session.start)},
            ${timeSpan(session.start, session.end)}
          </p>
        </div>
        ${
          this.offset === undefined
            ? html`<p class="notice warning" role="alert">${word('field.code.noTime')}</p>`
            : nothing
        }
        ${this.missing ? html`<p class="card empty">${word('field.roll.waiting')}</p>` : nothing}
        ${this.code === undefined ? nothing : this.#shown(this.code)}
      </section>
    `;
  }

  #shown(code: string) {
    const address = addressOf({ page: 'check-in', session: this.of.session.id, code });
    const { size, path } = qrDrawing(location.origin + address);
    const box = `0 0 ${String(size)} ${String(size)}`;
    return html`
      <svg
        class="qr"
        viewBox=${box}
        role="img"
        aria-label=${word('field.code.picture')}
        shape-rendering="crispEdges"
      >
        ${svg`<rect width="100%" height="100%" fill="#fff" />`}${path}
      </svg>
      <p class="code-text" translate="no">${grouped(code)}</p>
      <p class="lead">${word('field.code.next', this.seconds)}</p>
      <p>${word('field.code.how')}</p>
    `;
  }

  /** The key is read when it is needed and stays no longer than this screen. */
  async #open(): Promise<void> {
    const { one, session } = this.of;
    const roster = await this.keeping.record<Roster>('rosters', one.id);
    this.missing = roster === undefined;
    if (roster) {
      this.#codes = await Codes.open(roster.key, session.id);
      await this.#turn();
    }
  }

  async #turn(): Promise<void> {
    const now = Date.now() + (this.offset ?? 0);
    const ends = codeEnds(now);
    this.seconds = Math.ceil((ends - now) / 1_000);
    if (ends !== this.#made && this.#codes) {
      this.#made = ends;
      const code = await this.#codes.at(now);
      if (ends === this.#made) {
        this.code = code;
      }
    }
  }
}
