import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { addressOf } from '../app/routes';
import type { Counts } from '../outbox/counts';
import type { Me } from '../session/me';
import { FieldElement } from '../ui/field-element';
import { icons } from '../ui/icons';
import { word } from '../words/words';
import { askedFor, type AskForm } from './ask-form';
import type { OwnData, OwnDataDesk } from './own-data';
import type { Wish } from './wish';

/** What is held about the person, on the server and on this phone, and what they ask about it. */
@customElement('lt-data-page')
export class DataPage extends FieldElement {
  @property({ attribute: false }) me!: Me;
  @property({ attribute: false }) desk!: OwnDataDesk;
  @property({ attribute: false }) counts!: Counts;
  @property({ type: Number }) activities = 0;
  @property({ type: Number }) facts = 0;
  @state() private data: OwnData | 'asking' | 'unreachable' = 'asking';
  @state() private waiting: readonly Wish[] = [];
  @state() private said = '';
  @state() private fetching = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#read();
  }

  override render() {
    const { data } = this;
    return html`
      <div class="page">
        <a class="back" href=${addressOf({ page: 'settings' })}>
          ${icons.back}<span>${word('field.settings.heading')}</span>
        </a>
        <h1 tabindex="-1">${word('field.data.heading')}</h1>
        ${data === 'unreachable' ? this.#unreachable() : nothing}
        <p
          id="data-said"
          role="status"
          tabindex="-1"
          class=${this.said === '' ? '' : 'notice success'}
        >
          ${this.said}
        </p>
        ${this.#requests()}
        ${data === 'asking' ? html`<p role="status">${word('field.data.loading')}</p>` : nothing}
        ${typeof data === 'object' ? this.#server(data) : nothing} ${this.#phone()}
        <section class="card">
          <lt-ask-form
            .me=${this.me}
            @lt-wish=${(event: CustomEvent<Omit<Wish, 'id'>>) => void this.#wish(event)}
          ></lt-ask-form>
        </section>
        ${typeof data === 'object' ? this.#terms(data) : nothing}
      </div>
    `;
  }

  #unreachable() {
    return html`<div class="notice warning" role="status">
      <p>${word('field.data.offline')}</p>
      <button class="second" @click=${() => void this.#read()}>
        ${icons.refresh}<span>${word('field.data.again')}</span>
      </button>
    </div>`;
  }

  #requests() {
    const { data, waiting } = this;
    const known = typeof data === 'object' ? data.requests : [];
    if (known.length + waiting.length === 0) {
      return nothing;
    }
    return html`<section class="card" aria-labelledby="data-requests">
      <h2 id="data-requests">${word('field.data.requests')}</h2>
      ${waiting.map((wish) => this.#waiting(wish))} ${known.map((one) => this.#request(one))}
    </section>`;
  }

  #waiting(wish: Wish) {
    return html`<div class="request">
      <p class="strong">${askedFor(wish.kind)}</p>
      <p class=${wish.refused === undefined ? '' : 'notice danger'}>
        ${
          wish.refused === undefined
            ? word('field.data.waiting')
            : word('field.data.refused', wish.refused)
        }
      </p>
      ${wish.note === undefined ? nothing : html`<p>${wish.note}</p>`}
      ${this.#noLonger(() => void this.#drop(wish.id))}
    </div>`;
  }

  #request(one: OwnData['requests'][number]) {
    return html`<div class="request">
      <p class="strong">${one.what}</p>
      <p>${one.state}</p>
      <p class="small">${one.asked}</p>
      ${one.due === null ? nothing : html`<p>${one.due}</p>`}
      ${one.note === null ? nothing : html`<p>${one.note}</p>`}
      ${one.answer === null ? nothing : html`<p>${word('field.data.answer', one.answer)}</p>`}
      ${one.open ? this.#noLonger(() => void this.#takeBack(one.id)) : nothing}
    </div>`;
  }

  #noLonger(step: () => void) {
    return html`<button class="second" @click=${step}>
      ${icons.cancelled}<span>${word('field.data.takeBack')}</span>
    </button>`;
  }

  #phone() {
    return html`<section class="card" aria-labelledby="data-phone">
      <h2 id="data-phone">${word('field.data.phone')}</h2>
      <dl class="held">
        <dt>${word('field.data.name')}</dt>
        <dd>${this.me.name}</dd>
        <dt>${word('field.data.unit')}</dt>
        <dd>${this.me.unit.name}</dd>
      </dl>
      <ul>
        <li>${word('field.data.phoneActivities', this.activities)}</li>
        <li>${word('field.data.phoneResults', this.facts)}</li>
        <li>${word('field.data.phoneWaiting', this.counts.waiting + this.counts.review)}</li>
      </ul>
      <p class="small">${word('field.data.phoneGone')}</p>
    </section>`;
  }

  #server(data: OwnData) {
    return html`<section class="card" aria-labelledby="data-server">
      <h2 id="data-server">${word('field.data.server')}</h2>
      ${data.held.map(
        (part) =>
          html`<details>
            <summary>${word('field.data.count', part.heading, part.count)}</summary>
            ${part.items.map(
              (item) =>
                html`<dl class="held">
                  ${item.map(
                    ({ label, value }) =>
                      html`<dt>${label}</dt>
                        <dd>${value}</dd>`,
                  )}
                </dl>`,
            )}
            ${
              part.count > part.items.length
                ? html`<p>${word('field.data.more', part.count - part.items.length)}</p>`
                : nothing
            }
          </details>`,
      )}
      <p class="small">${word('field.data.copySize')}</p>
      <button ?disabled=${this.fetching} @click=${() => void this.#copy()}>
        ${icons.save}<span>${word('field.data.copy')}</span>
      </button>
    </section>`;
  }

  #terms(data: OwnData) {
    return html`<section class="card" aria-labelledby="data-terms">
      <h2 id="data-terms">${word('field.data.terms')}</h2>
      <dl class="held">
        ${data.terms.map(
          ({ kind, term }) =>
            html`<dt>${kind}</dt>
              <dd>${term}</dd>`,
        )}
      </dl>
    </section>`;
  }

  async #read(): Promise<void> {
    this.waiting = await this.desk.waiting();
    this.data = (await this.desk.read()) ?? 'unreachable';
    this.waiting = await this.desk.waiting();
  }

  async #wish(event: CustomEvent<Omit<Wish, 'id'>>): Promise<void> {
    const arrived = await this.desk.wish(event.detail);
    this.querySelector<AskForm>('lt-ask-form')?.clear();
    this.said = word(arrived ? 'field.data.sent' : 'field.data.kept');
    await this.#read();
    await this.updateComplete;
    // The form stands below: what came of it is read at the top.
    this.querySelector<HTMLElement>('#data-said')?.focus();
  }

  async #drop(id: string): Promise<void> {
    await this.desk.drop(id);
    this.waiting = await this.desk.waiting();
  }

  async #takeBack(id: string): Promise<void> {
    this.data = (await this.desk.takeBack(id)) ?? 'unreachable';
  }

  async #copy(): Promise<void> {
    this.fetching = true;
    const copy = await this.desk.copy();
    this.fetching = false;
    if (!copy) {
      this.said = word('field.data.copyFailed');
      return;
    }
    const link = document.createElement('a');
    link.href = URL.createObjectURL(copy);
    link.download = 'du-lieu-cua-toi.zip';
    link.click();
    setTimeout(() => {
      URL.revokeObjectURL(link.href);
    }, 60_000);
  }
}
