import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { ok, type Operation } from '../../../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import type { newListSchema } from '../schema.ts';

/** Begins an empty list of a unit. */
export const createList: Operation<z.output<typeof newListSchema>, { id: string }> = async ({ tx, actor, clock }, input) => {
  const same = await tx.selectFrom('voter_lists').select('id').where('unit_id', '=', input.unitId).where('period', '=', input.period).where('name', '=', input.name).executeTakeFirst();
  if (same) return fail('voters/list-name-taken', { name: input.name });
  const id = randomUUID();
  await tx.insertInto('voter_lists').values({
    id, unit_id: input.unitId, name: input.name, kind: input.kind, period: input.period, voting_day: input.votingDay, tps_cap: input.tpsCap,
    previous_version_id: input.previousVersionId, created_by: actor.personId ?? '', created_at: clock.now(),
  }).execute();
  return ok({
    value: { id },
    events: [event('voters.list-created', { unitId: input.unitId, subject: { type: 'voter-list', id }, payload: { kind: input.kind, period: input.period, votingDay: input.votingDay, tpsCap: input.tpsCap } })],
  });
};
