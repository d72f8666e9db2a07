/** The units that routes about recaps are decided for. */
import { z } from 'zod';
import type { Tx, UnitOf } from '../../../platform/index.ts';
import { readSubmission, receiverAmong } from '../../../submissions/index.ts';
import { kindOfSeries } from './series.ts';
import { readRecap } from './store.ts';

const id = z.uuid();

async function recapInPath(tx: Tx, params: Readonly<Record<string, string>>) {
  const recapId = id.safeParse(params['recapId']).data;
  return recapId === undefined ? null : readRecap(tx, recapId);
}

/** The unit whose recap it is. */
export const unitOfRecap: UnitOf = async (tx, { params }) => (await recapInPath(tx, params))?.unit_id ?? null;

/** The unit through which the actor sees the recap: its own, or the one above that it was sent to. */
export const viewerOfRecap: UnitOf = async (tx, { params }, actor) => {
  const recap = await recapInPath(tx, params);
  if (recap === null || actor.unitIds.includes(recap.unit_id)) return recap?.unit_id ?? null;
  return receiverAmong(tx, recap.id, actor.unitIds);
};

/** The unit that a recap was sent to by this submission. */
export const receiverOfSubmission: UnitOf = async (tx, { params }) => {
  const submissionId = id.safeParse(params['submissionId']).data;
  const submission = submissionId === undefined ? undefined : await readSubmission(tx, submissionId);
  return submission === undefined || kindOfSeries(submission.series) === null ? null : submission.to_unit_id;
};
