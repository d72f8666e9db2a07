import { approve, holdChain, type NewApproval } from '../../approvals/index.ts';
import { positionLabel, positionTitle } from '../../identity/index.ts';
import {
  about,
  mayStep,
  ok,
  type HeldPosition,
  type Operation,
  type OperationContext,
  type UnitId,
} from '../../platform/index.ts';
import { sourcesHash } from '../../drafts/index.ts';
import { event } from '../events.ts';
import { textHash } from '../facts-hash.ts';
import { fail } from '../failures.ts';
import { approvingPosition, isSecondPerson } from '../policy.ts';
import { sheetMachine } from '../states.ts';
import { staleFigures } from '../stored-figures.ts';
import { readMaterials } from '../texts/basis.ts';
import { lockSheet, stateNames, unitOfSheet, type SheetRow } from './sheet.ts';
import type { ActivityId } from '../views.ts';

/** Its number in the unit's chain of approvals, and its hash there. */
export type ApprovedSheet = {
  readonly state: 'disetujui';
  readonly version: number;
  readonly unitId: UnitId;
  readonly approval: number;
  readonly hash: string;
};

export type ApproveSheetInput = {
  readonly activityId: ActivityId;
  /** Hash of the facts the approver has before them: approval is of these and no others. */
  readonly factsHash: string;
};

/**
 * Approves a submitted sheet, which shares it with the units below, and enters it into the unit's chain of approvals.
 * Of two people who approve at once one wins and the other is told that it is done. The database refuses the same
 * things.
 */
export const approveSheet: Operation<ApproveSheetInput, ApprovedSheet> = async (context, input) => {
  const { tx, actor, clock } = context;
  const unitId = await unitOfSheet(tx, input.activityId);
  if (unitId !== null) await holdChain(tx, unitId);
  const locked = await lockSheet(tx, actor, input.activityId, 'approve');
  if (!locked.ok) return locked;
  const sheet = locked.value;
  const held = approvingPosition(actor, sheet.unit_id);
  if (!held || actor.personId === null) return fail('activities/not-an-approver');
  if (!mayStep(sheetMachine, sheet.state, 'approve', 'disetujui'))
    return fail('activities/wrong-state', { state: stateNames[sheet.state] });
  if (!isSecondPerson(actor, sheet)) return fail('activities/own-approval');
  if (sheet.facts_hash !== input.factsHash)
    return fail(
      'activities/conflict',
      { current: sheet.version },
      { details: { version: sheet.version, facts: sheet.facts } },
    );
  const stale = await staleFigures(tx, sheet.unit_id, sheet.facts);
  if (stale > 0) return fail('activities/figures-changed', { count: stale });
  const { seq, hash } = await approve(context, await approvalOf(context, sheet, held));
  const position = positionLabel(held);
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
    value: { state: 'disetujui', version: sheet.version, unitId: sheet.unit_id, approval: seq, hash },
    events: [
      event('activity.approved', about('activity', { unitId: sheet.unit_id, id: sheet.id }), {
        version: sheet.version,
        factsHash: sheet.facts_hash,
        position,
      }),
    ],
  });
};

/**
 * What is approved are the facts, taken from the documents that the unit had read by then; nobody counted sentences.
 */
async function approvalOf({ tx }: OperationContext, sheet: SheetRow, held: HeldPosition): Promise<NewApproval> {
  const documents = await readMaterials(tx, sheet.id, sheet.unit_id);
  return {
    unitId: sheet.unit_id,
    subject: { type: 'activity', id: sheet.id },
    version: sheet.version,
    textHash: sheet.facts_hash,
    sourcesHash: sourcesHash(Object.fromEntries(documents.map(({ id, text }) => [`document:${id}`, textHash(text)]))),
    engine: { kind: 'human' },
    claims: [],
    confirmedBy: [],
    position: await positionTitle(tx, held),
    secondsOpen: 0,
    passagesOpened: 0,
  };
}
