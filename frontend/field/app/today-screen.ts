import { html } from 'lit';
import '../activities/today-page';
import { isOffered } from '../lock/pin-offer';
import type { Me } from '../session/me';
import type { Field } from './field';
import type { ResultScreens } from './result-screens';

/** Hôm nay, of what the phone holds. */
export function todayScreen(field: Field, results: ResultScreens, me: Me, today: string) {
  const { activities, campaigns, sync, classes, tests, facts } = field.picture;
  const waiting = (sync.kind === 'running' || sync.kind === 'behind') && sync.at === undefined;
  return html`<lt-today-page
    .activities=${activities}
    .campaigns=${campaigns}
    .classes=${classes}
    .tests=${tests}
    .facts=${facts}
    .answers=${results.keeping}
    .clock=${field.clock}
    .results=${results.results}
    .begun=${results.begun}
    .today=${today}
    .languages=${me.contentLanguages}
    .waiting=${waiting}
    .noticing=${!me.privacyNoticeSeen}
    .offering=${isOffered(me, field.lock?.pin, Date.now())}
  ></lt-today-page>`;
}
