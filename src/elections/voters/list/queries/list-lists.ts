import type { z } from 'zod';
import { containing, type Tx, type UnitId } from '../../../../platform/index.ts';
import { referenceValues, type ReferenceValue } from '../../../../reference/index.ts';
import { capOf } from '../cap.ts';
import type { ListRow } from '../read-list.ts';
import type { pageQuery } from '../../../../platform/index.ts';
import type { VoterList } from '../schema.ts';

type Filter = z.output<typeof pageQuery> & { readonly unitId: UnitId };

/** A page of a unit's lists, newest first. */
export async function listLists(
  tx: Tx,
  { unitId, q, page, size }: Filter,
): Promise<{ items: VoterList[]; total: number; page: number; size: number }> {
  let matching = tx.selectFrom('voter_lists').where('unit_id', '=', unitId);
  if (q)
    matching = matching.where((where) =>
      where.or([where('name', 'ilike', containing(q)), where('period', 'ilike', containing(q))]),
    );
  const { total } = await matching
    .select((expression) => expression.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await matching
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  const all = await referenceValues(tx);
  return { items: rows.map((row) => asVoterList(row, all)), total, page, size };
}

export const asVoterList = (row: ListRow, all: readonly ReferenceValue[]): VoterList => ({
  id: row.id,
  unitId: row.unit_id,
  name: row.name,
  kind: row.kind,
  period: row.period,
  votingDay: row.voting_day,
  tpsCap: capOf(row, all),
  tpsCapFrom: row.tps_cap_from,
  previousVersionId: row.previous_version_id,
  state: row.state,
  rows: row.rows,
  revision: row.revision,
  createdAt: row.created_at.toISOString(),
  createdBy: row.created_by,
});
