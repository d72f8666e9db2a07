/** How far the papers of a file are copies and where its box stands: said, corrected, printed. */
import { read, utils, type WorkSheet } from '@e965/xlsx';
import { beforeAll, expect, test } from 'vitest';
import { withNumbers } from '../letters/testing/letters.ts';
import { testHouse, type Caller, type TestHouse } from '../testing/index.ts';
import { must, refusal } from '../testing/steps.ts';
import type { Development, RecordFileView } from './schema.ts';

let house: TestHouse;
let clerk: Caller;
let id: string;
beforeAll(async () => {
  house = await testHouse();
  await withNumbers(house);
  clerk = await house.as('staf.ntt');
  const body = { unitId: '53', title: 'Perkara gudang', classification: 'RT.01' };
  ({ id } = await must<{ id: string }>(clerk, 'POST', '/api/records/files', body));
});
const view = () => must<RecordFileView>(clerk, 'GET', `/api/records/files/${id}`);
const hold = (holding: number, development: string | null, location: string | null) =>
  [`/api/records/files/${id}/holding`, { holding, development, location }] as const;

test('both are said from a dated list and freely, and printed; what was seen anew is not overwritten', async () => {
  expect(await view()).toMatchObject({ development: null, location: null, holding: 0 });
  expect(await refusal(clerk, 'POST', ...hold(0, 'tidak-ada', null))).toBe('422 records/no-such-development');
  await must(clerk, 'POST', ...hold(0, 'asli', 'Gudang A, rak 3'));
  expect(await view()).toMatchObject({
    development: { code: 'asli', label: { id: 'Asli' } },
    location: 'Gudang A, rak 3',
    holding: 1,
  });
  expect(await refusal(clerk, 'POST', ...hold(0, 'salinan', 'Gudang B'))).toBe('409 records/holding-changed');
  const { headers } = await house.signIn('sekretaris.ntt');
  const answer = await house.api.request('/api/records/files/xlsx?unitId=53&list=semua', { method: 'POST', headers });
  const book = read(new Uint8Array(await answer.arrayBuffer()));
  const rows = utils.sheet_to_json<unknown[]>(book.Sheets['Arsip'] as WorkSheet, { header: 1, defval: null });
  const [heads = [], row = []] = rows.slice(3);
  const at = (head: string) => row[heads.indexOf(head)];
  expect([at('Tingkat perkembangan'), at('Lokasi simpan')]).toEqual(['Asli', 'Gudang A, rak 3']);
  await must(clerk, 'POST', ...hold(1, null, null));
  expect(await view()).toMatchObject({ development: null, location: null, holding: 2 });
});

test('another unit says nothing of it; a number of a person in the place is masked', async () => {
  const stranger = await house.as('kasubbag.alor');
  expect((await stranger('POST', ...hold(2, 'asli', null))).status).toBe(404);
  await must(clerk, 'POST', ...hold(2, 'asli', 'Rak milik 5371010101900001'));
  const row = await house.platform.owner
    .selectFrom('record_holdings')
    .select('location')
    .orderBy('version', 'desc')
    .executeTakeFirstOrThrow();
  expect(row.location).toMatch(/•/);
});

test('the list is dated data of the country', async () => {
  const keeper = await house.as('admin.nasional');
  const at = '/api/records/developments';
  const said = { unitId: '00', source: 'Aturan contoh', verified: false, since: '2025-11-01' };
  const label = { id: 'Pertinggal', en: 'Retained copy' };
  expect(await refusal(clerk, 'POST', at, { ...said, unitId: '53', code: 'pertinggal', label })).toBe(
    '403 http/not-allowed',
  );
  await must(keeper, 'POST', at, { ...said, code: 'pertinggal', label });
  expect(await refusal(keeper, 'POST', at, { ...said, code: 'pertinggal', label })).toBe(
    '409 records/development-there',
  );
  const codes = async () => (await must<Development[]>(clerk, 'GET', at)).map(({ code }) => code);
  expect(await codes()).toEqual(['asli', 'tembusan', 'salinan', 'petikan', 'campuran']);
  house.platform.clock.set('2025-11-02T01:00:00Z');
  clerk = (await house.signIn('staf.ntt')).call;
  expect((await codes()).at(-1)).toBe('pertinggal');
});
