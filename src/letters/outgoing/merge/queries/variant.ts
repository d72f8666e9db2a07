/** The words that a letter of a merge shares with the others, as it says them. */
import type { Variant } from '../../../../drafts/index.ts';
import type { Tx } from '../../../../platform/index.ts';
import type { OutgoingRow } from '../../queries/read-outgoing.ts';
import { fillContent, filler } from '../fill.ts';
import { mergeRowIdSchema, type MergeCells } from '../schema.ts';
import { cellsOnPaper } from './row-on-paper.ts';

/** Undefined of a letter that has its words alone. */
export async function variantOf(tx: Tx, { id, merged_of: of }: OutgoingRow): Promise<Variant | undefined> {
  if (of === null) return undefined;
  const row = await tx
    .selectFrom('letter_merge_rows')
    .select('cells')
    .where('id', '=', mergeRowIdSchema.parse(id))
    .executeTakeFirst();
  return row && variantWith(id, row.cells);
}

export const variantWith = (subjectId: string, cells: MergeCells): Variant => ({
  subjectId,
  content: (content) => fillContent(content, filler(cellsOnPaper(cells)).fill),
});
