import type { KeptFact } from '../field/outbox/fact';
import { adHocDraft, type Draft } from '../field/results/draft';
import type { ResultBody } from '../field/results/result';

/** A finished draft of an activity outside the plan, with what a test changes of it. */
export function draft(change: Partial<Draft> = {}): Draft {
  return {
    ...adHocDraft('2025-19429', '2026-11-22'),
    title: 'Nói chuyện tại chợ phiên',
    kind: 'TALK',
    time: '08:30',
    channel: 'DIRECT_TALK',
    languages: ['vi', 'bru'],
    female: '12',
    male: '7',
    ...change,
  };
}

/** The body of a result of an activity of the plan, with what a test changes of it. */
export function body(change: Partial<ResultBody> = {}): ResultBody {
  return {
    activity: '019a0000-0000-7000-8000-000000000001',
    adHoc: null,
    activityTitle: 'Truyền thông tại thôn',
    unit: '2025-19429',
    start: '2026-11-22T14:00',
    channel: 'DIRECT_TALK',
    languages: ['vi'],
    participants: { female: 12, male: 7, other: 0 },
    children: null,
    disabled: null,
    menAndBoys: null,
    minutes: null,
    estimatedReach: null,
    wentWell: '',
    wasHard: '',
    questions: '',
    falseInformation: [],
    photos: [],
    ...change,
  };
}

/** A fact of a result that waits to be sent, with what a test changes of it. */
export function fact(id: string, change: Partial<KeptFact> = {}): KeptFact {
  return {
    id,
    type: 'activity-result',
    madeAt: Date.parse('2026-11-22T08:00:00Z'),
    state: 'waiting',
    photos: [],
    ...change,
  };
}
