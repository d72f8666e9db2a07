/** The units that routes about recaps are decided for. */
import { z } from 'zod';
import type { UnitOf } from '../../../platform/index.ts';
import { readSubmission, receiverAmong } from '../../../submissions/index.ts';
import { kindOfSeries } from './series.ts';
import { readRecap } from './store.ts';

const id = z.uuid();

/** The unit whose recap it is. */
export const unitOfRecap: UnitOf = async (tx, { params }) =>
  id.safeParse(params['recapId']).success
    ? ((await readRecap(tx, params['recapId'] as string))?.unit_id ?? null)
    : null;

/** The unit through which the actor sees the recap: its own, or the one above that it was sent to. */
export const viewerOfRecap: UnitOf = async (tx, { params }, actor) => {
  if (!id.safeParse(params['recapId']).success) return null;
  const recap = await readRecap(tx, params['recapId'] as string);
  if (recap === null || actor.unitIds.includes(recap.unit_id)) return recap?.unit_id ?? null;
  return receiverAmong(tx, recap.id, actor.unitIds);
};

/** The unit that a recap was sent to by this submission. */
export const receiverOfSubmission: UnitOf = async (tx, { params }) => {
  if (!id.safeParse(params['submissionId']).success) return null;
  const submission = await readSubmission(tx, params['submissionId'] as string);
  return submission === undefined || kindOfSeries(submission.series) === null ? null : submission.to_unit_id;
};
