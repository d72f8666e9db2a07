/**
 * Starting and stopping the program. main.ts says which house it is; this says in what order it is opened: lock, gates,
 * a process for each part, database, parts. What was opened is closed in the opposite order, also when opening fails
 * half-way. This process reads nothing that comes from outside: it holds the ports, and starts again what dies
 * (docs/decisions/0025).
 */
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readConfig, type Config } from '../config/index.ts';
import { connect } from '../database/index.ts';
import type { Migrations } from '../database/migrate.ts';
import { forgetFoldersOf } from '../files/private-folder.ts';
import { publicPart, type GivenKey } from '../seals/key.ts';
import { cannotUse, openDataFolder } from './data-folder.ts';
import { openGate, type Gate } from './gate.ts';
import { KeptPart } from './kept-part.ts';
import { lockHolder, takeLock } from './lock.ts';
import type { Opening, Part } from './messages.ts';
import { partFlag, type Program } from './part-process.ts';
import { CannotStart } from './say.ts';
import { readSecrets, type Secrets } from './secrets.ts';
import type { House } from './serve.ts';
import { appUrlOf, openServer, prepareDatabase, type Server } from './storage.ts';

export { endAtOnce } from '../children.ts';
export { checkFlags } from './flags.ts';
export { CannotStart, say } from './say.ts';
export { checkpointsIn, readKey } from '../seals/index.ts';
export { readEntries } from '../seals/checkpoints.ts';
export { verifyHouse, type Verified } from '../seals/verify.ts';
export { readMigrations, type MigrationFile } from '../database/migrate.ts';

/** The part of the house that a process with these arguments serves; null: it is the program itself. */
export function partOf(args: readonly string[]): Part | null {
  const at = args.indexOf(partFlag);
  return at < 0 ? null : (args[at + 1] as Part);
}

/** Serves a part of the house, in a process of its own, until the program ends. */
export async function servePart(part: Part, load: () => Promise<House>): Promise<void> {
  const { serve } = await import('./serve.ts');
  await serve(part, load);
}

export type RunningHouse = {
  readonly config: Config;
  /** Says in the terminal what a person needs to know who has just started it. */
  readonly welcome: () => void;
  readonly stop: () => Promise<void>;
};

/**
 * Opens the house on the configured data folder. `signal` ends a start that is still under way.
 * Throws CannotStart for everything a person can mend.
 */
export async function openHouse(
  environment: Record<string, string | undefined>,
  program: Program,
  signal: AbortSignal,
): Promise<RunningHouse> {
  const asked = readSettings(environment);
  const opened: Opened = { gates: [], parts: [] };
  try {
    await openDataFolder(asked.dataFolder);
    opened.unlock = await takeLock(asked.dataFolder);
    const config = await openGates(opened, asked, environment);
    const secrets = await readSecrets(config.dataFolder);
    // They load while the database starts.
    const parts = beginParts(opened, config, program);
    const server = (opened.server = await openServer(config, secrets, (trouble) => {
      for (const part of opened.parts) part.know({ trouble });
    }));
    signal.throwIfAborted();
    await Promise.race([openParts(parts, server, config, secrets), aborted(signal)]);
    opened.removeNote = await noteRunning(config, server.ownerUrl);
    return { config, welcome: () => parts.workers.tell({ do: 'welcome' }), stop: () => close(opened) };
  } catch (error) {
    await close(opened);
    throw cannotUse(asked.dataFolder, error);
  }
}

type Opened = {
  readonly gates: Gate[];
  readonly parts: KeptPart[];
  unlock?: () => Promise<void>;
  server?: Server;
  removeNote?: () => Promise<void>;
};
type Parts = { readonly workers: KeptPart; readonly workspace: KeptPart; readonly portals: readonly KeptPart[] };

/** Port 0 means any: the configuration that comes back names the ports that were given. */
async function openGates(
  { gates }: Opened,
  { host, workspacePort, portalPort }: Config,
  environment: Record<string, string | undefined>,
): Promise<Config> {
  const workspace = await openGate(host, workspacePort, 'KC_PORT');
  gates.push(workspace);
  const portal = await openGate(host, portalPort, 'KC_PORTAL_PORT');
  gates.push(portal);
  return readSettings({ ...environment, KC_PORT: String(workspace.port), KC_PORTAL_PORT: String(portal.port) });
}

function beginParts({ gates, parts }: Opened, config: Config, program: Program): Parts {
  const [workspaceGate, portalGate] = gates;
  const begin = (part: Part, gate?: Gate): KeptPart => {
    const kept = new KeptPart({
      part,
      program,
      gate,
      died: (pid) => void forgetFoldersOf({ config }, pid).catch((error: unknown) => console.error(error)),
    });
    parts.push(kept);
    return kept;
  };
  const workers = begin('workers');
  const workspace = begin('workspace', workspaceGate);
  const portals = Array.from({ length: config.portalProcesses }, () => begin('portal', portalGate));
  return { workers, workspace, portals };
}

/** Connections to the database that a process may hold; the processes of the portal share what one had. */
const mostConnections = 20;

async function openParts(
  { workers, workspace, portals }: Parts,
  { ownerUrl, trouble }: Server,
  config: Config,
  { appPassword }: Secrets,
): Promise<void> {
  const prepared = await workers.order({ do: 'prepare', config, ownerUrl, appPassword });
  if (prepared.is !== 'prepared') throw new Error(`the database was to be prepared, and it ${prepared.is}`);
  const { actorKey, seal } = prepared;
  const opening = (connections: number, given: GivenKey = seal): Opening => ({
    do: 'open',
    access: { config, appUrl: appUrlOf(ownerUrl, appPassword), actorKey, seal: given, connections },
    trouble: trouble(),
    ownerUrl: null,
  });
  const ofPortal = Math.max(2, Math.floor(mostConnections / config.portalProcesses));
  await Promise.all([
    workers.order({ ...opening(mostConnections), ownerUrl }),
    workspace.order(opening(mostConnections)),
    // Whoever serves strangers checks signatures and makes none.
    ...portals.map((portal) => portal.order(opening(ofPortal, publicPart(seal)))),
  ]);
}

/** Within nine seconds, whatever runs: what does not end by itself is cut off, and nothing acknowledged is lost. */
async function close({ gates, parts, removeNote, server, unlock }: Opened): Promise<void> {
  const begun = performance.now();
  for (const gate of gates) gate.close();
  await Promise.all(parts.map((part) => part.end(patience.parts)));
  await removeNote?.();
  await server?.stop(Math.max(500, begun + patience.database - performance.now()));
  await unlock?.();
}

/** Milliseconds from the beginning of the end. */
const patience = { parts: 7_000, database: 8_000 } as const;

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));

/**
 * Opens the database of the configured data folder for a script: the running program's, or, when none runs,
 * starts it for as long as the script needs. Throws CannotStart.
 */
export async function openDatabaseOnly(
  environment: Record<string, string | undefined>,
  migrations: readonly Migrations[],
): Promise<{ ownerUrl: string; dataFolder: string; close: () => Promise<void> }> {
  const config = readSettings(environment);
  const { dataFolder } = config;
  if (config.databaseUrl) return { ownerUrl: config.databaseUrl, dataFolder, close: async () => undefined };
  const holder = await lockHolder(config.dataFolder);
  if (holder) {
    const running = await readRunning(config.dataFolder);
    if (running?.pid === holder.pid) return { ownerUrl: running.ownerUrl, dataFolder, close: async () => undefined };
    throw new CannotStart(
      'Kerja Cerdas sedang dinyalakan atau dimatikan. Coba lagi sebentar lagi.',
      'Kerja Cerdas is starting or stopping. Try again in a moment.',
    );
  }
  await openDataFolder(config.dataFolder);
  const unlock = await takeLock(config.dataFolder);
  try {
    const secrets = await readSecrets(config.dataFolder);
    const server = await openServer(config, secrets);
    const close = async () => {
      await server.stop();
      await unlock();
    };
    const owner = connect(server.ownerUrl, 1);
    await prepareDatabase(owner, secrets.appPassword, migrations).catch(async (error: unknown) => {
      await owner.destroy();
      await server.stop();
      throw error;
    });
    await owner.destroy();
    return { ownerUrl: server.ownerUrl, dataFolder, close };
  } catch (error) {
    await unlock();
    throw error;
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

function readSettings(environment: Record<string, string | undefined>): Config {
  try {
    return readConfig(environment);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new CannotStart('Pengaturan tidak dapat dipakai; rinciannya di bawah.', why, cause);
  }
}
