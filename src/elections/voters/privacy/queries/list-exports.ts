import { personNames } from '../../../../identity/index.ts';
import { fallenJobs, type Platform, type Tx } from '../../../../platform/index.ts';
import { sealsOf } from '../../findings/index.ts';
import { isOver } from '../export-jobs.ts';
import type { VoterExport } from '../schema.ts';

type Filter = {
  readonly unitId: string;
  readonly listId?: string | undefined;
  readonly page: number;
  readonly size: number;
};

/** Exports of a unit, the newest first: who had which file made, for what, until when. */
export async function listExports(
  platform: Platform,
  tx: Tx,
  { unitId, listId, page, size }: Filter,
): Promise<{ items: VoterExport[]; total: number; page: number; size: number }> {
  let query = tx
    .selectFrom('voter_exports as e')
    .innerJoin('voter_lists as l', 'l.id', 'e.list_id')
    .where('e.unit_id', '=', unitId);
  if (listId !== undefined) query = query.where('e.list_id', '=', listId);
  const { total } = await query
    .select((expression) => expression.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await query
    .selectAll('e')
    .select(['l.name as list_name', isOver(platform.clock.now()).as('over')])
    .select((of) =>
      of
        .selectFrom('voter_export_downloads as d')
        .whereRef('d.export_id', '=', 'e.id')
        .select((d) => d.fn.countAll<number>().as('n'))
        .as('downloads'),
    )
    .orderBy('e.at', 'desc')
    .orderBy('e.id')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  const names = await personNames(
    tx,
    rows.map(({ by }) => by),
  );
  const fallen = await fallenJobs(
    tx,
    rows.flatMap(({ job_id: id }) => id ?? []),
  );
  return {
    items: rows.map((row) => ({
      id: row.id,
      listId: row.list_id,
      listName: row.list_name,
      kind: row.kind,
      purpose: row.purpose,
      note: sealsOf(platform).openWords(row.note_sealed),
      village: row.filter.village ?? null,
      code: row.filter.code ?? null,
      fullNumbers: row.full_numbers,
      by: { id: row.by, name: names.get(row.by) ?? row.by },
      at: row.at.toISOString(),
      expiresAt: row.expires_at.toISOString(),
      state:
        row.purged_at !== null
          ? ('dihapus' as const)
          : row.over
            ? ('kedaluwarsa' as const)
            : row.sha256 !== null
              ? ('siap' as const)
              : fallen.has(row.job_id ?? '')
                ? ('gagal' as const)
                : ('dibuat' as const),
      jobId: row.job_id,
      name: row.name,
      voters: row.voters,
      bytes: row.bytes,
      downloads: row.downloads ?? 0,
    })),
    total,
    page,
    size,
  };
}
