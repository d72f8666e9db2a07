import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { migrations } from '../../rooms.ts';
import { CannotStart } from '../start/say.ts';
import { prepareDatabase } from '../start/storage.ts';
import { connect, type Database } from './index.ts';
import { ChangedMigration, migrate, readMigrations } from './migrate.ts';

describe('frozen migrations', () => {
  let folder: string;
  let room: URL;
  let url: string;
  let owner: Database;
  const opened: Database[] = [];
  const folders: string[] = [];
  const write = (name: string, text: string) => writeFile(path.join(folder, `${name}.sql`), text);
  const schema = 'create schema kc_private; create table one (n int);';

  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'kerja-cerdas-migrations-'));
    folders.push(folder);
    room = pathToFileURL(`${folder}/`);
    url = await emptyDatabase();
    owner = connect(url, 1);
    opened.push(owner);
  });
  afterAll(async () => {
    await Promise.all(opened.map((database) => database.destroy()));
    await Promise.all(folders.map((one) => rm(one, { recursive: true })));
  });

  const tables = async () =>
    (
      await sql<{ name: string }>`select tablename as name from pg_tables
        where schemaname = 'public' and tablename not like 'kysely%' order by 1`.execute(owner)
    ).rows.map(({ name }) => name);

  test('run in order of name, once, and keep the hash of what ran', async () => {
    await write('20300101-01-second', 'alter table one add column m int; insert into one values (1, 2);');
    await write('20300101-00-first', schema);
    await migrate(owner, [room]);
    await migrate(owner, [room]);
    expect((await sql`select n, m from one`.execute(owner)).rows).toEqual([{ n: 1, m: 2 }]);
    const { rows } = await sql`select name, sha256 from kc_private.migration_hashes order by name`.execute(owner);
    expect(rows).toEqual((await readMigrations([room])).map(({ name, sha256 }) => ({ name, sha256 })));
  });

  test('a file that changed since it ran ends the start, by name, before anything else runs', async () => {
    await write('20300101-00-first', schema);
    await migrate(owner, [room]);
    await write('20300101-00-first', `${schema}\n-- harmless`);
    await write('20300101-01-second', 'create table two (n int);');
    const refused = await migrate(owner, [room]).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ChangedMigration);
    expect((refused as ChangedMigration).migration).toBe('20300101-00-first');
    expect(await tables()).toEqual(['one']);
  });

  test('the start that it ends says so in both languages', async () => {
    await write('20300101-00-first', schema);
    await migrate(owner, [room]);
    await write('20300101-00-first', 'select 1;');
    const refused = await prepareDatabase(owner, '', [room]).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(CannotStart);
    expect((refused as CannotStart).id).toContain('Berkas migrasi 20300101-00-first.sql tidak sama lagi');
    expect((refused as CannotStart).en).toContain('20300101-00-first.sql is not what this database ran');
  });

  test('a file that fails half-way leaves nothing of itself, and is named', async () => {
    await write('20300101-00-first', schema);
    await migrate(owner, [room]);
    await write('20300101-01-second', 'create table two (n int); select 1 / 0;');
    await expect(migrate(owner, [room])).rejects.toThrow('20300101-01-second');
    expect(await tables()).toEqual(['one']);
    await write('20300101-01-second', 'create table two (n int);');
    await migrate(owner, [room]);
    expect(await tables()).toEqual(['one', 'two']);
  });

  test('a data folder from before hashes were kept takes those of the program that opens it', async () => {
    await write('20300101-00-first', schema);
    await migrate(owner, [room]);
    await sql`drop table kc_private.migration_hashes`.execute(owner);
    await migrate(owner, [room]);
    await write('20300101-00-first', 'select 1;');
    await expect(migrate(owner, [room])).rejects.toThrow(ChangedMigration);
  });

  test('names are taken once in the whole house', async () => {
    await write('20261124-00-platform', 'select 1;');
    await expect(migrate(owner, [...migrations, room])).rejects.toThrow(
      'two migrations are named 20261124-00-platform',
    );
  });
});

async function emptyDatabase(): Promise<string> {
  const admin = connect(inject('postgresUrl'), 1);
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await sql.raw(`create database ${name} template template0`).execute(admin);
  await admin.destroy();
  return inject('postgresUrl').replace(/postgres$/, name);
}
