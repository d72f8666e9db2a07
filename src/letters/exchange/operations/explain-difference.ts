/** A person says why a difference stands, or takes that back. */
import { about, maskNumbers, ok, type Operation, type Result, type Tx } from '../../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import type { DifferenceId, LetterDifference } from '../schema.ts';

type Explained = {
  readonly differenceId: DifferenceId;
  readonly reason: NonNullable<LetterDifference['reason']>;
  readonly note: string;
};
type Changed = { readonly id: DifferenceId };

const leastNote = 5;

export const explainDifference: Operation<Explained, Changed> = async (
  { tx, actor, clock },
  { differenceId, reason, note },
) => {
  const found = await held(tx, differenceId);
  if (!found.ok) return found;
  if (reason === 'lainnya' && note.length < leastNote) return fail('letters/difference-note');
  const { unit_id: unitId, file_id: fileId, kind } = found.value;
  await tx
    .updateTable('exchange_differences')
    .set({ reason, note: note === '' ? null : maskNumbers(note), decided_by: actor.personId, decided_at: clock.now() })
    .where('id', '=', differenceId)
    .execute();
  return ok({
    value: { id: differenceId },
    events: [
      event('letter-difference.explained', about('letter-difference', { unitId, id: differenceId }), {
        fileId,
        kind,
        reason,
      }),
    ],
  });
};

export const reopenDifference: Operation<Pick<Explained, 'differenceId'>, Changed> = async (
  { tx },
  { differenceId },
) => {
  const found = await held(tx, differenceId);
  if (!found.ok) return found;
  const { unit_id: unitId, file_id: fileId, kind } = found.value;
  await tx
    .updateTable('exchange_differences')
    .set({ reason: null, note: null, decided_by: null, decided_at: null })
    // In earlier lists too: a later one would take the reason over from them.
    .where('unit_id', '=', unitId)
    .where('fingerprint', '=', found.value.fingerprint)
    .where('reason', 'is not', null)
    .execute();
  return ok({
    value: { id: differenceId },
    events: [
      event('letter-difference.reopened', about('letter-difference', { unitId, id: differenceId }), { fileId, kind }),
    ],
  });
};

async function held(tx: Tx, id: DifferenceId) {
  const row = await tx
    .selectFrom('exchange_differences')
    .select(['unit_id', 'file_id', 'kind', 'fingerprint'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? fail('letters/no-difference') : (ok(row) satisfies Result<typeof row>);
}
