import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { FieldElement } from '../ui/field-element';
import { icons } from '../ui/icons';
import { word } from '../words/words';
import type { Problem } from './checking';
import { choice, describedBy, idOf, labelled, problemAt } from './fields';
import {
  falseInformationKey,
  falseInformationKinds,
  limits,
  type FalseInformation as Entry,
} from './result';

/** False information that was met: its kind and the words, so that it can be countered. */
@customElement('lt-false-information')
export class FalseInformation extends FieldElement {
  @property({ attribute: false }) entries: readonly Entry[] = [];
  @property({ attribute: false }) problems: readonly Problem[] = [];

  override render() {
    return html`
      ${this.entries.map((entry, i) => this.#entry(entry, i))}
      ${
        this.entries.length < limits.falseInformation
          ? html`<button type="button" class="second" @click=${this.#add}>
              ${icons.add}<span>${word('field.result.addFalse')}</span>
            </button>`
          : nothing
      }
    `;
  }

  #entry({ kind, words }: Entry, i: number) {
    const kindField = `falseKind.${String(i)}`;
    const wordsField = `falseWords.${String(i)}`;
    const kindProblem = problemAt(this.problems, kindField);
    const wordsProblem = problemAt(this.problems, wordsField);
    return html`
      <fieldset class="entry">
        <legend>${word('field.result.falseNumber', i + 1)}</legend>
        ${labelled(
          { field: kindField, label: word('field.result.falseKind') },
          kindProblem,
          choice(
            { field: kindField, value: kind },
            falseInformationKinds.map((one) => [one, word(falseInformationKey(one))]),
            kindProblem,
            (chosen) => {
              this.#change(i, { kind: chosen, words });
            },
          ),
        )}
        ${labelled(
          { field: wordsField, label: word('field.result.falseWords') },
          wordsProblem,
          html`<textarea
            id=${idOf(wordsField)}
            rows="2"
            .value=${words}
            aria-describedby=${describedBy(wordsField, false, wordsProblem)}
            aria-invalid=${wordsProblem ? 'true' : nothing}
            @input=${(event: Event) => {
              this.#change(i, { kind, words: (event.target as HTMLTextAreaElement).value });
            }}
          ></textarea>`,
        )}
        <button
          type="button"
          class="second"
          aria-label=${word('field.result.removeFalse', i + 1)}
          @click=${() => {
            this.#tell(this.entries.filter((_, at) => at !== i));
          }}
        >
          ${icons.remove}<span>${word('field.result.remove')}</span>
        </button>
      </fieldset>
    `;
  }

  #add(): void {
    this.#tell([...this.entries, { kind: '', words: '' }]);
    const field = idOf(`falseKind.${String(this.entries.length)}`);
    requestAnimationFrame(() => {
      this.querySelector<HTMLElement>(`#${field}`)?.focus();
    });
  }

  #change(i: number, entry: Entry): void {
    this.#tell(this.entries.map((other, at) => (at === i ? entry : other)));
  }

  #tell(falseInformation: readonly Entry[]): void {
    this.tell('lt-draft', { falseInformation });
  }
}
