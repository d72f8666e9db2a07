/** The units that routes about lists are decided for. */
import { z } from 'zod';
import type { UnitOf } from '../../../platform/index.ts';

const id = z.uuid();

/** The unit that keeps the list in the path; null when there is none in the actor's sight. */
export const unitOfList: UnitOf = async (tx, { params }) =>
  id.safeParse(params['listId']).success
    ? ((
        await tx
          .selectFrom('voter_lists')
          .select('unit_id')
          .where('id', '=', params['listId'] as string)
          .executeTakeFirst()
      )?.unit_id ?? null)
    : null;
