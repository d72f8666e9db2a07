/** Approvals as records of the evidence room. */
import { approvalRecordSchema, type ApprovalRecord } from '../evidence/index.ts';
import type { Tx, UnitId } from '../platform/index.ts';
import { among } from '../platform/index.ts';

/** The approvals of a unit, oldest first: enough for a stranger to recompute the chain. */
export async function approvalChain(tx: Tx, unitId: UnitId): Promise<ApprovalRecord[]> {
  const rows = await tx
    .selectFrom('approvals')
    .select(['record', 'hash'])
    .where('unit_id', '=', unitId)
    .orderBy('seq')
    .execute();
  return rows.map(parsed);
}

/** One approval by its number in its unit's chain; null where there is none. */
export async function readApproval(tx: Tx, unitId: UnitId, seq: number | null): Promise<ApprovalRecord | null> {
  if (seq === null) return null;
  const row = await tx
    .selectFrom('approvals')
    .select(['record', 'hash'])
    .where('unit_id', '=', unitId)
    .where('seq', '=', seq)
    .executeTakeFirst();
  return row === undefined ? null : parsed(row);
}

/** When these approvals were given, by "<unit> <seq>". */
export async function approvalTimes(
  tx: Tx,
  approvals: readonly { readonly unitId: UnitId; readonly seq: number }[],
): Promise<ReadonlyMap<string, Date>> {
  const rows = await tx
    .selectFrom('approvals')
    .select(['unit_id', 'seq', 'at'])
    .where('unit_id', 'in', among(new Set(approvals.map(({ unitId }) => unitId))))
    .where('seq', 'in', [...new Set(approvals.map(({ seq }) => seq)), 0])
    .execute();
  return new Map(rows.map((row) => [`${row.unit_id} ${row.seq}`, row.at]));
}

const parsed = ({ record, hash }: { readonly record: string; readonly hash: string }): ApprovalRecord =>
  approvalRecordSchema.parse({ ...(JSON.parse(record) as object), hash });
