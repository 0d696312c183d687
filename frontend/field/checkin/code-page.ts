import { html, nothing, svg } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { addressOf } from '../app/routes';
import { dayName, timeSpan } from '../ui/dates';
import { FieldElement } from '../ui/field-element';
import { word } from '../words/words';
import { codeEnds, Codes, grouped } from './code';
import { qrDrawing } from './drawing';
import { ScreenKeptOn } from './wake-lock';

/** The session whose code is shown. */
export interface CodeSession {
  readonly session: string;
  readonly title: string;
  /** Wall-clock times in Vietnam. */
  readonly start: string;
  readonly end: string;
  /** The class's key in base64. */
  readonly key: string;
}

/** The rotating code of a session, as large as the screen allows, for people to scan or to type. */
@customElement('lt-code-page')
export class CodePage extends FieldElement {
  @property({ attribute: false }) of: CodeSession | undefined;
  /** Server clock minus phone clock in ms; without it nobody knows which code stands. */
  @property({ attribute: false }) offset: number | undefined;
  @state() private code: string | undefined;
  @state() private seconds = 0;

  readonly #screen = new ScreenKeptOn();
  #codes: Promise<Codes> | undefined;
  #made = '';
  #timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#screen.start();
    this.#timer = setInterval(() => void this.#turn(), 250);
    void this.updateComplete.then(() => this.#turn());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#screen.stop();
    clearInterval(this.#timer);
  }

  override render() {
    const { of, code } = this;
    return of
      ? html`
          <section class="page code-page">
            <div class="heading">
              <h1 tabindex="-1">${word('field.code.heading')}</h1>
              <p>${of.title} · ${dayName(of.start)}, ${timeSpan(of.start, of.end)}</p>
            </div>
            ${
              this.offset === undefined
                ? html`<p class="notice warning" role="alert">${word('field.code.noTime')}</p>`
                : nothing
            }
            ${code === undefined ? nothing : this.#shown(of, code)}
          </section>
        `
      : nothing;
  }

  #shown(of: CodeSession, code: string) {
    const address = addressOf({ page: 'check-in', session: of.session, code });
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

  async #turn(): Promise<void> {
    const { of } = this;
    if (!of) {
      return;
    }
    const now = Date.now() + (this.offset ?? 0);
    this.seconds = Math.ceil((codeEnds(now) - now) / 1_000);
    const making = `${of.session} ${String(codeEnds(now))}`;
    if (making !== this.#made) {
      this.#made = making;
      this.#codes ??= Codes.open(of.key, of.session);
      const code = await (await this.#codes).at(now);
      if (making === this.#made) {
        this.code = code;
      }
    }
  }
}
