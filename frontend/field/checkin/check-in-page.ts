import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { markKey } from '../training/mark';
import type { SessionOfClass } from '../training/training-class';
import { dayName, timeSpan, vietnamTime } from '../ui/dates';
import { FieldElement } from '../ui/field-element';
import { icons } from '../ui/icons';
import { part } from '../ui/part';
import { word } from '../words/words';
import {
  checkInType,
  checkInVersion,
  isNews,
  saidCheckIns,
  type CheckIns,
  type CheckInKeeping,
  type SaidCheckIn,
} from './check-in';
import { readCode } from './code';

/** A trainee's own check-in: what the code in the address says is kept at once, or a code is typed. */
@customElement('lt-check-in-page')
export class CheckInPage extends FieldElement {
  @property() session = '';
  @property() code = '';
  /** The session as far as this phone knows it. */
  @property({ attribute: false }) of: SessionOfClass | undefined;
  @property({ attribute: false }) languages: readonly string[] = ['vi'];
  @property({ attribute: false }) record: CheckIns | undefined;
  @property({ attribute: false }) keeping: CheckInKeeping | undefined;
  /** Changes whenever a fact on this phone does. */
  @property({ attribute: false }) facts: unknown;
  @state() private said: readonly SaidCheckIn[] | undefined;
  @state() private trouble: 'not-kept' | 'no-code' | undefined;

  /** The address whose code has been looked at. */
  #taken = '';
  #sent = '';

  override updated(changed: PropertyValues): void {
    if (changed.has('facts') || changed.has('session') || changed.has('code')) {
      void this.#look();
    }
  }

  override render() {
    const { of } = this;
    return html`
      <section class="page">
        <div class="heading">
          <h1 tabindex="-1">${word('field.checkIn.heading')}</h1>
          ${of ? this.#session(of) : nothing}
        </div>
        <div role="status">${this.#standing()}</div>
        ${this.#asks() ? this.#form() : nothing}
      </section>
    `;
  }

  #session({ one, session: { start, end } }: SessionOfClass) {
    return html`<p>
      ${part(one.title, this.languages)} · ${dayName(start)}, ${timeSpan(start, end)}
    </p>`;
  }

  /** A code is asked for unless one is on its way or counts. */
  #asks(): boolean {
    return (
      this.said !== undefined &&
      (this.said.length === 0 || this.#last?.fact.state === 'review' || this.#waits())
    );
  }

  get #last(): SaidCheckIn | undefined {
    return this.said?.at(-1);
  }

  #waits(): boolean {
    const { mine } = this.record ?? {};
    return mine !== undefined && mine.state === undefined;
  }

  #standing() {
    if (this.trouble === 'not-kept') {
      return html`<p class="notice danger" role="alert">${word('field.checkIn.notKept')}</p>`;
    }
    const last = this.#last;
    const mine = this.record?.mine;
    if (mine?.state !== undefined) {
      return this.#result('hit marked', word('field.checkIn.marked', word(markKey(mine.state))));
    }
    if (last?.fact.state === 'review') {
      return html`
        <p class="notice warning">
          ${word('field.checkIn.refused', last.fact.refusal?.title ?? '')}
        </p>
        <button class="second" @click=${() => void this.keeping?.again(last.fact.id)}>
          ${icons.refresh}<span>${word('field.checkIn.again')}</span>
        </button>
      `;
    }
    if (mine) {
      return this.#result('hit already', word('field.checkIn.unconfirmed'));
    }
    if (!last) {
      return nothing;
    }
    const at = vietnamTime(last.fact.madeAt + (last.fact.offset ?? 0));
    return this.#result(
      'hit marked',
      word(last.fact.state === 'sent' ? 'field.checkIn.sent' : 'field.checkIn.kept', at),
    );
  }

  #result(look: string, words: string) {
    return html`<div class=${look}>
      ${icons.done}
      <p><strong>${words}</strong></p>
    </div>`;
  }

  #form() {
    const wrong = this.trouble === 'no-code';
    return html`
      <form class="card field" novalidate @submit=${this.#typed}>
        <label for="check-in-code">${word('field.checkIn.code')}</label>
        <p id="check-in-hint" class="small">${word('field.checkIn.hint')}</p>
        <input
          id="check-in-code"
          type="text"
          class="code-input"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          maxlength="12"
          aria-describedby=${wrong ? 'check-in-wrong check-in-hint' : 'check-in-hint'}
          aria-invalid=${wrong ? 'true' : nothing}
        />
        ${wrong ? html`<p id="check-in-wrong" class="wrong">${word('field.checkIn.wrong')}</p>` : nothing}
        <button>${icons.done}<span>${word('field.checkIn.heading')}</span></button>
      </form>
    `;
  }

  async #look(): Promise<void> {
    const { keeping, session, code } = this;
    if (!keeping) {
      return;
    }
    const said = await saidCheckIns(keeping, session);
    if (session !== this.session) {
      return;
    }
    const read = readCode(code);
    const address = `${session}/${code}`;
    if (read !== undefined && this.#taken !== address) {
      this.#taken = address;
      if (isNews(read, said)) {
        await this.#keep(read);
        return;
      }
    }
    this.said = said;
    const sent = said.filter(({ fact }) => fact.state === 'sent').at(-1)?.fact.id ?? '';
    if (sent !== this.#sent) {
      this.#sent = sent;
      // What became of it is with the server now.
      this.tell('lt-sync');
    }
  }

  async #typed(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const input = this.querySelector<HTMLInputElement>('#check-in-code');
    const code = readCode(input?.value ?? '');
    if (code === undefined) {
      this.trouble = 'no-code';
      input?.focus();
      return;
    }
    await this.#keep(code);
  }

  async #keep(code: string): Promise<void> {
    const { keeping, session } = this;
    try {
      await keeping?.write({ type: checkInType, version: checkInVersion, body: { session, code } });
      this.trouble = undefined;
    } catch {
      this.trouble = 'not-kept';
    }
    if (keeping) {
      this.said = await saidCheckIns(keeping, session);
    }
  }
}
