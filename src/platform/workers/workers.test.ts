/**
 * Workers on a real queue: what they promise when jobs break, processes die, clocks are wrong and the database goes
 * away.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { migrations } from '../../rooms.ts';
import { systemActor, type UnitId } from '../actor.ts';
import { connect, type Database } from '../database/index.ts';
import { startEmbeddedPostgres } from '../database/embedded.ts';
import { migrate } from '../database/migrate.ts';
import { askJob, stopJob } from '../jobs/ask-job.ts';
import { defineJob, type Job, type Work } from '../jobs/define-job.ts';
import { defineSchedule } from '../jobs/define-schedule.ts';
import { runOperation } from '../operations.ts';
import { ok } from '../result/index.ts';
import { testPlatform, type TestPlatform } from '../testing/index.ts';
import { cancelJob } from './cancel-job.ts';
import { event } from './events.ts';
import { startWorkers, type WorkersOptions } from './index.ts';
import { unitCalled, personCalled } from '../testing/ids.ts';

const unit = unitCalled('53');
const patience = 3;

let house: TestPlatform;
const stops: (() => Promise<void>)[] = [];
beforeEach(async () => void (house = await testPlatform()));
afterEach(async () => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  for (const stop of stops.splice(0).toReversed()) await stop();
});

/** Workers in this process, as a process of its own would have them. */
async function start(jobs: readonly Job[], more: Partial<WorkersOptions> = {}) {
  const workers = await startWorkers({
    platform: house,
    owner: house.owner,
    ownerUrl: house.ownerUrl,
    jobs,
    schedules: [],
    workers: 2,
    worker: randomUUID(),
    patience,
    ...more,
  });
  let stopping: Promise<boolean> | undefined;
  const stop = () => (stopping ??= workers.stop());
  stops.push(async () => void (await stop()));
  return { stop };
}

/** A process of its own with the jobs test.poison and test.endless. */
async function spawnProcess(
  name: string = randomUUID(),
): Promise<{ child: ChildProcess; heard: (word: string) => Promise<void> }> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'testing/process.ts'), house.ownerUrl, name], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout?.on('data', (chunk: Buffer) => void (printed += chunk.toString()));
  stops.push(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  });
  const heard = async (word: string) => {
    while (!printed.includes(word)) await sleep(10);
  };
  return { child, heard };
}

const job = (kind: string, run: (work: Work) => Promise<unknown>, more: Partial<Job> = {}) =>
  defineJob({
    kind,
    input: z.object({}),
    lane: 'light',
    run: async (work) => {
      await run(work);
      return ok({});
    },
    ...more,
  });
const nothing = async () => undefined;

const ask = (asked: Job, { owner = house.owner, unitId = unit }: { owner?: Database; unitId?: UnitId } = {}) =>
  owner.transaction().execute((tx) => askJob(tx, asked, {}, { unitId, by: 'orang', at: house.clock.now() }));
const insertKind = async (kind: string): Promise<string> => {
  const id = randomUUID();
  await sql`insert into jobs (id, unit_id, kind, input, created_at)
    values (${id}, ${unit}, ${kind}, '{}', now())`.execute(house.owner);
  return id;
};
const rowOf = async (id: string, owner = house.owner) =>
  (
    await sql<{ state: string; attempts: number; worker: string | null; failure: { code: string } | null }>`
      select state, attempts, worker, failure from jobs where id = ${id}`.execute(owner)
  ).rows[0];
const until = (id: string, wanted: object, timeout = 15_000) =>
  expect.poll(() => rowOf(id), { timeout, interval: 20 }).toMatchObject(wanted);

describe('the queue', () => {
  it('hears of a job when its transaction commits, and not when it does not', async () => {
    const one = job('test.one', nothing);
    await start([one], { patience: 600 });
    // Long before it would have looked by itself.
    const id = await ask(one);
    await until(id, { state: 'done', attempts: 1 });
    await expect(
      house.owner.transaction().execute(async (tx) => {
        await askJob(tx, one, {}, { unitId: unit, by: null, at: house.clock.now() });
        throw new Error('taken back');
      }),
    ).rejects.toThrow('taken back');
    const { rows } = await sql`select id from jobs`.execute(house.owner);
    expect(rows).toEqual([{ id }]);
  });

  it('runs a job once, however many processes want it', async () => {
    let runs = 0;
    const one = job('test.one', async () => void (runs += 1));
    await Promise.all([start([one]), start([one]), start([one])]);
    const ids = await Promise.all(Array.from({ length: 30 }, () => ask(one)));
    for (const id of ids) await until(id, { state: 'done', attempts: 1 });
    expect(runs).toBe(30);
  });

  it('leaves a kind that this process does not know to one that does, without an error', async () => {
    const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const known = job('test.known', nothing);
    await start([known]);
    const foreign = await insertKind('test.foreign');
    await until(await ask(known), { state: 'done' });
    expect(await rowOf(foreign)).toMatchObject({ state: 'queued', attempts: 0 });
    await start([job('test.foreign', nothing)]);
    await until(foreign, { state: 'done', attempts: 1 });
    expect(printed).not.toHaveBeenCalled();
  });

  it('finds a job that was queued and never rung for', async () => {
    await start([job('test.one', nothing)]);
    await sql`alter table jobs disable trigger ring_for_new`.execute(house.owner);
    const id = await insertKind('test.one');
    await expect.poll(() => rowOf(id), { timeout: 5_000 }).toMatchObject({ state: 'done' });
  });

  it('refuses input that a job does not declare: at asking by an error, at running by a failure', async () => {
    const one = defineJob({
      kind: 'test.one',
      input: z.object({ n: z.int() }),
      lane: 'light',
      run: async () => ok({}),
    });
    const wrong = { n: 1.5 };
    await expect(
      house.owner.transaction().execute((tx) => askJob(tx, one, wrong, { unitId: unit, by: null, at: new Date() })),
    ).rejects.toThrow();
    await start([one]);
    await until(await insertKind('test.one'), { state: 'failed', attempts: 1, failure: { code: 'jobs/unreadable' } });
  });

  it('keeps the last worker for light jobs', async () => {
    const ends: (() => void)[] = [];
    const heavy = job('test.heavy', () => new Promise<void>((end) => ends.push(end)), { lane: 'heavy' });
    const light = job('test.light', nothing);
    await start([heavy, light], { workers: 3 });
    const heavies = [await ask(heavy), await ask(heavy), await ask(heavy)];
    await until(await ask(light), { state: 'done' });
    await until(heavies[1] ?? '', { state: 'running' });
    expect(await rowOf(heavies[2] ?? '')).toMatchObject({ state: 'queued' });
    ends.shift()?.();
    await until(heavies[2] ?? '', { state: 'running' });
    for (const end of ends) end();
    for (const id of heavies) await until(id, { state: 'done' });
  });

  it('lets what waits for an answer from elsewhere take no worker, and only so many of it wait', async () => {
    const ends: (() => void)[] = [];
    const far = job('test.far', () => new Promise<void>((end) => ends.push(end)), { lane: 'outside' });
    const heavy = job('test.heavy', nothing, { lane: 'heavy' });
    await start([far, heavy], { workers: 1 });
    const waiting = [];
    for (let n = 0; n < 6; n += 1) waiting.push(await ask(far));
    await until(await ask(heavy), { state: 'done' });
    await expect.poll(() => ends.length).toBe(4);
    expect(await rowOf(waiting[5] ?? '')).toMatchObject({ state: 'queued' });
    for (const id of waiting) {
      await expect.poll(() => ends.length).toBeGreaterThan(0);
      ends.shift()?.();
      await expect.poll(async () => (await rowOf(id))?.state).not.toBe('queued');
    }
    for (const id of waiting) await until(id, { state: 'done' });
  });

  it('lets units take turns, however much one of them has put in', async () => {
    const begun: string[] = [];
    const one = job('test.one', async ({ unitId }) => void begun.push(unitId));
    for (let n = 0; n < 40; n += 1) await ask(one);
    const others = ['5301', '5305'].map(unitCalled);
    for (const unitId of others) for (let n = 0; n < 2; n += 1) await ask(one, { unitId });
    await start([one], { workers: 1 });
    await expect.poll(() => begun.length).toBe(44);
    expect(begun.slice(0, 6).toSorted()).toEqual(['53', '53', '5301', '5301', '5305', '5305']);
  });

  it('runs one at a time of what must be alone in its unit, in all processes', async () => {
    let now = 0;
    let most = 0;
    const alone = job(
      'test.alone',
      async () => {
        most = Math.max(most, (now += 1));
        await sleep(40);
        now -= 1;
      },
      { alone: 'unit' },
    );
    await Promise.all([start([alone], { workers: 4 }), start([alone], { workers: 4 })]);
    const ids = await Promise.all(Array.from({ length: 8 }, () => ask(alone)));
    for (const id of ids) await until(id, { state: 'done', attempts: 1 });
    expect(most).toBe(1);
    const elsewhere = await Promise.all(['5301', '5305'].map((id) => ask(alone, { unitId: unitCalled(id) })));
    for (const id of elsewhere) await until(id, { state: 'done' });
  });
});

it('what a job does stands in the trail under its name, and that of who asked for it', async () => {
  const speaks = job('test.speaks', ({ platform, actor }) =>
    runOperation(
      platform,
      actor,
      async () => ok({ value: null, events: [event('job.cancelled', cancelled, { jobId: 'x', kind: 'x' })] }),
      null,
    ),
  );
  const cancelled = { unitId: unit, subject: { type: 'job', id: 'spoken' } } as const;
  await start([speaks]);
  const id = await ask(speaks);
  await until(id, { state: 'done' });
  const { rows } = await sql`select actor_kind, actor_person, job, asked_by from audit_events
    where subject_id = 'spoken'`.execute(house.owner);
  expect(rows).toEqual([{ actor_kind: 'system', actor_person: null, job: `test.speaks ${id}`, asked_by: 'orang' }]);
});

describe('a job that breaks', () => {
  it('is tried again after a pause, as often as it says, and then fails with a sentence', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const at: number[] = [];
    let gaveUp = 0;
    const breaks = job('test.breaks', async () => (at.push(performance.now()), Promise.reject(new Error('broken'))), {
      attempts: 2,
      gaveUp: async () => void (gaveUp += 1),
    });
    await start([breaks]);
    const id = await ask(breaks);
    await until(id, { state: 'failed', attempts: 2, failure: { code: 'jobs/broke' } });
    expect((at[1] ?? 0) - (at[0] ?? 0)).toBeGreaterThan(1_900);
    expect(gaveUp).toBe(1);
  });

  it('fails only once what waits for it was told, also where the disk was full just then', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    let tried = 0;
    const breaks = job('test.breaks', () => Promise.reject(new Error('broken')), {
      attempts: 1,
      gaveUp: async () => {
        tried += 1;
        if (tried < 3) throw Object.assign(new Error('no room'), { code: '53100' });
      },
    });
    const id = await ask(breaks);
    await start([breaks]);
    await until(id, { state: 'failed' }, 45_000);
    expect(tried).toBe(3);
  });

  it('and kills its program counts each death; the start after the last says so and lives on', async () => {
    const id = await insertKind('test.poison');
    const name = randomUUID();
    for (let death = 1; death <= 2; death += 1) {
      const { child } = await spawnProcess(name);
      await once(child, 'exit');
      expect(child.signalCode).toBe('SIGKILL');
      expect(await rowOf(id)).toMatchObject({ state: 'running', attempts: death });
    }
    const { child, heard } = await spawnProcess(name);
    await heard('ready');
    await until(id, { state: 'failed', failure: { code: 'jobs/died' } });
    expect(child.signalCode).toBeNull();
  });

  it('of a process that died is taken over by another, without a restart', async () => {
    const { child, heard } = await spawnProcess('dying');
    const id = await insertKind('test.endless');
    await heard('begun');
    await start([job('test.endless', nothing)], { worker: 'living' });
    await sleep(2 * patience * 1_000);
    expect(await rowOf(id)).toMatchObject({ state: 'running', worker: 'dying' });
    child.kill('SIGKILL');
    await until(id, { state: 'done', attempts: 2, worker: 'living' });
  });
});

describe('stopping', () => {
  it('a job: its signal is aborted at once, progress says so, and nothing that it made is kept', async () => {
    const seen: unknown[] = [];
    const slow = job('test.slow', async ({ signal, progress }) => {
      seen.push(await progress(1, 2));
      await once(signal, 'abort');
      seen.push(await progress(2, 2));
    });
    await start([slow], { patience: 600 });
    const id = await ask(slow);
    await expect.poll(() => seen).toEqual([true]);
    await house.owner.transaction().execute((tx) => stopJob(tx, id));
    await expect.poll(() => seen).toEqual([true, false]);
    expect(await rowOf(id)).toMatchObject({ state: 'cancelled' });
  });

  it('is for the one who asked, where the job says so, and is written in the trail', async () => {
    const one = job('test.one', nothing);
    const id = await ask(one);
    const person = (id: string) => ({ ...systemActor(unit), kind: 'person' as const, personId: personCalled(id) });
    const stop = async (personId: string, stoppable: boolean) => {
      const result = await runOperation(house, person(personId), cancelJob, { jobId: id, stoppable });
      return result.ok ? 'stopped' : result.failure.code;
    };
    expect(await stop('lain', true)).toBe('jobs/not-yours');
    expect(await stop('orang', false)).toBe('jobs/stop-elsewhere');
    expect(await stop('orang', true)).toBe('stopped');
    expect(await stop('orang', true)).toBe('jobs/ended');
    const { rows } = await sql`select action, subject_id from audit_events where unit_id = ${unit}`.execute(
      house.owner,
    );
    expect(rows).toEqual([{ action: 'job.cancelled', subject_id: id }]);
  });

  it('the program: what ends within some seconds ends, the rest is handed on at once and does not count', async () => {
    const quick = job('test.quick', () => sleep(300));
    const endless = job('test.endless', () => new Promise(() => undefined));
    const first = await start([quick, endless]);
    const [one, other] = [await ask(quick), await ask(endless)];
    await until(other, { state: 'running' });
    const before = performance.now();
    expect(await first.stop()).toBe(false);
    // What is endless would hold it for ever.
    expect(performance.now() - before).toBeLessThan(40_000);
    expect(await rowOf(one)).toMatchObject({ state: 'done' });
    expect(await rowOf(other)).toMatchObject({ state: 'queued', attempts: 0 });
    await start([job('test.endless', nothing)]);
    await until(other, { state: 'done', attempts: 1 }, 1_000);
  });
});

it('a clock of the program that is an hour off changes nothing', async () => {
  for (const hours of [-1, 1]) {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + hours * 3_600_000 });
    // A kind of its own: the workers of the hour before are still there, and would write what they write.
    const writes = job(`test.writes-${hours}`, async ({ platform, actor }) => {
      await sleep(2 * patience * 1_000);
      await platform.database.write(actor, (tx) =>
        sql`insert into files (sha256, unit_id, name, mime, size, created_at)
          values (${String(hours + 1).repeat(64)}, ${unit}, 'a', 'b', 1, now())`.execute(tx),
      );
    });
    await start([writes]);
    await start([writes]);
    await until(await ask(writes), { state: 'done', attempts: 1 });
    vi.useRealTimers();
  }
  expect((await sql`select from files`.execute(house.owner)).rows).toHaveLength(2);
});

it('a schedule is done once for three processes, again when its time has come, and after a failure', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const one = job('test.one', nothing);
  let breaks = false;
  const schedule = defineSchedule({
    name: 'test.often',
    when: { every: 3_600 },
    run: async ({ ask: put }) => {
      await put(one, {}, { unitId: unit });
      await sleep(100);
      if (breaks) throw new Error('broken');
    },
  });
  const processes = await Promise.all([1, 2, 3].map(() => start([one], { schedules: [schedule] })));
  const state = async () =>
    (
      await sql<{ runs: number; failure: string | null; minutes: number; jobs: number }>`
        select runs, failure, round(extract(epoch from next_at - now()) / 60)::int as minutes,
          (select count(*)::int from jobs) as jobs from schedules`.execute(house.owner)
    ).rows;
  await expect.poll(state).toEqual([{ runs: 1, failure: null, minutes: 60, jobs: 1 }]);
  await sleep(patience * 1_000);
  expect(await state()).toMatchObject([{ runs: 1, jobs: 1 }]);
  breaks = true;
  await sql`update schedules set next_at = now()`.execute(house.owner);
  await expect.poll(state, { timeout: 5_000 }).toEqual([{ runs: 1, failure: 'broken', minutes: 5, jobs: 1 }]);
  breaks = false;
  await sql`update schedules set next_at = now()`.execute(house.owner);
  await expect.poll(state, { timeout: 5_000 }).toEqual([{ runs: 2, failure: null, minutes: 60, jobs: 2 }]);
  expect(processes).toHaveLength(3);
});

it('a schedule at a time of day in Jakarta is next due at that time', async () => {
  const daily = defineSchedule({ name: 'test.daily', when: { at: '03:00' }, run: nothing });
  await start([], { schedules: [daily] });
  const { rows } = await sql`select to_char(next_at at time zone 'Asia/Jakarta', 'HH24:MI') as at,
    next_at > now() and next_at <= now() + interval '1 day' as soon from schedules`.execute(house.owner);
  expect(rows).toEqual([{ at: '03:00', soon: true }]);
});

it('a database that is restarted under them needs no restart of theirs, and no work is done twice', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const folder = await mkdtemp(path.join(os.tmpdir(), 'kerja-cerdas-restart-'));
  const options = { folder, password: 'test', durable: true };
  let server = await startEmbeddedPostgres(options);
  const port = Number(new URL(server.url).port);
  const owner = connect(server.url, 4);
  stops.push(async () => {
    await owner.destroy();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });
  await migrate(owner, migrations);
  let runs = 0;
  let end = () => {};
  const long = job('test.long', async ({ progress }) => {
    runs += 1;
    await new Promise<void>((resolve) => (end = resolve));
    expect(await progress(1, 1)).toBe(true);
  });
  const one = job('test.one', nothing);
  for (const worker of ['a', 'b']) await start([long, one], { owner, ownerUrl: server.url, worker });
  const id = await ask(long, { owner });
  await expect.poll(() => runs).toBe(1);
  await server.stop();
  // It ends while there is nobody to tell.
  end();
  await sleep(2 * patience * 1_000);
  server = await startEmbeddedPostgres({ ...options, port });
  await expect.poll(() => rowOf(id, owner), { timeout: 10_000 }).toMatchObject({ state: 'done', attempts: 1 });
  expect(runs).toBe(1);
  const next = await ask(one, { owner });
  await expect.poll(() => rowOf(next, owner), { timeout: 5_000 }).toMatchObject({ state: 'done' });
});
