import { about, ok, type Operation, type UnitId } from '../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';

/** Has a unit's things read anew, from the first, within seconds; what is found of them stays found meanwhile. */
export const rebuildUnit: Operation<{ readonly unitId: UnitId }, { id: string }> = async ({ tx }, { unitId }) => {
  const { numUpdatedRows } = await tx
    .updateTable('search_cursors')
    .set({ generation: '' })
    .where('unit_id', '=', unitId)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return fail('search/no-index-yet');
  return ok({
    value: { id: unitId },
    events: [event('search.rebuild-asked', about('search-index', { unitId, id: unitId }), {})],
  });
};
