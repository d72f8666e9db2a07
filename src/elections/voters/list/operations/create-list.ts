import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { about, ok, type Operation } from '../../../../platform/index.ts';
import { referenceValues } from '../../../../reference/index.ts';
import { valueOn } from '../../../../reference/schema.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { type newListSchema, listIdSchema } from '../schema.ts';

/** Begins an empty list of a unit. */
export const createList: Operation<z.output<typeof newListSchema>, { id: string }> = async (
  { tx, actor, clock },
  input,
) => {
  const same = await tx
    .selectFrom('voter_lists')
    .select('id')
    .where('unit_id', '=', input.unitId)
    .where('period', '=', input.period)
    .where('name', '=', input.name)
    .executeTakeFirst();
  if (same) return fail('voters/list-name-taken', { name: input.name });
  const { kind, period, votingDay, tpsCapFrom } = input;
  const tpsCap =
    tpsCapFrom === null
      ? input.tpsCap
      : valueOn(
          (await referenceValues(tx)).filter(({ code }) => code === tpsCapFrom && code.startsWith('tps-cap/')),
          votingDay,
        )?.value;
  if (tpsCap === undefined) return fail('voters/no-cap');
  const id = listIdSchema.parse(randomUUID());
  await tx
    .insertInto('voter_lists')
    .values({
      id,
      unit_id: input.unitId,
      name: input.name,
      kind,
      period,
      voting_day: votingDay,
      tps_cap: tpsCap,
      tps_cap_from: tpsCapFrom,
      previous_version_id: input.previousVersionId,
      created_by: actor.personId ?? '',
      created_at: clock.now(),
    })
    .execute();
  return ok({
    value: { id },
    events: [
      event('voters.list-created', about('voter-list', { unitId: input.unitId, id }), {
        kind,
        period,
        votingDay,
        tpsCap,
        tpsCapFrom,
      }),
    ],
  });
};
