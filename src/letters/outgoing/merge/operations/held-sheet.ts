/** A list of recipients as operations and jobs hold it. */
import type { Selectable } from 'kysely';
import { ok, type Result, type Tables, type Tx } from '../../../../platform/index.ts';
import { fail } from '../../failures.ts';
import type { OutgoingId } from '../../schema.ts';
import type { MergeSheetId, MergeSheetState } from '../schema.ts';
import { mergeSheetStateWords } from '../../../state-words.ts';

export type HeldSheet = Selectable<Tables['letter_merge_sheets']>;

export const sheetById = (tx: Tx, id: MergeSheetId): Promise<HeldSheet | undefined> =>
  tx.selectFrom('letter_merge_sheets').selectAll().where('id', '=', id).executeTakeFirst();

/** Locked until the transaction ends; refused where it is of another letter or in another state. */
export async function sheetIn(
  tx: Tx,
  { id, sheetId }: { readonly id: OutgoingId; readonly sheetId: MergeSheetId },
  state: MergeSheetState,
): Promise<Result<HeldSheet>> {
  const held = await tx
    .selectFrom('letter_merge_sheets')
    .selectAll()
    .where('id', '=', sheetId)
    .where('merge_id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (held === undefined) return fail('letters/no-merge-sheet');
  return held.state === state
    ? ok(held)
    : fail('letters/merge-sheet-state', { state: mergeSheetStateWords[held.state] });
}
