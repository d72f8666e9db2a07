/** For operations that add up what was received: what there is, and what the sum then stands on. */
import type { Selectable } from 'kysely';
import { unitsBelow } from '../identity/index.ts';
import { ok, type Result, type Tables, type Tx, type UnitId } from '../platform/index.ts';
import { fail } from './failures.ts';
import type { Series } from './series.ts';

export type Received = {
  /** Locked until the transaction ends, by unit. */
  readonly submissions: readonly Selectable<Tables['submissions']>[];
  /** How many of the units below have none. */
  readonly missing: number;
};

/** `partial`: the person knows that some units have not sent, and adds up what there is. */
export async function receivedBelow(
  tx: Tx,
  {
    unitId,
    series,
    period,
    partial,
  }: { readonly unitId: UnitId; readonly series: Series; readonly period: string; readonly partial: boolean },
): Promise<Result<Received>> {
  const below = await unitsBelow(tx, unitId);
  const submissions = await tx
    .selectFrom('submissions')
    .selectAll()
    .where('to_unit_id', '=', unitId)
    .where('series', '=', series.code)
    .where('period', '=', period)
    .where('state', '=', 'diterima')
    .orderBy('unit_id')
    .forUpdate()
    .execute();
  if (submissions.length === 0) return fail('submission/nothing-received');
  const missing = below.length - submissions.length;
  if (missing > 0 && !partial) return fail('submission/units-missing', { count: missing }, { details: { missing } });
  return ok({ submissions, missing });
}

/** Writes down what a sum was made of; the sum must have been laid for sending. */
export async function standOn(
  tx: Tx,
  sum: { readonly thingId: string; readonly unitId: UnitId },
  submissions: Received['submissions'],
): Promise<void> {
  await tx
    .insertInto('submission_sources')
    .values(submissions.map(({ id }) => ({ thing_id: sum.thingId, unit_id: sum.unitId, submission_id: id })))
    .execute();
}
