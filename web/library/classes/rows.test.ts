import { expect, test } from 'vitest';
import { readRows } from './rows.ts';

test('lines of a spreadsheet become codes; headings and empty lines are passed over', () => {
  const text =
    'Kode\tUraian\tEnglish\tAktif\tInaktif\tNasib\r\nKU.01\tPembayaran\tPayments\t2\t5\tMusnah\r\n\r\nKU.02\tPajak';
  expect(readRows(text)).toEqual({
    rows: [
      {
        code: 'KU.01',
        label: { id: 'Pembayaran', en: 'Payments' },
        retention: { activeYears: 2, inactiveYears: 5, fate: 'musnah' },
      },
      { code: 'KU.02', label: { id: 'Pajak', en: 'Pajak' }, retention: null },
    ],
    wrong: [],
  });
});

test('cells of a CSV file may hold its sign and quotation marks', () => {
  const { rows } = readRows('\uFEFFA.1,"Surat, ""biasa"""\nA.2;"Gaji; lembur"');
  expect(rows.map(({ code }) => code)).toEqual(['A.2']);
  expect(readRows('A.1,"Surat, ""biasa""",Letters').rows).toEqual([
    { code: 'A.1', label: { id: 'Surat, "biasa"', en: 'Letters' }, retention: null },
  ]);
});

test.each([
  [';Tanpa kode', 'noCode'],
  ['A.1;', 'noLabel'],
  ['A.1;Gaji;;2;;musnah', 'badKept'],
  ['A.1;Gaji;;2;5;dibakar', 'badKept'],
  ['A.1;Gaji;;2;201;musnah', 'badKept'],
  ['A.0;Satu\nA.0;Dua', 'twice'],
])('“%s” is told by its line', (text, why) => {
  expect(readRows(text).wrong).toEqual([{ line: text.split('\n').length, why }]);
});

test('no more than 500 codes are taken at once', () => {
  const text = Array.from({ length: 502 }, (_, n) => `A.${n};Nama ${n}`).join('\n');
  const { rows, wrong } = readRows(text);
  expect([rows.length, wrong.map(({ line }) => line)]).toEqual([500, [501, 502]]);
});
