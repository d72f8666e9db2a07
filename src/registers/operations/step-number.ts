/** Steps of a number that stands in the register. */
import type { Updateable } from 'kysely';
import { ok, type OperationContext, type Outcome, type Result, type Tables, type Tx } from '../../platform/index.ts';
import { numberEvent } from '../events.ts';
import { fail } from '../failures.ts';
import { issued, issuedColumns, numberById } from '../queries/numbers.ts';
import type { IssuedNumber, NumberId } from '../schema.ts';

/**
 * The number is final: its paper was signed on `day` (YYYY-MM-DD). Doing it again changes nothing. Fails for a void
 * number, and where the actor does not see it.
 */
export const settleNumber = (
  { tx }: OperationContext,
  id: NumberId,
  day: string,
): Promise<Result<Outcome<IssuedNumber>>> => stepNumber(tx, id, 'number.settled', { state: 'tetap', settled_on: day });

/** Voids a number for a reason: it keeps its place in the register and is never given again. */
export const voidNumber = (
  { tx, actor, clock }: OperationContext,
  id: NumberId,
  reason: string,
): Promise<Result<Outcome<IssuedNumber>>> =>
  stepNumber(tx, id, 'number.voided', { state: 'batal', voided_by: actor.personId, voided_at: clock.now(), reason });

async function stepNumber(
  tx: Tx,
  id: NumberId,
  happened: 'number.settled' | 'number.voided',
  step: Updateable<Tables['numbers']>,
): Promise<Result<Outcome<IssuedNumber>>> {
  const held = await numberById(tx, id);
  if (held === undefined || held.state === 'kosong') return fail('registers/not-found');
  if (held.state === 'batal') return fail('registers/void', { number: held.text });
  if (held.state === step.state) return ok({ value: issued(held), events: [] });
  const row = await tx
    .updateTable('numbers')
    .set(step)
    .where('id', '=', id)
    .returning(issuedColumns)
    .executeTakeFirstOrThrow();
  const number = issued(row);
  return ok({ value: number, events: [numberEvent(happened, held.unit_id, number)] });
}
