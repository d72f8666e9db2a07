import { about, mayStep, ok, type Operation } from '../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { mayApprove } from '../policy.ts';
import { sheetMachine } from '../states.ts';
import { lockSheet, stateNames, undecided, writer } from './sheet.ts';
import type { ActivityId } from '../views.ts';

export type ReturnSheetInput = { readonly activityId: ActivityId; readonly reason: string };

/**
 * Gives a submitted sheet back to those who drafted it, with what must be put right. The submitter may take it back as
 * well.
 */
export const returnSheet: Operation<ReturnSheetInput, { state: 'menyusun' }> = async ({ tx, actor, clock }, input) => {
  const locked = await lockSheet(tx, actor, input.activityId, 'either');
  if (!locked.ok) return locked;
  const sheet = locked.value;
  if (!mayStep(sheetMachine, sheet.state, 'return', 'menyusun'))
    return fail('activities/wrong-state', { state: stateNames[sheet.state] });
  if (!mayApprove(actor, sheet.unit_id) && sheet.submitted_by !== actor.personId)
    return fail('activities/not-an-approver');
  await tx
    .updateTable('activities')
    .set({ ...undecided, returned_by: writer(actor), returned_reason: input.reason, returned_at: clock.now() })
    .where('id', '=', sheet.id)
    .execute();
  return ok({
    value: { state: 'menyusun' },
    events: [
      event('activity.returned', about('activity', { unitId: sheet.unit_id, id: sheet.id }), {
        version: sheet.version,
      }),
    ],
  });
};
