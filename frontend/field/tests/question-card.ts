import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { FieldElement } from '../ui/field-element';
import { word } from '../words/words';
import { tapped, type Given } from './answers';
import { highest, longestWords, type Question } from './class-test';

/** One question with everything there is to choose; says `lt-answer` with each tap. */
@customElement('lt-question-card')
export class QuestionCard extends FieldElement {
  @property({ attribute: false }) question!: Question;
  @property({ attribute: false }) given: Given | undefined;
  @property() language = 'vi';
  @property({ type: Number }) number = 1;

  override render() {
    const { question } = this;
    if (question.kind === 'TEXT') {
      return this.#words(question);
    }
    return html`
      <fieldset class="question">
        <legend lang=${this.language}>
          <h2 id="question" tabindex="-1">${question.text}</h2>
        </legend>
        <p class="small">
          ${word(question.kind === 'MULTIPLE' ? 'field.test.several' : 'field.test.one')}
        </p>
        ${question.kind === 'SCALE' ? this.#scale(question) : this.#choices(question)}
      </fieldset>
    `;
  }

  #choices({ kind, choices }: Question) {
    return choices.map(({ id, text }) =>
      this.#option(kind === 'MULTIPLE' ? 'checkbox' : 'radio', id, text),
    );
  }

  #scale({ choices }: Question) {
    const words = (number: number) => choices.find(({ id }) => id === number)?.text;
    return Array.from({ length: highest }, (_, at) => at + 1).map((number) =>
      this.#option('radio', number, words(number), String(number)),
    );
  }

  #option(type: 'radio' | 'checkbox', id: number, text: string | undefined, number?: string) {
    const chosen = this.given?.chosen?.includes(id) === true;
    return html`
      <label class="option ${chosen ? 'chosen' : ''}">
        <input
          type=${type}
          name="answer"
          .checked=${chosen}
          @change=${() => {
            this.#tap(id);
          }}
        />
        ${number === undefined ? nothing : html`<span class="scale-number">${number}</span>`}
        <span lang=${this.language}>${text ?? ''}</span>
      </label>
    `;
  }

  #words({ text }: Question) {
    return html`
      <div class="question field">
        <label for="answer-words" lang=${this.language}>
          <span id="question" class="question-label" tabindex="-1">${text}</span>
        </label>
        <p class="small" id="answer-hint">${word('field.test.words')}</p>
        <textarea
          id="answer-words"
          rows="5"
          maxlength=${longestWords}
          aria-describedby="answer-hint"
          .value=${this.given?.words ?? ''}
          @input=${(event: Event) => {
            const words = (event.target as HTMLTextAreaElement).value;
            this.tell('lt-answer', { words });
          }}
        ></textarea>
      </div>
    `;
  }

  #tap(choice: number): void {
    this.tell('lt-answer', tapped(this.question.kind, this.given, choice));
  }
}
