/** The list that goes with a letter to many under one number, as the last part of its paper. */
import { maskedIn, type Tx } from '../../../../platform/index.ts';
import { printable, type Part } from '../../../../printing/index.ts';
import type { OutgoingRow } from '../../queries/read-outgoing.ts';
import { listAttachment, mergeOf } from './merge-of.ts';

/** Nothing where the letter goes with no list. */
export async function listParts(tx: Tx, { id, merge: numbering }: OutgoingRow): Promise<Part[]> {
  const merge = numbering === 'daftar' ? await mergeOf(tx, id) : undefined;
  if (merge === undefined) return [];
  const rows = await tx
    .selectFrom('letter_merge_rows')
    .select('cells')
    .where('merge_id', '=', id)
    .orderBy('n')
    .execute();
  if (rows.length === 0) return [];
  return [
    { type: 'annex', text: `Lampiran: ${listAttachment}` },
    {
      type: 'table',
      header: merge.columns.map(({ head }) => printable(head)),
      rows: rows.map(({ cells: given }) => {
        const cells = maskedIn(given);
        return merge.columns.map(({ slot }) => printable(cells[slot] ?? ''));
      }),
    },
  ];
}
