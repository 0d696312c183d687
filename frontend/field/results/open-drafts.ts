import type { Draft } from './draft';
import type { Keeping } from './keeping';

/** The list of begun drafts; the drafts themselves lie beside it, each under its own key. */
const listKey = 'activity-result/open';
const prefix = 'activity-result/draft/';

/** What a draft is for: an activity of the plan, one outside it, or a correction of a fact. */
export type DraftFor =
  | { readonly kind: 'activity'; readonly id: string }
  | { readonly kind: 'ad-hoc' }
  | { readonly kind: 'correction'; readonly id: string };

/** A draft as the list of results names it. */
export interface OpenDraft {
  readonly of: DraftFor;
  readonly draft: Draft;
}

/** Where a draft is kept. */
export function draftKey(of: DraftFor): string {
  return of.kind === 'ad-hoc' ? `${prefix}moi` : `${prefix}${of.kind}/${of.id}`;
}

/** The drafts that were begun and neither saved nor thrown away, the latest first. */
export async function openDrafts(keeping: Keeping): Promise<readonly OpenDraft[]> {
  const drafts = await Promise.all(
    (await listed(keeping)).map(async (of) => ({
      of,
      draft: await keeping.draft<Draft>(draftKey(of)),
    })),
  );
  // What was saved in the moment the app was killed may still be listed; its draft is gone.
  return drafts.flatMap(({ of, draft }) => (draft ? [{ of, draft }] : [])).reverse();
}

/** The activities of the plan whose result was begun; opens none of the drafts. */
export async function begunActivities(
  keeping: Pick<Keeping, 'draft'>,
): Promise<ReadonlySet<string>> {
  const open = await listed(keeping);
  return new Set(open.flatMap((of) => (of.kind === 'activity' ? [of.id] : [])));
}

/** Lists a draft; done before the draft is kept, so that none is kept unlisted. */
export async function list(keeping: Keeping, of: DraftFor): Promise<void> {
  const open = await listed(keeping);
  if (!open.some((one) => draftKey(one) === draftKey(of))) {
    await keeping.keepDraft(listKey, { open: [...open, of] });
  }
}

/** Takes a draft off the list, once it is no more. */
export async function unlist(keeping: Keeping, of: DraftFor): Promise<void> {
  const open = await listed(keeping);
  const rest = open.filter((one) => draftKey(one) !== draftKey(of));
  await keeping.keepDraft(listKey, { open: rest });
}

async function listed(keeping: Pick<Keeping, 'draft'>): Promise<readonly DraftFor[]> {
  const kept = await keeping.draft<{ readonly open: readonly DraftFor[] }>(listKey);
  return kept?.open ?? [];
}
