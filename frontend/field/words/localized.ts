/** A text in one or more languages, by language tag. */
export type LocalizedText = Readonly<Record<string, string>>;

/** What is shown of a text, in which language, and whether that is another than the one chosen. */
export interface ShownText {
  readonly text: string;
  readonly language: string;
  readonly fellBack: boolean;
}

/**
 * Picks what to show of one part: the first of the person's languages that has text, else
 * Vietnamese, else whatever there is. `undefined` when the part is empty in every language.
 */
export function shown(
  part: LocalizedText | null | undefined,
  chosen: readonly string[],
): ShownText | undefined {
  const texts = part ?? {};
  const order = [...chosen, 'vi', ...Object.keys(texts)];
  const language = order.find((tag) => (texts[tag] ?? '').trim() !== '');
  if (language === undefined) {
    return undefined;
  }
  const wanted = chosen[0] ?? 'vi';
  return { text: texts[language] ?? '', language, fellBack: language !== wanted };
}
