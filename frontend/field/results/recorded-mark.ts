import { nothing, type TemplateResult } from 'lit';
import { resultsOf, type Result } from './recorded';
import { stateBadge } from './result-state';

/** Says on the card of an activity that its result was recorded, and where it stands. */
export function recordedMark(
  results: readonly Result[],
  activity: string,
): TemplateResult | typeof nothing {
  const [result] = resultsOf(results, activity);
  return result ? stateBadge(result.state) : nothing;
}
