import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { contentLanguages, languageName, vietnameseName } from '../settings/languages';
import { FieldElement } from '../ui/field-element';
import { folded } from '../ui/searching';
import { word } from '../words/words';
import type { Problem } from './checking';
import { describedBy, idOf, labelled, wrong } from './fields';

const mostFound = 8;

/** The languages that were spoken: the likely ones to tick, all others by searching. */
@customElement('lt-languages-used')
export class LanguagesUsed extends FieldElement {
  @property({ attribute: false }) used: readonly string[] = [];
  /** Those of the activity and of the person. */
  @property({ attribute: false }) likely: readonly string[] = [];
  @property({ attribute: false }) problem: Problem | undefined;
  @state() private sought = '';

  override render() {
    const listed = [...new Set([...this.likely, 'vi', ...this.used])];
    const found = languagesFound(this.sought, listed);
    return html`
      <fieldset
        id=${idOf('languages')}
        tabindex="-1"
        aria-describedby=${describedBy('languages', false, this.problem)}
      >
        <legend>${word('field.result.languages')}</legend>
        ${listed.map((tag) => this.#option(tag))}
        <details>
          <summary>${word('field.result.otherLanguage')}</summary>
          ${labelled(
            { field: 'language-search', label: word('field.result.searchLanguage') },
            undefined,
            html`<input
              id=${idOf('language-search')}
              type="search"
              autocomplete="off"
              .value=${this.sought}
              @input=${(event: Event) => {
                this.sought = (event.target as HTMLInputElement).value;
              }}
            />`,
          )}
          ${found.map((tag) => this.#option(tag))}
          <p class="small" role="status">
            ${this.sought !== '' && found.length === 0 ? word('field.result.noLanguage') : nothing}
          </p>
        </details>
        ${wrong('languages', this.problem)}
      </fieldset>
    `;
  }

  #option(tag: string) {
    const name = languageName(tag);
    const inVietnamese = vietnameseName(tag);
    return html`
      <label class="choice">
        <input
          type="checkbox"
          .checked=${this.used.includes(tag)}
          @change=${(event: Event) => {
            this.#tick(tag, (event.target as HTMLInputElement).checked);
          }}
        />
        <span>
          <span lang=${tag}>${name}</span>
          ${name === inVietnamese ? nothing : html`<small lang="vi">${inVietnamese}</small>`}
        </span>
      </label>
    `;
  }

  #tick(tag: string, ticked: boolean): void {
    const others = this.used.filter((other) => other !== tag);
    this.sought = '';
    this.tell('lt-draft', { languages: ticked ? [...others, tag] : others });
  }
}

/** The languages that are not listed yet and whose name has these letters, with or without marks. */
export function languagesFound(sought: string, listed: readonly string[]): readonly string[] {
  const wanted = folded(sought.trim());
  return contentLanguages
    .filter(({ tag, endonym, nameVi }) => {
      const names = [endonym, nameVi].map(folded);
      return !listed.includes(tag) && names.some((name) => name.includes(wanted));
    })
    .slice(0, mostFound)
    .map(({ tag }) => tag);
}
