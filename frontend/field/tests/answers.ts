import { isNamed, type ClassTest, type QuestionSet, type Who } from './class-test';

/** The type of the fact by which somebody's answers are kept, and its version. */
export const answersType = 'test-answers';
export const answersVersion = 1;

/** An answer as it stands on the screen; neither part is there before a tap. */
export interface Given {
  readonly chosen?: readonly number[];
  readonly words?: string;
}

/** Answers being given: to which version of the questions, and how far the person has come. */
export interface AnswerDraft {
  readonly set: string;
  readonly language: string;
  /** The question on the screen, from 0; the number of questions stands for the review. */
  readonly at: number;
  readonly answers: Readonly<Record<string, Given>>;
}

/** An answer as the fact bears it. */
export interface SentAnswer {
  readonly question: string;
  readonly chosen?: readonly number[];
  readonly words?: string;
}

/** Fits the schema of the fact. */
export interface AnswersBody {
  readonly test: string;
  readonly set: string;
  readonly trainee?: string;
  readonly replaces?: string;
  readonly paper?: true;
  readonly answers: readonly SentAnswer[];
}

/** Begins with the first question of a set. */
export function begin(set: QuestionSet): AnswerDraft {
  return { set: set.id, language: set.language, at: 0, answers: {} };
}

/**
 * The same answers to another set: in another language, or a newer version. Questions and choices
 * keep their ids, so what was answered stays; what is asked no more falls away.
 */
export function moved(draft: AnswerDraft, set: QuestionSet): AnswerDraft {
  const answers = Object.fromEntries(
    set.questions.flatMap(({ id, kind, choices }) => {
      const given = draft.answers[id];
      const known = (number: number) =>
        kind === 'SCALE' || choices.some((choice) => choice.id === number);
      return given === undefined
        ? []
        : [[id, given.chosen ? { ...given, chosen: given.chosen.filter(known) } : given]];
    }),
  );
  const at = Math.min(draft.at, set.questions.length);
  return { set: set.id, language: set.language, at, answers };
}

/** True when something was answered. */
export function isAnswered(given: Given | undefined): boolean {
  return (given?.chosen ?? []).length > 0 || (given?.words ?? '').trim() !== '';
}

/** How many questions of the set have no answer yet. */
export function missing(draft: AnswerDraft, set: QuestionSet): number {
  return set.questions.filter(({ id }) => !isAnswered(draft.answers[id])).length;
}

/** What becomes of a tap on a choice: one stays chosen, of several each is on or off. */
export function tapped(kind: string, given: Given | undefined, choice: number): Given {
  const before = given?.chosen ?? [];
  if (kind !== 'MULTIPLE') {
    return { chosen: [choice] };
  }
  const without = before.filter((one) => one !== choice);
  const chosen = without.length < before.length ? without : [...before, choice];
  return { chosen: [...chosen].sort((a, b) => a - b) };
}

/** The fact's body; a satisfaction form never names anybody. */
export function bodyOf(
  test: ClassTest,
  set: QuestionSet,
  draft: AnswerDraft,
  who: Who,
  replaces: string | undefined,
): AnswersBody {
  const answers = set.questions.flatMap(({ id, kind }): readonly SentAnswer[] => {
    const given = draft.answers[id];
    if (!isAnswered(given)) {
      return [];
    }
    return kind === 'TEXT'
      ? [{ question: id, words: (given?.words ?? '').trim() }]
      : [{ question: id, chosen: given?.chosen ?? [] }];
  });
  const named = isNamed(test) && typeof who === 'object';
  return {
    test: test.id,
    set: set.id,
    ...(named && { trainee: who.trainee }),
    ...(named && replaces !== undefined && { replaces }),
    ...(who === 'paper' && { paper: true as const }),
    answers,
  };
}

/** Under which name the draft is kept. */
export function draftName(test: string, who: Who): string {
  return `test/${test}/${typeof who === 'object' ? who.trainee : who}`;
}
