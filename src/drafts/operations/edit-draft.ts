/**
 * Saves a person's edit as a new version. Sentences whose words did not change keep their template, those typed back
 * regain it; review and approval are void.
 */
import { ok, type OperationContext, type Outcome, type Result } from '../../platform/index.ts';
import { about, event } from '../events.ts';
import { fail } from '../failures.ts';
import { applyEdit } from '../loop/edit.ts';
import type { EditedContent, DraftId } from '../schema.ts';
import { openForWriting } from './open-draft.ts';
import { writeVersion } from './write-version.ts';

export type EditDraft = { readonly draftId: DraftId; readonly baseVersion: number; readonly content: EditedContent };

export async function editDraft(
  context: OperationContext,
  { draftId, baseVersion, content: edited }: EditDraft,
): Promise<Result<Outcome<{ version: number }>>> {
  const opened = await openForWriting(context, draftId, baseVersion);
  if (!opened.ok) return opened;
  const { draft, version, kind, basis } = opened.value;
  const composed = await context.tx
    .selectFrom('draft_versions')
    .select('content')
    .where('draft_id', '=', draftId)
    .where('origin', '=', 'template')
    .orderBy('n')
    .execute();
  const content = applyEdit(
    kind,
    version.content,
    edited,
    composed.flatMap((each) => each.content.blocks.flatMap(({ claims }) => claims)),
  );
  if (JSON.stringify(content) === JSON.stringify(version.content)) return fail('drafts/unchanged');
  const n = version.n + 1;
  await writeVersion(context, {
    draftId,
    n,
    unitId: draft.unit_id,
    origin: 'human',
    basedOn: version.n,
    contributors: version.contributors,
    content,
    kind,
    basis,
  });
  return ok({
    value: { version: n },
    events: [event('draft.edited', about(draft), { version: n, basedOn: version.n, voided: draft.state })],
  });
}
