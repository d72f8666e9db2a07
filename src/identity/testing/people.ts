import type { PersonId } from '../../platform/index.ts';
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
