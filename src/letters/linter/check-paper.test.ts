/** A letter that was uploaded is checked against what its unit knows; a letter of others against its own words alone. */
import { beforeAll, expect, test } from 'vitest';
import { jobs } from '../../rooms.ts';
import { putIn } from '../../library/testing/put-in.ts';
import { layFormats } from '../../registers/lay-formats.ts';
import { testHouse, type Caller, type TestHouse } from '../../testing/index.ts';
import { must, refusal } from '../../testing/steps.ts';
import type { CheckedLetter } from './schema.ts';

let house: TestHouse;
let clerk: Caller;
let number: string;
beforeAll(async () => {
  house = await testHouse();
  await layFormats(house.platform, house.platform.owner);
  clerk = await house.as('sekretaris.ntt');
  const taken = { unitId: '53', kind: 'SD', date: '2025-10-17', classification: 'PR.01', title: 'Surat', party: '' };
  ({ text: number } = await must<{ text: string }>(clerk, 'POST', '/api/registers/numbers', taken));
});

const letter = (written: string, day = '17 Oktober 2025', signer = 'Sekretaris KPU NTT,\nSiapa Saja Uji') =>
  [
    'KOMISI PEMILIHAN UMUM PROVINSI NUSA TENGGARA TIMUR',
    `Nomor: ${written}\tKupang, ${day}`,
    'Sifat: Biasa',
    'Lampiran: -',
    'Hal: Permintaan data',
    'Yth. Ketua KPU Kabupaten Contoh',
    `Menindaklanjuti surat Nomor 88/PR.01-SD/53/2025 tanggal 1 Oktober 2025, kami minta data pada Senin, 20 Oktober 2025.`,
    'Demikian, terima kasih.',
    signer,
  ].join('\n');

async function checked(text: string, query = 'unitId=53'): Promise<CheckedLetter> {
  const { paperId } = await putIn(clerk, text, {
    name: `${Math.abs(text.length)}-${text.slice(60, 90).replace(/\W/g, '')}.txt`,
  });
  await house.platform.workJobs(jobs);
  return must<CheckedLetter>(clerk, 'GET', `/api/letters/linter/${paperId}?${query}`);
}
const rulesOf = ({ findings }: CheckedLetter) => findings.map(({ rule }) => rule);

test('a letter of the unit is checked against its register and posts; findings say where', async () => {
  const text = letter(number);
  const found = await checked(text);
  expect(found).toMatchObject({ structure: 'surat', own: true });
  expect(rulesOf(found)).toEqual(['reference-unknown', 'signer-unknown']);
  const [reference, signer] = found.findings;
  expect(text.slice(reference?.start, reference?.end)).toBe('88/PR.01-SD/53/2025');
  expect(text.slice(signer?.start, signer?.end)).toBe('Siapa Saja Uji');
});

test('a number that was not given, and a day that the register has not', async () => {
  expect(rulesOf(await checked(letter('4711/PR.01-SD/53/2025')))).toContain('number-register');
  expect(rulesOf(await checked(letter(number, '16 Oktober 2025')))).toContain('number-day');
});

test('a letter of others is not held against the register', async () => {
  const found = await checked(letter('12/HM.02-SD/5399/2025'));
  expect(found.own).toBe(false);
  expect(rulesOf(found)).toEqual([]);
});

test('who may not read letters of a unit, and a paper that is not there', async () => {
  const { paperId } = await putIn(clerk, 'SURAT TUGAS', { name: 'tugas.txt' });
  expect(await refusal(await house.as('staf.alor'), 'GET', `/api/letters/linter/${paperId}?unitId=53`)).toBe(
    '403 http/not-allowed',
  );
  const elsewhere = '00000000-0000-4000-8000-000000000000';
  expect(await refusal(clerk, 'GET', `/api/letters/linter/${elsewhere}?unitId=53`)).toBe('404 letters/no-text');
});
