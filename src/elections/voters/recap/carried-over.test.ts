/** A recap came back: its corrected list knows why, and takes over what was decided in the list that came back. */
import { beforeAll, expect, it } from 'vitest';
import { jobs } from '../../../rooms.ts';
import { testHouse, type Caller, type TestHouse } from '../../../testing/index.ts';
import { must } from '../../../testing/steps.ts';
import type { Finding, Remembered } from '../findings/schema.ts';
import type { ListId } from '../list/schema.ts';
import { person, seedList, type Person } from '../versions/testing/list.ts';
import type { RecapChanges, RecapView, Submission } from './schema.ts';

const period = '2025-TW4';
const reason = 'Satu pemilih Desa Contoh belum masuk';
let house: TestHouse;
let staff: Caller;
let head: Caller;
let ntt: Caller;
let first: string;
/** What the first list corrects: before it was sent, and once it came back. */
const beforeIt: (Submission | null)[] = [];

const at = (list: ListId, act: string) => `/api/voters/lists/${list}/${act}`;
const work = () => house.platform.workJobs(jobs);
const returned = async (list: ListId) =>
  (await must<{ returned: Submission | null }>(staff, 'GET', at(list, 'returned-recap'))).returned;

/** Voters 1 and 61 have one NIK; the family of the corrected list has one voter more. */
async function checked(count: number): Promise<ListId> {
  const people: Person[] = Array.from({ length: count }, (_, n) => person(n + 1, { marital: 'S', ektp: 'S' }));
  const twice = person(61, { nik: person(1).nik ?? null, marital: 'S', ektp: 'S' });
  const list = await seedList(house.platform, { people: [...people, twice], period, checked: false });
  for (const check of ['check', 'duplicates']) await must(staff, 'POST', at(list, check));
  await work();
  return list;
}
const openOf = async (list: ListId, code: string) =>
  (await must<{ items: Finding[] }>(staff, 'GET', `${at(list, 'findings')}?code=${code}&size=50`)).items;

async function settle(list: ListId): Promise<string> {
  await must(head, 'POST', at(list, 'settle'), { name: 'PDPB', reason: 'sisa diputuskan nanti' });
  await work();
  return (await must<{ version: { id: string } }>(head, 'GET', at(list, 'settlement'))).version.id;
}

beforeAll(async () => {
  house = await testHouse();
  staff = await house.as('staf.rendatin.kupang');
  head = await house.as('kasubbag.rendatin.kupang');
  ntt = await house.as('kasubbag.rendatin.ntt');
  const list = await checked(40);
  const [finding] = await openOf(list, 'D01');
  const rows = finding?.rows ?? [];
  await must(staff, 'POST', at(list, `findings/${finding?.id}/decision`), {
    version: finding?.version,
    decision: { action: 'ganda', keep: rows[0], remove: rows.slice(1) },
  });
  beforeIt.push(await returned(list));
  first = await settle(list);
  const { submissionId } = await must<{ submissionId: string }>(head, 'POST', `/api/voters/recaps/${first}/send`, {
    despite: true,
  });
  await must(ntt, 'POST', `/api/voters/submissions/${submissionId}/send-back`, { reason });
  beforeIt.push(await returned(list));
});

it('is told of no list before anything came back, nor of the one that came back', () =>
  expect(beforeIt).toEqual([null, null]));

it('says why it is made, takes the decision over, and goes up with the answer beside what changed', async () => {
  const list = await checked(41);
  expect(await returned(list)).toMatchObject({ recapId: first, returnReason: reason, attempt: 1 });
  const remembered = await must<Remembered>(staff, 'GET', at(list, 'remembered-decisions'));
  expect(remembered.takeable).toMatchObject([{ action: 'ganda', fit: 'same', count: 1 }]);
  await must(staff, 'POST', at(list, 'remembered-decisions'), { fits: ['same'], expected: 1 });
  const [decided] = await openOf(list, 'D01');
  expect(decided).toMatchObject({ state: 'diputuskan', decision: { action: 'ganda', rows: [42] } });

  const corrected = await settle(list);
  const changes = await must<RecapChanges>(head, 'GET', `/api/voters/recaps/${corrected}/changes`);
  // The one whom the first list removed stays removed: one voter more, not two.
  expect(changes.top).toContainEqual({ measure: 'total', before: 40, after: 41 });
  await must(head, 'POST', `/api/voters/recaps/${corrected}/send`, { despite: true, answer: 'Sudah masuk.' });
  expect(await returned(list)).toBeNull();
  expect((await must<RecapView>(ntt, 'GET', `/api/voters/recaps/${corrected}`)).submissions).toMatchObject([
    { attempt: 2, answer: 'Sudah masuk.', state: 'dikirim' },
    { attempt: 1, returnReason: reason },
  ]);
  expect((await must<RecapChanges>(ntt, 'GET', `/api/voters/recaps/${corrected}/changes`)).top).toEqual(changes.top);
});

it('tells nobody of another unit what came back', async () => {
  const list = await checked(1);
  const alor = await house.as('staf.rendatin.alor');
  expect((await alor('GET', at(list, 'returned-recap'))).status).toBeOneOf([403, 404]);
});
