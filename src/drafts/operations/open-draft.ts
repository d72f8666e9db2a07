/** The common start of operations on one draft: it exists, the actor may, the version is the one they saw. */
import { ok, type OperationContext, type Result } from '../../platform/index.ts';
import { fail } from '../failures.ts';
import { mayDraft, type DraftAct } from '../policy.ts';
import { readBasis } from '../queries/read-basis.ts';
import { readDraft, type LoadedDraft } from '../queries/read-draft.ts';
import { kindOf, type AnyTextKind, type Basis } from '../text-kind.ts';
import type { DraftId } from '../schema.ts';

export async function openDraft(
  { tx, actor, rooms }: OperationContext,
  draftId: DraftId,
  act: DraftAct,
  seenVersion?: number,
): Promise<Result<LoadedDraft>> {
  const loaded = await readDraft(tx, draftId, { lock: true });
  if (loaded === null) return fail('drafts/not-found');
  if (loaded.draft.forgotten_at !== null) return fail('drafts/destroyed');
  if (!mayDraft(actor, kindOf(rooms, loaded.draft.kind), act, loaded.draft.unit_id)) return fail('drafts/not-allowed');
  if (seenVersion !== undefined && loaded.draft.version !== seenVersion) {
    return fail(
      'drafts/edited-meanwhile',
      { version: loaded.draft.version },
      { details: { version: loaded.draft.version } },
    );
  }
  return ok(loaded);
}

/** To make a new version: not archived, and on facts that are approved now. */
export async function openForWriting(
  context: OperationContext,
  draftId: DraftId,
  seenVersion: number,
): Promise<Result<LoadedDraft & { kind: AnyTextKind; basis: Basis<unknown> }>> {
  const opened = await openDraft(context, draftId, 'edit', seenVersion);
  if (!opened.ok) return opened;
  if (opened.value.draft.state === 'arsip') return fail('drafts/archived');
  const found = await readBasis(context.tx, context.rooms, opened.value.draft);
  if (found === null || !found.basis.writable) return fail('drafts/sheet-not-approved');
  return ok({ ...opened.value, ...found });
}
