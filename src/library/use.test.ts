/** A paper becomes material of an activity, and an approved text becomes a paper. */
import { beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import { demoFacts } from '../activities/index.ts';
import type { DocumentSummary } from '../documents/schema.ts';
import { jobsOf } from '../platform/index.ts';
import { testHouse, type Caller, type TestHouse } from '../testing/index.ts';
import { approvedActivity, draftsOf, handsOf, must, ntt, refusal, toApproved } from '../testing/steps.ts';
import type { paperPageSchema } from './schema.ts';
import { putIn } from './testing/put-in.ts';

let house: TestHouse;
let staff: Caller;
beforeAll(async () => {
  house = await testHouse();
  staff = await house.as('staf.ntt');
});
const work = (): Promise<void> => house.platform.workJobs(jobsOf(house.platform.rooms));

const upload = async (by: Caller, text: string, more: { name: string; security: string }): Promise<string> =>
  (await putIn(by, text, more)).paperId ?? '';

test('a paper is material of an activity without being stored or read again; a secret one never', async () => {
  const { id } = await must<{ id: string }>(staff, 'POST', '/api/activities', { unitId: '53', title: 'Rapat arsip' });
  const text = 'Rapat koordinasi kearsipan dilaksanakan pada Kamis, 5 Februari 2026 di Aula KPU Contoh.';
  const paper = await upload(staff, text, { name: 'undangan.txt', security: 'terbatas' });
  const secret = await upload(staff, 'Rahasia sekali.', { name: 'rahasia.txt', security: 'rahasia' });
  expect(await refusal(staff, 'POST', `/api/library/${paper}/use/activity/${id}`)).toBe('409 library/not-read');
  await work();
  expect(await refusal(staff, 'POST', `/api/library/${secret}/use/activity/${id}`)).toBe('422 library/secret-material');
  await must(staff, 'POST', `/api/library/${paper}/use/activity/${id}`);
  await work();
  const [material] = await must<DocumentSummary[]>(staff, 'GET', `/api/documents/activity/${id}`);
  expect(material).toMatchObject({ name: 'undangan.txt', status: 'terbaca' });
  expect(material?.proposals.total).toBeGreaterThan(0);
  const rows = await house.platform.owner
    .selectFrom('documents')
    .selectAll()
    .where('name', '=', 'undangan.txt')
    .execute();
  expect(rows.map((row) => [row.text, row.sha256 === rows[0]?.sha256])).toEqual([
    [text, true],
    [text, true],
  ]);
  expect(rows.map(({ security }) => security).toSorted()).toEqual(['terbatas', 'terbatas']);
  const foreign = await house.as('staf.kupang');
  expect((await foreign('POST', `/api/library/${paper}/use/activity/${id}`)).status).toBe(404);
});

test('an approved text is a paper from then on, under its class, read like any other', async () => {
  const hands = await handsOf(house, ntt);
  const approved = await approvedActivity(house, demoFacts('00'));
  const drafts = await draftsOf(hands.writer, ntt, approved, ['report']);
  await toApproved(hands, drafts.get('report') ?? '');
  await work();
  const papers = await must<z.infer<typeof paperPageSchema>>(staff, 'GET', '/api/library?unitId=53&q=laporan');
  expect(papers.items).toMatchObject([{ state: 'siap', security: 'biasa' }]);
});
