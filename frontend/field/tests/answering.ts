import { DraftGone, FactTooLarge, StorageFull, type Outbox } from '../outbox/outbox';
import {
  answersType,
  answersVersion,
  begin,
  bodyOf,
  draftName,
  moved,
  type AnswerDraft,
  type Given,
} from './answers';
import type { ClassTest, QuestionSet, Who } from './class-test';

/** What the screens of tests need of the phone's outbox. */
export type AnswerKeeping = Pick<Outbox, 'write' | 'body' | 'keepDraft' | 'draft' | 'dropDraft'>;

/** How the draft on the screen stands against the one on the phone. */
export type AnswerState = 'untouched' | 'keeping' | 'kept' | 'full' | 'failed';

/** What became of keeping the answers for good. */
export type KeptAnswers = 'kept' | 'full' | 'too-large' | 'failed' | 'elsewhere';

/**
 * Answers being given. Every tap goes to the phone at once, the latest when many come quickly, so
 * that a phone that is switched off loses at most the tap in progress. Keeping them writes one fact
 * and ends the draft with the same stroke.
 */
export class Answering {
  readonly #keeping: AnswerKeeping;
  readonly #test: ClassTest;
  readonly #who: Who;
  readonly #changed: () => void;
  #draft: AnswerDraft;
  #set: QuestionSet;
  #state: AnswerState;
  #dirty = false;
  #atWork: Promise<void> | undefined;
  #saving: Promise<KeptAnswers> | undefined;

  private constructor(
    keeping: AnswerKeeping,
    test: ClassTest,
    who: Who,
    begun: { readonly draft: AnswerDraft; readonly set: QuestionSet; readonly kept: boolean },
    changed: () => void,
  ) {
    this.#keeping = keeping;
    this.#test = test;
    this.#who = who;
    this.#draft = begun.draft;
    this.#set = begun.set;
    this.#state = begun.kept ? 'kept' : 'untouched';
    this.#changed = changed;
  }

  /** Takes up the answers that were begun, else begins with the first question of the set. */
  static async open(
    keeping: AnswerKeeping,
    test: ClassTest,
    who: Who,
    first: QuestionSet,
    changed: () => void,
  ): Promise<Answering> {
    const kept = await keeping.draft<AnswerDraft>(draftName(test.id, who));
    if (!kept) {
      return new Answering(
        keeping,
        test,
        who,
        { draft: begin(first), set: first, kept: false },
        changed,
      );
    }
    const set =
      test.sets.find(({ id }) => id === kept.set) ??
      test.sets.find(({ language }) => language === kept.language) ??
      first;
    const draft = set.id === kept.set ? kept : moved(kept, set);
    return new Answering(keeping, test, who, { draft, set, kept: true }, changed);
  }

  get draft(): AnswerDraft {
    return this.#draft;
  }

  /** The questions on the screen. */
  get set(): QuestionSet {
    return this.#set;
  }

  get state(): AnswerState {
    return this.#state;
  }

  /** Notes an answer. Returns once it lies on the phone, or could not be kept: see the state. */
  answer(question: string, given: Given): Promise<void> {
    return this.#change({
      ...this.#draft,
      answers: { ...this.#draft.answers, [question]: given },
    });
  }

  /** Goes to a question, or behind the last one to look everything over. */
  go(at: number): Promise<void> {
    return this.#change({
      ...this.#draft,
      at: Math.max(0, Math.min(at, this.#set.questions.length)),
    });
  }

  /** Asks in another language; what was answered stays. */
  speak(set: QuestionSet): Promise<void> {
    this.#set = set;
    return this.#change(moved(this.#draft, set));
  }

  /** Writes the fact, once; asking again while at it, or after it, gives the same answer. */
  save(replaces?: string): Promise<KeptAnswers> {
    this.#saving ??= this.#save(replaces).then((kept) => {
      if (kept !== 'kept') {
        this.#saving = undefined;
      }
      return kept;
    });
    return this.#saving;
  }

  #change(draft: AnswerDraft): Promise<void> {
    if (this.#saving) {
      return Promise.resolve();
    }
    this.#draft = draft;
    this.#dirty = true;
    this.#atWork ??= this.#keep();
    return this.#atWork;
  }

  async #keep(): Promise<void> {
    this.#become('keeping');
    try {
      while (this.#dirty) {
        this.#dirty = false;
        await this.#keeping.keepDraft(draftName(this.#test.id, this.#who), this.#draft);
      }
      this.#atWork = undefined;
      this.#become('kept');
    } catch (error) {
      this.#atWork = undefined;
      this.#become(error instanceof StorageFull ? 'full' : 'failed');
    }
  }

  async #save(replaces: string | undefined): Promise<KeptAnswers> {
    // A fact is made of a draft that lies on the phone, so that no draft becomes two of them.
    if (this.#state !== 'kept') {
      this.#dirty = true;
      this.#atWork ??= this.#keep();
      await this.#atWork;
    }
    if (this.#state === 'full' || this.#state === 'failed') {
      return this.#state;
    }
    const body = bodyOf(this.#test, this.#set, this.#draft, this.#who, replaces);
    try {
      await this.#keeping.write(
        { type: answersType, version: answersVersion, body },
        [],
        draftName(this.#test.id, this.#who),
      );
      return 'kept';
    } catch (error) {
      if (error instanceof DraftGone) {
        return 'elsewhere';
      }
      if (error instanceof StorageFull) {
        return 'full';
      }
      return error instanceof FactTooLarge ? 'too-large' : 'failed';
    }
  }

  #become(state: AnswerState): void {
    this.#state = state;
    this.#changed();
  }
}
