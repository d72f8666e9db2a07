/** Runs the rooms' frozen .sql files as the owner of the database, and prepares the role the app uses. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { sql, type Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import type { Tables } from './index.ts';

/**
 * A room's folder of frozen .sql files, ending with a slash. Names sort in the order they run: YYYYMMDD-NN-room-what.
 */
export type Migrations = URL;

export type MigrationFile = { readonly name: string; readonly text: string; readonly sha256: string };

/** A file is not what it was when this database ran it. */
export class ChangedMigration extends Error {
  readonly migration: string;
  constructor(migration: string) {
    super(`migration ${migration} has changed since this database ran it`);
    this.migration = migration;
  }
}

/**
 * Brings the database up to date. Idempotent. Throws ChangedMigration when a file has changed since it ran, and an
 * error that names the migration when one fails; what failed is rolled back whole.
 */
export const migrate = async (owner: Kysely<Tables>, folders: readonly Migrations[]): Promise<void> =>
  runMigrations(owner, await readMigrations(folders));

/** All files of these folders in the order they run. Throws when two have one name. */
export async function readMigrations(folders: readonly Migrations[]): Promise<MigrationFile[]> {
  const all = new Map<string, MigrationFile>();
  for (const folder of folders) {
    for (const entry of await readdir(folder)) {
      if (!entry.endsWith('.sql')) continue;
      const name = entry.slice(0, -'.sql'.length);
      if (all.has(name)) throw new Error(`two migrations are named ${name}`);
      const text = await readFile(new URL(entry, folder), 'utf8');
      all.set(name, { name, text, sha256: createHash('sha256').update(text).digest('hex') });
    }
  }
  return [...all.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}

export async function runMigrations(owner: Kysely<Tables>, files: readonly MigrationFile[]): Promise<void> {
  await refuseChanged(owner, files);
  const migrator = new Migrator({
    db: owner,
    provider: { getMigrations: async () => Object.fromEntries(files.map((file) => [file.name, migrationOf(file)])) },
    allowUnorderedMigrations: true,
  });
  const { error, results } = await migrator.migrateToLatest();
  if (error) {
    const failed = results?.find((result) => result.status === 'Error')?.migrationName ?? 'unknown';
    throw new Error(`Migration ${failed} failed: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
  // Data folders from before the hashes were kept: what they ran is taken to be what stands here.
  await recordHashes(owner, files);
}

const migrationOf = (file: MigrationFile): Migration => ({
  async up(db) {
    await sql.raw(file.text).execute(db);
    await recordHashes(db, [file]);
  },
});

/** The table of hashes is the runner's own, as kysely_migration is of its library: no migration could record itself. */
async function recordHashes(db: Kysely<Tables>, files: readonly MigrationFile[]): Promise<void> {
  await sql`create table if not exists kc_private.migration_hashes (
    name text primary key, sha256 text not null, recorded_at timestamptz not null default now()
  )`.execute(db);
  const names = files.map(({ name }) => name);
  const hashes = files.map(({ sha256 }) => sha256);
  await sql`insert into kc_private.migration_hashes (name, sha256)
    select * from unnest(${names}::text[], ${hashes}::text[]) on conflict do nothing`.execute(db);
}

async function refuseChanged(owner: Kysely<Tables>, files: readonly MigrationFile[]): Promise<void> {
  const { rows: found } = await sql`select where to_regclass('kc_private.migration_hashes') is not null`.execute(owner);
  if (found.length === 0) return;
  const { rows } = await sql<{ name: string; sha256: string }>`
    select name, sha256 from kc_private.migration_hashes order by name`.execute(owner);
  const now = new Map(files.map(({ name, sha256 }) => [name, sha256]));
  const changed = rows.find(({ name, sha256 }) => now.has(name) && now.get(name) !== sha256);
  if (changed) throw new ChangedMigration(changed.name);
}

/** Gives kc_app this password and returns the actor key. Run by the owner at every start. */
export async function prepareAppRole(owner: Kysely<Tables>, password: string): Promise<Buffer> {
  // ALTER ROLE takes no parameters; the password is ours: hexadecimal.
  if (!/^[0-9a-f]{32,}$/.test(password)) throw new Error('the app password must be hexadecimal');
  await sql.raw(`alter role kc_app with login password '${password}'`).execute(owner);
  const { rows } = await sql<{ key: Buffer }>`select key from kc_private.actor_key`.execute(owner);
  const key = rows[0]?.key;
  if (!key) throw new Error('kc_private.actor_key is empty');
  return key;
}
