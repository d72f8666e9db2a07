/**
 * Starting and stopping the program. main.ts says which rooms there are; this says in what order a house is
 * opened: lock, doors, database, jobs, pages. What was opened is closed in the opposite order, also when
 * opening fails half-way.
 */
import { randomUUID } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemClock } from '../clock/index.ts';
import { readConfig, type Config } from '../config/index.ts';
import type { Database } from '../database/index.ts';
import { troubleOf } from '../database/trouble.ts';
import type { Migrations } from '../database/migrate.ts';
import { diskFileStore } from '../files/index.ts';
import { s3FileStore } from '../files/s3.ts';
import type { Doorkeeper } from '../http/app.ts';
import type { Platform } from '../platform.ts';
import { jobsOf, layRooms, migrationsOf, routesOf, schedulesOf, type Room } from '../room.ts';
import { startWorkers } from '../workers/index.ts';
import { cannotUse, openDataFolder } from './data-folder.ts';
import { openDoor, type Behind, type Door } from './door.ts';
import { lockHolder, takeLock } from './lock.ts';
import { CannotStart } from './say.ts';
import { readSecrets } from './secrets.ts';
import { staticSite } from './static-files.ts';
import { openStorage, type Storage } from './storage.ts';
import { unlessTrouble } from './unavailable.ts';
import { builtWeb } from './web-build.ts';
import { createWorkspace } from './workspace.ts';

export { endAtOnce } from '../children.ts';
export { CannotStart, say } from './say.ts';
export { readMigrations, type MigrationFile } from '../database/migrate.ts';

export type House = {
  readonly rooms: readonly Room[];
  readonly doorkeeper: Doorkeeper;
  readonly portal: (platform: Platform) => Behind;
  /** Whether the rooms bring their invented things. */
  readonly demo: boolean;
};

export type RunningHouse = {
  readonly platform: Platform;
  readonly owner: Database;
  /** Whether all that was under way in the background ended. */
  readonly stop: () => Promise<boolean>;
};

/**
 * Opens the house on the configured data folder. `signal` ends a start that is still under way.
 * Throws CannotStart for everything a person can mend.
 */
export async function openHouse(
  environment: Record<string, string | undefined>,
  house: House,
  signal: AbortSignal,
): Promise<RunningHouse> {
  const asked = readSettings(environment);
  const opened: Opened = { doors: [] };
  try {
    await openDataFolder(asked.dataFolder);
    opened.unlock = await takeLock(asked.dataFolder);
    for (const [port, setting] of [
      [asked.workspacePort, 'KC_PORT'],
      [asked.portalPort, 'KC_PORTAL_PORT'],
    ] as const) {
      opened.doors.push(await openDoor(asked.host, port, setting));
    }
    const [workspaceDoor, portalDoor] = opened.doors as [Door, Door];
    // Port 0 means any: from here on the configuration names the ports that were given.
    const config = readSettings({
      ...environment,
      KC_PORT: String(workspaceDoor.port),
      KC_PORTAL_PORT: String(portalDoor.port),
    });

    const pages = builtWeb().then(staticSite);
    pages.catch(() => undefined);
    const storage = (opened.storage = await openStorage(
      config,
      await readSecrets(config.dataFolder),
      migrationsOf(house.rooms),
    ));
    signal.throwIfAborted();
    const platform: Platform = {
      config,
      clock: systemClock,
      database: storage.database,
      keyFor: storage.keyFor,
      rooms: house.rooms,
      files: config.objectStore
        ? s3FileStore(config.objectStore)
        : diskFileStore(path.join(config.dataFolder, 'files')),
    };
    await layRooms(storage.owner, house.rooms);
    for (const room of house.rooms) await room.start?.(platform, storage.owner);
    if (house.demo) for (const room of house.rooms) await room.demo?.(platform);
    const workspace = createWorkspace({
      platform,
      routes: routesOf(house.rooms),
      doorkeeper: house.doorkeeper,
      site: await pages,
    });
    signal.throwIfAborted();
    opened.workers = await startWorkers({
      platform,
      owner: storage.owner,
      ownerUrl: storage.ownerUrl,
      jobs: jobsOf(house.rooms),
      schedules: schedulesOf(house.rooms),
      workers: config.workers,
      worker: await workerOf(config.dataFolder),
      patience: config.jobPatience,
    });
    workspaceDoor.lead(
      unlessTrouble(storage.trouble, {
        answer: workspace.fetch,
        needs: (address) => address.startsWith('/api/'),
        shows: 'data',
      }),
    );
    const portal = (opened.portal = house.portal(platform));
    portalDoor.lead(
      unlessTrouble(storage.trouble, { answer: portal.fetch, needs: () => true, shows: 'page' }),
      portal.atOnce,
    );
    opened.removeNote = await noteRunning(config, storage.ownerUrl);
    return { platform, owner: storage.owner, stop: () => close(opened) };
  } catch (error) {
    await close(opened);
    throw cannotUse(asked.dataFolder, error);
  }
}

type Opened = {
  readonly doors: Door[];
  unlock?: () => Promise<void>;
  storage?: Storage;
  workers?: { readonly stop: () => Promise<boolean> };
  portal?: Behind;
  removeNote?: () => Promise<void>;
};

/** Within nine seconds, whatever runs: what does not end by itself is cut off, and nothing acknowledged is lost. */
async function close({ doors, workers, portal, removeNote, storage, unlock }: Opened): Promise<boolean> {
  const begun = performance.now();
  const [whole] = await Promise.all([
    workers?.stop() ?? Promise.resolve(true),
    ...doors.map((door) => door.close()),
  ] as const);
  await portal?.close();
  await removeNote?.();
  await storage?.stop(Math.max(500, begun + patienceWithDatabase - performance.now()));
  await unlock?.();
  return whole;
}

/** Milliseconds from the beginning of the end. */
const patienceWithDatabase = 8_000;

/**
 * Opens the database of the configured data folder for a script: the running program's, or, when none runs,
 * starts it for as long as the script needs. Throws CannotStart.
 */
export async function openDatabaseOnly(
  environment: Record<string, string | undefined>,
  migrations: readonly Migrations[],
): Promise<{ ownerUrl: string; close: () => Promise<void> }> {
  const config = readSettings(environment);
  if (config.databaseUrl) return { ownerUrl: config.databaseUrl, close: async () => undefined };
  const holder = await lockHolder(config.dataFolder);
  if (holder) {
    const running = await readRunning(config.dataFolder);
    if (running?.pid === holder.pid) return { ownerUrl: running.ownerUrl, close: async () => undefined };
    throw new CannotStart(
      'Kerja Cerdas sedang dinyalakan atau dimatikan. Coba lagi sebentar lagi.',
      'Kerja Cerdas is starting or stopping. Try again in a moment.',
    );
  }
  await openDataFolder(config.dataFolder);
  const unlock = await takeLock(config.dataFolder);
  try {
    const storage = await openStorage(config, await readSecrets(config.dataFolder), migrations);
    return {
      ownerUrl: storage.ownerUrl,
      close: async () => {
        await storage.stop();
        await unlock();
      },
    };
  } catch (error) {
    await unlock();
    throw error;
  }
}

/** Does what needs the database; while that is away, again and again. Throws every other error, and when told to end. */
export async function patiently<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (troubleOf(error) === null) throw error;
      await sleep(500, null, { signal });
    }
  }
}

export type RunningNote = {
  readonly pid: number;
  readonly workspaceUrl: string;
  readonly portalUrl: string;
  readonly ownerUrl: string;
};

/** What the running program noted about itself, or null. */
export async function readRunning(folder: string): Promise<RunningNote | null> {
  try {
    return JSON.parse(await readFile(path.join(folder, 'running.json'), 'utf8')) as RunningNote;
  } catch {
    return null;
  }
}

/** Leaves word in the data folder of where the program answers, for scripts; returns what removes it. */
async function noteRunning(config: Config, ownerUrl: string): Promise<() => Promise<void>> {
  const file = path.join(config.dataFolder, 'running.json');
  const note: RunningNote = {
    pid: process.pid,
    workspaceUrl: config.workspaceUrl,
    portalUrl: config.portalUrl,
    ownerUrl,
  };
  await rm(file, { force: true });
  await writeFile(file, JSON.stringify(note), { mode: 0o600 });
  return () => rm(file, { force: true });
}

/** The name of this data folder's process among all that share a queue; made at the first start. */
async function workerOf(folder: string): Promise<string> {
  const file = path.join(folder, 'worker');
  await writeFile(file, randomUUID(), { flag: 'wx', mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  return readFile(file, 'utf8');
}

function readSettings(environment: Record<string, string | undefined>): Config {
  try {
    return readConfig(environment);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new CannotStart('Pengaturan tidak dapat dipakai; rinciannya di bawah.', why, cause);
  }
}
