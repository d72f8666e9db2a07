/**
 * What the owner of the database can do to it, each found by its own name. Every case happens in a transaction that is
 * rolled back; the house is one that has worked for a while, with checkpoints.
 */
import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { demoFacts } from '../../activities/index.ts';
import { person, seedDecisions, seedList } from '../../elections/voters/versions/testing/list.ts';
import { takeOver, verifyChains, type Tx } from '../../platform/index.ts';
import { checkpointsIn } from '../../platform/seals/index.ts';
import { readEntries, type Entry } from '../../platform/seals/checkpoints.ts';
import { houseKey, makeKeyFile } from '../../platform/seals/key.ts';
import { verifyIn, type Verified, type VerifiedWith } from '../../platform/seals/verify.ts';
import { unitCalled } from '../../platform/testing/ids.ts';
import { jobs, rooms } from '../../rooms.ts';
import { testHouse, type TestHouse } from '../index.ts';
import { approvedActivity, draftsOf, handsOf, must, ntt, toApproved } from '../steps.ts';
import { tamperings } from './cases.ts';

let house: TestHouse;
let by: VerifiedWith;
let attacker: string;

beforeAll(async () => {
  house = await testHouse();
  const { platform } = house;
  attacker = await readFile(new URL('attacker.sql', import.meta.url), 'utf8');
  await takeOver(platform, platform.owner, platform.checkpoints);
  await work();
  await platform.checkpoints.make();
  by = { key: platform.sealKey, entries: await readEntries(checkpointsIn(platform.config.dataFolder)) };
});

/** A sheet, two texts, one of them published, a decision about a voter, a settled list and its recap on its way up. */
async function work(): Promise<void> {
  const hands = await handsOf(house, ntt);
  const activity = await approvedActivity(house, demoFacts('00'));
  const drafts = await draftsOf(hands.writer, ntt, activity, ['news', 'report']);
  const [news = '', report = ''] = [drafts.get('news'), drafts.get('report')];
  await toApproved(hands, news);
  await must(hands.writer, 'POST', `/api/drafts/${news}/publish`, {});
  const { writer } = hands;
  await must(writer, 'POST', `/api/drafts/${report}/regenerate`, { baseVersion: 1 });
  await house.platform.checkpoints.make();
  await toApproved(hands, report);

  const kupang = await house.as('kasubbag.rendatin.kupang');
  const people = Array.from({ length: 40 }, (_, n) => person(n + 1));
  const open = await seedList(house.platform, { unitId: unitCalled('5301'), people, period: '2025-TW3' });
  await seedDecisions(house.platform, open, [{ row: 1, open: true }], unitCalled('5301'));
  const finding = await house.platform.owner
    .selectFrom('voter_findings')
    .select(['id', 'version'])
    .where('list_id', '=', open)
    .executeTakeFirstOrThrow();
  await must(kupang, 'POST', `/api/voters/lists/${open}/findings/${finding.id}/decision`, {
    version: finding.version,
    decision: { action: 'tetap', reason: 'sudah dicocokkan dengan KTP-el' },
  });
  const settled = await seedList(house.platform, { unitId: unitCalled('5301'), people });
  await must(kupang, 'POST', `/api/voters/lists/${settled}/settle`, { name: 'PDPB', reason: '' });
  await house.platform.workJobs(jobs);
  const { version } = await must<{ version: { id: string } }>(kupang, 'GET', `/api/voters/lists/${settled}/settlement`);
  await must(kupang, 'POST', `/api/voters/recaps/${version.id}/send`, {});
}

/** What the verifier says, and what is said of the chains alone, after this; nothing of it stays. */
async function after(change: (tx: Tx) => Promise<unknown>, given: VerifiedWith = by) {
  let verified: Verified | undefined;
  let broken = 0;
  const undone = house.platform.owner.transaction().execute(async (tx) => {
    await change(tx);
    broken = (await verifyChains(tx)).filter(({ intact }) => !intact).length;
    verified = await verifyIn(tx, rooms, given);
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  const lines = (verified as Verified | undefined)?.faults.map(
    ({ where, thing, field, says }) => `${where} ${thing} ${field ?? ''} ${says.en}`,
  );
  return { lines: lines ?? [], broken };
}

test('a house in which everybody did their work fits, and says what was there before', async () => {
  const { lines } = await after(async () => undefined);
  expect(lines).toEqual([]);
  const verified = await house.platform.owner.transaction().execute((tx) => verifyIn(tx, rooms, by));
  expect(verified.tables.get('units')).toEqual({ things: 553, onlyFound: 553 });
  const made = ['draft_versions', 'publications', 'approvals', 'voter_decisions', 'submissions', 'voter_recaps'];
  for (const table of made) {
    expect(verified.tables.get(table)?.onlyFound, table).toBe(0);
    expect(verified.tables.get(table)?.things, table).toBeGreaterThan(0);
  }
});

describe('the owner of the database', () => {
  let byChainsAlone = 0;
  test.each(tamperings)('$does', async ({ sql: change, finds }) => {
    const { lines, broken } = await after(async (tx) => {
      await sql.raw(attacker).execute(tx);
      await sql.raw(change).execute(tx);
    });
    if (broken > 0) byChainsAlone += 1;
    expect(lines).toContainEqual(expect.stringMatching(finds));
  });
  test('is found more often than by the chains alone', () => {
    console.log(`found by the chains alone: ${byChainsAlone} of ${tamperings.length}; now: ${tamperings.length}`);
    expect(byChainsAlone).toBeLessThan(tamperings.length / 2);
  });
});

describe('the file of checkpoints', () => {
  const nothing = async () => undefined;
  const changed = async (change: (entries: Entry[]) => Entry[]) =>
    (await after(nothing, { ...by, entries: change([...by.entries]) })).lines;

  test('shows when it was cut, beside the approvals', async () => {
    expect(await changed((entries) => entries.slice(0, 1))).toContainEqual(
      expect.stringMatching(/^checkpoints \d+ .*the file of checkpoints ends at 1/),
    );
  });
  test('shows when one was taken out, altered, or signed by somebody else', async () => {
    expect(await changed((entries) => entries.toSpliced(1, 1))).toContainEqual(
      expect.stringMatching(/^checkpoints 2 .*does not follow/),
    );
    const alter = (entries: Entry[]) => entries.with(1, { ...entries[1]!, changed: { 'audit 53': '1 aa 2025' } });
    expect(await changed(alter)).toContainEqual(expect.stringMatching(/^checkpoints 2 .*not of the list beside it/));
    const stranger = houseKey(makeKeyFile());
    const { lines } = await after(nothing, { ...by, key: stranger });
    expect(lines).toContainEqual(expect.stringMatching(/^checkpoints 1 .*not signed with the key/));
  });
});

test('a program whose chains were cut makes no further checkpoint, and says which', async () => {
  const { platform } = house;
  await sql.raw(attacker).execute(platform.owner);
  await sql`select attack.cut('53', 20)`.execute(platform.owner);
  await expect(platform.checkpoints.make()).rejects.toThrow(/do not go on from the last checkpoint: audit 53/);
});
