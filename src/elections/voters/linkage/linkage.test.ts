import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { jobs } from '../../../rooms.ts';
import { testHouse, type Caller, type TestHouse } from '../../../testing/index.ts';
import { plantList } from '../findings/testing/list-with-findings.ts';
import type { PairScore } from '../findings/contract.ts';
import type { LinkageState } from './schema.ts';
import { inventList, type InventedList } from './testing/invented-list.ts';
import type { ListId } from '../list/schema.ts';

type Found = { code: string; rows: number[]; size: number; risk: number; score: PairScore | null; subject: string };

let house: TestHouse;
let staff: Caller;
let head: Caller;
let list: InventedList;
let listId: ListId;
beforeAll(async () => {
  house = await testHouse();
  house.platform.clock.set('2026-11-24T03:00:00Z');
  staff = await house.as('staf.rendatin.kupang');
  head = await house.as('kasubbag.rendatin.kupang');
  list = inventList(1_500, 20_261_124);
  listId = await plantList(house.platform, '5301', list.voters);
});

const findings = async (): Promise<Found[]> =>
  (
    await sql<Found>`select code, rows, size, risk, score, subject from voter_findings where list_id = ${listId}
      and source = 'linkage' and state <> 'ditutup' order by code, rows`.execute(house.platform.owner)
  ).rows;
const state = async () => (await staff('GET', `/api/voters/lists/${listId}/duplicates`)).body as LinkageState;
const pairsOf = (found: readonly Found[]): Set<string> =>
  new Set(found.flatMap(({ rows }) => rows.flatMap((a, n) => rows.slice(n + 1).map((b) => `${a} ${b}`))));

describe('a search for duplicates', () => {
  let found: Found[];
  test('is asked for once at a time, and worked in the background', async () => {
    expect((await staff('POST', `/api/voters/lists/${listId}/duplicates`)).status).toBe(202);
    expect(await staff('POST', `/api/voters/lists/${listId}/duplicates`)).toMatchObject({
      status: 409,
      body: { error: { code: 'voters/duplicates-running' } },
    });
    await house.platform.workJobs(jobs);
    found = await findings();
    expect(found.length).toBeGreaterThan(100);
  });

  test('finds the planted duplicates', () => {
    const probable = pairsOf(found);
    const right = [...list.truth].filter((pair) => probable.has(pair));
    expect(list.truth.size).toBeGreaterThan(150);
    expect(right.length / list.truth.size).toBeGreaterThan(0.97);
  });

  test('keeps people apart who are not one', () => {
    const probable = pairsOf(
      found.filter(({ code, score }) => code === 'D10' || (score !== null && score.weight >= 0)),
    );
    expect([...probable].filter((pair) => list.truth.has(pair)).length / probable.size).toBeGreaterThan(0.97);
    const wrong = list.negatives.filter(({ pair }) => probable.has(pair));
    expect(new Set(list.negatives.map(({ kind }) => kind)).size).toBe(3);
    expect(wrong).toEqual([]);
  });

  test('says why: the steps of every score sum to its weight', () => {
    const scores = found.flatMap(({ score }) => score ?? []);
    expect(scores.length).toBeGreaterThan(100);
    for (const { steps, weight, probability } of scores) {
      expect(steps.reduce((sum, step) => sum + step.weight, 0)).toBeCloseTo(weight, 6);
      expect(probability).toBeCloseTo(1 / (1 + 2 ** -weight), 5);
    }
  });

  test('says the same again, and keeps nothing of a voter outside the sealed list', async () => {
    await staff('POST', `/api/voters/lists/${listId}/duplicates`);
    await house.platform.workJobs(jobs);
    expect(await findings()).toEqual(found);
    const kept = JSON.stringify(
      (
        await sql`select to_jsonb(r) as r from voter_linkage_runs r union all select to_jsonb(j) from jobs j
          union all select to_jsonb(f) from voter_findings f union all select to_jsonb(e) from audit_events e`.execute(
          house.platform.owner,
        )
      ).rows,
    );
    for (const { nik, nkk, name } of list.voters.slice(0, 300))
      for (const value of [nik, nkk, name])
        if (value !== null && value.length > 8) expect(kept.includes(value), value).toBe(false);
  });

  test('shows a curve on which a higher threshold is surer and finds less', async () => {
    const { run, threshold, jobId } = await state();
    expect(jobId).toBe(null);
    expect(threshold).toEqual({ threshold: 0, since: null, chosenByName: null, reason: null });
    expect(run?.rows).toBe(list.voters.length);
    const curve = run?.curve ?? [];
    expect(curve.length).toBeGreaterThan(40);
    for (const [n, point] of curve.entries()) {
      const next = curve[n + 1];
      if (next === undefined) continue;
      expect(next.found).toBeLessThanOrEqual(point.found);
      expect(next.recall).toBeLessThanOrEqual(point.recall);
      expect(next.precision).toBeGreaterThanOrEqual(point.precision);
    }
  });

  test('makes findings anew when the unit’s head chooses another threshold, with a reason', async () => {
    const chosen = { threshold: 9, reason: 'Hanya yang hampir pasti; petugas lapangan sedikit' };
    expect((await staff('PUT', `/api/voters/lists/${listId}/duplicates/threshold`, chosen)).status).toBe(403);
    expect(
      (await head('PUT', `/api/voters/lists/${listId}/duplicates/threshold`, { ...chosen, reason: 'ya' })).status,
    ).toBe(400);
    expect((await head('PUT', `/api/voters/lists/${listId}/duplicates/threshold`, chosen)).status).toBe(200);
    await house.platform.workJobs(jobs);
    const fewer = (await findings()).filter(({ code }) => code === 'D10');
    expect(fewer.length).toBeGreaterThan(5);
    expect(fewer.length).toBeLessThan(found.filter(({ code }) => code === 'D10').length);
    expect(fewer.every(({ score }) => (score?.weight ?? 0) >= 9)).toBe(true);
    expect((await state()).threshold).toMatchObject({
      threshold: 9,
      reason: chosen.reason,
      since: '2026-11-24T03:00:00.000Z',
    });
  });
});

test('decisions put the promise right, and every score says by how much', async () => {
  await head('PUT', `/api/voters/lists/${listId}/duplicates/threshold`, {
    threshold: 0,
    reason: 'Kembali ke peluang seimbang untuk uji ini',
  });
  await house.platform.workJobs(jobs);
  const pairs = (
    await sql<{ id: string; version: number; rows: number[] }>`select id, version, rows from voter_findings
      where list_id = ${listId} and score is not null and size = 2 and state <> 'ditutup'
      and code in ('D03', 'D04', 'D10') order by code, rows limit 60`.execute(house.platform.owner)
  ).rows;
  for (const { id, version, rows } of pairs) {
    const [keep, remove] = rows as [number, number];
    const decision = list.truth.has(`${keep} ${remove}`)
      ? { action: 'ganda', keep, remove: [remove], reason: 'sudah dicocokkan' }
      : { action: 'tetap', reason: 'dua orang, sudah dicocokkan' };
    expect(
      (await staff('POST', `/api/voters/lists/${listId}/findings/${id}/decision`, { version, decision })).status,
    ).toBe(200);
  }
  expect((await state()).run?.decisions).toBe(0);
  // The newest search is told by its time.
  house.platform.clock.set('2026-11-24T04:00:00Z');
  await staff('POST', `/api/voters/lists/${listId}/duplicates`);
  await house.platform.workJobs(jobs);
  expect((await state()).run?.decisions).toBe(pairs.length);
  const scores = (await findings()).flatMap(({ score }) => score ?? []);
  expect(scores.some(({ steps }) => steps.some(({ level }) => level === 'decisions'))).toBe(true);
  for (const { steps, weight, probability } of scores) {
    expect(steps.reduce((sum, step) => sum + step.weight, 0)).toBeCloseTo(weight, 6);
    expect(probability).toBeCloseTo(1 / (1 + 2 ** -weight), 5);
  }
});

test('another unit neither sees a search nor starts one', async () => {
  const elsewhere = await house.as('staf.rendatin.alor');
  expect((await elsewhere('GET', `/api/voters/lists/${listId}/duplicates`)).status).toBe(404);
  expect((await elsewhere('POST', `/api/voters/lists/${listId}/duplicates`)).status).toBe(404);
});

test('a search that is cancelled leaves the findings as they were', async () => {
  const before = await findings();
  await staff('POST', `/api/voters/lists/${listId}/duplicates`);
  expect((await staff('POST', `/api/voters/lists/${listId}/duplicates/cancel`)).status).toBe(200);
  await house.platform.workJobs(jobs);
  expect(await findings()).toEqual(before);
  expect(await staff('POST', `/api/voters/lists/${listId}/duplicates/cancel`)).toMatchObject({ status: 409 });
});
