/** The wall asks who holds a post by the program's clock and the day of the post's unit, not by the database's date. */
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { unitCalled } from '../platform/testing/ids.ts';
import { testPlatform } from '../platform/testing/index.ts';
import { personHolding, seatPeople } from './testing/people.ts';

test('a position begins and ends at midnight of its unit: Kupang (WITA) an hour before Aceh (WIB)', async () => {
  const platform = await testPlatform();
  const [east, west] = [unitCalled('53'), unitCalled('11')];
  const people = [
    personHolding(east, 'ani', 'kasubbag', 'kul'),
    personHolding(west, 'budi', 'kasubbag', 'kul'),
  ] as const;
  await seatPeople(platform, people);
  await sql`update assignments set since = '2025-10-17', until = '2025-10-18'
    where person_id in ('ani', 'budi')`.execute(platform.owner);
  const holdAt = async (at: string) => {
    platform.clock.set(at);
    const told: boolean[] = [];
    for (const actor of people) {
      const { rows } = await platform.database.read(actor, (tx) =>
        sql<{ holds: boolean }>`select kc.actor_holds(${actor.unitIds[0]}, 'kasubbag', 'kul') as holds`.execute(tx),
      );
      told.push(rows[0]?.holds ?? false);
    }
    return told;
  };
  expect(await holdAt('2025-10-16T15:59:59Z')).toEqual([false, false]);
  expect(await holdAt('2025-10-16T16:00:00Z')).toEqual([true, false]);
  expect(await holdAt('2025-10-16T17:00:00Z')).toEqual([true, true]);
  expect(await holdAt('2025-10-18T15:59:59Z')).toEqual([true, true]);
  expect(await holdAt('2025-10-18T16:00:00Z')).toEqual([false, true]);
  expect(await holdAt('2025-10-18T17:00:00Z')).toEqual([false, false]);
});
