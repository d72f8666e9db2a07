/** Opens the database of a data folder: embedded or given, migrated, with the two ways in. */
import path from 'node:path';
import { sql } from 'kysely';
import type { Config } from '../config/index.ts';
import { startEmbeddedPostgres } from '../database/embedded.ts';
import { actorDatabase, connect, keyDeriver, type ActorDatabase, type Database } from '../database/index.ts';
import { ChangedMigration, migrate, prepareAppRole, type Migrations } from '../database/migrate.ts';
import { CannotStart } from './say.ts';
import type { Secrets } from './secrets.ts';

export type Storage = {
  /** Connects as the owner, who sees every row. For migrations, jobs and verification only. */
  readonly ownerUrl: string;
  readonly owner: Database;
  readonly database: ActorDatabase;
  readonly keyFor: (purpose: string) => Buffer;
  readonly stop: () => Promise<void>;
};

const databaseName = 'kerja_cerdas';

/** Throws CannotStart when the database cannot be reached or a migration fails. */
export async function openStorage(
  config: Config,
  secrets: Secrets,
  migrations: readonly Migrations[],
): Promise<Storage> {
  const server = config.databaseUrl
    ? null
    : await startEmbeddedPostgres({
        folder: path.join(config.dataFolder, 'database'),
        password: secrets.databasePassword,
      }).catch(cannotOpen);
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
      stop: async () => {
        await Promise.all([pool.destroy(), owner.destroy()]);
        await server?.stop();
      },
    };
  } catch (error) {
    await server?.stop();
    throw error;
  }
}

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
