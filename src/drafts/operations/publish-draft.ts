/** The newsroom's steps on a draft: it goes out, it comes back. What the public sees is the newsroom's own record. */
import { mayStep, ok, type OperationContext, type Result } from '../../platform/index.ts';
import { fail } from '../failures.ts';
import { draftMachine } from '../states.ts';
import { clearanceOf, readDraft, type LoadedDraft } from '../queries/read-draft.ts';
import type { DraftId } from '../schema.ts';

/**
 * Moves an approved draft to `terbit` and gives the text that was approved. Fails where it is not approved, or where
 * personal data in it has not been cleared. The caller writes the audit event of the publication.
 */
export async function takeForPublication({ tx }: OperationContext, draftId: DraftId): Promise<Result<LoadedDraft>> {
  const loaded = await readDraft(tx, draftId, { lock: true });
  if (loaded === null) return fail('drafts/not-found');
  const { draft, version } = loaded;
  if (!mayStep(draftMachine, draft.state, 'release', 'terbit'))
    return fail('drafts/wrong-state', { state: draft.state });
  if (version.personal_data.length > 0 && (await clearanceOf(tx, draft)) === undefined)
    return fail('drafts/personal-data', {}, { details: { findings: version.personal_data } });
  await tx.updateTable('drafts').set({ state: 'terbit' }).where('id', '=', draftId).execute();
  return ok(loaded);
}

/** Takes a published draft back to `disetujui`; nothing happens where an edit has already taken it further back. */
export async function takeBack({ tx }: OperationContext, draftId: DraftId): Promise<void> {
  await tx
    .updateTable('drafts')
    .set({ state: 'disetujui' })
    .where('id', '=', draftId)
    .where('state', '=', 'terbit')
    .execute();
}
