/** Says by when the units below must have sent for a period. */
import { can } from '../../identity/index.ts';
import { about, ok, type Operation, type UnitId } from '../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import type { Series } from '../series.ts';

export type SetDueDate = {
  readonly unitId: UnitId;
  readonly series: Series;
  readonly period: string;
  readonly due: string;
  readonly source: string;
};

export const setDueDate: Operation<SetDueDate, { due: string }> = async (
  { tx, actor, clock },
  { unitId, series: { code: series, may }, period, due, source },
) => {
  if (!can(actor, may, unitId)) return fail('submission/not-found');
  const set = { due, source, set_by: actor.personId ?? '', set_at: clock.now() };
  await tx
    .insertInto('submission_due_dates')
    .values({ unit_id: unitId, series, period, ...set })
    .onConflict((conflict) => conflict.columns(['unit_id', 'series', 'period']).doUpdateSet(set))
    .execute();
  return ok({
    value: { due },
    events: [event('submission.due-date-set', about('unit', { unitId, id: unitId }), { series, period, due })],
  });
};
