import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import '../help/help-page';
import '../help/urgent-page';
import { surroundings } from '../invitation/browsers';
import '../invitation/invitation-page';
import type { Vaults } from '../lock/vaults';
import type { ChosenLanguages, Me } from '../session/me';
import '../settings/settings-page';
import { vietnamDay } from '../ui/dates';
import { FieldElement } from '../ui/field-element';
import { icons } from '../ui/icons';
import { interfaceLanguage, isInterfaceLanguage, useInterfaceLanguage, word } from '../words/words';
import { activityScreen } from './activity-screen';
import './bottom-bar';
import { DataScreen } from './data-screen';
import { Field } from './field';
import { lockPage, peopleHere, pinPage } from './lock-screens';
import { focusHeading } from './heading';
import { Navigation } from './navigation';
import { plain } from './plain-page';
import { Registering } from './registering';
import { addressOf, titleKey, type Route } from './routes';
import { ResultScreens } from './result-screens';
import { Versions } from './service-worker';
import './sync-line';
import { todayScreen } from './today-screen';
import { TrainingScreens } from './training-screens';
import { versionOffer } from './version-offer';
import './welcome-page';

/** The frame of every screen: header, sync line, the screen itself, and the offer of a new version. */
@customElement('lt-field-app')
export class FieldApp extends FieldElement {
  @state() private route: Route = { page: 'today' };
  @state() private newVersion = false;
  @state() private broken = false;

  readonly #field = new Field(() => {
    void this.#pictureChanged();
  });
  readonly #results = new ResultScreens(this.#field, () => {
    this.requestUpdate();
  });
  readonly #training = new TrainingScreens(this.#field, this.#results, () => {
    this.requestUpdate();
  });
  readonly #data = new DataScreen(() => {
    this.requestUpdate();
  });
  readonly #registering = new Registering(this.#field, () => {
    this.requestUpdate();
  });
  readonly #navigation = new Navigation((route) => {
    this.#show(route);
  });
  readonly #versions = new Versions(() => {
    this.newVersion = true;
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.route = this.#navigation.start();
    this.#hideToken();
    document.title = word(titleKey(this.route));
    if (window.isSecureContext) {
      this.#field.open().catch(() => {
        this.broken = true;
      });
      this.#versions.start().catch(() => undefined);
    }
  }

  override render() {
    const { me, sync, capped, opened, locked, counts, classes } = this.#field.picture;
    const now = this.#field.now();
    return html`
      ${this.#header()}
      ${
        me && opened && !locked
          ? html`<lt-sync-line
              .sync=${sync}
              .counts=${counts}
              .capped=${capped}
              .now=${now}
              @lt-sync=${() => {
                this.#field.syncNow();
              }}
            ></lt-sync-line>`
          : nothing
      }
      ${versionOffer(this.newVersion, () => {
        this.#versions.takeOver();
      })}
      <main
        id="main"
        @lt-signed-in=${this.#signedIn}
        @lt-languages=${this.#languagesChosen}
        @lt-privacy-seen=${() => void this.#field.notePrivacyNoticeSeen()}
        @lt-sign-out=${this.#signOut}
        @lt-sync=${() => {
          this.#field.syncNow();
        }}
        @lt-written=${(event: CustomEvent<string>) => {
          this.#navigation.replace({ page: 'result', id: event.detail });
        }}
        @lt-discarded=${() => {
          this.#navigation.replace({ page: 'results' });
        }}
        @lt-unlocked=${this.#unlocked}
        @lt-lock-now=${() => {
          this.#field.lockNow();
        }}
        @lt-lock-changed=${() => {
          this.#field.lockChanged();
        }}
        @lt-pin-later=${this.#pinLater}
      >
        ${keyed(interfaceLanguage(), this.#page(vietnamDay(now)))}
      </main>
      ${
        me && opened && !locked
          ? html`<lt-bottom-bar
              .route=${this.route}
              .review=${counts.review}
              .classes=${classes.length > 0}
            ></lt-bottom-bar>`
          : nothing
      }
    `;
  }

  #header() {
    return html`
      <a class="skip" href="#main" @click=${this.#skip}>${word('field.app.skip')}</a>
      <header>
        <a class="brand" href=${addressOf({ page: 'today' })}>
          <img src="/icons/icon.svg" alt="" width="32" height="32" /><span>Lan Tỏa</span>
        </a>
        <nav aria-label=${word('field.app.navigation')}>
          <a
            class="header-button help"
            href=${addressOf({ page: 'help' })}
            aria-current=${this.route.page === 'help' ? 'page' : nothing}
            >${icons.help}<span>${word('field.help.heading')}</span></a
          >
          <a
            class="header-button"
            href=${addressOf({ page: 'settings' })}
            aria-current=${this.route.page === 'settings' ? 'page' : nothing}
            >${icons.settings}<span>${word('field.settings.heading')}</span></a
          >
        </nav>
      </header>
    `;
  }

  #page(today: string) {
    const { route } = this;
    const { me, hotlines, opened, locked, counts, left, ended } = this.#field.picture;
    const { lock } = this.#field;
    const languages = me?.contentLanguages ?? ['vi'];
    if (route.page === 'help') {
      return html`<lt-help-page .synced=${hotlines} .languages=${languages}></lt-help-page>`;
    }
    if (route.page === 'urgent') {
      return html`<lt-urgent-page .synced=${hotlines} .languages=${languages}></lt-urgent-page>`;
    }
    if (!window.isSecureContext) {
      return plain('field.insecure.heading', 'field.insecure.sentence');
    }
    if (this.broken) {
      return plain('field.broken.heading', 'field.broken.sentence', true);
    }
    if (!opened) {
      return nothing;
    }
    if (route.page === 'invitation') {
      return html`<lt-invitation-page
        .token=${route.token}
        .ask=${this.#field.ask}
        .present=${me}
      ></lt-invitation-page>`;
    }
    if (me && locked && lock) {
      return lockPage(lock, me);
    }
    if (route.page === 'settings') {
      return html`<lt-settings-page
        .me=${me}
        .lock=${lock}
        .pin=${lock?.pin}
        .counts=${counts}
      ></lt-settings-page>`;
    }
    if (!me) {
      return html`<lt-welcome-page .ended=${ended}></lt-welcome-page>${peopleHere(lock, left)}`;
    }
    if (route.page === 'pin' && lock) {
      return pinPage(lock);
    }
    return route.page === 'data' ? this.#data.show(me, this.#field) : this.#plans(route, today, me);
  }

  #plans(route: Route, today: string, me: Me) {
    const { activities, places } = this.#field.picture;
    const { results } = this.#results;
    if (ResultScreens.has(route)) {
      return this.#results.show(route, { me, today, activities, places });
    }
    if (TrainingScreens.has(route)) {
      return this.#training.show(route);
    }
    if (route.page === 'activity') {
      return activityScreen(route.id, this.#field, results, this.#registering);
    }
    return todayScreen(this.#field, this.#results, me, today);
  }

  #skip(event: Event): void {
    event.preventDefault();
    focusHeading(this);
  }

  #show(route: Route): void {
    this.route = route;
    this.#hideToken();
    document.title = word(titleKey(route));
    window.scrollTo(0, 0);
    void this.#results.readBegun();
    void this.updateComplete.then(() => {
      focusHeading(this);
    });
  }

  /** A token is no one else's business; an in-app browser keeps it to carry it to a real one. */
  #hideToken(): void {
    if (this.route.page === 'invitation' && surroundings(navigator.userAgent).kind === 'browser') {
      history.replaceState(null, '', addressOf(this.route));
    }
  }

  async #signedIn(event: CustomEvent<Me>): Promise<void> {
    await this.#field.signIn(event.detail);
    this.#navigation.replace({ page: 'today' });
  }

  async #pinLater(): Promise<void> {
    await this.#field.lock?.postponePin(Date.now());
    this.#field.lockChanged();
  }

  /** Measures from the last digit to the screen; docs/benchmarks.md calls it unlock_ms. */
  async #unlocked(event: CustomEvent<Vaults>): Promise<void> {
    await this.#field.unlocked(event.detail);
    await this.updateComplete;
    focusHeading(this);
    requestAnimationFrame(() => {
      performance.measure('lantoa-unlock', 'lantoa-last-digit');
    });
  }

  #languagesChosen(event: CustomEvent<ChosenLanguages>): void {
    void this.#field.chooseLanguages(event.detail);
  }

  async #signOut(): Promise<void> {
    await this.#field.signOut();
    this.#navigation.replace({ page: 'today' });
  }

  async #pictureChanged(): Promise<void> {
    const wanted = this.#field.picture.me?.interfaceLanguage ?? 'vi';
    if (wanted !== interfaceLanguage() && isInterfaceLanguage(wanted)) {
      await useInterfaceLanguage(wanted);
      document.title = word(titleKey(this.route));
    }
    void this.#results.read();
    void this.#registering.read();
    this.requestUpdate();
  }
}
