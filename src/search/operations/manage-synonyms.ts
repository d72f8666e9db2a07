import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { about, localTime, ok, type Operation } from '../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import type { newSynonymSchema } from '../schema.ts';

/** Lets words be looked for together, from a day on. */
export const addSynonyms: Operation<z.output<typeof newSynonymSchema>, { id: string }> = async (
  { tx, actor, clock },
  { unitId, words, since, source },
) => {
  if (new Set(words.map((word) => word.toLowerCase())).size < Math.max(2, words.length))
    return fail('search/same-word-twice');
  const id = randomUUID();
  await tx
    .insertInto('search_synonyms')
    .values({
      id,
      unit_id: unitId,
      words,
      since,
      source,
      verified: false,
      saved_by: actor.personId,
      saved_at: clock.now(),
    })
    .execute();
  return ok({
    value: { id },
    events: [event('search.synonyms-added', about('search-synonyms', { unitId, id }), { words, since, source })],
  });
};

/** Ends them today; they stay in the list with their days. */
export const endSynonyms: Operation<{ id: string }, { id: string }> = async ({ tx, actor, clock }, { id }) => {
  const found = await tx.selectFrom('search_synonyms').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (found === undefined) return fail('search/no-such-synonyms');
  if (found.until !== null) return fail('search/synonyms-ended');
  const today = localTime(clock.now(), 'WIB').date;
  const until = today < found.since ? found.since : today;
  await tx
    .updateTable('search_synonyms')
    .set({ until, ended_by: actor.personId, ended_at: clock.now() })
    .where('id', '=', id)
    .execute();
  return ok({
    value: { id },
    events: [event('search.synonyms-ended', about('search-synonyms', { unitId: found.unit_id, id }), { until })],
  });
};
