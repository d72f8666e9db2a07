/**
 * Two real programs on one queue, one database and one store: they share a search for duplicates, and when the one
 * that began it is killed, the other ends it with the result that a program alone has.
 */
import { copyFile, mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import S3rver from 's3rver';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { writeVoters } from '../elections/voters/generate/write.ts';
import type { Mapping } from '../elections/voters/schema.ts';
import { connect, type Database } from '../platform/index.ts';
import { testAppPassword } from '../platform/testing/index.ts';
import { runProgram, untilRunning, type Program } from '../platform/testing/program.ts';
import { callerAt, type Caller } from './caller.ts';
import { must } from './steps.ts';

const rows = 40_000;
const unit = '53';
const longest = 240_000;

let folder: string;
let store: S3rver;
let environment: Record<string, string>;
let owner: Database;
const programs: Program[] = [];
/** Programs by the name under which they take jobs. */
const byWorker = new Map<string, Program>();
let person: Caller;
const call = <T>(method: string, address: string, body?: unknown) => must<T>(person, method, address, body);

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'kerja-cerdas-two-'));
  store = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: path.join(folder, 's3'),
    configureBuckets: [{ name: 'kerja-cerdas', configs: [] }],
  });
  const { port } = await store.run();
  const server = connect(inject('postgresUrl'), 1);
  const name = `two_${randomUUID().replaceAll('-', '')}`;
  await sql.raw(`create database ${name}`).execute(server);
  await server.destroy();
  const database = new URL(inject('postgresUrl'));
  database.pathname = `/${name}`;
  owner = connect(database.href, 2);
  environment = {
    DATABASE_URL: database.href,
    KC_WORKERS: '1',
    KC_JOB_PATIENCE_SECONDS: '3',
    KC_LIST_PIECE_ROWS: '2000',
    KC_S3_ENDPOINT: `http://127.0.0.1:${port}`,
    KC_S3_BUCKET: 'kerja-cerdas',
    KC_S3_ACCESS_KEY: 'S3RVER',
    KC_S3_SECRET_KEY: 'S3RVER',
  };
  const first = await start('one', ['--demo']);
  await start('two', []);
  person = await callerAt(first, 'staf.rendatin.ntt');
}, longest);
afterAll(async () => {
  for (const { child, ended } of programs) {
    child.kill('SIGKILL');
    await ended;
  }
  await owner?.destroy();
  await store?.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** Starts a program on a data folder of its own; where it is. */
async function start(name: string, args: string[]): Promise<string> {
  const data = path.join(folder, name);
  await mkdir(data, { mode: 0o700 });
  await writeFile(
    path.join(data, 'secrets.json'),
    JSON.stringify({ databasePassword: '0'.repeat(32), appPassword: testAppPassword }),
    { mode: 0o600 },
  );
  // Servers of one database share the key of the house, as they share its secrets.
  if (programs.length > 0) await copyFile(path.join(folder, 'one', 'seal.json'), path.join(data, 'seal.json'));
  const program = runProgram(data, args, environment);
  programs.push(program);
  const { workspaceUrl } = await untilRunning(data, program);
  byWorker.set(await readFile(path.join(data, 'worker'), 'utf8'), program);
  return workspaceUrl;
}

/** Waits until the database answers with a row. */
async function until<T>(query: ReturnType<typeof sql<T>>): Promise<T> {
  for (const end = Date.now() + longest; Date.now() < end; await sleep(20)) {
    const {
      rows: [row],
    } = await query.execute(owner);
    if (row !== undefined) return row;
  }
  throw new Error(`nothing came of it:\n${programs.map(({ output }) => output()).join('\n')}`);
}

const done = (jobId: string) =>
  until(
    sql<{
      state: string;
      worker: string;
      attempts: number;
    }>`select state, worker, attempts from jobs where id = ${jobId} and state not in ('queued', 'running')`,
  );
const result = async (listId: string, jobId: string) => ({
  run: (await sql`select pieces, candidates, pairs from voter_linkage_runs where id = ${jobId}`.execute(owner)).rows[0],
  findings: (
    await sql`select code, rows, size, severity, parameters, risk, score, subject from voter_findings
      where list_id = ${listId} and source = 'linkage' and state <> 'ditutup'
      order by code, subject, rows`.execute(owner)
  ).rows,
});
/** Workers that hold or held pieces of a search. */
const sharing = (jobId: string) =>
  sql<{
    worker: string;
  }>`select distinct j.worker from job_pieces p join jobs j on j.id = p.claimed_by where p.run = ${jobId}`;

let listId: string;
test('a list that one program took in is searched by both', { timeout: longest }, async () => {
  const { files } = await writeVoters({ rows, province: unit, seed: 12 }, { folder: path.join(folder, 'made') });
  ({ id: listId } = await call<{ id: string }>('POST', '/api/voters/lists', {
    unitId: unit,
    name: 'Daftar',
    kind: 'pdpb',
    period: '2026-TW4',
    votingDay: '2026-12-31',
    tpsCap: 500,
  }));
  const at = `/api/voters/lists/${listId}/imports`;
  const { id } = await call<{ id: string }>(
    'POST',
    `${at}?name=pemilih.csv`,
    new Uint8Array(await readFile(files.voters)),
  );
  await until(sql`select 1 from voter_imports where id = ${id} and state = 'menunggu'`);
  const { mapping } = await call<{ mapping: Mapping }>('GET', `${at}/${id}/preview`);
  const { jobId: importing } = await call<{ jobId: string }>('POST', `${at}/${id}/start`, { mapping });
  expect(await done(importing)).toMatchObject({ state: 'done' });
  const { jobId } = await call<{ jobId: string }>('POST', `/api/voters/lists/${listId}/duplicates`);
  const { worker: begun } = await until(
    sql<{ worker: string }>`select worker from jobs where id = ${jobId} and state = 'running'
      and exists (select from job_pieces where run = ${jobId} and claimed_by = ${jobId})`,
  );

  // Both have a piece in hand: now the one that began it dies.
  await until(
    sql`select 1 from job_pieces p join jobs j on j.id = p.claimed_by where p.run = ${jobId} and j.worker <> ${begun}`,
  );
  expect((await sharing(jobId).execute(owner)).rows.map(({ worker }) => worker).toSorted()).toEqual(
    [...byWorker.keys()].toSorted(),
  );
  const dead = byWorker.get(begun) as Program;
  dead.child.kill('SIGKILL');
  await dead.ended;
  expect((await sql<{ state: string }>`select state from jobs where id = ${jobId}`.execute(owner)).rows).toEqual([
    { state: 'running' },
  ]);

  const [other] = [...byWorker.keys()].filter((worker) => worker !== begun);
  expect(await done(jobId)).toEqual({ state: 'done', worker: other, attempts: 2 });
  const together = await result(listId, jobId);
  expect(together.findings.length).toBeGreaterThan(100);

  // What is left of them works alone now.
  const left = [...byWorker].find(([worker]) => worker === other)?.[1] as Program;
  person = await callerAt(
    (await untilRunning(path.join(folder, left === programs[0] ? 'one' : 'two'), left)).workspaceUrl,
    'staf.rendatin.ntt',
  );
  const { jobId: again } = await call<{ jobId: string }>('POST', `/api/voters/lists/${listId}/duplicates`);
  expect(await done(again)).toEqual({ state: 'done', worker: other, attempts: 1 });
  expect((await sharing(again).execute(owner)).rows).toEqual([{ worker: other }]);
  expect(await result(listId, again)).toEqual(together);
});
