import type { Activity } from '../field/activities/activity';
import type { Campaign } from '../field/campaigns/campaign';
import type { Me } from '../field/session/me';

/** An activity of one hour in the afternoon of a day, with what a test changes of it. */
export function activity(date: string, change: Partial<Activity> = {}): Activity {
  return {
    id: date,
    campaign: 'c1',
    title: { vi: 'Truyền thông tại thôn' },
    kind: 'COMMUNICATION_SESSION',
    channel: 'DIRECT_TALK',
    status: 'CONFIRMED',
    start: `${date}T14:00`,
    end: `${date}T15:00`,
    place: { unit: '2025-19429', name: 'Xã', address: null },
    lead: null,
    partners: [],
    audience: null,
    menAndBoys: false,
    languages: ['vi'],
    expected: null,
    note: null,
    changed: null,
    cancelReason: null,
    ...change,
  };
}

/** The edition of 2026, with what a test changes of it. */
export function actionMonthOf2026(change: Partial<Campaign> = {}): Campaign {
  return {
    id: 'c1',
    kind: 'ACTION_MONTH',
    year: 2026,
    title: { vi: 'Tháng hành động năm 2026' },
    theme: {},
    slogans: {},
    start: '2026-11-15',
    end: '2026-12-15',
    owner: 'Tỉnh Quảng Trị',
    status: 'PUBLISHED',
    ...change,
  };
}

/** A collaborator who has seen the privacy notice, with what a test changes. */
export function collaborator(id: string, change: Partial<Me> = {}): Me {
  return {
    id,
    name: `Cộng tác viên ${id}`,
    unit: { id: '2025-19429', name: 'Xã' },
    province: { id: '2025-44', name: 'Tỉnh Quảng Trị' },
    roles: ['COLLABORATOR'],
    interfaceLanguage: 'vi',
    contentLanguages: ['vi'],
    privacyNoticeSeen: true,
    device: 'd1',
    serverTime: '2026-11-22T01:00:00Z',
    ...change,
  };
}
