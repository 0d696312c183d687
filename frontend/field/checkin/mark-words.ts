import type { MarkState } from './roll-of-session';

/** The keys of the words for how somebody attended. */
export const markKeys: Readonly<Record<MarkState, string>> = {
  PRESENT: 'word.mark.PRESENT',
  LATE: 'word.mark.LATE',
  EXCUSED: 'word.mark.EXCUSED',
  ABSENT: 'word.mark.ABSENT',
};
