import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { sql } from 'kysely';
import { about, ok, type Operation } from '../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import type { newSavedSearchSchema } from '../schema.ts';

const mostSaved = 100;

/** Keeps a search for its person. */
export const saveSearch: Operation<z.output<typeof newSavedSearchSchema>, { id: string }> = async (
  { tx, actor, clock },
  { name, q, filters },
) => {
  const { personId, unitIds } = actor;
  const [unitId] = unitIds;
  if (personId === null || unitId === undefined) return fail('search/not-found');
  const { count } = await tx
    .selectFrom('saved_searches')
    .select(sql<number>`count(*)`.as('count'))
    .executeTakeFirstOrThrow();
  if (count >= mostSaved) return fail('search/too-many-saved', { most: mostSaved });
  const id = randomUUID();
  await tx
    .insertInto('saved_searches')
    .values({ id, person_id: personId, name, query: q, filters: JSON.stringify(filters), saved_at: clock.now() })
    .execute();
  return ok({ value: { id }, events: [event('search.saved', about('saved-search', { unitId, id }), {})] });
};

/** Removes one of the person's own. */
export const unsaveSearch: Operation<{ id: string }, { id: string }> = async ({ tx, actor }, { id }) => {
  const [unitId] = actor.unitIds;
  const { numDeletedRows } = await tx.deleteFrom('saved_searches').where('id', '=', id).executeTakeFirst();
  if (numDeletedRows === 0n || unitId === undefined) return fail('search/no-such-saved');
  return ok({ value: { id }, events: [event('search.unsaved', about('saved-search', { unitId, id }), {})] });
};
