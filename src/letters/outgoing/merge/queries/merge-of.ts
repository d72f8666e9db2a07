/** The list of a letter to many, and what stands for its recipients in the letter itself. */
import type { Selectable } from 'kysely';
import type { Tables, Tx } from '../../../../platform/index.ts';
import type { OutgoingRow } from '../../queries/read-outgoing.ts';
import type { OutgoingFields, OutgoingId } from '../../schema.ts';
import type { MergeCells } from '../schema.ts';

export type MergeRecord = Selectable<Tables['letter_merges']>;
export type ListRow = Selectable<Tables['letter_merge_rows']>;

export const mergeOf = (tx: Tx, id: OutgoingId): Promise<MergeRecord | undefined> =>
  tx.selectFrom('letter_merges').selectAll().where('outgoing_id', '=', id).executeTakeFirst();

export const toOf = ({ to_slot: slot }: Pick<MergeRecord, 'to_slot'>, cells: MergeCells): string =>
  slot === null ? '' : (cells[slot] ?? '');
export const placeOf = ({ place_slot: slot }: Pick<MergeRecord, 'place_slot'>, cells: MergeCells): string =>
  slot === null ? '' : (cells[slot] ?? '');

/** Name of the list among the attachments of the letter that it goes with. */
export const listAttachment = 'Daftar penerima';

/** The fields as the letter itself has them on paper: of a merge its list, or the slots of whom it goes to. */
export async function fieldsOnPaper(tx: Tx, row: OutgoingRow): Promise<OutgoingFields> {
  if (row.merge === null) return row.fields;
  if (row.merge === 'daftar')
    return {
      ...row.fields,
      recipients: [{ name: 'Daftar Terlampir', place: 'Tempat' }],
      attachments: [...row.fields.attachments, listAttachment],
    };
  const merge = await mergeOf(tx, row.id);
  if (merge?.to_slot == null) return row.fields;
  const place = merge.place_slot === null ? '' : `{${merge.place_slot}}`;
  return { ...row.fields, recipients: [{ name: `{${merge.to_slot}}`, place }] };
}
