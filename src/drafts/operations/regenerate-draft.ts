/**
 * Composes the text anew: from changed facts, or in another wording. The old text stays as a version and can be
 * restored.
 */
import { ok, type OperationContext, type Outcome, type Result } from '../../platform/index.ts';
import { about, event } from '../events.ts';
import { openForWriting } from './open-draft.ts';
import { writeVersion } from './write-version.ts';
import type { DraftId } from '../schema.ts';

export type RegenerateDraft = {
  readonly draftId: DraftId;
  readonly baseVersion: number;
  /** Ask for another wording of the same facts. */ readonly reword?: boolean;
};

export async function regenerateDraft(
  context: OperationContext,
  { draftId, baseVersion, reword = false }: RegenerateDraft,
): Promise<Result<Outcome<{ version: number }>>> {
  const opened = await openForWriting(context, draftId, baseVersion);
  if (!opened.ok) return opened;
  const { draft, version, kind, basis } = opened.value;
  const n = version.n + 1;
  const content = kind.compose(basis, reword ? `${draft.subject_id}#${n}` : draft.subject_id);
  await writeVersion(context, {
    draftId,
    n,
    unitId: draft.unit_id,
    origin: 'template',
    basedOn: null,
    contributors: [],
    content,
    kind,
    basis,
  });
  return ok({
    value: { version: n },
    events: [event('draft.regenerated', about(draft), { version: n, reword, voided: draft.state })],
  });
}
