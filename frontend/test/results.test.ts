import { describe, expect, it } from 'vitest';
import { check } from '../field/results/checking';
import {
  adHocDraft,
  draftFrom,
  draftOf,
  numberIn,
  totalOf,
  type Draft,
} from '../field/results/draft';
import { languagesFound } from '../field/results/languages-used';
import { likelyPlace, placesFor } from '../field/results/places';
import {
  activityKinds,
  channels,
  falseInformationKinds,
  reachesUncounted,
} from '../field/results/result';
import { activity, collaborator } from './made';
import { body, draft } from './made-results';
import { faults, resultSchema } from './schema';

const today = '2026-11-22';
const photo = { sha256: 'a'.repeat(64), width: 1280, height: 960, bytes: 200_000, consent: true };

function bodyOf(written: Draft) {
  const checked = check(written, today);
  if (checked.kind === 'wrong') {
    throw new Error(checked.problems.map(({ key }) => key).join());
  }
  return checked.body;
}

function wrongAt(written: Draft): readonly string[] {
  const checked = check(written, today);
  return checked.kind === 'wrong' ? checked.problems.map(({ field }) => field) : [];
}

/** The lists of the schema, found by the name of what they are for. */
function listOf(...path: string[]): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], resultSchema);
}

describe('the body of a result', () => {
  it('fits the schema of the server, ad hoc and with everything told', () => {
    const full = draft({
      children: '3',
      disabled: '1',
      menAndBoys: '7',
      minutes: '90',
      wentWell: 'Bà con hỏi nhiều',
      falseInformation: [
        { kind: 'STEREOTYPE', words: 'Việc nhà là của phụ nữ' },
        { kind: '', words: '' },
      ],
      photos: [photo],
    });
    expect(faults(bodyOf(full))).toEqual([]);
    expect(bodyOf(full)).toMatchObject({
      activity: null,
      adHoc: { title: 'Nói chuyện tại chợ phiên', kind: 'TALK' },
      start: '2026-11-22T08:30',
      participants: { female: 12, male: 7, other: 0 },
      falseInformation: [{ kind: 'STEREOTYPE', words: 'Việc nhà là của phụ nữ' }],
    });
  });

  it('fits the schema for an activity of the plan, and keeps its title for later', () => {
    const id = '019a0000-0000-7000-8000-000000000001';
    const planned = draftOf(activity('2026-11-22', { id }), '2025-19429', ['vi']);
    expect(faults(bodyOf(planned))).toEqual([]);
    expect(bodyOf(planned)).toMatchObject({
      activity: id,
      adHoc: null,
      activityTitle: 'Truyền thông tại thôn',
      channel: 'DIRECT_TALK',
      languages: ['vi'],
      start: '2026-11-22T14:00',
    });
  });

  it('knows the lists of the server', () => {
    expect([...channels].sort()).toEqual((listOf('properties', 'channel', 'enum') as []).sort());
    expect([...activityKinds].sort()).toEqual(
      (listOf('properties', 'adHoc', 'properties', 'kind', 'enum') as []).sort(),
    );
    expect([...falseInformationKinds].sort()).toEqual(
      (
        listOf('properties', 'falseInformation', 'items', 'properties', 'kind', 'enum') as []
      ).sort(),
    );
  });

  it('carries an estimate only where nobody counts, and brings it back with the channel', () => {
    const loud = draft({ channel: 'LOUDSPEAKER_STATION', estimatedReach: '1.250' });
    expect(bodyOf(loud).estimatedReach).toBe(1250);
    expect(bodyOf({ ...loud, channel: 'MEETING' }).estimatedReach).toBeNull();
    expect(channels.filter((channel) => !reachesUncounted(channel))).toEqual([
      'DIRECT_TALK',
      'MEETING',
      'TRAINING',
    ]);
  });

  it('goes through a correction unchanged', () => {
    const before = body({ children: 2, minutes: 0, photos: [photo] });
    expect(bodyOf(draftFrom(before))).toEqual(before);
  });

  it('is NFC without spaces around', () => {
    const typed = ' Điều tốt '.normalize('NFD');
    expect(bodyOf(draft({ wentWell: typed })).wentWell).toBe('Điều tốt');
  });
});

describe('what is typed wrongly', () => {
  const most = '1000000';
  it.each<[string, Partial<Draft>]>([
    ['title', { title: ' ' }],
    ['title', { title: 'a'.repeat(251) }],
    ['kind', { kind: '' }],
    ['unit', { unit: '' }],
    ['date', { date: '' }],
    ['date', { date: '2026-11-24' }],
    ['time', { time: '' }],
    ['female', { female: 'mười' }],
    ['male', { male: '-1' }],
    ['other', { other: '1000001' }],
    ['children', { children: '20' }],
    ['disabled', { disabled: '20' }],
    ['menAndBoys', { menAndBoys: '20' }],
    ['channel', { channel: '' }],
    ['languages', { languages: [] }],
    ['minutes', { minutes: '1441' }],
    ['estimatedReach', { channel: 'PRESS', estimatedReach: '1000001' }],
    ['wentWell', { wentWell: 'a'.repeat(2001) }],
    ['wasHard', { wasHard: 'a'.repeat(2001) }],
    ['questions', { questions: 'a'.repeat(2001) }],
    ['falseKind.0', { falseInformation: [{ kind: '', words: 'x' }] }],
    ['falseWords.0', { falseInformation: [{ kind: 'OTHER', words: 'a'.repeat(2001) }] }],
    ['consent.1', { photos: [photo, { ...photo, consent: false }] }],
  ])('is told at its place: %s', (field, change) => {
    expect(wrongAt(draft(change))).toEqual([field]);
  });

  it.each<Partial<Draft>>([
    { female: most, male: most, other: most, children: most },
    { children: '19', disabled: '19', menAndBoys: '19' },
    { female: '', male: '0' },
    { minutes: '1440' },
    { date: '2026-11-23' },
    { wentWell: 'a'.repeat(2000), title: 'a'.repeat(250) },
    { channel: 'MEETING', estimatedReach: 'nhiều' },
  ])('is taken up to the limits of the server', (change) => {
    expect(faults(bodyOf(draft(change)))).toEqual([]);
  });

  it('is told in the order of the form', () => {
    expect(wrongAt(draft({ title: '', male: 'x', languages: [], minutes: '-' }))).toEqual([
      'title',
      'male',
      'languages',
      'minutes',
    ]);
  });
});

describe('a number', () => {
  it.each([
    ['25', 25],
    [' 007 ', 7],
    ['1.250', 1250],
    ['1 250 000', 1_250_000],
    ['1.25', undefined],
    ['12,5', undefined],
    ['', undefined],
    ['1e3', undefined],
  ])('is read as people write it: %s', (typed, value) => {
    expect(numberIn(typed)).toBe(value);
  });

  it('that is none counts as nobody in the running total', () => {
    expect(totalOf(draft({ female: '1.000', male: 'x', other: '2' }))).toBe(1002);
  });
});

describe('a new draft', () => {
  it('leaves open which of several planned languages were spoken', () => {
    const planned = activity('2026-11-22', { languages: ['vi', 'bru'] });
    expect(draftOf(planned, 'u', ['vi']).languages).toEqual([]);
    expect(adHocDraft('u', '2026-11-22')).toMatchObject({ date: '2026-11-22', languages: [] });
  });
});

describe('where a person may record', () => {
  const me = collaborator('p1');
  const place = (id: string, name: string) => ({ id, name, full: name });

  it('is what the server says, sorted the Vietnamese way', () => {
    const places = [place('b', 'Đồng Hới'), place('c', 'Ea Súp'), place('a', 'Dân Hóa')];
    expect(placesFor(places, me, undefined).map(({ name }) => name)).toEqual([
      'Dân Hóa',
      'Đồng Hới',
      'Ea Súp',
    ]);
  });

  it('is one’s own place and the activity’s before the server has said', () => {
    const village = activity('2026-11-22', {
      place: { unit: '2025-19429.1', name: 'Thôn Một', address: null },
    });
    const places = placesFor([], me, village);
    expect(places.map(({ id }) => id)).toEqual(['2025-19429.1', '2025-19429']);
    expect(likelyPlace(places, me, village)).toBe('2025-19429.1');
    expect(likelyPlace([place('x', 'X')], me, village)).toBe('x');
    expect(placesFor([], me, undefined)).toHaveLength(1);
  });
});

describe('searching a language', () => {
  it('needs no marks, and leaves out what is listed', () => {
    expect(languagesFound('van kieu', [])).toContain('bru');
    expect(languagesFound('van kieu', ['bru'])).not.toContain('bru');
    expect(languagesFound('khongcotiengnay', [])).toEqual([]);
  });
});
