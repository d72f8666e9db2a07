/** Marks a text as checked (diperiksa) by somebody who had no hand in it. */
import { mayStep, ok, type OperationContext, type Outcome, type Result } from '../../platform/index.ts';
import { about, event } from '../events.ts';
import { fail } from '../failures.ts';
import { textBlockers } from '../loop/blockers.ts';
import { draftMachine } from '../states.ts';
import { openDraft } from './open-draft.ts';
import { authorOf } from './write-version.ts';
import type { DraftId } from '../schema.ts';

export type ReviewDraft = { readonly draftId: DraftId; readonly version: number };

export async function reviewDraft(
  context: OperationContext,
  { draftId, version }: ReviewDraft,
): Promise<Result<Outcome<{ version: number }>>> {
  const opened = await openDraft(context, draftId, 'review', version);
  if (!opened.ok) return opened;
  const { draft, standing } = opened.value;
  if (!mayStep(draftMachine, draft.state, 'review', 'diperiksa'))
    return fail('drafts/wrong-state', { state: draft.state });
  if (draft.sent_at === null) return fail('drafts/not-sent');
  if (standing.contributors.includes(authorOf(context))) return fail('drafts/own-text');
  const blockers = textBlockers(standing);
  if (blockers.length > 0) return fail('drafts/blocked', { count: blockers.length }, { details: { blockers } });
  await context.tx
    .updateTable('drafts')
    .set({ state: 'diperiksa', reviewed_by: authorOf(context), reviewed_at: context.clock.now() })
    .where('id', '=', draftId)
    .execute();
  return ok({ value: { version }, events: [event('draft.reviewed', about(draft), { version })] });
}
