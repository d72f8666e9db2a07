import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { MakeThings } from '../../testing/things.ts';
import { unitCalled, personCalled } from '../../platform/testing/ids.ts';
import { givePosition } from './people.ts';

/** Somebody of NTT who holds a position and used a link of somebody else, and NTT itself. */
export const makeThings: MakeThings = async ({ platform: { owner } }) => {
  const person = personCalled(randomUUID());
  await owner
    .insertInto('people')
    .values({
      id: person,
      unit_id: unitCalled('53'),
      username: 'sasaran.uji',
      name: 'Sasaran Uji',
      created_at: new Date(),
    })
    .execute();
  const assignment = await givePosition(owner, { personId: person, unitId: unitCalled('53'), position: 'anggota' });
  const link = randomUUID();
  await sql`insert into kc_private.link_uses (id, person_id, unit_id, made_by, made_at, used_at)
    select ${link}, ${person}, '53', id, now(), now() from people where username = 'admin.ntt'`.execute(owner);
  return { 'password-links': link, people: person, assignments: assignment, units: '53' };
};
