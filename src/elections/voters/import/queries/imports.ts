/** Imports of a list as the screens see them, and the sum that must come out. */
import { sql, type Selectable } from 'kysely';
import { personNames } from '../../../../identity/index.ts';
import type { Tables, Tx } from '../../../../platform/index.ts';
import { reasons, type ReasonCode } from '../reasons.ts';
import type { Import, ImportSum } from '../schema.ts';
import type { ListId } from '../../list/schema.ts';

export type ImportRow = Selectable<Tables['voter_imports']>;

export const readImport = async (tx: Tx, listId: ListId, importId: string): Promise<ImportRow | null> =>
  (await tx
    .selectFrom('voter_imports')
    .selectAll()
    .where('id', '=', importId)
    .where('list_id', '=', listId)
    .executeTakeFirst()) ?? null;

/** Newest first. A list has few imports: a file each time, and its corrections. */
export async function importsOf(tx: Tx, listId: ListId): Promise<{ items: Import[]; sum: ImportSum }> {
  const rows = await tx
    .selectFrom('voter_imports')
    .selectAll()
    .where('list_id', '=', listId)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(500)
    .execute();
  const { rows: counts } = await sql<{
    import_id: string;
    n: number;
  }>`select c.import_id, count(*) as n from voter_corrected_rejects c join voter_imports i on i.id = c.import_id
    where i.list_id = ${listId} group by 1`.execute(tx);
  const corrected = new Map(counts.map(({ import_id, n }) => [import_id, n]));
  const names = await personNames(
    tx,
    rows.map((row) => row.created_by),
  );
  const items = rows.map((row) => asImport(row, corrected.get(row.id) ?? 0, names.get(row.created_by) ?? ''));
  const files = items.filter((each) => each.state === 'selesai' && each.corrects === null);
  const total = (of: (each: Import) => number | null) => files.reduce((sum, each) => sum + (of(each) ?? 0), 0);
  const fixed = total((each) => each.corrected);
  return {
    items,
    sum: {
      read: total((each) => each.read),
      accepted: total((each) => each.accepted),
      corrected: fixed,
      notVoters: total((each) => each.notVoters),
      open: total((each) => each.rejected) - fixed - total((each) => each.notVoters),
    },
  };
}

function asImport(row: ImportRow, corrected: number, createdByName: string): Import {
  return {
    id: row.id,
    listId: row.list_id,
    name: row.name,
    format: row.format,
    looked: row.sample_sha256 !== null,
    bytes: row.bytes,
    state: row.state,
    jobId: row.job_id,
    read: row.read,
    accepted: row.accepted,
    rejected: row.rejected,
    corrected,
    notVoters: row.not_voters,
    corrects: row.corrects,
    createdAt: row.created_at.toISOString(),
    createdByName,
    finishedAt: row.finished_at?.toISOString() ?? null,
    account: row.account === null ? null : { ...row.account },
    regions: row.regions === null ? null : { ...row.regions, others: [...row.regions.others] },
    reasons: Object.entries(row.reasons)
      .map(([code, count]) => ({ code, count, ...reasonOf(code) }))
      .toSorted((a, b) => b.count - a.count),
    failure: row.failure === null ? null : { code: row.failure.code, message: { ...row.failure.message } },
    keptUntil: row.kept_until,
    purgedAt: row.purged_at?.toISOString() ?? null,
  };
}

export const reasonOf = (code: string): { id: string; en: string; voter: boolean } => {
  const { id, en, voter } = reasons[code as ReasonCode] ?? { id: code, en: code, voter: true };
  return { id, en, voter };
};
