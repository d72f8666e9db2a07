/** Makes an older version the current one again (undo), as a new version checked against today's facts. */
import { ok, type OperationContext, type Outcome, type Result } from '../../platform/index.ts';
import { about, event } from '../events.ts';
import { fail } from '../failures.ts';
import { readVersion } from '../queries/read-draft.ts';
import { openForWriting } from './open-draft.ts';
import { writeVersion } from './write-version.ts';
import type { DraftId } from '../schema.ts';

export type RestoreVersion = { readonly draftId: DraftId; readonly baseVersion: number; readonly restore: number };

export async function restoreVersion(
  context: OperationContext,
  { draftId, baseVersion, restore }: RestoreVersion,
): Promise<Result<Outcome<{ version: number }>>> {
  const opened = await openForWriting(context, draftId, baseVersion);
  if (!opened.ok) return opened;
  const { draft, version, kind, basis } = opened.value;
  const old = await readVersion(context.tx, draftId, restore);
  if (old === null) return fail('drafts/version-not-found', { version: restore });
  const n = version.n + 1;
  await writeVersion(context, {
    draftId,
    n,
    unitId: draft.unit_id,
    origin: old.origin,
    basedOn: restore,
    contributors: old.contributors,
    content: old.content,
    kind,
    basis,
  });
  return ok({
    value: { version: n },
    events: [event('draft.restored', about(draft), { version: n, restored: restore, voided: draft.state })],
  });
}
