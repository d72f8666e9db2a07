/** A person's decision that the personal data found in a version may be published, with the reason. */
import { ok, type OperationContext, type Outcome, type Result } from '../../platform/index.ts';
import { about, event } from '../events.ts';
import { fail } from '../failures.ts';
import { openDraft } from './open-draft.ts';
import { authorOf } from './write-version.ts';
import type { DraftId } from '../schema.ts';

export type ClearPersonalData = { readonly draftId: DraftId; readonly version: number; readonly reason: string };

export async function clearPersonalData(
  context: OperationContext,
  { draftId, version, reason }: ClearPersonalData,
): Promise<Result<Outcome<{ version: number }>>> {
  const opened = await openDraft(context, draftId, 'review', version);
  if (!opened.ok) return opened;
  const { draft, version: current } = opened.value;
  if (current.contributors.includes(authorOf(context))) return fail('drafts/own-text');
  if (reason.trim() === '') return fail('drafts/comment-missing');
  await context.tx
    .insertInto('personal_data_clearances')
    .values({
      draft_id: draftId,
      version,
      unit_id: draft.unit_id,
      person: authorOf(context),
      reason: reason.trim(),
      at: context.clock.now(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return ok({
    value: { version },
    events: [
      event('draft.personal-data-cleared', about(draft), {
        version,
        kinds: [...new Set(current.personal_data.map(({ kind }) => kind))],
      }),
    ],
  });
}
