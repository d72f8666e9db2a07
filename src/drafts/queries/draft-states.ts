import type { Tx } from '../../platform/index.ts';
import type { DraftId, DraftState } from '../schema.ts';

/** How far these texts are, as far as the reader sees them. */
export async function draftStatesOf(tx: Tx, ids: readonly DraftId[]): Promise<ReadonlyMap<DraftId, DraftState>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.selectFrom('drafts').select(['id', 'state']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, state }) => [id, state]));
}

/** The hash of the words of these texts as they stand: of an approved one, that of the paper that it became. */
export async function textHashesOf(tx: Tx, ids: readonly DraftId[]): Promise<ReadonlyMap<DraftId, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('drafts as d')
    .innerJoin('draft_versions as v', (join) => join.onRef('v.draft_id', '=', 'd.id').onRef('v.n', '=', 'd.version'))
    .select(['d.id', 'v.text_hash as hash'])
    .where('d.id', 'in', ids)
    .execute();
  return new Map(rows.map(({ id, hash }) => [id, hash]));
}
