/** Sends a text back to its writers with a comment; review and approval, where there were any, are void. */
import { mayStep, ok, type OperationContext, type Outcome, type Result } from '../../platform/index.ts';
import { about, event } from '../events.ts';
import { fail } from '../failures.ts';
import { draftMachine } from '../states.ts';
import { openDraft } from './open-draft.ts';
import { authorOf } from './write-version.ts';
import type { DraftId } from '../schema.ts';

export type ReturnDraft = { readonly draftId: DraftId; readonly version: number; readonly comment: string };

export async function returnDraft(
  context: OperationContext,
  { draftId, version, comment }: ReturnDraft,
): Promise<Result<Outcome<{ version: number }>>> {
  const opened = await openDraft(context, draftId, 'review', version);
  if (!opened.ok) return opened;
  const { draft } = opened.value;
  if (draft.state === 'konsep') {
    if (draft.sent_at === null) return fail('drafts/not-sent');
  } else if (!mayStep(draftMachine, draft.state, 'return', 'konsep'))
    return fail('drafts/wrong-state', { state: draft.state });
  if (comment.trim() === '') return fail('drafts/comment-missing');
  await context.tx
    .updateTable('drafts')
    .set({
      state: 'konsep',
      approval: null,
      reviewed_by: null,
      reviewed_at: null,
      sent_by: null,
      sent_at: null,
      sent_note: null,
      returned_by: authorOf(context),
      returned_at: context.clock.now(),
      returned_comment: comment.trim(),
    })
    .where('id', '=', draftId)
    .execute();
  return ok({ value: { version }, events: [event('draft.returned', about(draft), { version, voided: draft.state })] });
}
