/** The approvals of a unit as records of the evidence room, oldest first: enough for a stranger to recompute the chain. */
import { approvalRecordSchema, type ApprovalRecord } from '../../evidence/index.ts';
import type { Tx } from '../../platform/index.ts';

export async function approvalChain(tx: Tx, unitId: string): Promise<ApprovalRecord[]> {
  const rows = await tx
    .selectFrom('draft_approvals')
    .select(['record', 'hash'])
    .where('unit_id', '=', unitId)
    .orderBy('seq')
    .execute();
  return rows.map(({ record, hash }) => approvalRecordSchema.parse({ ...(JSON.parse(record) as object), hash }));
}

/** The approval under which a draft stands now; null where it has none. */
export async function currentApproval(
  tx: Tx,
  draft: { readonly unit_id: string; readonly approval: number | null },
): Promise<ApprovalRecord | null> {
  if (draft.approval === null) return null;
  const row = await tx
    .selectFrom('draft_approvals')
    .select(['record', 'hash'])
    .where('unit_id', '=', draft.unit_id)
    .where('seq', '=', draft.approval)
    .executeTakeFirst();
  return row === undefined
    ? null
    : approvalRecordSchema.parse({ ...(JSON.parse(row.record) as object), hash: row.hash });
}
