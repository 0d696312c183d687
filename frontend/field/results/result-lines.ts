import { channelKey, kindKey } from '../activities/activity';
import { languageName } from '../settings/languages';
import { dayName, shownNumber } from '../ui/dates';
import { word } from '../words/words';
import type { Place } from './places';
import { falseInformationKey, participations, type ResultBody } from './result';

/** One line of a result in words: the key of its name, and its value. */
export interface Line {
  readonly key: string;
  readonly value: string;
}

/** A line that a correction changed. */
export interface ChangedLine {
  readonly key: string;
  readonly before: string;
  readonly after: string;
}

/** What a result says, without what was left open. */
export function linesOf(body: ResultBody, places: readonly Place[]): readonly Line[] {
  return everyLine(body, places).filter(({ value }) => value !== '');
}

/** The lines in which two versions differ. */
export function changedLines(
  before: ResultBody,
  after: ResultBody,
  places: readonly Place[],
): readonly ChangedLine[] {
  const old = new Map(everyLine(before, places).map(({ key, value }) => [key, value]));
  return everyLine(after, places)
    .map(({ key, value }) => ({ key, before: old.get(key) ?? '', after: value }))
    .filter((line) => line.before !== line.after);
}

function everyLine(body: ResultBody, places: readonly Place[]): readonly Line[] {
  const { female, male, other } = body.participants;
  const place = places.find(({ id }) => id === body.unit)?.full ?? '';
  const all = word('field.result.turnout', shownNumber(participations(body)));
  return [
    ...(body.adHoc
      ? [
          { key: 'field.result.title', value: body.adHoc.title },
          { key: 'field.result.kind', value: word(kindKey(body.adHoc.kind)) },
        ]
      : []),
    {
      key: 'field.activity.when',
      value: `${body.start.slice(11, 16)}, ${dayName(body.start, true)}`,
    },
    { key: 'field.activity.where', value: place },
    { key: 'field.result.people', value: all },
    { key: 'field.result.female', value: shownNumber(female) },
    { key: 'field.result.male', value: shownNumber(male) },
    { key: 'field.result.other', value: shownNumber(other) },
    { key: 'field.result.children', value: number(body.children) },
    { key: 'field.result.disabled', value: number(body.disabled) },
    { key: 'field.result.menAndBoys', value: number(body.menAndBoys) },
    { key: 'field.result.channel', value: word(channelKey(body.channel) ?? 'word.kind.OTHER') },
    { key: 'field.result.reach', value: number(body.estimatedReach) },
    { key: 'field.result.languages', value: body.languages.map(languageName).join(', ') },
    { key: 'field.result.minutes', value: number(body.minutes) },
    { key: 'field.result.wentWell', value: body.wentWell },
    { key: 'field.result.wasHard', value: body.wasHard },
    { key: 'field.result.questions', value: body.questions },
    { key: 'field.result.false', value: falseWords(body) },
    { key: 'field.photo.heading', value: photos(body) },
  ];
}

function number(value: number | null): string {
  return value === null ? '' : shownNumber(value);
}

function falseWords({ falseInformation }: ResultBody): string {
  return falseInformation
    .map(({ kind, words }) => {
      const name = word(falseInformationKey(kind));
      return words === '' ? name : `${name}: ${words}`;
    })
    .join('; ');
}

function photos({ photos: taken }: ResultBody): string {
  return taken.length === 0 ? '' : word('field.photo.count', taken.length);
}
