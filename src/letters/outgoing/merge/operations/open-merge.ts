/** The common start of operations on the list of a letter: it may still be changed, and is as the actor saw it. */
import { ok, type OperationContext, type Result } from '../../../../platform/index.ts';
import { fail } from '../../failures.ts';
import { mayWrite } from '../../policy.ts';
import { readOutgoing, type OutgoingRow } from '../../queries/read-outgoing.ts';
import type { OutgoingId } from '../../schema.ts';
import { mergeOf, type MergeRecord } from '../queries/merge-of.ts';
import { outgoingStateWords } from '../../../state-words.ts';

export type OpenMerge = { readonly row: OutgoingRow; readonly merge: MergeRecord };

/** `version`: of the list; absent where the job that asks has held it since. */
export async function openMerge(
  context: OperationContext,
  id: OutgoingId,
  version?: number,
): Promise<Result<OpenMerge>> {
  const { tx, actor } = context;
  const row = await readOutgoing(tx, id, { lock: true });
  if (row === undefined) return fail('letters/outgoing-not-found');
  if (actor.kind !== 'system' && !mayWrite(actor, row.unit_id)) return fail('letters/not-a-writer');
  if (row.destroyed_at !== null) return fail('letters/outgoing-destroyed');
  const merge = await mergeOf(tx, id);
  if (merge === undefined || row.merge === null) return fail('letters/no-merge');
  if (version !== undefined && merge.version !== version)
    return fail('letters/merge-conflict', { version: merge.version });
  return (await isOpen(context, row))
    ? ok({ row, merge })
    : fail('letters/merge-closed', { state: outgoingStateWords[row.state] });
}

/** Words and rows of a letter to many change until the first of its letters is signed. */
export async function isOpen(
  { tx }: Pick<OperationContext, 'tx'>,
  { id, state, merge }: Pick<OutgoingRow, 'id' | 'state' | 'merge'>,
): Promise<boolean> {
  if (state !== 'menyusun' && state !== 'bernomor') return false;
  if (merge !== 'sendiri') return true;
  const signed = await tx
    .selectFrom('outgoing_letters')
    .select('id')
    .where('merged_of', '=', id)
    .where('state', 'in', ['ditandatangani', 'terkirim'])
    .limit(1)
    .executeTakeFirst();
  return signed === undefined;
}

/** The list is of its next version. */
export async function countUp(
  { tx }: OperationContext,
  { outgoing_id: id, version }: Pick<MergeRecord, 'outgoing_id' | 'version'>,
): Promise<number> {
  await tx
    .updateTable('letter_merges')
    .set({ version: version + 1 })
    .where('outgoing_id', '=', id)
    .execute();
  return version + 1;
}

export async function rowsIn({ tx }: Pick<OperationContext, 'tx'>, id: OutgoingId): Promise<number> {
  const { rows } = await tx
    .selectFrom('letter_merge_rows')
    .select((of) => of.fn.countAll<number>().as('rows'))
    .where('merge_id', '=', id)
    .executeTakeFirstOrThrow();
  return rows;
}
