import { personNames } from '../../identity/index.ts';
import { fallenJobs, type Platform, type SubjectType, type Tx, type UnitId } from '../../platform/index.ts';
import { kindOf } from '../export-kind.ts';
import { isOver } from '../over.ts';
import type { Export } from '../schema.ts';
import { openNote } from '../seals.ts';

export type ExportFilter = {
  readonly unitId: UnitId;
  readonly subject: { readonly type: SubjectType; readonly id?: string | undefined };
  readonly page: number;
  readonly size: number;
};

/** Exports of a unit's things, the newest first: who had which file made, for what, until when. */
export async function listExports(
  platform: Platform,
  tx: Tx,
  { unitId, subject, page, size }: ExportFilter,
): Promise<{ items: Export[]; total: number; page: number; size: number }> {
  let query = tx.selectFrom('exports').where('unit_id', '=', unitId).where('subject_type', '=', subject.type);
  if (subject.id !== undefined) query = query.where('subject_id', '=', subject.id);
  const { total } = await query
    .select((expression) => expression.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const ids = await query
    .select('id')
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  const items = await readExports(
    platform,
    tx,
    ids.map(({ id }) => id),
  );
  return { items, total, page, size };
}

/** Those of the ids that the actor sees, the newest first. */
export async function readExports(platform: Platform, tx: Tx, ids: readonly string[]): Promise<Export[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .selectFrom('exports as e')
    .selectAll('e')
    .select(isOver(platform.clock.now()).as('over'))
    .select((of) =>
      of
        .selectFrom('export_downloads as d')
        .whereRef('d.export_id', '=', 'e.id')
        .select((d) => d.fn.countAll<number>().as('n'))
        .as('downloads'),
    )
    .where('e.id', 'in', ids)
    .orderBy('e.at', 'desc')
    .orderBy('e.id')
    .execute();
  const names = await personNames(
    tx,
    rows.map(({ by }) => by),
  );
  const fallen = await fallenJobs(
    tx,
    rows.map(({ job_id: id }) => id),
  );
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    kind: row.kind,
    subject: { type: row.subject_type, id: row.subject_id },
    purpose: row.purpose,
    note: openNote(platform, kindOf(platform.rooms, row.kind), row.note_sealed),
    scope: row.scope,
    fullNumbers: row.full_numbers,
    by: { id: row.by, name: names.get(row.by) ?? row.by },
    at: row.at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    state: stateOf(row, fallen.has(row.job_id)),
    jobId: row.job_id,
    name: row.name,
    records: row.records,
    bytes: row.bytes,
    downloads: row.downloads ?? 0,
  }));
}

function stateOf(
  row: { readonly purged_at: Date | null; readonly over: boolean; readonly sha256: string | null },
  fallen: boolean,
): Export['state'] {
  if (row.purged_at !== null) return 'dihapus';
  if (row.over) return 'kedaluwarsa';
  if (row.sha256 !== null) return 'siap';
  return fallen ? 'gagal' : 'dibuat';
}
