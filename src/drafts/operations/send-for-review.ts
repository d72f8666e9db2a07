/** Puts a concept into the queue of those who check. */
import { ok, type OperationContext, type Outcome, type Result } from '../../platform/index.ts';
import { countCharacters } from '../compose/letters.ts';
import { draftText } from '../loop/text.ts';
import { about, event } from '../events.ts';
import { fail } from '../failures.ts';
import { textBlockers } from '../loop/blockers.ts';
import { kindOf } from '../text-kind.ts';
import { openDraft } from './open-draft.ts';
import { authorOf } from './write-version.ts';
import type { DraftId } from '../schema.ts';

export type SendForReview = { readonly draftId: DraftId; readonly version: number; readonly note?: string };

export async function sendForReview(
  context: OperationContext,
  { draftId, version, note }: SendForReview,
): Promise<Result<Outcome<{ version: number }>>> {
  const opened = await openDraft(context, draftId, 'edit', version);
  if (!opened.ok) return opened;
  const { draft, standing } = opened.value;
  if (draft.state !== 'konsep') return fail('drafts/wrong-state', { state: draft.state });
  // Sentences that need reading are the reviewer's work; what nobody can confirm is the writer's.
  const blockers = textBlockers(standing).filter(({ code }) => code !== 'unconfirmed-claim');
  if (blockers.length > 0) return fail('drafts/blocked', { count: blockers.length }, { details: { blockers } });
  const length = countCharacters(draftText(standing.content));
  const { label, limits } = kindOf(context.rooms, draft.kind);
  if (length > (limits?.characters ?? Infinity))
    return fail('drafts/too-long', { length, limit: limits?.characters ?? 0, kind: label.id });
  await context.tx
    .updateTable('drafts')
    .set({
      sent_by: authorOf(context),
      sent_at: context.clock.now(),
      sent_note: note?.trim() || null,
      returned_by: null,
      returned_at: null,
      returned_comment: null,
    })
    .where('id', '=', draftId)
    .execute();
  return ok({ value: { version }, events: [event('draft.sent', about(draft), { version })] });
}
