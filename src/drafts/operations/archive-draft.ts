/**
 * Files a text away without publishing it, and takes it out again: as approved where its approval still stands, else as
 * a concept.
 */
import { mayStep, ok, type OperationContext, type Outcome, type Result } from '../../platform/index.ts';
import { about, event } from '../events.ts';
import { fail } from '../failures.ts';
import type { DraftState, DraftId } from '../schema.ts';
import { draftMachine } from '../states.ts';
import { openDraft } from './open-draft.ts';

export type ArchiveDraft = { readonly draftId: DraftId; readonly version: number };

export async function archiveDraft(
  context: OperationContext,
  { draftId, version }: ArchiveDraft,
): Promise<Result<Outcome<{ state: DraftState }>>> {
  const opened = await openDraft(context, draftId, 'review', version);
  if (!opened.ok) return opened;
  const { draft } = opened.value;
  // A published text leaves the portal first: that is another room's decision, with a reason.
  if (!mayStep(draftMachine, draft.state, 'archive', 'arsip'))
    return fail('drafts/wrong-state', { state: draft.state });
  await context.tx.updateTable('drafts').set({ state: 'arsip' }).where('id', '=', draftId).execute();
  return ok({
    value: { state: 'arsip' },
    events: [event('draft.archived', about(draft), { version, from: draft.state })],
  });
}

export async function unarchiveDraft(
  context: OperationContext,
  { draftId, version }: ArchiveDraft,
): Promise<Result<Outcome<{ state: DraftState }>>> {
  const opened = await openDraft(context, draftId, 'review', version);
  if (!opened.ok) return opened;
  const { draft } = opened.value;
  const stands = draft.approval !== null && draft.sources_changed_at === null;
  const state = stands ? 'disetujui' : 'konsep';
  if (!mayStep(draftMachine, draft.state, 'unarchive', state))
    return fail('drafts/wrong-state', { state: draft.state });
  await context.tx
    .updateTable('drafts')
    .set(stands ? { state } : { state, approval: null, reviewed_by: null, reviewed_at: null })
    .where('id', '=', draftId)
    .execute();
  return ok({ value: { state }, events: [event('draft.unarchived', about(draft), { version, to: state })] });
}
