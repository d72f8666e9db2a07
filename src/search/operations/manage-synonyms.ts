import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { about, localTime, ok, type Operation, type OperationContext, type UnitId } from '../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import type { changedSynonymSchema, newSynonymSchema } from '../schema.ts';

type Said = z.output<typeof changedSynonymSchema>;

/** Lets words be looked for together, from a day on. */
export const addSynonyms: Operation<z.output<typeof newSynonymSchema>, { id: string }> = async (
  context,
  { unitId, ...said },
) => {
  if (hasWordTwice(said)) return fail('search/same-word-twice');
  const added = await add(context, unitId, said);
  return ok({ value: { id: added.id }, events: [added.event] });
};

/** Puts others in their place from a day on; those that held until then stay in the list with their days. */
export const changeSynonyms: Operation<Said & { readonly id: string }, { id: string }> = async (
  context,
  { id, ...said },
) => {
  if (hasWordTwice(said)) return fail('search/same-word-twice');
  const ended = await end(context, id, said.since);
  if (!ended.ok) return ended;
  const added = await add(context, ended.value.unitId, said);
  return ok({ value: { id: added.id }, events: [ended.value.event, added.event] });
};

/** Ends them today; they stay in the list with their days. */
export const endSynonyms: Operation<{ id: string }, { id: string }> = async (context, { id }) => {
  const ended = await end(context, id, localTime(context.clock.now(), 'WIB').date);
  return ended.ok ? ok({ value: { id }, events: [ended.value.event] }) : ended;
};

const hasWordTwice = ({ words }: Pick<Said, 'words'>): boolean =>
  new Set(words.map((word) => word.toLowerCase())).size < Math.max(2, words.length);

async function add({ tx, actor, clock }: OperationContext, unitId: UnitId, { words, since, source, verified }: Said) {
  const id = randomUUID();
  await tx
    .insertInto('search_synonyms')
    .values({ id, unit_id: unitId, words, since, source, verified, saved_by: actor.personId, saved_at: clock.now() })
    .execute();
  return {
    id,
    event: event('search.synonyms-added', about('search-synonyms', { unitId, id }), { words, since, source }),
  };
}

/** Ends them on a day, which is not before their first. */
async function end({ tx, actor, clock }: OperationContext, id: string, day: string) {
  const found = await tx.selectFrom('search_synonyms').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (found === undefined) return fail('search/no-such-synonyms');
  if (found.until !== null) return fail('search/synonyms-ended');
  const until = day < found.since ? found.since : day;
  await tx
    .updateTable('search_synonyms')
    .set({ until, ended_by: actor.personId, ended_at: clock.now() })
    .where('id', '=', id)
    .execute();
  const unitId = found.unit_id;
  return ok({ unitId, event: event('search.synonyms-ended', about('search-synonyms', { unitId, id }), { until }) });
}
