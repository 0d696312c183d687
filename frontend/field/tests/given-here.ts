import type { FactState, KeptFact } from '../outbox/fact';
import { answersType, type AnswersBody } from './answers';

/** What was kept on this phone for somebody's test. */
export interface GivenHere {
  readonly id: string;
  readonly state: FactState;
  /** The server's words where it did not take it. */
  readonly refusal?: string;
  readonly madeAt: number;
}

/** What this phone's facts say about tests; bodies are opened once. */
export class AnswersHere {
  readonly #body: (id: string) => Promise<AnswersBody | undefined>;
  readonly #opened = new Map<string, AnswersBody>();
  #last = new Map<string, GivenHere>();

  constructor(body: (id: string) => Promise<AnswersBody | undefined>) {
    this.#body = body;
  }

  /** Reads the facts anew. */
  async read(facts: readonly KeptFact[]): Promise<void> {
    const last = new Map<string, GivenHere>();
    for (const fact of facts.filter(
      ({ type, replacedBy }) => type === answersType && !replacedBy,
    )) {
      const body = this.#opened.get(fact.id) ?? (await this.#body(fact.id).catch(() => undefined));
      if (body) {
        this.#opened.set(fact.id, body);
        const { id, state, refusal, madeAt } = fact;
        const given = { id, state, madeAt, ...(refusal && { refusal: refusal.title }) };
        last.set(keyOf(body.test, body.paper === true ? 'paper' : body.trainee), given);
      }
    }
    this.#last = last;
  }

  /** What was last kept here for a trainee, `undefined` for one's own. */
  of(test: string, trainee: string | undefined): GivenHere | undefined {
    return this.#last.get(keyOf(test, trainee));
  }
}

function keyOf(test: string, trainee: string | undefined): string {
  return `${test}/${trainee ?? 'mine'}`;
}
