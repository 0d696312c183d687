/// <reference types="node" />
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { parseCsv } from './csv';
import { parseProperties } from './properties';

const project = path.resolve(import.meta.dirname, '../..');

/** What the field client takes from files that the server uses too, so nothing is copied by hand. */
const sources: readonly [RegExp, (match: RegExpExecArray) => { file: string; value: unknown }][] = [
  [/^virtual:words\/([a-z]{2,3})$/, (match) => words(match[1] ?? '')],
  [/^virtual:hotlines$/, hotlines],
  [/^virtual:languages$/, languages],
];

/** Words, hotlines and languages as modules: `virtual:words/vi`, `virtual:hotlines`, … */
export function fieldVirtualModules(): Plugin {
  return {
    name: 'lantoa:field-virtual-modules',
    enforce: 'pre',
    resolveId(id) {
      return sources.some(([pattern]) => pattern.test(id)) ? `\0${id}` : undefined;
    },
    load(id) {
      for (const [pattern, make] of sources) {
        const match = pattern.exec(id.slice(1));
        if (id.startsWith('\0') && match) {
          const { file, value } = make(match);
          this.addWatchFile(file);
          return `export default ${JSON.stringify(value)};`;
        }
      }
      return undefined;
    },
  };
}

function words(language: string) {
  const file = path.join(project, `translations/translations_${language}.properties`);
  const all = Object.entries(parseProperties(readFileSync(file, 'utf8')));
  return { file, value: Object.fromEntries(all.filter(([key]) => /^(field|word)\./.test(key))) };
}

function hotlines() {
  const file = path.join(project, 'src/main/resources/reference/sites/hotlines.csv');
  const value = parseCsv(readFileSync(file, 'utf8')).map((row) => ({
    id: row['id'],
    dial: row['dial'],
    shown: row['shown'],
    name: localized(row['name_vi'], row['name_en']),
    cost: row['cost'],
    hours: row['hours'],
    note: localized(row['note_vi'], row['note_en']),
    order: Number(row['order']),
    source: row['source'],
    checked: row['checked'],
  }));
  return { file, value };
}

function localized(vi: string | undefined, en: string | undefined) {
  return { ...(vi && { vi }), ...(en && { en }) };
}

function languages() {
  const file = path.join(project, 'src/main/resources/reference/geography/languages.csv');
  const value = parseCsv(readFileSync(file, 'utf8')).map((row) => ({
    tag: row['content_tag'] || row['tag'],
    endonym: row['endonym'],
    nameVi: row['name_vi'],
  }));
  return { file, value };
}
