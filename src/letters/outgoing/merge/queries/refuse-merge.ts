/** Whether the rows of a merge may go on as they are: looked at since the last change, and none of them stopped. */
import { ok, type Result, type Tx } from '../../../../platform/index.ts';
import { readDraft } from '../../../../drafts/index.ts';
import { fail } from '../../failures.ts';
import type { OutgoingRow } from '../../queries/read-outgoing.ts';
import { mergeOf } from './merge-of.ts';
import { checkKeyOf } from './row-on-paper.ts';

/** Of a letter to one it is always so. */
export async function refuseMerge(tx: Tx, row: OutgoingRow): Promise<Result<null>> {
  if (row.merge === null) return ok(null);
  const merge = await mergeOf(tx, row.id);
  const { rows } = await tx
    .selectFrom('letter_merge_rows')
    .select((of) => of.fn.countAll<number>().as('rows'))
    .where('merge_id', '=', row.id)
    .executeTakeFirstOrThrow();
  if (merge === undefined || rows === 0) return fail('letters/merge-no-rows');
  const draft = row.draft_id === null ? null : await readDraft(tx, row.draft_id);
  if (
    draft === null ||
    merge.checked_at === null ||
    merge.check_key !== checkKeyOf({ row, version: draft.draft.version })
  )
    return fail('letters/merge-unchecked');
  const stopped = await tx
    .selectFrom('letter_merge_checks as c')
    .innerJoin('letter_merge_rows as r', 'r.id', 'c.row_id')
    .select(['r.n', 'c.findings'])
    .where('c.merge_id', '=', row.id)
    .where('c.stops', '>', 0)
    .orderBy('r.n')
    .execute();
  const [first] = stopped;
  if (first === undefined) return ok(null);
  const why = first.findings.find(({ stops }) => stops);
  return fail(
    'letters/merge-rows-stop',
    { count: stopped.length, first: first.n, says: why?.says ?? '' },
    { details: { rows: stopped.slice(0, 100).map(({ n }) => n) } },
  );
}
