/** The worker killed at every stage of an import: nothing half is ever seen, and the next worker finishes it. */
import { sql } from 'kysely';
import { beforeAll, expect, test, vi } from 'vitest';
import { runJob } from '../../../platform/workers/run-job.ts';
import { systemActor, verifyChains, type Job, type Platform } from '../../../platform/index.ts';
import { testHouse, type Caller, type TestHouse } from '../../../testing/index.ts';
import { votersRoom } from '../index.ts';
import { importJob } from './run-import.ts';
import { csv, headers, importsOf, newList, started, voter } from './testing/steps.ts';
import { unitCalled } from '../../../platform/testing/ids.ts';
import type { ListId } from '../list/schema.ts';

let house: TestHouse;
let staff: Caller;
beforeAll(async () => {
  house = await testHouse();
  staff = await house.as('staf.rendatin.kupang');
});

const broken = new Error('killed on purpose');
const content = () => csv([headers, ...Array.from({ length: 30 }, (_, n) => voter(n)), voter(31).with(4, 'kapan')]);

/** What anybody can see of a list and its import. */
async function traces(listId: ListId): Promise<object> {
  const { owner } = house.platform;
  const list = await owner
    .selectFrom('voter_lists')
    .select(['state', 'rows', 'revision'])
    .where('id', '=', listId)
    .executeTakeFirstOrThrow();
  const parts = await owner.selectFrom('voter_list_parts').select('n').where('list_id', '=', listId).execute();
  const { head } = (
    await sql<{ head: string }>`select seq || hash as head from audit_heads where unit_id = '5301'`.execute(owner)
  ).rows[0] ?? { head: '' };
  const { items } = await importsOf(staff, listId);
  return { list, parts, head, states: items.map(({ state, read }) => [state, read]) };
}

/** Runs the job once, as a worker that dies at the moment that `dying` makes of the platform and the work. */
async function die(jobId: string, dying: (platform: Platform) => Platform, stopAt?: number): Promise<void> {
  const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const dies: Job<{ importId: string }> = {
    ...importJob,
    run: (work, input) =>
      importJob.run(
        {
          ...work,
          platform: dying(work.platform),
          progress: async (done, total) => {
            if (stopAt !== undefined && done >= stopAt) throw broken;
            return work.progress(done, total);
          },
        },
        input,
      ),
  };
  await runJob(house.platform.owner, house.platform, [dies], jobId);
  printed.mockRestore();
}

const sealing =
  (nth: number) =>
  (platform: Platform): Platform => {
    let puts = 0;
    return {
      ...platform,
      files: {
        ...platform.files,
        put: (bytes, limit) => {
          puts += 1;
          if (puts === nth) throw broken;
          return platform.files.put(bytes, limit);
        },
      },
    };
  };
const committing = (platform: Platform): Platform => ({
  ...platform,
  database: {
    ...platform.database,
    write: (actor, work) =>
      platform.database.write(actor, async (tx) => {
        const value = await work(tx);
        await sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx);
        return value;
      }),
  },
});
const same = (platform: Platform) => platform;

test.each<[string, (platform: Platform) => Platform, number | undefined]>([
  ['before the file is opened', same, 1],
  ['after the file is opened', same, 50],
  ['after its records are counted', same, 60],
  ['after the pass', same, 900],
  ['while the rows are sealed', sealing(1), undefined],
  ['while the rejected rows are sealed', sealing(2), undefined],
  ['after all is sealed', same, 999],
  ['while the result is committed', committing, undefined],
])('killed %s', async (_, dying, stopAt) => {
  const listId = await newList(staff);
  await started(house, staff, listId, content());
  const { job_id: jobId } = await house.platform.owner
    .selectFrom('voter_imports')
    .select('job_id')
    .where('list_id', '=', listId)
    .executeTakeFirstOrThrow();
  const before = await traces(listId);
  await die(jobId ?? '', dying, stopAt);
  expect(await traces(listId)).toEqual(before);
  expect(before).toMatchObject({
    list: { state: 'mengimpor', rows: 0, revision: 0 },
    parts: [],
    states: [['berjalan', null]],
  });
  await house.platform.workJobs(votersRoom.jobs);
  expect(await traces(listId)).toMatchObject({
    list: { state: 'terimpor', rows: 30, revision: 1 },
    parts: [{ n: 1 }],
    states: [['selesai', 31]],
  });
});

test('killed after the commit, before the queue knew: the second run changes nothing', async () => {
  const listId = await newList(staff);
  await started(house, staff, listId, content());
  await house.platform.workJobs(votersRoom.jobs);
  const done = await traces(listId);
  await sql`update jobs set state = 'queued' where id = (select job_id from voter_imports
    where list_id = ${listId})`.execute(house.platform.owner);
  await house.platform.workJobs(votersRoom.jobs);
  expect(await traces(listId)).toEqual(done);
});

test('given up after three attempts, the import says so and gives the list back', async () => {
  const listId = await newList(staff);
  await started(house, staff, listId, content());
  const { job_id: jobId } = await house.platform.owner
    .selectFrom('voter_imports')
    .select('job_id')
    .where('list_id', '=', listId)
    .executeTakeFirstOrThrow();
  for (let attempt = 0; attempt < 3; attempt += 1) await die(jobId ?? '', same, 900);
  expect(await traces(listId)).toMatchObject({
    list: { state: 'kosong', rows: 0 },
    parts: [],
    states: [['gagal', null]],
  });
  expect((await importsOf(staff, listId)).items[0]?.failure?.code).toBe('voters/import-broke');
});

test('cancelled while it runs: it stops, and what it made is not taken', async () => {
  const listId = await newList(staff);
  const id = await started(house, staff, listId, content());
  const { job_id: jobId } = await house.platform.owner
    .selectFrom('voter_imports')
    .select('job_id')
    .where('list_id', '=', listId)
    .executeTakeFirstOrThrow();
  let cancelled = false;
  const isCancelled: Job<{ importId: string }> = {
    ...importJob,
    run: (work, input) =>
      importJob.run(
        {
          ...work,
          progress: async (done, total) => {
            if (done >= 900 && !cancelled) {
              cancelled = true;
              expect((await staff('POST', `/api/voters/lists/${listId}/imports/${id}/cancel`)).status).toBe(200);
            }
            return work.progress(done, total);
          },
        },
        input,
      ),
  };
  await runJob(house.platform.owner, house.platform, [isCancelled], jobId ?? '');
  expect(await traces(listId)).toMatchObject({
    list: { state: 'kosong', rows: 0, revision: 0 },
    parts: [],
    states: [['dibatalkan', null]],
  });
  const job = await house.platform.database.read(systemActor(unitCalled('5301')), (tx) =>
    tx
      .selectFrom('jobs')
      .select('state')
      .where('id', '=', jobId ?? '')
      .executeTakeFirst(),
  );
  expect(job?.state).toBe('cancelled');
});

test('the trail is whole after all of it', async () => {
  expect((await verifyChains(house.platform.owner)).every(({ intact }) => intact)).toBe(true);
});
