import { about, mayStep, ok, type Operation } from '../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { sheetMachine } from '../states.ts';
import { lockSheet, stateNames, undecided } from './sheet.ts';
import type { ActivityId } from '../views.ts';

export type ReopenSheetInput = { readonly activityId: ActivityId; readonly reason: string };

/**
 * Opens an approved sheet for change. Its approval is void from now on; the units below go on seeing the approved
 * version, marked as being changed, and texts that rest on it cannot be approved until the sheet is approved again.
 */
export const reopenSheet: Operation<ReopenSheetInput, { state: 'menyusun' }> = async ({ tx, actor }, input) => {
  const locked = await lockSheet(tx, actor, input.activityId, 'either');
  if (!locked.ok) return locked;
  const sheet = locked.value;
  if (!mayStep(sheetMachine, sheet.state, 'reopen', 'menyusun'))
    return fail('activities/wrong-state', { state: stateNames[sheet.state] });
  await tx.updateTable('activities').set(undecided).where('id', '=', sheet.id).execute();
  return ok({
    value: { state: 'menyusun' },
    events: [
      event('activity.reopened', about('activity', { unitId: sheet.unit_id, id: sheet.id }), {
        version: sheet.version,
      }),
    ],
  });
};
