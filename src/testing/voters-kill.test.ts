/**
 * The real program, killed while it imports a list and while it settles it: nothing half is ever seen, and the next
 * start ends the work.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeDirtyExports, type DirtyFile } from '../elections/voters/generate/index.ts';
import type { Import, Mapping, Settlement, VoterList } from '../elections/voters/schema.ts';
import { runProgram, untilRunning, type Program } from '../platform/testing/program.ts';
import { callerAt, type Caller } from './caller.ts';
import { must } from './steps.ts';

/** Enough that import and settling take a while on any machine. */
const rows = 50_000;
const regency = '5305';
const longest = 240_000;

let folder: string;
let file: DirtyFile;
let content: Uint8Array<ArrayBuffer>;
let program: Program;
let person: Caller;
const call = <T>(method: string, address: string, body?: unknown) => must<T>(person, method, address, body);
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'kerja-cerdas-kill-'));
  file = (await writeDirtyExports({ rows, regency, seed: 7 }, path.join(folder, 'files'))).find(({ name }) =>
    name.endsWith('titik-koma.csv'),
  ) as DirtyFile;
  content = new Uint8Array(await readFile(path.join(folder, 'files', file.name)));
  await start();
}, longest);
afterAll(async () => {
  program?.child.kill('SIGKILL');
  await program?.ended;
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** Starts the program on the data that are there, and signs in. */
async function start(): Promise<void> {
  const data = path.join(folder, 'data');
  program = runProgram(data, ['--demo']);
  const { workspaceUrl } = await untilRunning(data, program);
  person = await callerAt(workspaceUrl, 'kasubbag.rendatin.alor');
}

/** Kills it as the power does when the job has done this share of its work, and starts it again. */
async function killAt(jobId: string, share: number): Promise<void> {
  const ended = Date.now() + longest;
  for (;;) {
    const { state, done, total } = await call<{ state: string; done: number; total: number }>(
      'GET',
      `/api/jobs/${jobId}`,
    );
    if (state === 'done' || state === 'failed' || Date.now() > ended)
      throw new Error(`the job is ${state} and was not killed`);
    if (state === 'running' && total > 0 && done / total >= share) break;
    await sleep(5);
  }
  program.child.kill('SIGKILL');
  await program.ended;
  await start();
}

let listId: string;
const theList = () => call<VoterList>('GET', `/api/voters/lists/${listId}`);
const settlement = () => call<Settlement>('GET', `/api/voters/lists/${listId}/settlement`);
const imports = () => call<{ items: Import[] }>('GET', `/api/voters/lists/${listId}/imports`);

test('killed while it imports', { timeout: 2 * longest }, async () => {
  ({ id: listId } = await call<{ id: string }>('POST', '/api/voters/lists', {
    unitId: regency,
    name: 'Daftar',
    kind: 'pdpb',
    period: '2026-TW4',
    votingDay: '2026-12-31',
    tpsCap: 500,
  }));
  const at = `/api/voters/lists/${listId}/imports`;
  const { id } = await call<{ id: string }>('POST', `${at}?name=${file.name}`, content);
  await expect.poll(async () => (await imports()).items[0]?.state, { timeout: longest }).toBe('menunggu');
  const { mapping } = await call<{ mapping: Mapping }>('GET', `${at}/${id}/preview`);
  await call('POST', `${at}/${id}/start`, { mapping });
  const {
    items: [begun],
  } = await imports();
  await killAt(begun?.jobId ?? '', 0.01);
  const seen = await theList();
  expect([0, file.accepted]).toContain(seen.rows);
  expect(seen.state).toBe(seen.rows === 0 ? 'mengimpor' : 'terimpor');
  await expect
    .poll(
      async () =>
        (await imports()).items.map(({ state, read, accepted, rejected }) => [state, read, accepted, rejected]),
      { timeout: longest },
    )
    .toEqual([['selesai', file.read, file.accepted, file.rejected]]);
  expect(await theList()).toMatchObject({ state: 'terimpor', rows: file.accepted, revision: 1 });
});

test('killed while it settles', { timeout: 2 * longest }, async () => {
  const { jobId } = await call<{ jobId: string }>('POST', `/api/voters/lists/${listId}/settle`, {
    name: 'Versi pertama',
    reason: 'diputus selagi ditetapkan',
  });
  await killAt(jobId, 0.01);
  const between = await settlement();
  if (between.version === null) expect(await theList()).toMatchObject({ state: 'terimpor', rows: file.accepted });
  await expect.poll(async () => (await settlement()).version?.rows, { timeout: longest }).toBe(file.accepted);
  expect(await theList()).toMatchObject({ state: 'ditetapkan', rows: file.accepted });
  const { items } = await call<{ items: { rows: number }[] }>('GET', `/api/voters/versions?unitId=${regency}`);
  expect(items.map(({ rows: voters }) => voters)).toEqual([file.accepted]);
  const { identities } = await call<{ identities: { code: string; holds: boolean }[] }>(
    'GET',
    `/api/voters/recaps/${between.version?.id ?? (await settlement()).version?.id}`,
  );
  expect(identities.filter(({ code, holds }) => code.startsWith('change/') && !holds)).toEqual([]);
});
