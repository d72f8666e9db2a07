/** A row of a merge as it will stand on paper, with its neighbours. */
import { sql } from 'kysely';
import type { Tx } from '../../../../platform/index.ts';
import { letterText } from '../../as-text.ts';
import { letterParts } from '../../on-paper.ts';
import { behalfLines } from '../../queries/facts.ts';
import { readOutgoing } from '../../queries/read-outgoing.ts';
import { outgoingIdSchema, type OutgoingId } from '../../schema.ts';
import type { MergePaper } from '../schema.ts';
import { mergeRowAt } from './list-rows.ts';
import { listParts } from './list-parts.ts';
import { readMergeText, rowOnPaper } from './row-on-paper.ts';

/** Null where there is no such row, or its letter is not in sight. */
export async function previewRow(tx: Tx, id: OutgoingId, n: number): Promise<MergePaper | null> {
  const letter = await readOutgoing(tx, id);
  const text = letter && (await readMergeText(tx, letter));
  if (!text) return null;
  const row = await mergeRowAt(tx, text.merge, n);
  if (row === undefined) return null;
  const own = row.letter === null ? undefined : await readOutgoing(tx, outgoingIdSchema.parse(row.id));
  if (letter.destroyed_at !== null || (own !== undefined && own.destroyed_at !== null)) return null;
  const behalf = await behalfLines(tx, text.row.unit_id, text.facts.kind);
  const { sheet, words } =
    text.row.merge === 'sendiri'
      ? rowOnPaper(text, row.cells)
      : { sheet: { facts: text.facts }, words: { ...rowOnPaper(text, {}).words } };
  const standing = own ?? (text.row.merge === 'daftar' ? text.row : undefined);
  const parts = letterParts(
    { ...sheet.facts, number: standing?.number ?? null, date: standing?.dated ?? null, behalf },
    words,
  );
  const { rows: beside } = await sql<Omit<MergePaper, 'row' | 'text'>>`select
      (select count(*) from letter_merge_rows where merge_id = ${id}) as of,
      (select max(n) from letter_merge_rows where merge_id = ${id} and n < ${n}) as before,
      (select min(n) from letter_merge_rows where merge_id = ${id} and n > ${n}) as after,
      (select r.n from letter_merge_checks c join letter_merge_rows r on r.id = c.row_id
        where c.merge_id = ${id} and r.n <> ${n} order by r.n <= ${n}, r.n limit 1) as "nextOpen"`.execute(tx);
  const list = text.row.merge === 'daftar' ? await listParts(tx, text.row) : [];
  return {
    ...(beside[0] ?? { of: 0, before: null, after: null, nextOpen: null }),
    row,
    text: letterText([...parts, ...list]),
  };
}
