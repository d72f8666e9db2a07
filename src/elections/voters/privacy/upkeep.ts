/** What has to be done so that voters' data does not lie about: at every start, and a few times a day. */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { localTime, systemActor, type Database, type Platform } from '../../../platform/index.ts';
import { purgeImportsJob } from '../import/index.ts';
import { isOver, purgeJob } from './export-jobs.ts';

/** Milliseconds between two looks for exports whose time is over. */
const every = 6 * 3_600_000;

/** Call before background work begins. `owner` sees every unit. */
export async function keepVotersPrivate(platform: Platform, owner: Database): Promise<void> {
  // Opened lists of a process that was killed: each kind of work makes its own folder again.
  await rm(path.join(platform.config.dataFolder, 'work'), { recursive: true, force: true });
  await purgeExpired(platform, owner);
  setInterval(
    () =>
      void purgeExpired(platform, owner).catch((error: unknown) =>
        console.error('looking for expired exports:', error),
      ),
    every,
  ).unref();
}

/** Sets jobs for every unit that has expired exports, or originals and rejects whose retention is over. */
async function purgeExpired(platform: Platform, owner: Database): Promise<void> {
  const units = await owner
    .selectFrom('voter_exports as e')
    .select('unit_id')
    .distinct()
    .where('purged_at', 'is', null)
    .where(isOver(platform.clock.now()))
    .execute();
  for (const { unit_id: unitId } of units) await ask(platform, unitId, purgeJob);
  const today = localTime(platform.clock.now(), 'WIB').date;
  const originals = await owner
    .selectFrom('voter_imports')
    .select('unit_id')
    .distinct()
    .where('purged_at', 'is', null)
    .where('state', '<>', 'berjalan')
    .where('kept_until', '<', today)
    .execute();
  for (const { unit_id: unitId } of originals) await ask(platform, unitId, purgeImportsJob);
}

async function ask(platform: Platform, unitId: string, kind: string): Promise<void> {
  const actor = systemActor(unitId);
  const id = await platform.database.write(actor, (tx) =>
    platform.jobs.insert(tx, actor, platform.clock, { unitId, kind, input: {} }),
  );
  await platform.jobs.dispatch(id);
}
