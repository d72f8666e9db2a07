/** Runs the rooms' migrations as the owner of the database, and prepares the role the app uses. */
import { sql, type Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import type { Tables } from './index.ts';

/** Migrations of a room by name; names sort in the order they run: YYYYMMDD-NN-room-what. */
export type Migrations = Readonly<Record<string, Migration>>;

/**
 * Brings the database up to date. Idempotent. Throws, naming the migration, when one fails; the failed
 * migration is rolled back whole.
 */
export async function migrate(owner: Kysely<Tables>, rooms: readonly Migrations[]): Promise<void> {
  const all: Record<string, Migration> = {};
  for (const [name, migration] of rooms.flatMap((room) => Object.entries(room))) {
    if (all[name]) throw new Error(`two migrations are named ${name}`);
    all[name] = migration;
  }
  const migrator = new Migrator({
    db: owner,
    provider: { getMigrations: async () => all },
    allowUnorderedMigrations: true,
  });
  const { error, results } = await migrator.migrateToLatest();
  if (error) {
    const failed = results?.find((result) => result.status === 'Error')?.migrationName ?? 'unknown';
    throw new Error(`Migration ${failed} failed: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
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
