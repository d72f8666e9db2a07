/** Approved texts, for the rooms that they lead to. */
import { approvalTimes } from '../../approvals/index.ts';
import type { Tx, UnitId } from '../../platform/index.ts';
import { titleOf } from './list-drafts.ts';
import { among } from '../../platform/index.ts';
import type { DraftId } from '../schema.ts';

export type ApprovedText = {
  readonly id: DraftId;
  readonly unitId: UnitId;
  readonly subject: { readonly type: string; readonly id: string };
  readonly kind: string;
  readonly version: number;
  readonly title: string;
  readonly approvedAt: Date;
};

/**
 * Texts of these kinds that stand approved in these units, at most 1,000: what waits to be sent out, not an archive.
 */
export async function approvedTexts(
  tx: Tx,
  { unitIds, kinds }: { readonly unitIds: readonly UnitId[]; readonly kinds: readonly string[] },
): Promise<ApprovedText[]> {
  const rows = await tx
    .selectFrom('drafts as d')
    .innerJoin('draft_versions as v', (join) => join.onRef('v.draft_id', '=', 'd.id').onRef('v.n', '=', 'd.version'))
    .where('d.unit_id', 'in', among(unitIds))
    .where('d.kind', 'in', [...kinds, ''])
    .where('d.state', '=', 'disetujui')
    .select([
      'd.id',
      'd.unit_id',
      'd.subject_type',
      'd.subject_id',
      'd.kind',
      'd.version',
      'd.approval',
      titleOf.as('title'),
    ])
    .orderBy('d.reviewed_at')
    .orderBy('d.id')
    .limit(1_000)
    .execute();
  const times = await approvalTimes(
    tx,
    rows.map(({ unit_id: unitId, approval }) => ({ unitId, seq: approval ?? 0 })),
  );
  return rows.flatMap((row) => {
    const approvedAt = times.get(`${row.unit_id} ${row.approval}`);
    if (approvedAt === undefined) return [];
    return [
      {
        id: row.id,
        unitId: row.unit_id,
        subject: { type: row.subject_type, id: row.subject_id },
        kind: row.kind,
        version: row.version,
        title: row.title ?? '',
        approvedAt,
      },
    ];
  });
}
