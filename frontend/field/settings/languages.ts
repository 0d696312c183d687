import known from 'virtual:languages';

/** A language in which content may come; its own name is empty where none is known to us. */
export interface ContentLanguage {
  readonly tag: string;
  readonly endonym: string;
  readonly nameVi: string;
}

/** Every language a person may choose for content, Vietnamese first. */
export const contentLanguages: readonly ContentLanguage[] = known;

/** How a language calls itself, else its Vietnamese name; the tag only if we know neither. */
export function languageName(tag: string): string {
  const language = known.find((one) => one.tag === tag);
  return language?.endonym || language?.nameVi || tag;
}

/** The Vietnamese name of a language, for the small mark on what fell back. */
export function vietnameseName(tag: string): string {
  return known.find((one) => one.tag === tag)?.nameVi ?? tag;
}
