import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Me } from '../session/me';
import { roleKey } from '../session/me';
import type { Requests } from '../sync/requests';
import { shortDate, vietnamDay } from '../ui/dates';
import { FieldElement } from '../ui/field-element';
import { icons } from '../ui/icons';
import { word } from '../words/words';
import { deviceName, surroundings } from './browsers';
import './in-app-page';
import { accept, preview, problemKey, type InvitationProblem, type Preview } from './invitations';

/** An invitation: whom it is for, and one button. Only a tap on it uses the invitation up. */
@customElement('lt-invitation-page')
export class InvitationPage extends FieldElement {
  @property({ attribute: false }) token = '';
  @property({ attribute: false }) ask!: Requests;
  /** Who is signed in on this phone now. */
  @property({ attribute: false }) present: Me | undefined;
  @state() private seen: Preview | undefined;
  @state() private problem: InvitationProblem | undefined;
  @state() private busy = false;

  readonly #surroundings = surroundings(navigator.userAgent);

  /** A second link opened on top of the first brings another token to the same page. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('token') && this.#surroundings.kind === 'browser') {
      void this.#look();
    }
  }

  override render() {
    if (this.#surroundings.kind === 'in-app') {
      return html`<lt-in-app-page .system=${this.#surroundings.system}></lt-in-app-page>`;
    }
    return html`
      <section class="page">
        <h1 tabindex="-1">${word('field.invitation.heading')}</h1>
        ${this.#body()}
      </section>
    `;
  }

  #body() {
    if (this.problem) {
      return this.#trouble(this.problem);
    }
    if (this.seen?.kind === 'open') {
      return this.#open(this.seen.invited);
    }
    return html`<p class="lead" role="status">${word('field.invitation.looking')}</p>`;
  }

  #open({ name, role, place, expires }: Extract<Preview, { kind: 'open' }>['invited']) {
    const key = role === null ? undefined : roleKey(role);
    return html`
      <div class="card invited">
        <p class="small">${word('field.invitation.for')}</p>
        <p class="invited-name">${name}</p>
        ${key === undefined ? nothing : html`<p>${word(key)}</p>`}
        <p>${place}</p>
      </div>
      ${
        this.present
          ? html`<p class="notice warning">
              ${word('field.invitation.replaces', this.present.name)}
            </p>`
          : nothing
      }
      <button class="big" ?disabled=${this.busy} @click=${this.#start}>
        ${icons.start}<span
          >${word(this.busy ? 'field.invitation.busy' : 'field.invitation.start')}</span
        >
      </button>
      <p class="small">
        ${word('field.invitation.once', shortDate(vietnamDay(Date.parse(expires)), true))}
      </p>
    `;
  }

  #trouble(problem: InvitationProblem) {
    const minutes = problem.kind === 'later' ? [problem.minutes] : [];
    const again = problem.kind === 'unreachable' || problem.kind === 'later';
    return html`
      <p class="notice danger" role="alert">${word(problemKey(problem), ...minutes)}</p>
      ${
        again
          ? html`<button @click=${this.#again}>
              ${icons.refresh}<span>${word('field.plain.again')}</span>
            </button>`
          : html`<a class="button second" href="/field.html#hom-nay">
              <span>${word('field.invitation.leave')}</span>
            </a>`
      }
    `;
  }

  #again(): void {
    void this.#look();
  }

  async #look(): Promise<void> {
    this.problem = undefined;
    this.seen = undefined;
    const { token } = this;
    const seen = await preview(this.ask, token);
    if (token !== this.token) {
      return;
    }
    this.seen = seen;
    this.problem = seen.kind === 'open' ? undefined : seen;
  }

  async #start(): Promise<void> {
    this.busy = true;
    const answer = await accept(this.ask, this.token, deviceName(navigator.userAgent));
    this.busy = false;
    if (answer.kind === 'accepted') {
      this.tell('lt-signed-in', answer.me);
    } else {
      this.problem = answer;
    }
  }
}
