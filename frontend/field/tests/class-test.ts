import type { LocalizedText } from '../words/localized';

/** One choice of a question; on a scale what an end of it means, with the number as its id. */
export interface Choice {
  readonly id: number;
  readonly text: string;
}

export type QuestionKind = 'SINGLE' | 'MULTIPLE' | 'TRUE_FALSE' | 'SCALE' | 'TEXT';

/** A question as phones see it: nothing tells what is right. */
export interface Question {
  /** The same in every language. */
  readonly id: string;
  readonly kind: QuestionKind;
  readonly text: string;
  readonly choices: readonly Choice[];
}

/** The questions in one language. */
export interface QuestionSet {
  readonly id: string;
  readonly language: string;
  readonly questions: readonly Question[];
}

/** A test of a class, or its satisfaction form, as the server sends it. */
export interface ClassTest {
  readonly id: string;
  readonly class: string;
  readonly name: string;
  readonly title: LocalizedText;
  readonly kind: string;
  /** False once it was closed. */
  readonly open: boolean;
  /** When it opens by itself, or was opened. */
  readonly opens?: string;
  /** When it closes by itself, or was closed. */
  readonly closes?: string;
  /** The person's own part in the class. */
  readonly mine?: string;
  /** Whether the server has the person's own answers. */
  readonly given?: boolean;
  /** For trainers: who has answered, and by which answers that stand. */
  readonly answered?: readonly { readonly trainee: string; readonly answer: string }[];
  readonly sets: readonly QuestionSet[];
}

/** How a test stands at a moment. */
export type TestState = 'scheduled' | 'open' | 'closed';

/** Whose answers are entered: one's own, a trainee's, or a form on paper without a name. */
export type Who = 'mine' | 'paper' | { readonly trainee: string };

/** The highest number of a scale. */
export const highest = 5;

/** The longest words of an answer in characters. */
export const longestWords = 1000;

/** True for tests whose answers bear a name. */
export function isNamed({ kind }: ClassTest): boolean {
  return kind !== 'SATISFACTION';
}

/** True for a trainer of the class. */
export function teachesTest(test: ClassTest): boolean {
  return test.answered !== undefined;
}

/** Whether it takes answers: the phone knows by itself, without network. */
export function stateOf({ open, opens, closes }: ClassTest, now: number): TestState {
  if (!open || (closes !== undefined && now >= Date.parse(closes))) {
    return 'closed';
  }
  return opens !== undefined && now < Date.parse(opens) ? 'scheduled' : 'open';
}

const kindKeys: Readonly<Record<string, string>> = {
  PRE: 'word.test.PRE',
  POST: 'word.test.POST',
  SATISFACTION: 'word.test.SATISFACTION',
};

/** The key of the word for a kind; one newer than this client reads as a test after the class. */
export function testKindKey(kind: string): string {
  return kindKeys[kind] ?? 'word.test.POST';
}

/** The set in the first of these languages that has one, else the first there is. */
export function setFor(test: ClassTest, languages: readonly string[]): QuestionSet | undefined {
  for (const language of languages) {
    const found = test.sets.find((set) => set.language === language);
    if (found) {
      return found;
    }
  }
  return test.sets[0];
}
