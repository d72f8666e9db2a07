import { about, ok, type OperationContext, type Outcome, type Result } from '../../platform/index.ts';
import { event, ofNumber } from '../events.ts';
import { fail } from '../failures.ts';
import { issued, issuedColumns, numberById } from '../queries/numbers.ts';
import type { IssuedNumber, NumberId } from '../schema.ts';

/** Voids a number for a reason: it keeps its place in the register and is never given again. */
export async function voidNumber(
  { tx, actor, clock }: OperationContext,
  id: NumberId,
  reason: string,
): Promise<Result<Outcome<IssuedNumber>>> {
  const held = await numberById(tx, id);
  if (held === undefined || held.state === 'kosong') return fail('registers/not-found');
  if (held.state === 'batal') return fail('registers/void', { number: held.text });
  const row = await tx
    .updateTable('numbers')
    .set({ state: 'batal', voided_by: actor.personId, voided_at: clock.now(), reason })
    .where('id', '=', id)
    .returning(issuedColumns)
    .executeTakeFirstOrThrow();
  const number = issued(row);
  return ok({
    value: number,
    events: [event('number.voided', about('number', { unitId: held.unit_id, id }), ofNumber(number))],
  });
}
