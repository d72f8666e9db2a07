/** Differences of a month, as screens show them. */
import { sql } from 'kysely';
import type { z } from 'zod';
import { personNames } from '../../../identity/index.ts';
import type { Tx } from '../../../platform/index.ts';
import type { ExchangeFileId, LetterDifference, listDifferencesQuery } from '../schema.ts';

/** In the order of the list; those of one kind, or without a reason, where that is asked for. */
export async function listDifferences(
  tx: Tx,
  fileId: ExchangeFileId,
  { page, size, kind, open }: z.output<typeof listDifferencesQuery>,
) {
  let query = tx.selectFrom('exchange_differences').where('file_id', '=', fileId);
  if (kind !== undefined) query = query.where('kind', '=', kind);
  if (open === 'yes') query = query.where('reason', 'is', null);
  const rows = await query
    .selectAll()
    .orderBy('n')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  const { total } = await query.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow();
  const names = await personNames(
    tx,
    rows.flatMap(({ decided_by: by }) => by ?? []),
  );
  return {
    items: rows.map((row): LetterDifference => ({
      id: row.id,
      kind: row.kind,
      ours: row.ours,
      theirs: row.theirs,
      reason: row.reason,
      note: row.note,
      decidedByName: row.decided_by === null ? null : (names.get(row.decided_by) ?? ''),
      decidedAt: row.decided_at?.toISOString() ?? null,
    })),
    total,
    page,
    size,
  };
}
