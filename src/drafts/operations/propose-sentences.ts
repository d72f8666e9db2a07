/**
 * Keeps other words for sentences of a draft until a person decides on each. The check is made here once more: what the
 * sources do not carry is not offered, and the sentence stays.
 */
import { randomUUID } from 'node:crypto';
import { ok, type OperationContext, type Outcome, type Result } from '../../platform/index.ts';
import { about, event } from '../events.ts';
import { judgeSentences, type ProposedSentence } from '../loop/proposed.ts';
import type { DraftId, Instruction, KeptSentence, ProposedChange } from '../schema.ts';
import { openForWriting } from './open-draft.ts';
import { authorOf } from './write-version.ts';

export type ProposeSentences = {
  readonly draftId: DraftId;
  readonly baseVersion: number;
  readonly instruction: Instruction;
  /** The name of what made the words. */
  readonly model: string;
  readonly sentences: readonly ProposedSentence[];
};

export async function proposeSentences(
  context: OperationContext,
  { draftId, baseVersion, instruction, model, sentences }: ProposeSentences,
): Promise<Result<Outcome<{ proposalId: string; changes: number; kept: number }>>> {
  const opened = await openForWriting(context, draftId, baseVersion);
  if (!opened.ok) return opened;
  const { draft, version, kind, basis } = opened.value;
  const judged = judgeSentences(kind, basis, version.content, sentences);
  const changes = judged
    .filter(({ status }) => status !== 'unsupported')
    .map(({ claimId, before, text, status }, at): ProposedChange => {
      return { id: `u${at + 1}`, claimId, before, after: text, status };
    });
  const kept = judged
    .filter(({ status }) => status === 'unsupported')
    .map(({ claimId, text, problems }): KeptSentence => ({ claimId, attempt: text, problems }));
  await context.tx
    .updateTable('draft_proposals')
    .set({ state: 'replaced' })
    .where('draft_id', '=', draftId)
    .where('state', '=', 'open')
    .execute();
  const id = randomUUID();
  await context.tx
    .insertInto('draft_proposals')
    .values({
      id,
      draft_id: draftId,
      unit_id: draft.unit_id,
      base: baseVersion,
      instruction: JSON.stringify(instruction),
      model,
      by: context.actor.job?.askedBy ?? authorOf(context),
      at: context.clock.now(),
      changes: JSON.stringify(changes),
      kept: JSON.stringify(kept),
      state: 'open',
    })
    .execute();
  return ok({
    value: { proposalId: id, changes: changes.length, kept: kept.length },
    events: [
      event('draft.proposed', about(draft), {
        version: baseVersion,
        proposal: id,
        instruction: instruction.kind,
        model,
        changes: changes.length,
        kept: kept.length,
      }),
    ],
  });
}
