/** Says by when the units below must have sent a period's recap. */
import { can } from '../../../../identity/index.ts';
import { ok, type Operation } from '../../../../platform/index.ts';
import type { ListKind } from '../../list/schema.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';

export type SetDueDate = {
  readonly unitId: string;
  readonly kind: ListKind;
  readonly period: string;
  readonly due: string;
  readonly source: string;
};

export const setDueDate: Operation<SetDueDate, { due: string }> = async (
  { tx, actor, clock },
  { unitId, kind, period, due, source },
) => {
  if (!can(actor, 'voters.settle', unitId)) return fail('recap/not-found');
  const set = { due, source, set_by: actor.personId ?? '', set_at: clock.now() };
  await tx
    .insertInto('voter_due_dates')
    .values({ unit_id: unitId, kind, period, ...set })
    .onConflict((conflict) => conflict.columns(['unit_id', 'kind', 'period']).doUpdateSet(set))
    .execute();
  return ok({
    value: { due },
    events: [
      event('recap.due-date-set', { unitId, subject: { type: 'unit', id: unitId }, payload: { kind, period, due } }),
    ],
  });
};
