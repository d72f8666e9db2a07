import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { defineJob, ok, type Job } from '../index.ts';
import { runJob } from '../workers/run-job.ts';
import { testPlatform, type TestPlatform } from '../testing/index.ts';
import { help, spread, type MakePiece } from './index.ts';

let platform: TestPlatform;
beforeAll(async () => void (platform = await testPlatform()));

const pieces = 12;
const resultOf = (n: number): string => createHash('sha256').update(`piece ${n}`).digest('hex');
const expected = Array.from({ length: pieces }, (_, n) => resultOf(n));

async function newJob(kind: string, input: object = {}): Promise<string> {
  const id = randomUUID();
  await sql`insert into jobs (id, unit_id, kind, input, created_at)
    values (${id}, '53', ${kind}, ${JSON.stringify(input)}, now())`.execute(platform.owner);
  return id;
}

/** Handlers whose pieces take a while; `worked` counts who worked how many. */
function handlers(make: MakePiece, worked: Map<string, number>): readonly Job[] {
  const counted =
    (id: string): MakePiece =>
    async (n) => {
      const made = await make(n);
      worked.set(id, (worked.get(id) ?? 0) + 1);
      return made;
    };
  const helper = defineJob({
    kind: 'test.help',
    input: z.object({ run: z.string() }),
    lane: 'heavy',
    run: (work, { run }: { readonly run: string }) => help(work, run, counted(work.id)),
  });
  const spreads = defineJob({
    kind: 'test.spread',
    input: z.object({}),
    lane: 'heavy',
    run: async (work) =>
      ok({ results: await spread(work, { pieces, make: counted(work.id), helper, helping: (run) => ({ run }) }) }),
  });
  return [helper, spreads];
}

const slowly: MakePiece = async (n) => {
  await sleep(60);
  return resultOf(n);
};
/** Waits until helpers are asked for. */
const begun = (id: string) =>
  expect
    .poll(async () => (await sql`select from jobs where input->>'run' = ${id}`.execute(platform.owner)).rows.length, {
      interval: 5,
    })
    .toBeGreaterThan(3);
const resultsOf = async (id: string) =>
  (
    await sql<{
      state: string;
      result: { results: string[] | null };
    }>`select state, result from jobs where id = ${id}`.execute(platform.owner)
  ).rows[0];

it('one worker alone finishes all pieces, in order', async () => {
  const worked = new Map<string, number>();
  const id = await newJob('test.spread');
  await runJob(platform.owner, platform, handlers(slowly, worked), id);
  expect(await resultsOf(id)).toEqual({ state: 'done', result: { results: expected } });
  expect([...worked]).toEqual([[id, pieces]]);
  await platform.workJobs(handlers(slowly, worked));
  expect(worked.size).toBe(1);
});

it('several workers share them, each piece once, with the same result', async () => {
  const worked = new Map<string, number>();
  const each = handlers(slowly, worked);
  const id = await newJob('test.spread');
  const parent = runJob(platform.owner, platform, each, id);
  await begun(id);
  const helpers = await sql<{
    id: string;
  }>`select id from jobs where state = 'queued' and input->>'run' = ${id} limit 3`.execute(platform.owner);
  await Promise.all([parent, ...helpers.rows.map((helper) => runJob(platform.owner, platform, each, helper.id))]);
  expect(await resultsOf(id)).toEqual({ state: 'done', result: { results: expected } });
  expect(worked.size).toBe(4);
  expect([...worked.values()].reduce((sum, n) => sum + n, 0)).toBe(pieces);
});

it('takes over the pieces of a helper that died, and stops when it is cancelled', async () => {
  const worked = new Map<string, number>();
  const id = await newJob('test.spread');
  const dead = await newJob('test.help', { run: id });
  await sql`update jobs set state = 'failed' where id = ${dead}`.execute(platform.owner);
  await sql`insert into job_pieces (run, n, unit_id, claimed_by) values (${id}, 3, '53', ${dead})`.execute(
    platform.owner,
  );
  await runJob(platform.owner, platform, handlers(slowly, worked), id);
  expect((await resultsOf(id))?.result.results).toEqual(expected);

  const cancelled = await newJob('test.spread');
  const running = runJob(platform.owner, platform, handlers(slowly, worked), cancelled);
  await begun(cancelled);
  await sql`update jobs set state = 'cancelled' where id = ${cancelled}`.execute(platform.owner);
  await running;
  expect(await resultsOf(cancelled)).toEqual({ state: 'cancelled', result: null });
  const {
    rows: [left],
  } = await sql<{
    n: number;
  }>`select count(*) as n from job_pieces where run = ${cancelled} and sha256 is null`.execute(platform.owner);
  expect(left?.n).toBeGreaterThan(0);
});
