import type { Tx } from '../../platform/index.ts';
import type { DraftId, DraftState } from '../schema.ts';

/** How far these texts are, as far as the reader sees them. */
export async function draftStatesOf(tx: Tx, ids: readonly DraftId[]): Promise<ReadonlyMap<DraftId, DraftState>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.selectFrom('drafts').select(['id', 'state']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, state }) => [id, state]));
}
