import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Activity } from '../activities/activity';
import { addressOf } from '../app/routes';
import type { Lock } from '../lock/lock';
import '../photos/photo-choice';
import type { Me } from '../session/me';
import { dayName } from '../ui/dates';
import { FieldElement } from '../ui/field-element';
import { icons } from '../ui/icons';
import { word } from '../words/words';
import { check, type Problem } from './checking';
import { adHocDraft, draftFrom, draftOf, type Draft } from './draft';
import { draftTurn, type DraftTurn } from './draft-turn';
import { idOf } from './fields';
import './form-parts';
import { photoLost, troubleNotice, writtenElsewhere, type Trouble } from './form-trouble';
import type { Keeping } from './keeping';
import { draftKey, type DraftFor } from './open-drafts';
import { likelyPlace, placesFor, type Place } from './places';
import type { Result } from './recorded';
import { Writing, type Saved } from './writing';

/** Ghi kết quả: one result being written or corrected. What is typed lies on the phone at once. */
@customElement('lt-result-form-page')
export class ResultFormPage extends FieldElement {
  @property({ attribute: false }) of!: DraftFor;
  @property({ attribute: false }) keeping!: Keeping;
  @property({ attribute: false }) me!: Me;
  @property() today = '';
  @property({ attribute: false }) activity: Activity | undefined;
  /** What is being corrected. */
  @property({ attribute: false }) corrected: Result | undefined;
  @property({ attribute: false }) places: readonly Place[] = [];
  /** What a full phone hands on as a file: the keys, and how much has not been sent. */
  @property({ attribute: false }) lock: Lock | undefined;
  @property({ type: Number }) unsent = 0;
  @state() private writing: Writing | undefined;
  @state() private opened = false;
  @state() private problems: readonly Problem[] = [];
  @state() private saving = false;
  @state() private trouble: Trouble | undefined;
  @state() private discarding = false;
  /** True while another window of the phone writes this draft. */
  @state() private elsewhere = false;
  @state() private photoLost = false;
  #turn: DraftTurn | undefined;
  #waited = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.updateComplete.then(() => {
      this.#askForTurn();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#turn?.end();
  }

  override render() {
    return html`
      <div class="page">
        <a class="back" href=${addressOf({ page: 'results' })}>
          ${icons.back}<span>${word('field.results.heading')}</span>
        </a>
        <h1 tabindex="-1">
          ${word(this.of.kind === 'correction' ? 'field.result.correct' : 'field.result.write')}
        </h1>
        ${this.#content()}
      </div>
    `;
  }

  #content() {
    if (this.elsewhere) {
      return writtenElsewhere(() => {
        this.#askForTurn(true);
      });
    }
    return this.writing ? this.#form(this.writing) : this.opened ? this.#gone() : nothing;
  }

  #gone() {
    return html`<p>${word(this.#waited ? 'field.result.savedElsewhere' : 'field.result.gone')}</p>
      <a class="button" href=${addressOf({ page: 'write', of: { kind: 'ad-hoc' } })}>
        ${icons.write}<span>${word('field.results.adHoc')}</span>
      </a>`;
  }

  #form(writing: Writing) {
    const { draft } = writing;
    return html`
      ${draft.activity === null ? nothing : this.#planned(draft)}
      ${this.photoLost ? photoLost() : nothing}
      <form
        novalidate
        @lt-draft=${(event: CustomEvent<Partial<Draft>>) => {
          this.#change(writing, event.detail);
        }}
        @submit=${(event: Event) => {
          event.preventDefault();
          void this.#save(writing);
        }}
      >
        <lt-form-parts
          .draft=${draft}
          .problems=${this.problems}
          .places=${placesFor(this.places, this.me, this.activity)}
          .likelyLanguages=${[...(this.activity?.languages ?? []), ...this.me.contentLanguages]}
          .add=${(file: Blob) => writing.addPhoto(file)}
          .open=${(sha256: string) => this.keeping.photo(sha256)}
        ></lt-form-parts>
        ${this.#foot(writing)}
      </form>
    `;
  }

  #planned(draft: Draft) {
    const place = this.activity?.place.name;
    return html`
      <div class="planned">
        <p class="strong">${draft.title || word('field.result.untitled')}</p>
        <p>
          ${draft.date === '' ? nothing : dayName(draft.date, true)}${draft.time === '' ? nothing : html`, ${draft.time}`}${place === undefined ? nothing : html`<br />${place}`}
        </p>
      </div>
    `;
  }

  #foot(writing: Writing) {
    const trouble = this.trouble ?? troubleOf(writing);
    return html`
      <div class="form-foot">
        ${troubleNotice(trouble, { lock: this.lock, person: this.me.id, unsent: this.unsent })}
        <button class="big" ?disabled=${this.saving}>
          ${icons.done}<span
            >${word(this.saving ? 'field.result.saving' : 'field.result.save')}</span
          >
        </button>
        <p class="small">
          ${writing.state === 'kept' ? word('field.result.draftKept') : word('field.result.draftWhy')}
        </p>
        ${writing.begun ? this.#discarding(writing) : nothing}
      </div>
    `;
  }

  #discarding(writing: Writing) {
    if (!this.discarding) {
      return html`<button type="button" class="second" @click=${this.#askToDiscard}>
        ${icons.remove}<span>${word('field.result.discard')}</span>
      </button>`;
    }
    return html`
      <div class="notice warning" role="group" aria-labelledby="discard-what">
        <p id="discard-what" tabindex="-1">${word('field.result.discardWhat')}</p>
        <button type="button" class="danger" @click=${() => void this.#discard(writing)}>
          ${icons.remove}<span>${word('field.result.discardYes')}</span>
        </button>
        <button
          type="button"
          class="second"
          @click=${() => {
            this.discarding = false;
          }}
        >
          <span>${word('field.result.discardNo')}</span>
        </button>
      </div>
    `;
  }

  #askForTurn(taking = false): void {
    this.#turn?.end();
    const name = `lantoa-draft-${this.me.id}-${draftKey(this.of)}`;
    const heard = {
      ours: () => void this.#open(),
      elsewhere: () => {
        this.writing?.leave();
        this.writing = undefined;
        this.elsewhere = true;
        this.#waited = true;
      },
    };
    this.#turn = draftTurn(name, heard, { taking });
  }

  async #open(): Promise<void> {
    try {
      this.writing = await Writing.open(
        this.keeping,
        this.of,
        // Another window has saved or thrown away what it had; it is not to be written twice.
        () => (this.#waited ? undefined : this.#begin()),
        () => {
          this.requestUpdate();
        },
      );
      this.photoLost = this.writing?.draft.taking === true;
    } catch {
      this.trouble = 'failed';
    }
    this.elsewhere = false;
    this.opened = true;
  }

  #begin(): Draft | undefined {
    const { activity, me } = this;
    if (this.corrected) {
      return draftFrom(this.corrected.current.body);
    }
    const unit = likelyPlace(placesFor(this.places, me, activity), me, activity);
    if (this.of.kind === 'ad-hoc') {
      return adHocDraft(unit, this.today);
    }
    return activity && draftOf(activity, unit, me.contentLanguages);
  }

  #change(writing: Writing, change: Partial<Draft>): void {
    void writing.change(change);
    this.trouble = undefined;
    this.photoLost &&= change.taking === undefined;
    if (this.problems.length > 0) {
      const checked = check(writing.draft, this.today);
      const left = checked.kind === 'wrong' ? checked.problems : [];
      // Only what was told is taken back; nothing new is held against a person while typing.
      this.problems = left.filter(({ field }) => this.problems.some((p) => p.field === field));
    }
    this.requestUpdate();
  }

  async #save(writing: Writing): Promise<void> {
    this.saving = true;
    this.trouble = undefined;
    const { of } = this;
    const corrects =
      of.kind === 'correction' ? (this.corrected?.current.fact.id ?? of.id) : undefined;
    const saved = await writing.save(this.today, corrects);
    this.saving = false;
    this.#answer(saved);
  }

  #answer(saved: Saved): void {
    switch (saved.kind) {
      case 'saved':
        this.problems = [];
        this.tell('lt-written', saved.fact.id);
        return;
      case 'wrong':
        this.problems = saved.problems;
        void this.updateComplete.then(() => {
          this.#focusFirstProblem();
        });
        return;
      default:
        this.trouble = saved.kind;
    }
  }

  /** The parts of the form render one step after it. */
  #focusFirstProblem(): void {
    requestAnimationFrame(() => {
      const [first] = this.problems;
      const control = first && this.querySelector<HTMLElement>(`#${idOf(first.field)}`);
      for (let at = control?.parentElement; at; at = at.parentElement) {
        if (at instanceof HTMLDetailsElement) {
          at.open = true;
        }
      }
      control?.focus();
      control?.scrollIntoView({ block: 'center' });
    });
  }

  #askToDiscard(): void {
    this.discarding = true;
    void this.updateComplete.then(() => {
      this.querySelector<HTMLElement>('#discard-what')?.focus();
    });
  }

  async #discard(writing: Writing): Promise<void> {
    try {
      await writing.discard();
      this.tell('lt-discarded');
    } catch {
      this.trouble = 'failed';
    }
  }
}

function troubleOf({ state }: Writing): Trouble | undefined {
  return state === 'full' || state === 'failed' ? state : undefined;
}
