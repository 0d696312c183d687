import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ChosenLanguages, Me } from '../session/me';
import { FieldElement } from '../ui/field-element';
import { interfaceLanguages, word } from '../words/words';
import { contentLanguages, type ContentLanguage } from './languages';

/** The server takes up to this many content languages. */
const most = 10;

/**
 * The language of the buttons and the languages of the content, each by its own name. Content comes
 * in the first ticked language that has it; Vietnamese is always the last resort.
 */
@customElement('lt-language-choice')
export class LanguageChoice extends FieldElement {
  @property({ attribute: false }) me!: Me;

  override render() {
    const chosen = this.me.contentLanguages;
    const others = contentLanguages.filter(({ tag }) => !chosen.includes(tag));
    return html`
      <fieldset>
        <legend>${word('field.languages.interface')}</legend>
        ${interfaceLanguages.map(
          ({ tag, endonym }) => html`
            <label class="choice">
              <input
                type="radio"
                name="interface-language"
                .checked=${tag === this.me.interfaceLanguage}
                @change=${() => {
                  this.#choose({ interfaceLanguage: tag });
                }}
              />
              <span lang=${tag}>${endonym}</span>
            </label>
          `,
        )}
      </fieldset>
      <fieldset>
        <legend>${word('field.languages.content')}</legend>
        <p class="small">${word('field.languages.contentHow')}</p>
        ${chosen.map((tag) => this.#option(known(tag)))}
        <details>
          <summary>${word('field.languages.more')}</summary>
          ${others.map((language) => this.#option(language))}
        </details>
      </fieldset>
    `;
  }

  #option(language: ContentLanguage) {
    const { tag, endonym, nameVi } = language;
    const place = this.me.contentLanguages.indexOf(tag);
    const count = this.me.contentLanguages.length;
    const rank = place >= 0 && count > 1 ? place + 1 : undefined;
    return html`
      <label class="choice">
        <input
          type="checkbox"
          .checked=${place >= 0}
          ?disabled=${place >= 0 ? count === 1 : count >= most}
          @change=${(event: Event) => {
            this.#tick(tag, (event.target as HTMLInputElement).checked);
          }}
        />
        <span>
          <span lang=${tag}>${endonym || nameVi}</span>
          ${
            endonym !== '' && endonym !== nameVi
              ? html`<small lang="vi">${nameVi}</small>`
              : nothing
          }
        </span>
        ${
          rank === undefined
            ? nothing
            : html`<small class="tag">${word('field.languages.rank', rank)}</small>`
        }
      </label>
    `;
  }

  #tick(tag: string, ticked: boolean): void {
    const others = this.me.contentLanguages.filter((other) => other !== tag);
    // A newly ticked language is wanted before Vietnamese, which everyone has anyway.
    const first = others.filter((other) => other !== 'vi');
    const contentLanguages = ticked
      ? [...first, tag, ...others.filter((other) => other === 'vi')]
      : others;
    this.#choose({ contentLanguages });
  }

  #choose(change: Partial<ChosenLanguages>): void {
    const { interfaceLanguage, contentLanguages: content } = this.me;
    this.tell('lt-languages', { interfaceLanguage, contentLanguages: content, ...change });
  }
}

function known(tag: string): ContentLanguage {
  const language = contentLanguages.find((one) => one.tag === tag);
  return language ?? { tag, endonym: '', nameVi: tag };
}
