/** SRIKANDI's columns are data: dated, a unit's own before the country's, obeyed by what comes in and what leaves. */
import { beforeAll, expect, test } from 'vitest';
import { jobs } from '../../../rooms.ts';
import type { Caller, TestHouse } from '../../../testing/index.ts';
import { must, refusal } from '../../../testing/steps.ts';
import type { ExchangeLayout, SrikandiColumns } from '../schema.ts';
import { exchangeHouse, uploaded } from '../testing/steps.ts';

let house: TestHouse;
let secretary: Caller;
let day: string;
beforeAll(async () => {
  ({ house, secretary, day } = await exchangeHouse());
  const body = {
    unitId: '53',
    kind: 'SD',
    date: day,
    classification: 'PR.01',
    title: 'Rencana kerja',
    party: 'Bawaslu',
  };
  await must(secretary, 'POST', '/api/registers/numbers', body);
});

const path = '/api/letters/srikandi-columns';
const rows = async (by: Caller, unitId = '53') =>
  (await must<{ items: SrikandiColumns[] }>(by, 'GET', `${path}?unitId=${unitId}`)).items;
const odd = [
  { field: 'subject', head: 'Ikhtisar' },
  { field: 'number', head: 'Kode Registrasi', also: ['Kode'] },
  { field: 'date', head: 'Terbit' },
];
const saving = (columns: readonly object[] = odd, more: object = {}) => ({
  unitId: '53',
  direction: 'keluar',
  columns,
  since: day,
  source: 'Daftar yang diunduh sekretariat',
  verified: true,
  ...more,
});
const csvOf = async (direction: string) => {
  const body = { unitId: '53', form: 'csv', direction, from: day, to: day, purpose: 'srikandi' };
  const { id } = await must<{ id: string }>(secretary, 'POST', '/api/letters/exports', body);
  await house.platform.workJobs(jobs);
  const { headers } = await house.signIn('sekretaris.ntt');
  const answer = await house.api.request(`/api/exports/${id}/download`, { method: 'POST', headers });
  return (await answer.text()).split('\r\n').slice(0, 2);
};
const proposed = async (bytes: Uint8Array) => {
  const fileId = await uploaded(house, { purpose: 'srikandi-keluar', period: day.slice(0, 7), bytes, name: 'a.csv' });
  const at = `/api/letters/exchange/${fileId}/layouts`;
  return (await must<{ items: ExchangeLayout[] }>(secretary, 'GET', at)).items.map((one) => one.proposed);
};
const list = new TextEncoder().encode('Ikhtisar;Kode Registrasi;Terbit\nRencana kerja;1/PR.01-SD/53/2025;1/10/2025\n');

test('what the program came with says that nobody verified it, and its heads stand in what leaves', async () => {
  expect((await rows(secretary)).map(({ direction, own, verified }) => [direction, own, verified])).toEqual([
    ['masuk', false, false],
    ['keluar', false, false],
  ]);
  expect((await csvOf('keluar'))[0]).toBe(
    '"Nomor Naskah";"Tanggal Naskah";"Tujuan";"Hal";"Sifat Naskah";"Keterangan";"Kelas";"Keadaan";"Berkas"',
  );
  expect(await proposed(list)).toEqual([]);
});

test('a unit says others from a day on: lists are read by them, and the register leaves in their order', async () => {
  await must(secretary, 'POST', path, saving());
  expect((await rows(secretary)).at(1)).toMatchObject({ direction: 'keluar', own: true, version: 1, verified: true });
  expect(await proposed(list)).toEqual([{ subject: 0, number: 1, date: 2 }]);
  const [heads, line] = await csvOf('keluar');
  expect(heads).toBe('"Ikhtisar";"Kode Registrasi";"Terbit"');
  expect(line).toMatch(/^"Rencana kerja";"1\/PR\.01-SD\/53\/\d{4}";"\d{4}-\d\d-\d\d"$/);
  // Another unit goes on with the country's.
  expect((await rows(await house.as('sekretaris.kupang'), '5301')).every(({ own }) => !own)).toBe(true);
});

test('what is set for later holds later; what cannot be read, or is not theirs to set, is refused', async () => {
  await must(secretary, 'POST', path, saving([...odd, { field: 'note', head: 'Ket' }], { since: '2099-01-01' }));
  expect((await csvOf('keluar'))[0]).toBe('"Ikhtisar";"Kode Registrasi";"Terbit"');
  const refused = (columns: readonly object[], more: object = {}) =>
    refusal(secretary, 'POST', path, saving(columns, more));
  expect(await refused(odd)).toBe('422 letters/columns-early');
  expect(await refused(odd.slice(0, 2), { since: '2099-01-02' })).toBe('422 letters/columns-missing');
  expect(await refused([...odd, { field: 'note', head: 'kode' }])).toBe('422 letters/columns-twice');
  expect(await refused([...odd, { field: 'date', head: 'Hari' }])).toBe('422 letters/columns-twice');
  expect(await refused(odd, { nationwide: true })).toBe('403 letters/columns-not-national');
  expect(await refusal(await house.as('staf.ntt'), 'POST', path, saving())).toMatch(/^403/);
});
