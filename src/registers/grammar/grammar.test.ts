import { expect, test } from 'vitest';
import { fillTemplate, printNumber, readByTemplate, readNumber, templateFault } from './index.ts';

test.each([
  [
    '14/PL.01.1-Pu/05/2026',
    { seq: '14', classification: 'PL.01.1', kind: 'Pu', code: '05', year: 2026, pattern: 'kini' },
  ],
  ['3/RT.01-Und/3305/2027', { seq: '3', classification: 'RT.01', kind: 'Und', code: '3305', year: 2027 }],
  ['12a/KU.03.2-ND/53/2026', { seq: '12a', classification: 'KU.03.2', kind: 'ND' }],
  ['Nomor : 0871 / HM.02 / 09 / 2021', { seq: '0871', classification: 'HM.02', code: '09', pattern: 'tanpa-jenis' }],
  [
    '318/PP.07–SD/01/KPU/IX/2019',
    { seq: '318', kind: 'SD', code: '01', office: 'KPU', month: 9, year: 2019, pattern: 'lama' },
  ],
  ['77/PR.02.1-BA/5301/KPU-Kab/XII/2018', { seq: '77', office: 'KPU-Kab', month: 12, pattern: 'lama' }],
  ['52/KPU-Kab/IV/2013', { seq: '52', office: 'KPU-Kab', month: 4, year: 2013, pattern: 'lembaga' }],
  ['Nomor 31 Tahun 2026', { seq: '31', year: 2026, pattern: 'keputusan' }],
  ['064/PM.00.02/K.XX-05/09/2025', { seq: '064', classification: 'PM.00.02', month: 9, pattern: 'pengawas' }],
  ['B-219/KU.01/IX/2025', { seq: '219', year: 2025, pattern: 'sifat' }],
  ['400.14.1/87/Kesbang/2026', { seq: '87', classification: '400.14.1', pattern: 'arsip-depan' }],
  ['418', { seq: '418', pattern: 'urut' }],
])('reads %s', (text, parts) => {
  expect(readNumber(text)).toMatchObject(parts);
});

test.each(['', 'segera', 'Jalan Merdeka 12', '12/13', '5/XIV.2-SD/53', `${'9'.repeat(200)}/SD/2026`])(
  'takes %j for no number',
  (text) => expect(readNumber(text)).toBeNull(),
);

test('a month that is none makes no number of an old pattern', () => {
  expect(readNumber('12/PP.01-SD/53/KPU/XIII/2019')?.pattern).not.toBe('lama');
});

test('a template writes a number, and reads its own', () => {
  const parts = { classification: 'PP.06', kind: 'SD', code: '53', date: '2026-11-30' };
  const template = '{urut:3}/{klasifikasi}-{jenis}/{kode}/{bulan}/{tahun}';
  const filled = fillTemplate(template, parts);
  expect(filled).toEqual({ form: '{urut:3}/PP.06-SD/53/XI/2026' });
  const text = printNumber('{urut:3}/PP.06-SD/53/XI/2026', 7, 'b');
  expect(text).toBe('007b/PP.06-SD/53/XI/2026');
  expect(readByTemplate(template, text)).toMatchObject({ seq: '007b', kind: 'SD', month: 11, year: 2026 });
  expect(readByTemplate('{urut} Tahun {tahun}', text)).toBeNull();
});

test('says what a template asks for and nobody gave', () => {
  expect(fillTemplate('{urut}/{klasifikasi}/{tahun}', { kind: 'SD', code: '53', date: '2026-01-02' })).toEqual({
    missing: ['klasifikasi'],
  });
});

test.each([
  ['{klasifikasi}/{tahun}', 'no-count'],
  ['{urut}/{urut}', 'two-counts'],
  ['{urut}/{nama}', 'unknown-part'],
  ['{urut}/{tahun', 'brace'],
])('the template %s cannot be used: %s', (template, fault) => expect(templateFault(template)?.fault).toBe(fault));
