/** Rows written into a list, many at once, behind those that are there. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { ok, type OperationContext, type Result } from '../../../../platform/index.ts';
import { fail } from '../../failures.ts';
import type { MergeRecord } from '../queries/merge-of.ts';
import { mergeRowIdSchema, mostMergeRows } from '../schema.ts';
import type { TakenLine } from '../reading.ts';
import { rowsIn } from './open-merge.ts';

/** How many the list has then. Refused where they are too many; nothing is written then. */
export async function writeRows(
  context: Pick<OperationContext, 'tx'>,
  { outgoing_id: id, unit_id: unitId }: Pick<MergeRecord, 'outgoing_id' | 'unit_id'>,
  rows: readonly TakenLine[],
): Promise<Result<number>> {
  const there = await rowsIn(context, id);
  const count = there + rows.length;
  if (count > mostMergeRows) return fail('letters/merge-large', { count, most: mostMergeRows });
  const told = rows.map((row, at) => ({ ...row, id: mergeRowIdSchema.parse(randomUUID()), n: at + 1 }));
  await sql`insert into letter_merge_rows (id, merge_id, unit_id, n, cells, source)
    select r.id, ${id}, ${unitId}, r.n + (select coalesce(max(m.n), 0)
        from letter_merge_rows m where m.merge_id = ${id}),
      r.cells, r.source
    from jsonb_to_recordset(${JSON.stringify(told)}::jsonb) as r(id uuid, n int, cells jsonb, source text)`.execute(
    context.tx,
  );
  return ok(count);
}

/** Takes rows out that have no number; null: all of them. How many. */
export async function removeRows(
  { tx }: Pick<OperationContext, 'tx'>,
  { outgoing_id: id }: Pick<MergeRecord, 'outgoing_id'>,
  only: readonly string[] | null,
): Promise<number> {
  let query = tx
    .deleteFrom('letter_merge_rows')
    .where('merge_id', '=', id)
    .where(sql<boolean>`not exists (select from outgoing_letters o where o.id = letter_merge_rows.id)`);
  if (only !== null) query = query.where(sql<string>`id::text`, 'in', [...only]);
  const { numDeletedRows: removed } = await query.executeTakeFirstOrThrow();
  await sql`update letter_merge_rows r set n = p.place from (select m.id, row_number() over (order by m.n) as place
      from letter_merge_rows m where m.merge_id = ${id}) p
    where r.id = p.id and r.n <> p.place`.execute(tx);
  return Number(removed);
}
