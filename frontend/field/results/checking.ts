import { plusDays, shownNumber } from '../ui/dates';
import { numberIn, textFields, totalOf, type Draft, type NumberField } from './draft';
import { limits, reachesUncounted, type ResultBody } from './result';

/** What is wrong at one place of the form: the key of a sentence and its values. */
export interface Problem {
  /** The place: a field's name, for the n-th of a list with `.n`. */
  readonly field: string;
  readonly key: string;
  readonly values?: readonly (string | number)[];
}

/** A draft that can be written, or all that keeps it from that, in the order of the form. */
export type Checked =
  | { readonly kind: 'ready'; readonly body: ResultBody }
  | { readonly kind: 'wrong'; readonly problems: readonly Problem[] };

/**
 * Holds a draft against the server's limits, the same for every channel. `today` is as the server
 * says where the phone's clock is wrong; like the server, it lets it be wrong by a day.
 */
export function check(draft: Draft, today: string): Checked {
  const problems = [
    ...happening(draft, today),
    ...people(draft),
    ...way(draft),
    ...texts(draft),
    ...falseInformation(draft),
    ...photos(draft),
  ];
  return problems.length > 0 ? { kind: 'wrong', problems } : { kind: 'ready', body: bodyOf(draft) };
}

function* happening(draft: Draft, today: string): Generator<Problem> {
  if (draft.activity === null) {
    const title = clean(draft.title);
    if (title === '') {
      yield { field: 'title', key: 'field.result.needs.title' };
    } else if (title.length > limits.title) {
      yield tooLong('title', title.length, limits.title);
    }
    if (draft.kind === '') {
      yield { field: 'kind', key: 'field.result.needs.kind' };
    }
  }
  if (draft.unit === '') {
    yield { field: 'unit', key: 'field.result.needs.place' };
  }
  if (!/^20\d{2}-\d{2}-\d{2}$/.test(draft.date)) {
    yield { field: 'date', key: 'field.result.needs.date' };
  } else if (draft.date > plusDays(today, 1)) {
    yield { field: 'date', key: 'field.result.needs.notFuture' };
  }
  if (!/^\d{2}:\d{2}/.test(draft.time)) {
    yield { field: 'time', key: 'field.result.needs.time' };
  }
}

function* people(draft: Draft): Generator<Problem> {
  for (const field of ['female', 'male', 'other'] as const) {
    yield* inRange(draft, field, limits.count);
  }
  const total = totalOf(draft);
  for (const field of ['children', 'disabled', 'menAndBoys'] as const) {
    const wrong = [...inRange(draft, field, limits.count)];
    yield* wrong;
    if (wrong.length === 0 && (numberIn(draft[field]) ?? 0) > total) {
      yield { field, key: 'field.result.needs.notMoreThanAll', values: [shownNumber(total)] };
    }
  }
}

function* way(draft: Draft): Generator<Problem> {
  if (draft.channel === '') {
    yield { field: 'channel', key: 'field.result.needs.channel' };
  }
  if (reachesUncounted(draft.channel)) {
    yield* inRange(draft, 'estimatedReach', limits.count);
  }
  if (draft.languages.length === 0) {
    yield { field: 'languages', key: 'field.result.needs.language' };
  } else if (draft.languages.length > limits.languages) {
    yield { field: 'languages', key: 'field.result.needs.fewerLanguages', values: [20] };
  }
  yield* inRange(draft, 'minutes', limits.minutes);
}

function* texts(draft: Draft): Generator<Problem> {
  for (const field of textFields) {
    const length = clean(draft[field]).length;
    if (length > limits.text) {
      yield tooLong(field, length, limits.text);
    }
  }
}

function* falseInformation(draft: Draft): Generator<Problem> {
  for (const [i, { kind, words }] of draft.falseInformation.entries()) {
    const length = clean(words).length;
    if (kind === '' && length > 0) {
      yield { field: `falseKind.${String(i)}`, key: 'field.result.needs.falseKind' };
    }
    if (length > limits.text) {
      yield tooLong(`falseWords.${String(i)}`, length, limits.text);
    }
  }
}

function* photos(draft: Draft): Generator<Problem> {
  for (const [i, { consent }] of draft.photos.entries()) {
    if (!consent) {
      yield { field: `consent.${String(i)}`, key: 'field.result.needs.consent' };
    }
  }
}

function* inRange(draft: Draft, field: NumberField, most: number): Generator<Problem> {
  const typed = draft[field].trim();
  const value = numberIn(typed);
  if (typed !== '' && value === undefined) {
    yield { field, key: 'field.result.needs.number' };
  } else if (value !== undefined && value > most) {
    yield { field, key: 'field.result.needs.notMoreThan', values: [shownNumber(most)] };
  }
}

function tooLong(field: string, length: number, most: number): Problem {
  const values = [shownNumber(most), shownNumber(length - most)];
  return { field, key: 'field.result.needs.shorter', values };
}

/** Letters in the one form that the server knows, without spaces around. */
function clean(text: string): string {
  return text.normalize('NFC').trim();
}

function bodyOf(draft: Draft): ResultBody {
  const count = (field: NumberField) => numberIn(draft[field]) ?? 0;
  const told = (field: NumberField) => numberIn(draft[field]) ?? null;
  const title = clean(draft.title);
  return {
    activity: draft.activity,
    adHoc: draft.activity === null ? { title, kind: draft.kind } : null,
    ...(draft.activity !== null && title !== '' && { activityTitle: title }),
    unit: draft.unit,
    start: `${draft.date}T${draft.time.slice(0, 5)}`,
    channel: draft.channel,
    languages: draft.languages,
    participants: { female: count('female'), male: count('male'), other: count('other') },
    children: told('children'),
    disabled: told('disabled'),
    menAndBoys: told('menAndBoys'),
    minutes: told('minutes'),
    estimatedReach: reachesUncounted(draft.channel) ? told('estimatedReach') : null,
    wentWell: clean(draft.wentWell),
    wasHard: clean(draft.wasHard),
    questions: clean(draft.questions),
    falseInformation: draft.falseInformation
      .filter(({ kind }) => kind !== '')
      .map(({ kind, words }) => ({ kind, words: clean(words) })),
    photos: draft.photos.map(({ sha256, width, height, bytes, consent }) => ({
      sha256,
      width,
      height,
      bytes,
      consent,
    })),
  };
}
