import { sql } from 'kysely';
import type { Tx } from '../../platform/index.ts';
import type { ActivityId } from '../views.ts';

/** The first day of an activity (YYYY-MM-DD), as its sheet says; null where it does not, or is out of sight. */
export async function dayOfActivity(tx: Tx, id: ActivityId): Promise<string | null> {
  const found = await tx
    .selectFrom('activities')
    .select(sql<string | null>`facts -> 'when' ->> 'start'`.as('day'))
    .where('id', '=', id)
    .executeTakeFirst();
  return found?.day ?? null;
}
