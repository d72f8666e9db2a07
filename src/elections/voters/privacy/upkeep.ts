/** What has to be done so that voters' data does not lie about: at every start, and a few times a day. */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { defineSchedule, localTime, type Platform } from '../../../platform/index.ts';
import { purgeImportsJob } from '../import/index.ts';
import { isOver } from './export-jobs.ts';
import { purgeExportsJob } from './operations/purge-exports.ts';

/**
 * Opened lists of a process that was killed: each kind of work makes its own folder again. Before background work
 * begins.
 */
export const forgetOpenedLists = (platform: Platform): Promise<void> =>
  rm(path.join(platform.config.dataFolder, 'work'), { recursive: true, force: true });

/** Asks for a purge in every unit that has expired exports, or originals and rejects whose retention is over. */
export const purgeSchedule = defineSchedule({
  name: 'voters.purge-expired',
  when: { every: 6 * 3_600 },
  run: async ({ tx, clock, ask }) => {
    const exports = await tx
      .selectFrom('voter_exports as e')
      .select('unit_id')
      .distinct()
      .where('purged_at', 'is', null)
      .where(isOver(clock.now()))
      .execute();
    for (const { unit_id: unitId } of exports) await ask(purgeExportsJob, {}, { unitId });
    const originals = await tx
      .selectFrom('voter_imports')
      .select('unit_id')
      .distinct()
      .where('purged_at', 'is', null)
      .where('state', '<>', 'berjalan')
      .where('kept_until', '<', localTime(clock.now(), 'WIB').date)
      .execute();
    for (const { unit_id: unitId } of originals) await ask(purgeImportsJob, {}, { unitId });
  },
});
