/** Removes the texts of old prompts and answers; who asked what for, and when, stays. */
import { z } from 'zod';
import {
  about,
  defineJob,
  defineSchedule,
  ok,
  runOperation,
  type Operation,
  type UnitId,
} from '../../platform/index.ts';
import { referenceValueOn } from '../../reference/index.ts';
import { event } from '../events.ts';

export const purgeCallsJob = defineJob({
  kind: 'models.purge-calls',
  input: z.object({}),
  lane: 'light',
  alone: 'unit',
  run: async ({ platform, actor, unitId }) => {
    const before = await platform.database.read(actor, (tx) => lastDay(tx, platform.clock.now()));
    const old = await platform.database.read(actor, (tx) =>
      tx
        .selectFrom('model_calls')
        .select('id')
        .where('unit_id', '=', unitId)
        .where('purged_at', 'is', null)
        .where('at', '<', before)
        .execute(),
    );
    if (old.length === 0) return ok({ calls: 0 });
    return runOperation(platform, actor, purgeCalls, { unitId, before, ids: old.map(({ id }) => id) });
  },
});

export const purgeCallsSchedule = defineSchedule({
  name: 'models.purge-old-calls',
  when: { at: '02:40' },
  run: async ({ tx, clock, ask }) => {
    const units = await tx
      .selectFrom('model_calls')
      .select('unit_id')
      .distinct()
      .where('purged_at', 'is', null)
      .where('at', '<', await lastDay(tx, clock.now()))
      .execute();
    for (const { unit_id: unitId } of units) await ask(purgeCallsJob, {}, { unitId });
  },
});

const lastDay = async (tx: Parameters<typeof referenceValueOn>[0], now: Date): Promise<Date> =>
  new Date(
    now.getTime() - (await referenceValueOn(tx, 'models/keep-days', now.toISOString().slice(0, 10))) * 86_400_000,
  );

type Old = { readonly unitId: UnitId; readonly before: Date; readonly ids: readonly string[] };

const purgeCalls: Operation<Old, { calls: number }> = async ({ tx, clock }, { unitId, before, ids }) => {
  await tx
    .updateTable('model_calls')
    .set({ system: '', prompt: '', answer: null, purged_at: clock.now() })
    .where('id', 'in', ids)
    .where('purged_at', 'is', null)
    .execute();
  const told = { calls: ids.length, before: before.toISOString() };
  return ok({
    value: { calls: ids.length },
    events: [event('model.prompts-purged', about('unit', { unitId, id: unitId }), told)],
  });
};
