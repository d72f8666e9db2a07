/** The job that removes exported files whose time is over. The record of who had them made, and why, stays. */
import { z } from 'zod';
import {
  about,
  defineJob,
  defineSchedule,
  ok,
  runOperation,
  type Operation,
  type Result,
  type Work,
  type UnitId,
} from '../../platform/index.ts';
import { event } from '../events.ts';
import { isOver } from '../over.ts';

export const purgeExportsJob = defineJob({
  kind: 'exports.purge',
  input: z.object({}),
  lane: 'light',
  alone: 'unit',
  run: purgeExports,
});

/** Asks for a purge in every unit that has files whose time is over. */
export const purgeExportsSchedule = defineSchedule({
  name: 'exports.purge-expired',
  when: { every: 6 * 3_600 },
  run: async ({ tx, clock, ask }) => {
    const units = await tx
      .selectFrom('exports as e')
      .select('unit_id')
      .distinct()
      .where('purged_at', 'is', null)
      .where(isOver(clock.now()))
      .execute();
    for (const { unit_id: unitId } of units) await ask(purgeExportsJob, {}, { unitId });
  },
});

async function purgeExports({ platform, actor, unitId }: Work): Promise<Result<object>> {
  const expired = await platform.database.read(actor, (tx) =>
    tx
      .selectFrom('exports as e')
      .select(['id', 'sha256'])
      .where('unit_id', '=', unitId)
      .where('purged_at', 'is', null)
      .where(isOver(platform.clock.now()))
      .orderBy('id')
      .execute(),
  );
  if (expired.length === 0) return ok({ purged: 0 });
  // The file goes first: killed in between, the next run finds nothing to remove and records it.
  for (const { sha256 } of expired) if (sha256 !== null) await platform.files.remove(sha256);
  return runOperation(platform, actor, recordPurge, { unitId, ids: expired.map(({ id }) => id) });
}

const recordPurge: Operation<{ unitId: UnitId; ids: readonly string[] }, { purged: number }> = async (
  { tx, clock },
  { unitId, ids },
) => {
  await tx
    .updateTable('exports')
    .set({ purged_at: clock.now() })
    .where('id', 'in', ids)
    .where('purged_at', 'is', null)
    .execute();
  return ok({
    value: { purged: ids.length },
    events: [event('export.purged', about('unit', { unitId, id: unitId }), { exportIds: [...ids] })],
  });
};
