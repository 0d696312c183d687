import { nothing, type TemplateResult } from 'lit';
import { resultsOf, type Result } from './recorded';
import { begunBadge, stateBadge } from './result-state';

/** Says on the card of an activity that its result was recorded or begun, and where it stands. */
export function recordedMark(
  results: readonly Result[],
  activity: string,
  begun = false,
): TemplateResult | typeof nothing {
  const [result] = resultsOf(results, activity);
  if (result) {
    return stateBadge(result.state);
  }
  return begun ? begunBadge() : nothing;
}
