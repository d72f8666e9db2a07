/** Asks for other words. Whether there is a model, and whether the draft may be written, is said at once. */
import { readDraft, toldBlocks } from '../drafts/index.ts';
import type { DraftId, Instruction } from '../drafts/schema.ts';
import { ok, openJob, type OperationContext, type Outcome, type Result } from '../platform/index.ts';
import { event } from './events.ts';
import { fail } from './failures.ts';
import { groupsOf, rewriteJob } from './rewrite-job.ts';

export type AskForRewrite = {
  readonly draftId: DraftId;
  readonly version: number;
  readonly instruction: Instruction;
  readonly claimIds?: readonly string[] | undefined;
};

export async function askForRewrite(
  { tx, ask }: OperationContext,
  { draftId, version, instruction, claimIds }: AskForRewrite,
): Promise<Result<Outcome<{ jobId: string }>>> {
  const found = await readDraft(tx, draftId);
  if (found === null) return fail('rewriting/nothing');
  if (found.draft.version !== version) return fail('rewriting/old-version', { version: found.draft.version });
  if (instruction.kind === 'own' && !instruction.words) return fail('rewriting/words');
  if ((await openJob(tx, rewriteJob, draftId)) !== null) return fail('rewriting/running');
  const asked = { version, instruction, claimIds: claimIds === undefined ? null : [...claimIds] };
  if (groupsOf(toldBlocks(found.version.content), asked).length === 0) return fail('rewriting/nothing');
  const unitId = found.draft.unit_id;
  const jobId = await ask(rewriteJob, { draftId, ...asked }, { unitId });
  return ok({
    value: { jobId },
    events: [
      event(
        'draft.rewrite-asked',
        { unitId, subject: { type: 'draft', id: draftId } },
        { version, instruction: instruction.kind, jobId },
      ),
    ],
  });
}
