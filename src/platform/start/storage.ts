/** Opens the database of a data folder: embedded or given, migrated, with the two ways in. */
import path from 'node:path';
import { sql } from 'kysely';
import { atMost } from '../at-most.ts';
import type { Config } from '../config/index.ts';
import { keepPostgres, type KeptPostgres, type Watched } from '../database/kept.ts';
import { troubleHere, type Trouble } from '../database/trouble.ts';
import { actorDatabase, connect, keyDeriver, type ActorDatabase, type Database } from '../database/index.ts';
import { ChangedMigration, migrate, prepareAppRole, type Migrations } from '../database/migrate.ts';
import { CannotStart, say } from './say.ts';
import type { Secrets } from './secrets.ts';

export type Storage = {
  /** Connects as the owner, who sees every row. For migrations, jobs and verification only. */
  readonly ownerUrl: string;
  readonly owner: Database;
  readonly database: ActorDatabase;
  readonly keyFor: (purpose: string) => Buffer;
  /** What keeps the program's own database from answering now, or null. */
  readonly trouble: () => Promise<Trouble | null>;
  /** What does not end within `patience` milliseconds is cut off; nothing that was committed is lost by it. */
  readonly stop: (patience?: number) => Promise<void>;
};

const databaseName = 'kerja_cerdas';

/** Throws CannotStart when the database cannot be reached or a migration fails. */
export async function openStorage(
  config: Config,
  secrets: Secrets,
  migrations: readonly Migrations[],
): Promise<Storage> {
  const server = config.databaseUrl ? null : await openOwn(config, secrets);
  try {
    const ownerUrl = config.databaseUrl ?? (await ensureDatabase(server?.url as string));
    const owner = connect(ownerUrl, 4);
    const key = await prepare(owner, secrets, migrations).catch(async (cause: unknown) => {
      await owner.destroy();
      return cannotOpen(cause);
    });
    const appUrl = new URL(ownerUrl);
    appUrl.username = 'kc_app';
    appUrl.password = secrets.appPassword;
    const pool = connect(appUrl.href);
    return {
      ownerUrl,
      owner,
      database: actorDatabase(pool, key),
      keyFor: keyDeriver(key),
      trouble: () => troubleHere(server?.trouble() ?? null, config.dataFolder),
      stop: async (patience) => {
        const before = performance.now();
        // A connection that somebody never gives back ends with the server.
        await atMost(farewell, Promise.all([pool.destroy(), owner.destroy()]));
        await server?.stop(patience && Math.max(0, patience - (performance.now() - before)));
      },
    };
  } catch (error) {
    await server?.stop();
    throw error;
  }
}

/** Milliseconds that connections may take to be given back. */
const farewell = 1_000;

const openOwn = (config: Config, secrets: Secrets): Promise<KeptPostgres> =>
  keepPostgres({ folder: path.join(config.dataFolder, 'database'), password: secrets.databasePassword }, sayings).catch(
    cannotOpen,
  );

/** What the terminal learns of the database's deaths. */
const sayings: Watched = {
  ended: (why) =>
    say(
      `PostgreSQL berhenti sendiri dan dinyalakan lagi.${why ? ` Katanya: ${why}.` : ''}`,
      `PostgreSQL ended by itself and is started again.${why ? ` It said: ${why}.` : ''}`,
    ),
  stuck: (failures, { id, en }) =>
    say(
      `PostgreSQL sudah ${failures} kali gagal dinyalakan; terus dicoba setiap beberapa detik. ${id}`,
      `PostgreSQL could not be started ${failures} times; it is still tried every few seconds. ${en}`,
    ),
  answersAgain: () => say('PostgreSQL menjawab lagi.', 'PostgreSQL answers again.'),
};

async function prepare(owner: Database, secrets: Secrets, migrations: readonly Migrations[]): Promise<Buffer> {
  await migrate(owner, migrations);
  return prepareAppRole(owner, secrets.appPassword);
}

/** Makes our database in the embedded server, once, and returns its address. */
async function ensureDatabase(serverUrl: string): Promise<string> {
  const server = connect(serverUrl, 1);
  try {
    const { rows } = await sql`select from pg_database where datname = ${databaseName}`.execute(server);
    if (rows.length === 0) await sql.raw(`create database ${databaseName}`).execute(server);
  } finally {
    await server.destroy();
  }
  const url = new URL(serverUrl);
  url.pathname = `/${databaseName}`;
  return url.href;
}

function cannotOpen(cause: unknown): never {
  if (cause instanceof CannotStart || isErrno(cause)) throw cause;
  if (cause instanceof ChangedMigration) {
    throw new CannotStart(
      `Berkas migrasi ${cause.migration}.sql tidak sama lagi dengan yang dijalankan pada basis data ini. ` +
        'Data tidak disentuh. Pasang kembali program yang utuh.',
      `The migration file ${cause.migration}.sql is not what this database ran. ` +
        'The data is untouched. Install the whole program again.',
      cause,
    );
  }
  const why = cause instanceof Error ? cause.message : String(cause);
  throw new CannotStart(`Basis data tidak dapat dibuka: ${why}`, `The database cannot be opened: ${why}`, cause);
}

/** An error of the file system: what it means for the data folder is said where that is opened. */
const isErrno = (cause: unknown): boolean =>
  typeof (cause as { syscall?: unknown } | null)?.syscall === 'string' &&
  (cause as { path?: unknown }).path !== undefined;
