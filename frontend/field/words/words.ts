import vietnamese from 'virtual:words/vi';

/** Languages of the interface that exist, by their own names. Vietnamese is always in the bundle. */
export const interfaceLanguages = [
  { tag: 'vi', endonym: 'Tiếng Việt' },
  { tag: 'en', endonym: 'English' },
] as const;

export type InterfaceLanguage = (typeof interfaceLanguages)[number]['tag'];

type Words = Readonly<Record<string, string>>;

const loaders: Readonly<Record<InterfaceLanguage, () => Promise<Words>>> = {
  vi: () => Promise.resolve(vietnamese),
  en: async () => (await import('virtual:words/en')).default,
};

let language: InterfaceLanguage = 'vi';
let words: Words = vietnamese;

/** True for a tag in which the whole interface can be shown. */
export function isInterfaceLanguage(tag: string): tag is InterfaceLanguage {
  return interfaceLanguages.some((known) => known.tag === tag);
}

/** The language of the interface now. */
export function interfaceLanguage(): InterfaceLanguage {
  return language;
}

/** Switches the interface; keeps the present language when its words cannot be had offline. */
export async function useInterfaceLanguage(tag: InterfaceLanguage): Promise<void> {
  try {
    words = await loaders[tag]();
    language = tag;
    document.documentElement.lang = tag;
  } catch {
    // The words of another language are one small file; without it we stay where we are.
  }
}

/**
 * The words for a full key, Vietnamese where the language lacks it. Placeholders are `{0}`, `{1}`, …
 * as in Java's MessageFormat, where `''` stands for an apostrophe.
 */
export function word(key: string, ...values: readonly (string | number)[]): string {
  // A test holds every key in the sources against the files, so none is ever missing.
  const pattern = words[key] ?? vietnamese[key] ?? '';
  if (values.length === 0) {
    return pattern;
  }
  return pattern
    .replace(/''/g, "'")
    .replace(/\{(\d+)\}/g, (hole, index: string) => String(values[Number(index)] ?? hole));
}
