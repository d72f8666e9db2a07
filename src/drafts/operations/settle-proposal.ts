/** A person's word on each sentence that was proposed: what they take becomes a version, the others are refused. */
import { ok, type OperationContext, type Outcome, type Result } from '../../platform/index.ts';
import { about, event } from '../events.ts';
import { fail } from '../failures.ts';
import { toldBlocks, withSentences } from '../loop/proposed.ts';
import type { DraftContent, DraftId, DraftOrigin, ProposedChange } from '../schema.ts';
import { openForWriting } from './open-draft.ts';
import { authorOf, writeVersion } from './write-version.ts';

export type SettleProposal = {
  readonly draftId: DraftId;
  readonly proposalId: string;
  readonly baseVersion: number;
  /** Ids of the changes that are taken; all others are refused. */
  readonly accept: readonly string[];
};

export async function settleProposal(
  context: OperationContext,
  { draftId, proposalId, baseVersion, accept }: SettleProposal,
): Promise<Result<Outcome<{ version: number; accepted: number }>>> {
  const opened = await openForWriting(context, draftId, baseVersion);
  if (!opened.ok) return opened;
  const { draft, version, kind, basis } = opened.value;
  const proposal = await context.tx
    .selectFrom('draft_proposals')
    .select(['base', 'changes', 'state'])
    .where('id', '=', proposalId)
    .where('draft_id', '=', draftId)
    .executeTakeFirst();
  if (proposal?.state !== 'open') return fail('drafts/proposal-not-found');
  if (proposal.base !== version.n) return fail('drafts/proposal-old', { base: proposal.base });
  const taken = proposal.changes.filter(({ id }) => accept.includes(id));
  if (new Set(taken.map(({ claimId }) => claimId)).size < taken.length) return fail('drafts/proposal-twice');
  const n = taken.length === 0 ? version.n : version.n + 1;
  if (taken.length > 0) {
    const sentences = taken.map(({ claimId, after }) => ({ claimId, text: after }));
    await writeVersion(context, {
      draftId,
      n,
      unitId: draft.unit_id,
      origin: originOf(version.content, taken),
      basedOn: version.n,
      contributors: version.contributors,
      content: withSentences(kind, version.content, sentences),
      kind,
      basis,
    });
  }
  await context.tx
    .updateTable('draft_proposals')
    .set({
      state: 'settled',
      accepted: JSON.stringify(taken.map(({ id }) => id)),
      ...(taken.length > 0 && { version: n }),
      settled_by: authorOf(context),
      settled_at: context.clock.now(),
    })
    .where('id', '=', proposalId)
    .execute();
  const told = { proposal: proposalId, accepted: taken.length, voided: draft.state };
  return ok({
    value: { version: n, accepted: taken.length },
    events: [event('draft.proposal-settled', about(draft), { ...told, version: taken.length === 0 ? null : n })],
  });
}

/** A text of which every sentence is a model's is a model's, not an edit. */
function originOf(content: DraftContent, taken: readonly ProposedChange[]): DraftOrigin {
  const all = toldBlocks(content).flatMap(({ claims }) => claims);
  return all.every(({ id }) => taken.some(({ claimId }) => claimId === id)) ? 'ai' : 'ai-edit';
}
