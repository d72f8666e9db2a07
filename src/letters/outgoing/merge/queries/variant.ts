/** The words that a letter of a merge shares with the others, as it says them. */
import type { Variant } from '../../../../drafts/index.ts';
import type { Tx } from '../../../../platform/index.ts';
import { emblemOf, nextHead } from '../../letterhead/letterhead.ts';
import { letterParts } from '../../on-paper.ts';
import { behalfLines, factsOfOutgoing } from '../../queries/facts.ts';
import type { OutgoingRow } from '../../queries/read-outgoing.ts';
import { outgoingIdSchema } from '../../schema.ts';
import { codePageOf } from '../../signed/paths.ts';
import { fillContent, filler } from '../fill.ts';
import { mergeRowIdSchema, type MergeCells, type MergeRowId } from '../schema.ts';
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

type Listed = { readonly id: MergeRowId; readonly cells: MergeCells };

/** Letters of a merge, read together: what they share is asked once for all of them. Null where it is not in sight. */
export async function variantsOf(
  tx: Tx,
  of: OutgoingRow,
  letters: readonly Listed[],
): Promise<(Listed & { readonly variant: Variant })[] | null> {
  const facts = await factsOfOutgoing(tx, of);
  if (facts === undefined) return null;
  const behalf = await behalfLines(tx, of.unit_id, facts.kind);
  const { sha256: emblem } = await emblemOf(tx, of.unit_id);
  const ids = letters.map(({ id }) => outgoingIdSchema.parse(id));
  const rows = await tx.selectFrom('outgoing_letters').selectAll().where('id', 'in', ids).execute();
  const codes = await tx
    .selectFrom('letter_codes')
    .select(['outgoing_id', 'code'])
    .where('outgoing_id', 'in', ids)
    .execute();
  const codeOf = new Map<string, string>(codes.map(({ outgoing_id: id, code }) => [id, code]));
  const rowOf = new Map<string, OutgoingRow>(rows.map((row) => [row.id, row]));
  return letters.flatMap((letter) => {
    const row = rowOf.get(letter.id);
    if (row === undefined) return [];
    const { fields, number, dated: date } = row;
    const paper: Variant['paper'] = {
      parts: (words) => letterParts({ ...facts, fields, number, date, behalf }, words),
      head: { emblem, next: nextHead(row) },
      code: codePageOf(codeOf.get(letter.id) ?? null),
    };
    return [{ ...letter, variant: { ...variantWith(letter.id, letter.cells), paper } }];
  });
}
