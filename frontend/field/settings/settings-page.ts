import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../app/install-guide';
import { addressOf } from '../app/routes';
import type { Lock, PinState } from '../lock/lock';
import { nothingWaiting, unsent, type Counts } from '../outbox/counts';
import { roleKey, type Me } from '../session/me';
import '../session/privacy-notice';
import { FieldElement } from '../ui/field-element';
import { icons } from '../ui/icons';
import { word } from '../words/words';
import './language-choice';
import { chooseTextSize, textSize, textSizeKey, textSizes } from './text-size';

/** Languages, text size, home screen, who is signed in, and how to sign out. */
@customElement('lt-settings-page')
export class SettingsPage extends FieldElement {
  @property({ attribute: false }) me: Me | undefined;
  /** The keys of the person signed in. */
  @property({ attribute: false }) lock: Lock | undefined;
  @property({ attribute: false }) pin: PinState | undefined;
  /** What signing out would leave on this phone. */
  @property({ attribute: false }) counts: Counts = nothingWaiting;
  @state() private leaving = false;

  override connectedCallback(): void {
    super.connectedCallback();
    // Not read at the start of the app; kept on the phone like the rest.
    void Promise.all([import('../lock/lock-card'), import('../lock/storage-card')]).catch(
      () => undefined,
    );
  }

  override render() {
    return html`
      <div class="page">
        <a class="back" href=${addressOf({ page: 'today' })}>
          ${icons.back}<span>${word('field.today.heading')}</span>
        </a>
        <h1 tabindex="-1">${word('field.settings.heading')}</h1>
        ${this.me ? this.#languages(this.me) : nothing} ${this.#textSize()}
        <section class="card" aria-labelledby="set-install">
          <h2 id="set-install">${word('field.install.heading')}</h2>
          <lt-install-guide></lt-install-guide>
        </section>
        ${this.me && this.lock && this.pin ? this.#safety(this.me, this.lock, this.pin) : nothing}
        ${this.me ? this.#account(this.me) : nothing} ${this.me ? this.#ownData() : nothing}
        ${this.me ? this.#ownTraining() : nothing}
        <section class="card" aria-labelledby="set-about">
          <h2 id="set-about">${word('field.settings.about')}</h2>
          <p>${word('field.settings.clearing')}</p>
          ${
            this.me
              ? html`<details>
                  <summary>${word('field.settings.privacy')}</summary>
                  <lt-privacy-notice></lt-privacy-notice>
                </details>`
              : nothing
          }
          <p class="small">${word('field.settings.version', LANTOA_VERSION)}</p>
        </section>
      </div>
    `;
  }

  #languages(me: Me) {
    return html`
      <section class="card" aria-labelledby="set-languages">
        <h2 id="set-languages">${word('field.settings.languages')}</h2>
        <lt-language-choice .me=${me}></lt-language-choice>
      </section>
    `;
  }

  #textSize() {
    const now = textSize();
    return html`
      <section class="card">
        <fieldset>
          <legend class="as-heading">${word('field.settings.textSize')}</legend>
          ${textSizes.map(
            (size) => html`
              <label class="choice">
                <input
                  type="radio"
                  name="text-size"
                  .checked=${size === now}
                  @change=${() => {
                    chooseTextSize(size);
                  }}
                />
                <span class="size-${size}">${word(textSizeKey(size))}</span>
              </label>
            `,
          )}
        </fieldset>
      </section>
    `;
  }

  #safety(me: Me, lock: Lock, pin: PinState) {
    return html`
      <lt-lock-card .pin=${pin}></lt-lock-card>
      <lt-storage-card .lock=${lock} .person=${me.id} .counts=${this.counts}></lt-storage-card>
    `;
  }

  #account(me: Me) {
    const roles = me.roles.map(roleKey).filter((key) => key !== undefined);
    return html`
      <section class="card" aria-labelledby="set-account">
        <h2 id="set-account">${word('field.settings.account')}</h2>
        <p class="strong">${me.name}</p>
        <p>${roles.map((key) => word(key)).join(', ')}</p>
        <p>${me.unit.name}</p>
        ${this.leaving ? this.#confirmation() : this.#signOut()}
      </section>
    `;
  }

  #ownData() {
    return html`
      <section class="card" aria-labelledby="set-data">
        <h2 id="set-data">${word('field.data.heading')}</h2>
        <p>${word('field.data.short')}</p>
        <a class="button second" href=${addressOf({ page: 'data' })}>
          ${icons.note}<span>${word('field.data.open')}</span>
        </a>
      </section>
    `;
  }

  /** A page of the desk, for it makes the certificates: only over the network. */
  #ownTraining() {
    return html`
      <section class="card" aria-labelledby="set-training">
        <h2 id="set-training">${word('field.record.heading')}</h2>
        <p>${word('field.record.short')}</p>
        <a class="button second" href="ho-so-tap-huan"
          >${icons.note}<span>${word('field.record.open')}</span></a
        >
      </section>
    `;
  }

  #signOut() {
    return html`
      <button
        class="second"
        @click=${() => {
          this.#ask(true);
        }}
      >
        ${icons.exit}<span>${word('field.settings.signOut')}</span>
      </button>
    `;
  }

  #confirmation() {
    return html`
      <div class="notice warning" role="group" aria-labelledby="sign-out-what">
        <p id="sign-out-what" tabindex="-1">${word('field.settings.signOutWhat')}</p>
        ${this.#unsent()}
        <button
          class="danger"
          @click=${() => {
            this.tell('lt-sign-out');
          }}
        >
          ${icons.exit}<span>${word('field.settings.signOutYes')}</span>
        </button>
        <button
          class="second"
          @click=${() => {
            this.#ask(false);
          }}
        >
          <span>${word('field.settings.signOutNo')}</span>
        </button>
      </div>
    `;
  }

  #unsent() {
    const items = unsent(this.counts);
    return items > 0
      ? html`<p class="strong" role="status">${word('field.settings.signOutUnsent', items)}</p>`
      : nothing;
  }

  #ask(leaving: boolean): void {
    this.leaving = leaving;
    if (leaving) {
      // What can be sent is on its way while the person reads what signing out means.
      this.tell('lt-sync');
    }
    void this.updateComplete.then(() => {
      this.querySelector<HTMLElement>('#sign-out-what')?.focus();
    });
  }
}
