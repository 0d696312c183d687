/** What a fact of type `activity-result`, version 1, carries; times are wall-clock times in Vietnam. */
export interface ResultBody {
  readonly activity: string | null;
  readonly adHoc: { readonly title: string; readonly kind: string } | null;
  /** The activity's title as the author saw it: the activity itself leaves the phone after a week. */
  readonly activityTitle?: string;
  readonly unit: string;
  readonly start: string;
  readonly channel: string;
  readonly languages: readonly string[];
  readonly participants: { readonly female: number; readonly male: number; readonly other: number };
  readonly children: number | null;
  readonly disabled: number | null;
  readonly menAndBoys: number | null;
  readonly minutes: number | null;
  readonly estimatedReach: number | null;
  readonly wentWell: string;
  readonly wasHard: string;
  readonly questions: string;
  readonly falseInformation: readonly FalseInformation[];
  readonly photos: readonly ResultPhoto[];
}

/** Something untrue that people were heard to say: its kind and the words. */
export interface FalseInformation {
  readonly kind: string;
  readonly words: string;
}

/** A photo of a result, by the hash of its bytes. */
export interface ResultPhoto {
  readonly sha256: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  /** True once the author has said that the people in it agree. */
  readonly consent: boolean;
}

export const resultType = 'activity-result';
export const resultVersion = 1;

/** The server's limits; a result beyond them would come back refused. */
export const limits = {
  count: 1_000_000,
  minutes: 1440,
  text: 2000,
  title: 250,
  languages: 20,
  falseInformation: 10,
  photos: 4,
} as const;

/** Kinds of activity, in the order in which a person is asked. */
export const activityKinds = [
  'COMMUNICATION_SESSION',
  'HOME_VISIT',
  'LOUDSPEAKER_BULLETIN',
  'TALK',
  'CONTEST',
  'LAUNCH',
  'ARTICLE',
  'WORKSHOP',
  'OTHER',
] as const;

/** Channels, those of a commune first. */
export const channels = [
  'DIRECT_TALK',
  'LOUDSPEAKER_STATION',
  'MEETING',
  'TRAINING',
  'NOTICE_BOARD',
  'BULLETIN',
  'DOCUMENT',
  'SOCIAL_NETWORK',
  'TEXT_MESSAGE',
  'WEBSITE',
  'RADIO_TV',
  'PRESS',
] as const;

const counted: ReadonlySet<string> = new Set(['DIRECT_TALK', 'MEETING', 'TRAINING']);

/**
 * True for a channel that reaches people whom nobody counts, such as loudspeakers and the press: only
 * there is an estimate asked for, and it is never added to the people who were counted.
 */
export function reachesUncounted(channel: string): boolean {
  return channel !== '' && !counted.has(channel);
}

const falseInformationKeys: Readonly<Record<string, string>> = {
  STEREOTYPE: 'word.falseInformation.STEREOTYPE',
  VIOLENCE_IS_PRIVATE: 'word.falseInformation.VIOLENCE_IS_PRIVATE',
  BLAMES_THE_VICTIM: 'word.falseInformation.BLAMES_THE_VICTIM',
  WRONG_ABOUT_LAW: 'word.falseInformation.WRONG_ABOUT_LAW',
  AGAINST_POLICY: 'word.falseInformation.AGAINST_POLICY',
  FRAUD_OR_TRAFFICKING_LURE: 'word.falseInformation.FRAUD_OR_TRAFFICKING_LURE',
  OTHER: 'word.falseInformation.OTHER',
};

/** Kinds of false information, in the order in which a person is asked. */
export const falseInformationKinds: readonly string[] = Object.keys(falseInformationKeys);

/** The key of the word for a kind; a kind newer than this client reads “other”. */
export function falseInformationKey(kind: string): string {
  return falseInformationKeys[kind] ?? 'word.falseInformation.OTHER';
}

/** Everybody counted: lượt người. */
export function participations({ participants }: ResultBody): number {
  return participants.female + participants.male + participants.other;
}
