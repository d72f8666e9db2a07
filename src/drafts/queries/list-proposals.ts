/** Other words that were proposed for a draft, newest first. */
import type { Tx } from '../../platform/index.ts';
import type { DraftId, DraftProposal } from '../schema.ts';

const most = 20;

export async function listProposals(tx: Tx, draftId: DraftId): Promise<DraftProposal[]> {
  const rows = await tx
    .selectFrom('draft_proposals')
    .selectAll()
    .where('draft_id', '=', draftId)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map(({ id, base, instruction, model, by, at, state, changes, kept, accepted, version }) => ({
    id,
    base,
    instruction,
    model,
    by,
    at: at.toISOString(),
    state,
    changes,
    kept,
    accepted,
    version,
  }));
}
