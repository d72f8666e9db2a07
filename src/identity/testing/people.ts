import { randomUUID } from 'node:crypto';
import type { Actor, PersonId } from '../../platform/index.ts';
import type { TestPlatform } from '../../platform/testing/index.ts';
import type { TestHouse } from '../../testing/index.ts';

/** The id of somebody of the house under test. Throws where nobody has this user name. */
export const personIdOf = async (house: TestHouse, username: string): Promise<PersonId> =>
  (
    await house.platform.owner
      .selectFrom('people')
      .select('id')
      .where('username', '=', username)
      .executeTakeFirstOrThrow()
  ).id;

/** Gives these actors the account and the positions that they are said to have: the wall looks for them. Idempotent. */
export async function seatPeople({ owner, clock }: TestPlatform, actors: readonly Actor[]): Promise<void> {
  for (const { personId: id, positions } of actors) {
    const [home] = positions;
    if (id === null || home === undefined) continue;
    const added = await owner
      .insertInto('people')
      .values({ id, unit_id: home.unitId, username: id, name: id, created_at: clock.now() })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst();
    if (added.numInsertedOrUpdatedRows !== 1n) continue;
    for (const { unitId, position, section, acting } of positions)
      await owner
        .insertInto('assignments')
        .values({
          id: randomUUID(),
          person_id: id,
          unit_id: unitId,
          position,
          section: section ?? null,
          since: '2025-01-01',
          until: null,
          acting: acting ?? null,
          granted_by: null,
          created_at: clock.now(),
        })
        .execute();
  }
}
