/** What of voters waits for whom, as the desk tells it. */
import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { testHouse, type Caller, type TestHouse } from '../../testing/index.ts';
import { jobs } from '../../rooms.ts';
import { person, seedDecisions, seedList } from './versions/testing/list.ts';
import { unitCalled } from '../../platform/testing/ids.ts';
import type { FindingSource } from './findings/schema.ts';
import type { ListId } from './list/schema.ts';

type Item = {
  task: string;
  listId?: ListId;
  recapId?: string;
  period?: string;
  count?: number;
  reason?: string;
  title: string;
};
let house: TestHouse;
let staff: Caller;
let head: Caller;
let above: Caller;
const at = new Date('2025-10-17T05:00:00Z');

beforeAll(async () => {
  house = await testHouse();
  [staff, head, above] = [
    await house.as('staf.rendatin.kupang'),
    await house.as('kasubbag.rendatin.kupang'),
    await house.as('kasubbag.rendatin.ntt'),
  ];
});

type Waits = { task: string; subject: { type: string; id: string }; title: string; values: Partial<Item> };
const waits = async (caller: Caller): Promise<Item[]> =>
  ((await caller('GET', '/api/desk/waiting?size=100')).body as { items: Waits[] }).items.map(
    ({ task, subject, title, values }) => ({
      task,
      title,
      ...values,
      ...(subject.type === 'voter-recap' ? { recapId: subject.id } : {}),
    }),
  );
const tasksOf = async (caller: Caller, listId: ListId) =>
  (await waits(caller))
    .filter((item) => item.listId === listId)
    .map(({ task, count }) => (count === undefined ? task : `${task} ${count}`))
    .toSorted();
const checked = (listId: ListId, revision: number, source: FindingSource) =>
  house.platform.owner
    .insertInto('voter_check_runs')
    .values({
      id: randomUUID(),
      list_id: listId,
      unit_id: unitCalled('5301'),
      source,
      revision,
      counts: '[]',
      added: 0,
      kept: 0,
      closed: 0,
      started_at: at,
      finished_at: at,
    })
    .execute();

it('open findings wait for who keeps the list; a list without any waits for who settles it', async () => {
  const open = await seedList(house.platform, { people: [1, 2, 3].map((n) => person(n)), checked: false });
  await seedDecisions(house.platform, open, [
    { row: 1, open: true },
    { row: 2, open: true },
    { row: 3, tms: 'meninggal' },
  ]);
  await checked(open, 1, 'rules');
  expect(await tasksOf(staff, open)).toEqual(['decide-findings 2']);
  expect(await tasksOf(head, open)).toEqual(['decide-findings 2']);
  const done = await seedList(house.platform, { people: [4, 5].map((n) => person(n)), checked: false });
  await seedDecisions(house.platform, done, [{ row: 1, tms: 'meninggal' }]);
  expect(await tasksOf(head, done), 'not checked yet').toEqual([]);
  await checked(done, 0, 'rules');
  await checked(done, 0, 'linkage');
  expect(await tasksOf(head, done), 'checked before its last import').toEqual([]);
  await checked(done, 1, 'rules');
  expect(await tasksOf(head, done), 'not searched for duplicates').toEqual([]);
  await checked(done, 1, 'linkage');
  expect(await tasksOf(head, done)).toEqual(['settle-list']);
  expect(await tasksOf(staff, done)).toEqual([]);
  for (const other of ['staf.rendatin.alor', 'staf.kupang', 'kasubbag.rendatin.ntt'])
    expect(
      (await waits(await house.as(other))).filter(({ listId }) => listId !== undefined),
      other,
    ).toEqual([]);
});

it('a file waits for its mapping, and its rejected rows until they are corrected or purged', async () => {
  const listId = await seedList(house.platform, { people: [person(1)] });
  const add = async (values: object) => {
    const id = randomUUID();
    await house.platform.owner
      .insertInto('voter_imports')
      .values({
        id,
        list_id: listId,
        unit_id: unitCalled('5301'),
        name: 'berkas.csv',
        format: 'csv',
        bytes: 1,
        content_hash: id,
        fingerprint: 'x',
        mapping: null,
        read: null,
        accepted: null,
        rejected: null,
        reasons: '{}',
        failure: null,
        created_by: 'uji',
        created_at: at,
        ...values,
      })
      .execute();
    return id;
  };
  await add({ state: 'menunggu' });
  const first = await add({ state: 'selesai', read: 10, accepted: 6, rejected: 4, not_voters: 1, finished_at: at });
  await add({ state: 'selesai', read: 10, accepted: 6, rejected: 4, finished_at: at, purged_at: at });
  expect(await tasksOf(staff, listId)).toEqual(['correct-rejects 3', 'map-import']);
  const second = await add({ state: 'selesai', read: 3, accepted: 3, rejected: 0, corrects: first, finished_at: at });
  const corrected = (n: number) =>
    house.platform.owner
      .insertInto('voter_corrected_rejects')
      .values({ import_id: first, n, unit_id: unitCalled('5301'), by_import: second })
      .execute();
  await corrected(1);
  expect(await tasksOf(staff, listId)).toEqual(['correct-rejects 2', 'map-import']);
  await corrected(2);
  await corrected(3);
  expect(await tasksOf(staff, listId)).toEqual(['map-import']);
});

it('a sent recap waits for the unit above, and one that came back for its own, with the reason, until it goes up again', async () => {
  const listId = await seedList(house.platform, { people: [1, 2, 3, 4].map((n) => person(n)), period: '2026-TW1' });
  await head('POST', `/api/voters/lists/${listId}/settle`, { name: 'PDPB', reason: '' });
  await house.platform.workJobs(jobs);
  const {
    version: { id },
  } = (await head('GET', `/api/voters/lists/${listId}/settlement`)).body as { version: { id: string } };
  const recaps = async (caller: Caller) => (await waits(caller)).filter(({ task }) => task.includes('recap'));
  const send = async (answer = '') =>
    ((await head('POST', `/api/voters/recaps/${id}/send`, { despite: true, answer })).body as { submissionId: string })
      .submissionId;
  const submission = await send();
  expect(await recaps(above)).toMatchObject([{ task: 'receive-recaps', period: '2026-TW1', count: 1 }]);
  expect(await recaps(await house.as('staf.rendatin.ntt'))).toEqual([]);
  expect(await recaps(head)).toEqual([]);
  await above('POST', `/api/voters/submissions/${submission}/send-back`, { reason: 'Jumlah TPS keliru' });
  expect(await recaps(above)).toEqual([]);
  expect(await recaps(head)).toMatchObject([{ task: 'mend-recap', recapId: id, reason: 'Jumlah TPS keliru' }]);
  await send('TPS sudah benar');
  expect(await recaps(head)).toEqual([]);
  expect(await recaps(above)).toHaveLength(1);
});
