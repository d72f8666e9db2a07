import { randomUUID } from 'node:crypto';
import type { Actor, PersonId, UnitId } from '../../platform/index.ts';
import { personCalled } from '../../platform/testing/ids.ts';
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

/** Somebody by a made-up id, who holds one position of a unit. */
export const personHolding = (unitId: UnitId, id: string, position: string, section?: string): Actor => ({
  kind: 'person',
  personId: personCalled(id),
  unitIds: [unitId],
  positions: [{ unitId, position, ...(section === undefined ? {} : { section }) }],
  nationwide: false,
});

export type GivenPosition = {
  readonly personId: PersonId;
  readonly unitId: UnitId;
  readonly position: string;
  readonly section?: string | null | undefined;
  readonly acting?: 'plh' | 'plt' | null | undefined;
  /** First day; a day before all that the tests do. */
  readonly since?: string;
  readonly at?: Date;
};
/** Gives somebody a position, past the program and its second hand. Returns the assignment's id. */
export async function givePosition(
  owner: TestPlatform['owner'],
  { personId, unitId, position, section, acting, since = '2020-01-01', at = new Date() }: GivenPosition,
): Promise<string> {
  const id = randomUUID();
  await owner
    .insertInto('assignments')
    .values({
      id,
      person_id: personId,
      unit_id: unitId,
      position,
      section: section ?? null,
      since,
      until: null,
      acting: acting ?? null,
      granted_by: null,
      created_at: at,
    })
    .execute();
  return id;
}

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
      await givePosition(owner, {
        personId: id,
        unitId,
        position,
        section,
        acting,
        since: '2025-01-01',
        at: clock.now(),
      });
  }
}
