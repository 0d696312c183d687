import { html, type TemplateResult } from 'lit';
import '../activities/activity-page';
import type { Result } from '../results/recorded';
import { vietnamDay } from '../ui/dates';
import type { Field } from './field';
import type { Registering } from './registering';

/** The screen of one activity, with what the person wrote about it. */
export function activityScreen(
  id: string,
  field: Field,
  results: readonly Result[],
  registering: Registering,
): TemplateResult {
  const { activities, campaigns, me, sync } = field.picture;
  const now = field.now();
  return html`<lt-activity-page
    .activity=${activities.find((one) => one.id === id)}
    .campaigns=${campaigns}
    .results=${results}
    .said=${registering.said(id)}
    .notKept=${registering.failed(id)}
    .readAt=${sync.kind === 'signed-out' ? undefined : sync.at}
    .now=${now}
    .today=${vietnamDay(now)}
    .languages=${me?.contentLanguages ?? ['vi']}
    @lt-register=${(event: CustomEvent<boolean>) => void registering.say(id, event.detail)}
  ></lt-activity-page>`;
}
