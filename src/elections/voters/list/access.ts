/** The units that routes about lists are decided for. */
import type { UnitOf } from '../../../platform/index.ts';
import { listIdSchema } from './schema.ts';

/** The unit that keeps the list in the path; null when there is none in the actor's sight. */
export const unitOfList: UnitOf = async (tx, { params }) => {
  const listId = listIdSchema.safeParse(params['listId']).data;
  if (listId === undefined) return null;
  const list = await tx.selectFrom('voter_lists').select('unit_id').where('id', '=', listId).executeTakeFirst();
  return list?.unit_id ?? null;
};
