/** What has to be done so that voters' data does not lie about: at every start, and a few times a day. */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { systemActor, type Database, type Platform } from '../../../platform/index.ts';
import { purgeJob } from './export-jobs.ts';

/** Milliseconds between two looks for exports whose time is over. */
const every = 6 * 3_600_000;

/** Call before background work begins. `owner` sees every unit. */
export async function keepVotersPrivate(platform: Platform, owner: Database): Promise<void> {
  // Opened lists of a process that was killed: each kind of work makes its own folder again.
  await rm(path.join(platform.config.dataFolder, 'work'), { recursive: true, force: true });
  await purgeExpired(platform, owner);
  setInterval(() => void purgeExpired(platform, owner).catch((error: unknown) => console.error('looking for expired exports:', error)), every).unref();
}

/** Sets a job for every unit that has expired files. */
async function purgeExpired(platform: Platform, owner: Database): Promise<void> {
  const units = await owner.selectFrom('voter_exports').select('unit_id').distinct().where('purged_at', 'is', null).where('expires_at', '<=', platform.clock.now()).execute();
  for (const { unit_id: unitId } of units) {
    const actor = systemActor(unitId);
    const id = await platform.database.write(actor, (tx) => platform.jobs.insert(tx, actor, platform.clock, { unitId, kind: purgeJob, input: {} }));
    await platform.jobs.dispatch(id);
  }
}
