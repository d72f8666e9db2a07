import { sql } from 'kysely';
import { officeHolders } from '../../identity/index.ts';
import { readNameWithTitles } from '../../language/index.ts';
import { containing, type Tx, type UnitId } from '../../platform/index.ts';
import type { KnownPerson } from '../views.ts';

/** Most people that are offered, and most sheets, the newest first, that are looked through for them. */
const most = 12;
const sheets = 500;

type Row = { name: string; titlesBefore: string | null; titlesAfter: string | null; position: string | null };

/**
 * People whose name holds `words`, as they may be named in an activity of a unit: those in office there at `at`, then
 * those on sheets that the actor sees, as the newest sheet names them.
 */
export async function knownPeople(tx: Tx, unitId: UnitId, words: string, at: Date): Promise<KnownPerson[]> {
  const sought = words.trim().toLowerCase();
  if (sought === '') return [];
  const own = (await officeHolders(tx, unitId, at))
    .filter(({ name }) => name.toLowerCase().includes(sought))
    .map(({ name, position }): KnownPerson => ({ ...readNameWithTitles(name), position }));
  const { rows } = await sql<Row>`
    with told as (
      (select facts, edited_at as at from activities order by edited_at desc limit ${sheets})
      union all
      (select facts, approved_at from approved_sheets order by approved_at desc limit ${sheets})
      union all
      (select facts, edited_at from local_facts order by edited_at desc limit ${sheets})),
    named as (
      select person->>'name' as name, person->>'titlesBefore' as "titlesBefore",
        person->>'titlesAfter' as "titlesAfter", person->>'position' as position, at
      from told, jsonb_array_elements(facts->'people') person
      where person->>'name' ilike ${containing(sought)}),
    newest as (select distinct on (lower(name)) * from named order by lower(name), position is null, at desc)
    select name, "titlesBefore", "titlesAfter", position from newest order by at desc limit ${most}`.execute(tx);
  const all = [...own, ...rows.map(present)];
  return [...new Map(all.toReversed().map((one) => [one.name.toLowerCase(), one])).values()]
    .toReversed()
    .slice(0, most);
}

const present = ({ name, titlesBefore, titlesAfter, position }: Row): KnownPerson => ({
  name,
  ...(titlesBefore ? { titlesBefore } : {}),
  ...(titlesAfter ? { titlesAfter } : {}),
  ...(position ? { position } : {}),
});
