import { about, mayStep, ok, type Operation } from '../../platform/index.ts';
import { missingForSubmission } from '../check-facts.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { sheetMachine } from '../states.ts';
import { staleFigures } from '../stored-figures.ts';
import { lockSheet, stateNames, writer } from './sheet.ts';
import type { ActivityId } from '../views.ts';

export type SubmitSheetInput = { readonly activityId: ActivityId; readonly version: number };

/** Asks a second person of the unit to approve exactly this version. */
export const submitSheet: Operation<SubmitSheetInput, { state: 'diajukan' }> = async ({ tx, actor, clock }, input) => {
  const locked = await lockSheet(tx, actor, input.activityId, 'edit');
  if (!locked.ok) return locked;
  const sheet = locked.value;
  if (!mayStep(sheetMachine, sheet.state, 'submit', 'diajukan'))
    return fail('activities/wrong-state', { state: stateNames[sheet.state] });
  if (sheet.version !== input.version)
    return fail(
      'activities/conflict',
      { current: sheet.version },
      { details: { version: sheet.version, facts: sheet.facts } },
    );
  const missing = missingForSubmission(sheet.facts, clock.now());
  if (Object.keys(missing).length > 0) return fail('activities/incomplete', {}, { fields: missing });
  const stale = await staleFigures(tx, sheet.unit_id, sheet.facts);
  if (stale > 0) return fail('activities/figures-changed', { count: stale });
  await tx
    .updateTable('activities')
    .set({
      state: 'diajukan',
      submitted_by: writer(actor),
      submitted_at: clock.now(),
      returned_by: null,
      returned_reason: null,
      returned_at: null,
    })
    .where('id', '=', sheet.id)
    .execute();
  return ok({
    value: { state: 'diajukan' },
    events: [
      event('activity.submitted', about('activity', { unitId: sheet.unit_id, id: sheet.id }), {
        version: sheet.version,
        factsHash: sheet.facts_hash,
      }),
    ],
  });
};
