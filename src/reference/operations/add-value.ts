import type { z } from 'zod';
import { about, localTime, ok, type Operation } from '../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import type { newValueSchema } from '../schema.ts';

export type AddValueInput = z.output<typeof newValueSchema> & { readonly code: string };

/**
 * Years ahead that a value may begin: a regulation is announced some time before, a day further off is a slip of the
 * hand.
 */
const yearsAhead = 10;

/**
 * Gives a value from a day on. Earlier ones stay with their days; one that begins on the same day as the newest
 * corrects it. What is worked out afterwards uses it.
 */
export const addValue: Operation<AddValueInput, { code: string; version: number }> = async (
  { tx, actor, clock },
  { unitId, code, basedOn, value, since, source, verified },
) => {
  const kind = await tx.selectFrom('reference_kinds').selectAll().where('code', '=', code).executeTakeFirst();
  const newest = await tx
    .selectFrom('reference_values')
    .select(['version', 'since'])
    .where('code', '=', code)
    .orderBy('version', 'desc')
    .executeTakeFirst();
  if (!kind || !newest) return fail('reference/not-found');
  if (newest.version !== basedOn) return fail('reference/changed');
  if (value < kind.least || value > kind.most)
    return fail('reference/out-of-range', { least: kind.least, most: kind.most });
  if (since < newest.since) return fail('reference/too-early', { since: newest.since });
  const furthest = `${Number(localTime(clock.now(), 'WIB').date.slice(0, 4)) + yearsAhead}-12-31`;
  if (since > furthest) return fail('reference/too-far', { furthest });
  const version = newest.version + 1;
  await tx
    .insertInto('reference_values')
    .values({ code, version, value, since, source, verified, saved_by: actor.personId, saved_at: clock.now() })
    .execute();
  return ok({
    value: { code, version },
    events: [
      event('reference.value-added', about('reference-value', { unitId, id: code }), {
        code,
        version,
        value,
        since,
        source,
        verified,
      }),
    ],
  });
};
