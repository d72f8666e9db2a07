import { ok, type Operation } from '../../platform/index.ts';
import { events } from '../events.ts';
import { fail } from '../failures.ts';
import { approvingPosition, isSecondPerson } from '../policy.ts';
import { staleFigures } from '../stored-figures.ts';
import { lockSheet, stateNames } from './sheet.ts';

export type ApproveSheetInput = {
  readonly activityId: string;
  /** Hash of the facts the approver has before them: approval is of these and no others. */
  readonly factsHash: string;
};

/**
 * Approves a submitted sheet, which shares it with the units below. The sheet is locked first, so of two people who approve at
 * once one wins and the other is told that it is done. The database refuses the same things by constraint.
 */
export const approveSheet: Operation<ApproveSheetInput, { state: 'disetujui'; version: number }> = async (
  { tx, actor, clock },
  input,
) => {
  const locked = await lockSheet(tx, actor, input.activityId, 'approve');
  if (!locked.ok) return locked;
  const sheet = locked.value;
  const position = approvingPosition(actor, sheet.unit_id);
  if (!position || actor.personId === null) return fail('activities/not-an-approver');
  if (sheet.state !== 'diajukan') return fail('activities/wrong-state', { state: stateNames[sheet.state] });
  if (!isSecondPerson(actor, sheet)) return fail('activities/own-approval');
  if (sheet.facts_hash !== input.factsHash)
    return fail(
      'activities/conflict',
      { current: sheet.version },
      { details: { version: sheet.version, facts: sheet.facts } },
    );
  const stale = await staleFigures(tx, sheet.unit_id, sheet.facts);
  if (stale > 0) return fail('activities/figures-changed', { count: stale });
  await tx
    .updateTable('activities')
    .set({
      state: 'disetujui',
      approved_by: actor.personId,
      approved_position: position,
      approved_hash: sheet.facts_hash,
      approved_at: clock.now(),
    })
    .where('id', '=', sheet.id)
    .execute();
  return ok({
    value: { state: 'disetujui', version: sheet.version },
    events: [
      events.approved(sheet.unit_id, sheet.id, { version: sheet.version, factsHash: sheet.facts_hash, position }),
    ],
  });
};
