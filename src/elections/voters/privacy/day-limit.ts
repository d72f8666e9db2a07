/** Numbers in full per person and day: those opened on the screen and those in exported files count together. */
import { sql } from 'kysely';
import { knownUnit } from '../../../identity/index.ts';
import { localTime, startOfDay, type Tx, type UnitId } from '../../../platform/index.ts';
import { referenceValueOn } from '../../../reference/index.ts';

type Day = { readonly today: number; readonly limit: number };

/**
 * Voters whose numbers a person has had today, by the clock of the unit, and how many they may. Nobody else counts for
 * this person until the transaction ends, so that two windows do not share one count.
 */
export async function dayOfFullNumbers(
  tx: Tx,
  { by, unitId, at }: { readonly by: string; readonly unitId: UnitId; readonly at: Date },
): Promise<Day> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`voters/unmask/${by}`}, 0))`.execute(tx);
  const { zone } = await knownUnit(tx, unitId);
  const day = localTime(at, zone).date;
  const since = startOfDay(day, zone);
  const {
    rows: [seen],
  } = await sql<{ n: number }>`
    select ((select coalesce(sum(cardinality(u.rows)), 0) from voter_unmaskings u
        where u.by = ${by} and u.at >= ${since})
      + (select coalesce(sum(t.voters), 0) from voter_numbers_taken t
        where t.by = ${by} and t.at >= ${since}))::int as n`.execute(tx);
  return { today: seen?.n ?? 0, limit: await referenceValueOn(tx, 'privacy/unmask-per-day', day) };
}
