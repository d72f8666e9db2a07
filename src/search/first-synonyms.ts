/** The abbreviations that every office writes, laid once as the whole country's synonyms; people end or add others. */
import { sql } from 'kysely';
import { nationalUnit } from '../identity/schema.ts';
import { longForms } from '../language/index.ts';
import {
  about,
  ok,
  runOperation,
  systemActor,
  type Database,
  type Operation,
  type Platform,
} from '../platform/index.ts';
import { event } from './events.ts';

const source = 'Kerja Cerdas: singkatan yang lazim di kantor penyelenggara pemilu';
const since = '2020-01-01';

export async function layFirstSynonyms(platform: Platform, owner: Database): Promise<void> {
  const known = await owner.selectFrom('search_synonyms').select('id').where('source', '=', source).executeTakeFirst();
  if (known === undefined) await runOperation(platform, systemActor(nationalUnit), layAbbreviations, null);
}

const layAbbreviations: Operation<null, null> = async ({ tx, clock }) => {
  const groups = [...longForms].map(([short, long]) => ({ words: [short, long] }));
  // Of several servers that start at once one lays them.
  await sql`select pg_advisory_xact_lock(hashtext('search_synonyms'))`.execute(tx);
  await sql`insert into search_synonyms (id, unit_id, words, since, source, saved_at)
    select gen_random_uuid(), ${nationalUnit}, g.words, ${since}::date, ${source}, ${clock.now()}
    from jsonb_to_recordset(${JSON.stringify(groups)}::jsonb) as g(words text[])
    where not exists (select from search_synonyms where source = ${source})`.execute(tx);
  return ok({
    value: null,
    events: [
      event('search.synonyms-laid', about('search-index', { unitId: nationalUnit, id: nationalUnit }), {
        groups: groups.length,
        source,
      }),
    ],
  });
};
