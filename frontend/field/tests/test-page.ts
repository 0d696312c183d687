import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { addressOf } from '../app/routes';
import { languageName } from '../settings/languages';
import { FieldElement } from '../ui/field-element';
import { icons } from '../ui/icons';
import { part } from '../ui/part';
import { Wake } from '../ui/wake';
import { word } from '../words/words';
import { isAnswered, missing, type Given } from './answers';
import { Answering, type AnswerKeeping, type KeptAnswers } from './answering';
import { setFor, stateOf, testKindKey, type ClassTest, type Who } from './class-test';
import type { GivenHere } from './given-here';
import { opening, untilNextTurn } from './opening';
import { answerTrouble } from './answer-trouble';
import './question-card';

/** One person's answers to one test: a question at a time, then everything at a glance. */
@customElement('lt-test-page')
export class TestPage extends FieldElement {
  @property({ attribute: false }) test!: ClassTest;
  @property({ attribute: false }) who: Who = 'mine';
  /** Whose answers a trainer enters, as the roster names them. */
  @property() name = '';
  /** What was kept on this phone before for the same person. */
  @property({ attribute: false }) here: GivenHere | undefined;
  /** The answers that the server has of the same person, and that these would replace. */
  @property() replaces: string | undefined;
  @property({ attribute: false }) keeping!: AnswerKeeping;
  @property({ attribute: false }) languages: readonly string[] = ['vi'];
  /** Now, by the server's clock, in ms since the epoch. */
  @property({ attribute: false }) clock: () => number = () => Date.now();
  @state() private answering: Answering | undefined;
  @state() private outcome: KeptAnswers | undefined;
  @state() private saving = false;
  @state() private again = false;
  #opening = false;

  protected readonly wake = new Wake(this, () => untilNextTurn([this.test], this.clock()));

  override willUpdate(changed: PropertyValues<this>): void {
    if ((changed.has('test') || changed.has('keeping')) && !this.answering && !this.#opening) {
      void this.#open();
    }
  }

  override render() {
    return html`
      <div class="page">
        <a class="back" href=${this.#backTo()}>
          ${icons.back}<span
            >${word(this.who === 'mine' ? 'field.test.toClass' : 'field.test.toList')}</span
          >
        </a>
        <h1 tabindex="-1">${word(testKindKey(this.test.kind))}</h1>
        <p class="lead">${part(this.test.title, this.languages)}</p>
        ${this.name === '' ? nothing : html`<p class="strong">${word('field.test.for', this.name)}</p>`}
        ${this.#content()}
      </div>
    `;
  }

  #backTo(): string {
    return this.who === 'mine'
      ? addressOf({ page: 'class', id: this.test.class })
      : addressOf({ page: 'test', id: this.test.id });
  }

  #content() {
    const { answering } = this;
    const done = this.#done();
    if (done !== undefined && !this.again) {
      return done;
    }
    const at = stateOf(this.test, this.clock());
    if (at === 'scheduled' && this.who === 'mine') {
      return html`<p class="notice" role="status">
        ${word('field.test.notYet', opening(this.test))}
      </p>`;
    }
    if (!answering) {
      return this.test.sets.length === 0 ? html`<p>${word('field.test.gone')}</p>` : nothing;
    }
    const question = answering.set.questions[answering.draft.at];
    return html`
      ${at !== 'closed' || this.who !== 'mine' ? nothing : html`<p class="notice warning">${word('field.test.closed')}</p>`}
      ${this.replaces !== undefined && typeof this.who === 'object' ? html`<p class="notice warning">${word('field.test.replaces')}</p>` : nothing}
      ${this.#language(answering)}
      ${question ? this.#question(answering, answering.draft.at) : this.#review(answering)}
      ${answerTrouble(this.outcome ?? answering.state)}
    `;
  }

  /** Nothing more is to be done here; a trainer may enter the same answers anew. */
  #done() {
    const { here, who } = this;
    const kept = this.outcome === 'kept' || (here !== undefined && who !== 'paper');
    if (here?.state === 'review') {
      return html`<p class="notice danger" role="alert">
          ${word('field.test.refused', here.refusal ?? '')}
        </p>
        ${this.#againButton('field.test.redo')}`;
    }
    if (!kept && !(who === 'mine' && this.test.given === true)) {
      return undefined;
    }
    const sent = here?.state === 'sent' || (here === undefined && this.test.given === true);
    return html`
      <p class="notice success test-kept" role="status" id="kept" tabindex="-1">
        ${icons.done}<span>${word(sent ? 'field.test.sent' : 'field.test.kept')}</span>
      </p>
      ${
        who === 'mine'
          ? html`<p>${word('field.test.once')}</p>`
          : html`<a class="button big" href=${addressOf({ page: 'test', id: this.test.id })}
              >${icons.people}<span>${word('field.test.next')}</span></a
            >`
      }
      ${who === 'paper' ? this.#againButton('field.test.anotherForm') : nothing}
      ${typeof who === 'object' ? this.#againButton('field.test.enterAnew') : nothing}
    `;
  }

  #againButton(key: string) {
    return html`<button
      class="second"
      @click=${() => {
        void this.#startAgain();
      }}
    >
      ${icons.write}<span>${word(key)}</span>
    </button>`;
  }

  #language(answering: Answering) {
    const { sets } = this.test;
    if (sets.length < 2) {
      return nothing;
    }
    return html`
      <div class="field">
        <label for="test-language">${word('field.test.language')}</label>
        <select
          id="test-language"
          @change=${(event: Event) => {
            const id = (event.target as HTMLSelectElement).value;
            const set = sets.find((one) => one.id === id);
            void (set && answering.speak(set));
          }}
        >
          ${sets.map(
            ({ id, language }) =>
              html`<option value=${id} lang=${language} ?selected=${id === answering.set.id}>
                ${languageName(language)}
              </option>`,
          )}
        </select>
      </div>
    `;
  }

  #question(answering: Answering, at: number) {
    const { questions, language } = answering.set;
    const question = questions[at];
    if (!question) {
      return nothing;
    }
    return html`
      <p class="small" id="progress">${word('field.test.progress', at + 1, questions.length)}</p>
      <progress max=${questions.length} value=${at + 1} aria-labelledby="progress"></progress>
      <lt-question-card
        .question=${question}
        .given=${answering.draft.answers[question.id]}
        .language=${language}
        .number=${at + 1}
        @lt-answer=${(event: CustomEvent<Given>) => {
          void answering.answer(question.id, event.detail);
          this.requestUpdate();
        }}
      ></lt-question-card>
      <div class="test-steps">
        ${
          at === 0
            ? nothing
            : html`<button
                class="second"
                @click=${() => {
                  this.#go(answering, at - 1);
                }}
              >
                ${icons.back}<span>${word('field.test.previous')}</span>
              </button>`
        }
        <button
          class="big"
          @click=${() => {
            this.#go(answering, at + 1);
          }}
        >
          <span
            >${word(at + 1 === questions.length ? 'field.test.toReview' : 'field.test.nextQuestion')}</span
          >
        </button>
      </div>
    `;
  }

  #review(answering: Answering) {
    const { questions, language } = answering.set;
    const open = missing(answering.draft, answering.set);
    return html`
      <h2 id="question" tabindex="-1">${word('field.test.review')}</h2>
      <p role="status">
        ${open === 0 ? word('field.test.complete') : word('field.test.missing', open)}
      </p>
      <ol class="test-review">
        ${questions.map(
          (question, at) =>
            html`<li>
              <button
                class="second"
                @click=${() => {
                  this.#go(answering, at);
                }}
              >
                <span lang=${language}>${question.text}</span>
                <small class="tag"
                  >${word(
                    isAnswered(answering.draft.answers[question.id])
                      ? 'field.test.answered'
                      : 'field.test.notAnswered',
                  )}</small
                >
              </button>
            </li>`,
        )}
      </ol>
      <button class="big" ?disabled=${this.saving} @click=${() => void this.#save(answering)}>
        ${icons.done}<span>${word('field.test.save')}</span>
      </button>
      <p class="small">
        ${word(this.who === 'mine' ? 'field.test.saveOnce' : 'field.test.saveWhat')}
      </p>
    `;
  }

  async #open(): Promise<void> {
    const first = setFor(this.test, this.languages);
    if (!first) {
      return;
    }
    this.#opening = true;
    try {
      this.answering = await Answering.open(this.keeping, this.test, this.who, first, () => {
        this.requestUpdate();
      });
    } catch {
      this.outcome = 'failed';
    } finally {
      this.#opening = false;
    }
  }

  /** Begins anew after what was kept, refused, or written on paper by the one before. */
  async #startAgain(): Promise<void> {
    this.answering = undefined;
    this.outcome = undefined;
    await this.#open();
    this.again = true;
    this.#focus();
  }

  #go(answering: Answering, at: number): void {
    void answering.go(at);
    this.requestUpdate();
    this.#focus();
  }

  async #save(answering: Answering): Promise<void> {
    this.saving = true;
    this.outcome = await answering.save(this.replaces);
    this.saving = false;
    if (this.outcome === 'kept') {
      this.again = false;
      this.#focus();
    }
  }

  /** A reader is told where it stands: at the question, or at what was kept. */
  #focus(): void {
    void this.updateComplete.then(() => {
      requestAnimationFrame(() => {
        window.scrollTo(0, 0);
        this.querySelector<HTMLElement>('#kept, #question')?.focus();
      });
    });
  }
}
