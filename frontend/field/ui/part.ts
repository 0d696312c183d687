import { html, nothing, type TemplateResult } from 'lit';
import { vietnameseName } from '../settings/languages';
import { shown, type LocalizedText } from '../words/localized';

/**
 * A part of a text in the person's language, marked with its language for readers and voices, and
 * with a small tag where it fell back to another language.
 */
export function part(
  text: LocalizedText | null | undefined,
  chosen: readonly string[],
): TemplateResult | typeof nothing {
  const found = shown(text, chosen);
  if (!found) {
    return nothing;
  }
  const tag = html` <small class="tag" lang="vi">${vietnameseName(found.language)}</small>`;
  return html`<span lang=${found.language}>${found.text}</span>${found.fellBack ? tag : nothing}`;
}
