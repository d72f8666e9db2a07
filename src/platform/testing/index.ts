/** What tests stand on: a real database of their own, a real file store, a clock they set. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, inject } from 'vitest';
import { actorDatabase, connect, keyDeriver, type Database } from '../database/index.ts';
import { fixedClock } from '../clock/index.ts';
import { readConfig } from '../config/index.ts';
import { diskFileStore } from '../files/index.ts';
import { askJob } from '../jobs/ask-job.ts';
import type { Job } from '../jobs/define-job.ts';
import type { Schedule } from '../jobs/define-schedule.ts';
import type { Platform } from '../platform.ts';
import { migrate } from '../database/migrate.ts';
import { checkpointsOf, openKey } from '../seals/index.ts';
import type { Checkpoints } from '../seals/checkpoints.ts';
import { keyOf } from '../seals/key.ts';
import { layRooms, migrationsOf, type Room } from '../room.ts';
import { runJob } from '../workers/run-job.ts';
import { rooms as allRooms } from '../../rooms.ts';
import { publicActor, type Actor } from '../actor.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string;
  }
}

export const testAppPassword = '0'.repeat(32);

export type TestPlatform = Platform & {
  readonly clock: ReturnType<typeof fixedClock>;
  /** Connects as the owner of the database: sees all, for looking behind the wall. */
  readonly owner: Database;
  readonly ownerUrl: string;
  readonly checkpoints: Checkpoints;
  /** Works every queued job now, in order. */
  readonly workJobs: (jobs: readonly Job[]) => Promise<void>;
  /** Does now what a schedule does. */
  readonly runSchedule: (schedule: Schedule) => Promise<void>;
};

/** The public, for tests of the wall. */
export const nobody: Actor = publicActor;

/**
 * A platform on a fresh clone of the migrated database (about 0.1 s); cleaned up after the test file.
 * Call once per file, at the top of a describe or in beforeAll. The clock starts at 2025-10-17 13:00 WITA.
 * `template` names another database to clone.
 */
export async function testPlatform(rooms: readonly Room[] = allRooms, template = 'template_kc'): Promise<TestPlatform> {
  const serverUrl = inject('postgresUrl');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const admin = connect(serverUrl, 1);
  // Cloning needs the template idle; files start at the same time, so they take turns.
  await sql`select pg_advisory_lock(7100)`.execute(admin);
  await sql.raw(`create database ${name} template ${template}`).execute(admin);
  await admin.destroy();

  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const ownerUrl = url.href;
  const owner = connect(ownerUrl, 4);
  // Rooms that are not shipped bring tables that the template does not have.
  const added = rooms.filter((room) => !allRooms.some((shipped) => shipped.name === room.name));
  if (added.length > 0) await migrate(owner, migrationsOf([...allRooms, ...added]));
  url.username = 'kc_app';
  url.password = testAppPassword;
  const pool = connect(url.href, 8);
  const {
    rows: [row],
  } = await sql<{ key: Buffer }>`select key from kc_private.actor_key`.execute(owner);
  if (!row) throw new Error('the template database has no actor key');
  if (rooms !== allRooms) await layRooms(owner, rooms);
  const folder = await mkdtemp(path.join(os.tmpdir(), 'kerja-cerdas-files-'));
  afterAll(async () => {
    await Promise.all([owner.destroy(), pool.destroy(), rm(folder, { recursive: true, force: true })]);
  });
  const clock = fixedClock('2025-10-17T05:00:00Z');
  const platform = {
    config: readConfig({ KC_DATA: folder }),
    clock,
    sealKey: keyOf(await openKey({ folder, owner, anew: true })),
    database: actorDatabase(pool, row.key, clock),
    keyFor: keyDeriver(row.key),
    files: diskFileStore(folder),
    rooms,
  };
  return {
    ...platform,
    owner,
    ownerUrl,
    checkpoints: await checkpointsOf(platform, owner),
    async workJobs(jobs) {
      // Others stay queued, as they do where nobody works them.
      const kinds = jobs.map(({ kind }) => kind);
      while (kinds.length > 0) {
        const next = await owner
          .selectFrom('jobs')
          .select('id')
          .where('state', '=', 'queued')
          .where('kind', 'in', kinds)
          .orderBy('created_at')
          .executeTakeFirst();
        if (!next) return;
        await runJob(owner, platform, jobs, next.id);
      }
    },
    runSchedule: ({ run }) =>
      owner
        .transaction()
        .execute((tx) =>
          run({
            tx,
            clock: platform.clock,
            config: platform.config,
            ask: (job, input, { unitId }) => askJob(tx, job, input, { unitId, by: null, at: platform.clock.now() }),
          }),
        ),
  };
}
