/**
 * A data folder of the landing before the middle floor was turned over opens with today's program, and keeps every
 * approval, text and number. last-landing/rows.sql holds the rows of an invented house, last-landing/files its files,
 * last-landing/expected.json what last-landing/look.ts saw of it through that program; nothing there is edited.
 *
 * When you move a table or a route, change only how look.ts finds the thing (its query or address), never what is
 * compared: what a migration loses on the way shows here.
 */
import { randomUUID } from 'node:crypto';
import { cp, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { demoPassword } from '../identity/index.ts';
import { hashPassword } from '../identity/passwords.ts';
import { createPortal } from '../portal/index.ts';
import { connect, takeOver } from '../platform/index.ts';
import { prepareAppRole, readMigrations, runMigrations } from '../platform/database/migrate.ts';
import { testAppPassword } from '../platform/testing/index.ts';
import { layRooms } from '../platform/room.ts';
import { readEntries } from '../platform/seals/checkpoints.ts';
import { checkpointsIn } from '../platform/seals/index.ts';
import { verifyHouse } from '../platform/seals/verify.ts';
import { jobs, migrations, rooms } from '../rooms.ts';
import { testHouse, type TestHouse } from './index.ts';
import { look } from './last-landing/look.ts';

/** Migrations named before this day made the rows; those from it on carry them. */
const turningDay = '20261129';

const folder = new URL('./last-landing/', import.meta.url);
const template = `last_landing_${randomUUID().replaceAll('-', '')}`;
const admin = connect(inject('postgresUrl'), 1);

describe('a house of the last landing', () => {
  let house: TestHouse;
  let seen: Awaited<ReturnType<typeof look>>;
  let expected: Awaited<ReturnType<typeof look>>;

  beforeAll(async () => {
    await openLastLanding();
    house = await testHouse(undefined, template);
    await cp(fileURLToPath(new URL('files/', folder)), house.platform.config.dataFolder, { recursive: true });
    // What every start does: what stands there is sealed and signed as it is found.
    await takeOver(house.platform, house.platform.owner, house.platform.checkpoints);
    const portal = createPortal(house.platform, rooms, { freshFor: 0 });
    expected = JSON.parse(await readFile(new URL('expected.json', folder), 'utf8')) as typeof expected;
    seen = await look(house, async (path) => {
      const page = await portal.request(path, { headers: { host: 'localhost' } });
      return { status: page.status, text: await page.text() };
    });
  });
  afterAll(async () => {
    await admin.destroy();
  });

  test('holds what it is about: approvals, corrections, voided texts, released numbers', () => {
    const drafts = expected.units.flatMap((unit) => unit.drafts);
    expect(new Set(drafts.map(({ state }) => state))).toEqual(
      new Set(['konsep', 'diperiksa', 'disetujui', 'terbit', 'arsip']),
    );
    expect(drafts.filter(({ approval }) => approval !== null).length).toBeGreaterThan(5);
    expect(drafts.some(({ sourcesChanged }) => sourcesChanged)).toBe(true);
    for (const [thing, count] of Object.entries(expected.counts)) expect([thing, count > 0]).toEqual([thing, true]);
  });

  test('every audit chain verifies, with no event lost', () => {
    for (const chain of expected.chains) {
      const now = seen.chains.find(({ unitId }) => unitId === chain.unitId);
      expect(now).toMatchObject({ unitId: chain.unitId, intact: true });
      expect(now?.events).toBeGreaterThanOrEqual(chain.events);
    }
  });

  test('every draft keeps its state, its versions word for word, and what people did to it', () => {
    for (const [at, unit] of expected.units.entries()) expect(seen.units[at]?.drafts).toEqual(unit.drafts);
  });

  test('every approval keeps its hash, and every hash recomputes', () => {
    const approvals = (of: typeof seen) =>
      of.units.flatMap(({ drafts }) => drafts.map(({ id, approvals: records, fault }) => ({ id, records, fault })));
    expect(approvals(seen)).toEqual(approvals(expected));
    expect(approvals(seen).map(({ fault }) => fault)).toEqual(approvals(seen).map(() => 'none'));
  });

  test('every publication is what was approved, at its address, with its views and corrections', () => {
    for (const [at, unit] of expected.units.entries()) expect(seen.units[at]?.publications).toEqual(unit.publications);
  });

  test('voter lists, settled versions and recaps stand as they were', () => {
    for (const [at, unit] of expected.units.entries()) expect(seen.units[at]?.lists).toEqual(unit.lists);
  });

  test('there are as many things of every kind as before', () => {
    // The trail goes on, migrations bring rules, and the demo lays people who were none of it then.
    const { events = 0, rules = 0, people = 0, positions = 0, ...counts } = expected.counts;
    expect(seen.counts).toMatchObject(counts);
    for (const [thing, before] of Object.entries({ events, rules, people, positions }))
      expect(seen.counts[thing], thing).toBeGreaterThanOrEqual(before);
  });

  test('what it held is sealed as it was found, and everything fits', async () => {
    const { owner, sealKey, config } = house.platform;
    const entries = await readEntries(checkpointsIn(config.dataFolder));
    const verified = await verifyHouse(owner, rooms, { key: sealKey, entries });
    expect(verified.faults).toEqual([]);
    for (const table of ['drafts', 'publications', 'approvals', 'voter_recap_rows']) {
      const { things = 0, onlyFound = 0 } = verified.tables.get(table) ?? {};
      expect([table, things > 0, onlyFound]).toEqual([table, true, things]);
    }
  });

  test('work that was asked for before is done after', async () => {
    await house.platform.workJobs(jobs);
    const after = await look(house, async () => ({ status: 0, text: '' }));
    expect(after.counts).toMatchObject({
      'jobs waiting': 0,
      'documents read': (expected.counts['documents read'] ?? 0) + 1,
    });
  });
});

/** A database migrated to the last landing, filled with its rows, and migrated to today; demo people can sign in. */
async function openLastLanding(): Promise<void> {
  await sql.raw(`create database ${template} template template0`).execute(admin);
  const owner = connect(inject('postgresUrl').replace(/postgres$/, template), 1);
  const files = await readMigrations(migrations);
  await runMigrations(
    owner,
    files.filter(({ name }) => name < turningDay),
  );
  // The key under which this house sealed its files and reasons.
  await sql`update kc_private.actor_key set key = decode(repeat('5c', 32), 'hex')`.execute(owner);
  await sql.raw(await readFile(new URL('rows.sql', folder), 'utf8')).execute(owner);
  await runMigrations(owner, files);
  await layRooms(owner, rooms);
  await prepareAppRole(owner, testAppPassword);
  const hashed = await hashPassword(demoPassword);
  if (!hashed.ok) throw new Error(hashed.failure.code);
  await sql`insert into kc_private.credentials select id, ${hashed.value}, now() from people`.execute(owner);
  await owner.destroy();
}
