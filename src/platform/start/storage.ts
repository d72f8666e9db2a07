/** The database of a data folder: embedded or given, migrated, with the two ways in. */
import path from 'node:path';
import { sql } from 'kysely';
import type { Config } from '../config/index.ts';
import { keepPostgres, type Watched } from '../database/kept.ts';
import type { Trouble } from '../database/trouble.ts';
import { connect, type Database } from '../database/index.ts';
import { ChangedMigration, migrate, prepareAppRole, type Migrations } from '../database/migrate.ts';
import { CannotStart, say } from './say.ts';
import type { Secrets } from './secrets.ts';

export type Server = {
  /** Connects as the owner, who sees every row. For migrations, jobs and verification only. */
  readonly ownerUrl: string;
  /** What keeps the program's own database from answering now, or null. */
  readonly trouble: () => Trouble | null;
  /** What does not end within `patience` milliseconds is cut off; nothing that was committed is lost by it. */
  readonly stop: (patience?: number) => Promise<void>;
};

const databaseName = 'kerja_cerdas';

/**
 * The PostgreSQL of the configuration, running, with our database in it. `changed` hears what keeps it from answering.
 * Throws CannotStart when it cannot be reached.
 */
export async function openServer(
  config: Config,
  secrets: Secrets,
  changed: (trouble: Trouble | null) => void = () => undefined,
): Promise<Server> {
  if (config.databaseUrl) return { ownerUrl: config.databaseUrl, trouble: () => null, stop: () => Promise.resolve() };
  const server = await keepPostgres(
    { folder: path.join(config.dataFolder, 'database'), password: secrets.databasePassword },
    { changed, ...sayings },
  ).catch(cannotOpen);
  try {
    const ownerUrl = await ensureDatabase(server.url);
    return { ownerUrl, trouble: server.trouble, stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** Brings the database up to date and returns the actor key. Throws CannotStart when a migration fails. */
export const prepareDatabase = (
  owner: Database,
  appPassword: string,
  migrations: readonly Migrations[],
): Promise<Buffer> =>
  migrate(owner, migrations)
    .then(() => prepareAppRole(owner, appPassword))
    .catch(cannotOpen);

/** The way into the owner's database for the role that the program works as. */
export function appUrlOf(ownerUrl: string, appPassword: string): string {
  const url = new URL(ownerUrl);
  url.username = 'kc_app';
  url.password = appPassword;
  return url.href;
}

/** What the terminal learns of the database's deaths. */
const sayings: Omit<Watched, 'changed'> = {
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
