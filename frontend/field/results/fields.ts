import { html, nothing, type TemplateResult } from 'lit';
import { word } from '../words/words';
import type { Problem } from './checking';

/** The first problem at a place of the form. */
export function problemAt(problems: readonly Problem[], field: string): Problem | undefined {
  return problems.find((problem) => problem.field === field);
}

/** The id of the control of a place of the form; what is wrong puts the focus there. */
export function idOf(field: string): string {
  return `result-${field.replace('.', '-')}`;
}

/** The attributes by which a control points at its hint and at what is wrong with it. */
export function describedBy(field: string, hint: boolean, problem: Problem | undefined) {
  const ids = [hint ? `${idOf(field)}-hint` : '', problem ? `${idOf(field)}-wrong` : ''];
  const all = ids.filter((id) => id !== '').join(' ');
  return all === '' ? nothing : all;
}

/** The sentence that says what is wrong, or nothing. */
export function wrong(field: string, problem: Problem | undefined) {
  return problem
    ? html`<p class="wrong" id="${idOf(field)}-wrong">
        ${word(problem.key, ...(problem.values ?? []))}
      </p>`
    : nothing;
}

/** A labelled control with its hint above and what is wrong below. */
export function labelled(
  { field, label, hint }: { field: string; label: string; hint?: string },
  problem: Problem | undefined,
  control: TemplateResult,
) {
  return html`
    <div class="field">
      <label for=${idOf(field)}>${label}</label>
      ${hint === undefined ? nothing : html`<p class="small" id="${idOf(field)}-hint">${hint}</p>`}
      ${control} ${wrong(field, problem)}
    </div>
  `;
}

/** A choice among named values, with an empty line first while none is chosen. */
export function choice(
  { field, value, hint }: { field: string; value: string; hint?: boolean },
  options: readonly (readonly [value: string, name: string])[],
  problem: Problem | undefined,
  chosen: (value: string) => void,
) {
  return html`
    <select
      id=${idOf(field)}
      aria-describedby=${describedBy(field, hint === true, problem)}
      aria-invalid=${problem ? 'true' : nothing}
      @change=${(event: Event) => {
        chosen((event.target as HTMLSelectElement).value);
      }}
    >
      ${value === '' ? html`<option value="" selected>${word('field.result.choose')}</option>` : nothing}
      ${options.map(
        ([option, name]) =>
          html`<option value=${option} ?selected=${option === value}>${name}</option>`,
      )}
    </select>
  `;
}
