import { about, ok, type OperationContext, type Outcome, type Result } from '../../platform/index.ts';
import { event, ofNumber } from '../events.ts';
import { fail } from '../failures.ts';
import { issued, issuedColumns, numberById } from '../queries/numbers.ts';
import type { IssuedNumber, NumberId } from '../schema.ts';

/**
 * The number is final: its paper was signed on `day` (YYYY-MM-DD). Doing it again changes nothing. Fails for a void
 * number, and where the actor does not see it.
 */
export async function settleNumber(
  { tx }: OperationContext,
  id: NumberId,
  day: string,
): Promise<Result<Outcome<IssuedNumber>>> {
  const held = await numberById(tx, id);
  if (held === undefined || held.state === 'kosong') return fail('registers/not-found');
  if (held.state === 'batal') return fail('registers/void', { number: held.text });
  if (held.state === 'tetap') return ok({ value: issued(held), events: [] });
  const row = await tx
    .updateTable('numbers')
    .set({ state: 'tetap', settled_on: day })
    .where('id', '=', id)
    .returning(issuedColumns)
    .executeTakeFirstOrThrow();
  const number = issued(row);
  return ok({
    value: number,
    events: [event('number.settled', about('number', { unitId: held.unit_id, id }), ofNumber(number))],
  });
}
