/** The units that routes about recaps are decided for. */
import { z } from 'zod';
import type { UnitOf } from '../../../platform/index.ts';
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
  return (
    (
      await tx
        .selectFrom('voter_submissions')
        .select('to_unit_id')
        .where('recap_id', '=', recap.id)
        .where('to_unit_id', 'in', [...actor.unitIds, ''])
        .executeTakeFirst()
    )?.to_unit_id ?? null
  );
};

/** The unit that a submission was sent to. */
export const receiverOfSubmission: UnitOf = async (tx, { params }) =>
  id.safeParse(params['submissionId']).success
    ? ((
        await tx
          .selectFrom('voter_submissions')
          .select('to_unit_id')
          .where('id', '=', params['submissionId'] as string)
          .executeTakeFirst()
      )?.to_unit_id ?? null)
    : null;
