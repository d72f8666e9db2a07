/**
 * What runs in a process of the program: one part of the house. It opens when it is told how, says what came of it, and
 * ends with the program.
 */
import { flushCompileCache } from 'node:module';
import type { Socket } from 'node:net';
import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemClock } from '../clock/index.ts';
import { actorDatabase, connect, keyDeriver } from '../database/index.ts';
import { troubleHere, troubleOf, type Trouble } from '../database/trouble.ts';
import { diskFileStore } from '../files/index.ts';
import { s3FileStore } from '../files/s3.ts';
import type { Doorkeeper } from '../http/app.ts';
import type { Platform } from '../platform.ts';
import { jobsOf, layRooms, migrationsOf, routesOf, schedulesOf, type Room } from '../room.ts';
import type { Words } from '../result/index.ts';
import { checkpointsOf, openKey } from '../seals/index.ts';
import { keepCheckpoints } from '../seals/keep.ts';
import { keyOf } from '../seals/key.ts';
import { takeOver } from '../seals/take-over.ts';
import { startWorkers } from '../workers/index.ts';
import { cannotUse } from './data-folder.ts';
import { makeDoor, type Behind, type Door } from './door.ts';
import type { Access, Opening, Order, Part, Report } from './messages.ts';
import { CannotStart, say } from './say.ts';
import { staticSite } from './static-files.ts';
import { appUrlOf, prepareDatabase } from './storage.ts';
import { unlessTrouble } from './unavailable.ts';
import { builtWeb } from './web-build.ts';
import { createWorkspace } from './workspace.ts';

export type House = {
  readonly rooms: readonly Room[];
  readonly doorkeeper: Doorkeeper;
  readonly portal: (platform: Platform) => Behind;
  /** What the terminal says to a person who has just started the program. */
  readonly welcome: (platform: Platform) => Promise<readonly Words[]>;
  /** Whether the rooms bring their invented things. */
  readonly demo: boolean;
  /** Whether the house begins with a new key for its seals. */
  readonly newSeal: boolean;
};

/** Serves a part until the program tells it to end. `load` brings the house, which takes a while. */
export async function serve(part: Part, load: () => Promise<House>): Promise<void> {
  // Ctrl-C reaches all processes of a terminal; the program tells this one when to end.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
  const house = load();
  house.catch(() => undefined);
  const serving = new Serving(part, house);
  process.on('message', (order: Order, connection?: Socket) => serving.follow(order, connection));
  // What reads the program's files at the next start finds them read.
  await house.then(
    () => flushCompileCache(),
    () => undefined,
  );
}

class Serving {
  readonly #part: Part;
  readonly #house: Promise<House>;
  /** Pages of the workspace, read while the database starts. */
  readonly #site: ReturnType<typeof siteOf> | null;
  readonly #ending = new AbortController();
  #trouble: Trouble | null = null;
  #platform: Platform | null = null;
  #door: Door | null = null;
  /** Writes down what the part keeps in memory. */
  #closed: () => Promise<void> = () => Promise.resolve();
  #workers: { readonly stop: () => Promise<unknown> } | null = null;

  constructor(part: Part, house: Promise<House>) {
    this.#part = part;
    this.#house = house;
    this.#site = part === 'workspace' ? siteOf() : null;
    this.#site?.catch(() => undefined);
  }

  follow(order: Order, connection?: Socket): void {
    switch (order.do) {
      case 'prepare':
        return this.#trying(order.config.dataFolder, async () => ({
          is: 'prepared',
          ...(await prepare(await this.#house, order)),
        }));
      case 'open':
        this.#trouble = order.trouble;
        return this.#trying(order.access.config.dataFolder, async () => {
          await this.#open(order);
          return { is: 'open' };
        });
      case 'know':
        this.#trouble = order.trouble;
        return;
      case 'take':
        if (connection) this.#door?.take(connection, order.more);
        return tell({ is: 'took' });
      case 'welcome':
        return void this.#welcome();
      case 'answer':
        return tell({ is: 'answering' });
      case 'end':
        return void this.#end();
    }
  }

  #trying(dataFolder: string, work: () => Promise<Report>): void {
    work().then(tell, (error: unknown) => {
      if (this.#ending.signal.aborted) return;
      const why = cannotUse(dataFolder, error);
      if (!(why instanceof CannotStart)) console.error(error);
      const { id, en } = why instanceof CannotStart ? why : asSentence(why);
      process.send?.({ is: 'refuses', id, en } satisfies Report, () => process.exit(1));
    });
  }

  async #open({ access, ownerUrl }: Opening): Promise<void> {
    const house = await this.#house;
    const platform = (this.#platform = platformOf(house.rooms, access));
    const trouble = () => troubleHere(this.#trouble, access.config.dataFolder);
    if (this.#part === 'workers') {
      if (ownerUrl === null) throw new Error('work in the background needs the owner of the database');
      // Who asks at a door is served before work that nobody waits for on a screen.
      setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
      const begin = await workersOf(house, platform, ownerUrl);
      this.#workers = await patiently(begin, this.#ending.signal);
    } else if (this.#part === 'portal') {
      const { fetch: answer, fromMemory, close } = house.portal(platform);
      this.#door = makeDoor(unlessTrouble(trouble, { answer, needs: () => true, shows: 'page' }), { fromMemory });
      this.#closed = close;
    } else {
      const { rooms, doorkeeper } = house;
      const site = await (this.#site ?? siteOf());
      const workspace = createWorkspace({ platform, routes: routesOf(rooms), doorkeeper, site });
      const own = rooms.flatMap(({ doors = [] }) => doors.map(({ path: of }) => of as string));
      const needs = (address: string) => address.startsWith('/api/') || own.includes(address);
      this.#door = makeDoor(unlessTrouble(trouble, { answer: workspace.fetch, needs, shows: 'data' }));
    }
  }

  async #welcome(): Promise<void> {
    const platform = this.#platform;
    const { welcome } = await this.#house;
    try {
      const words = platform ? await patiently(() => welcome(platform), this.#ending.signal) : [];
      for (const { id, en } of words) say(id, en);
    } catch (error) {
      if (!this.#ending.signal.aborted) console.error(error);
    }
  }

  async #end(): Promise<void> {
    this.#ending.abort();
    await Promise.all([this.#door?.close(), this.#workers?.stop()]);
    await this.#closed();
    tell({ is: 'ended' });
  }
}

const tell = (report: Report): void => void process.send?.(report, () => undefined);

const siteOf = async () => staticSite(await builtWeb());

const asSentence = (error: unknown): { readonly id: string; readonly en: string } => {
  const why = error instanceof Error ? error.message : String(error);
  return { id: `Terjadi kesalahan program: ${why}`, en: `A program error happened: ${why}` };
};

const platformOf = (rooms: readonly Room[], { config, appUrl, actorKey, seal, connections }: Access): Platform => {
  const key = Buffer.from(actorKey, 'hex');
  return {
    config,
    clock: systemClock,
    database: actorDatabase(connect(appUrl, connections), key, systemClock),
    keyFor: keyDeriver(key),
    sealKey: keyOf(seal),
    checkpointWait: 1_500,
    rooms,
    files: config.objectStore ? s3FileStore(config.objectStore) : diskFileStore(path.join(config.dataFolder, 'files')),
  };
};

/** Brings the database up to what the rooms say, and returns the keys that the parts work with. */
async function prepare(
  { rooms, demo, newSeal }: House,
  { config, ownerUrl, appPassword }: Order & { do: 'prepare' },
): Promise<Pick<Access, 'actorKey' | 'seal'>> {
  const folder = config.dataFolder;
  const owner = connect(ownerUrl, 4);
  try {
    const key = await prepareDatabase(owner, appPassword, migrationsOf(rooms));
    const seal = await openKey({ folder, owner, anew: newSeal });
    const access: Access = {
      config,
      appUrl: appUrlOf(ownerUrl, appPassword),
      actorKey: key.toString('hex'),
      seal,
      connections: 4,
    };
    const platform = platformOf(rooms, access);
    await layRooms(owner, rooms);
    for (const room of rooms) await room.start?.(platform, owner);
    await takeOver(platform, owner, await checkpointsOf(platform, owner));
    if (demo) for (const room of rooms) await room.demo?.(platform);
    await platform.database.pool.destroy();
    return access;
  } finally {
    await owner.destroy();
  }
}

/** What begins the work in the background; throws when the database is away. */
async function workersOf({ rooms }: House, platform: Platform, ownerUrl: string) {
  const { config } = platform;
  const owner = connect(ownerUrl, 4);
  const worker = await workerOf(config.dataFolder);
  const checkpoints = await checkpointsOf(platform, owner);
  return async () => {
    const workers = await startWorkers({
      platform,
      owner,
      ownerUrl,
      jobs: jobsOf(rooms),
      schedules: schedulesOf(rooms),
      workers: config.workers,
      worker,
      patience: config.jobPatience,
    });
    const kept = keepCheckpoints(checkpoints, ownerUrl);
    return {
      stop: async () => {
        await workers.stop();
        await kept.stop();
      },
    };
  };
}

/** The name of this data folder's workers among all that share a queue; made at the first start. */
async function workerOf(folder: string): Promise<string> {
  const file = path.join(folder, 'worker');
  await writeFile(file, randomUUID(), { flag: 'wx', mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  return readFile(file, 'utf8');
}

/** Does what needs the database; while that is away, again and again. Throws every other error, and when told to end. */
async function patiently<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (troubleOf(error) === null) throw error;
      await sleep(500, null, { signal });
    }
  }
}
