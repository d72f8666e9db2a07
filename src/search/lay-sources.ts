/** Lays what the rooms say is found. Kinds that are new are read in every unit, beside those that are known. */
import { sql } from 'kysely';
import type { Database, Room } from '../platform/index.ts';
import { searchSources } from './source.ts';

export async function laySources(owner: Database, rooms: readonly Room[]): Promise<void> {
  const sources = searchSources({ rooms });
  const types = sources.map(({ type }) => type as string);
  await owner.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('search_sources'))`.execute(tx);
    const known = await tx.selectFrom('search_sources').select('type').execute();
    const first = types.find((type) => !known.some((one) => one.type === type));
    if (first !== undefined) {
      // Reading goes on from the first new kind to the last; a unit that is being read begins again.
      await sql`update search_cursors set generation = case when building is null then generation else '' end,
        building = ${first}, after = null`.execute(tx);
    }
    await tx
      .deleteFrom('search_sources')
      .where('type', 'not in', [...types, ''])
      .execute();
    for (const { type, on } of sources)
      await tx
        .insertInto('search_sources')
        .values({ type, actions: [...on] })
        .onConflict((conflict) => conflict.column('type').doUpdateSet({ actions: [...on] }))
        .execute();
  });
}
