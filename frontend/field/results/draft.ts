import type { Activity } from '../activities/activity';
import { shown } from '../words/localized';
import type { FalseInformation, ResultBody, ResultPhoto } from './result';

/** The numbers of a result, as they are typed. */
export const numberFields = [
  'female',
  'male',
  'other',
  'children',
  'disabled',
  'menAndBoys',
  'minutes',
  'estimatedReach',
] as const;
export type NumberField = (typeof numberFields)[number];

/** The long texts of a result. */
export const textFields = ['wentWell', 'wasHard', 'questions'] as const;
export type TextField = (typeof textFields)[number];

/** A result being written: everything as it stands on the screen, wrong or unfinished as it may be. */
export interface Draft extends Readonly<Record<NumberField | TextField, string>> {
  readonly activity: string | null;
  /** The activity's title, or what the person wrote for one outside the plan. */
  readonly title: string;
  readonly kind: string;
  readonly unit: string;
  /** `2026-11-22` and `14:00`; empty until chosen. */
  readonly date: string;
  readonly time: string;
  readonly channel: string;
  readonly languages: readonly string[];
  readonly falseInformation: readonly FalseInformation[];
  readonly photos: readonly ResultPhoto[];
  /** True while the camera is open: small phones close the app behind it, and the photo is lost. */
  readonly taking?: boolean;
}

const blank = {
  female: '0',
  male: '0',
  other: '0',
  children: '',
  disabled: '',
  menAndBoys: '',
  minutes: '',
  estimatedReach: '',
  wentWell: '',
  wasHard: '',
  questions: '',
  falseInformation: [],
  photos: [],
} as const;

/** Begins the result of an activity of the plan with what the plan says. */
export function draftOf(activity: Activity, unit: string, languages: readonly string[]): Draft {
  return {
    ...blank,
    activity: activity.id,
    title: shown(activity.title, languages)?.text ?? '',
    kind: activity.kind,
    unit,
    date: activity.start.slice(0, 10),
    time: activity.start.slice(11, 16),
    channel: activity.channel,
    // Of several planned languages only the person knows which were spoken.
    languages: activity.languages.length === 1 ? activity.languages : [],
  };
}

/** Begins the result of an activity outside the plan, held today. */
export function adHocDraft(unit: string, today: string): Draft {
  return {
    ...blank,
    activity: null,
    title: '',
    kind: '',
    unit,
    date: today,
    time: '',
    channel: '',
    languages: [],
  };
}

/** Begins a correction with everything that was written before. */
export function draftFrom(body: ResultBody): Draft {
  const typed = (value: number | null) => (value === null ? '' : String(value));
  return {
    activity: body.activity,
    title: body.adHoc?.title ?? body.activityTitle ?? '',
    kind: body.adHoc?.kind ?? '',
    unit: body.unit,
    date: body.start.slice(0, 10),
    time: body.start.slice(11, 16),
    channel: body.channel,
    languages: body.languages,
    female: String(body.participants.female),
    male: String(body.participants.male),
    other: String(body.participants.other),
    children: typed(body.children),
    disabled: typed(body.disabled),
    menAndBoys: typed(body.menAndBoys),
    minutes: typed(body.minutes),
    estimatedReach: typed(body.estimatedReach),
    wentWell: body.wentWell,
    wasHard: body.wasHard,
    questions: body.questions,
    falseInformation: body.falseInformation,
    photos: body.photos,
  };
}

/** A number as people type it, also “1.250” and “1 250”; `undefined` for what is none. */
export function numberIn(typed: string): number | undefined {
  const text = typed.trim();
  const plain = /^\d{1,3}([. ]\d{3})+$/.test(text) ? text.replace(/[. ]/g, '') : text;
  return /^\d{1,15}$/.test(plain) ? Number(plain) : undefined;
}

/** Everybody counted so far; what is no number yet counts as none. */
export function totalOf(draft: Draft): number {
  const count = (typed: string) => numberIn(typed) ?? 0;
  return count(draft.female) + count(draft.male) + count(draft.other);
}
