/**
 * vitest global set-up: one embedded PostgreSQL per run, one migrated template database that every test file clones.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import type { TestProject } from 'vitest/node';
import { migrations, rooms } from '../../rooms.ts';
import { connect } from '../database/index.ts';
import { startEmbeddedPostgres } from '../database/embedded.ts';
import { migrate, prepareAppRole } from '../database/migrate.ts';
import { layRooms } from '../room.ts';
import { testAppPassword } from './index.ts';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'kerja-cerdas-test-'));
  const server = await startEmbeddedPostgres({ folder, password: 'test', durable: false });
  const admin = connect(server.url, 1);
  await sql`create database template_kc`.execute(admin);
  await admin.destroy();
  const owner = connect(server.url.replace(/postgres$/, 'template_kc'), 1);
  await migrate(owner, migrations);
  await layRooms(owner, rooms);
  await prepareAppRole(owner, testAppPassword);
  await owner.destroy();
  project.provide('postgresUrl', server.url);
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
