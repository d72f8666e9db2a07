/** Files as offices and their programs make them: other headers, other workbooks, other ways to write a value. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorkbook } from './files/workbook.ts';
import { problemsOf } from './propose.ts';
import { openReader, type Read, type Reader } from './testing/pass.ts';
import { csv, headers, voter, xlsx } from './testing/steps.ts';
import { zip } from './testing/zip.ts';

let reader: Reader;
beforeAll(async () => void (reader = await openReader()));
afterAll(() => reader.close());

const some = (n: number, from = 0) => Array.from({ length: n }, (_, at) => voter(from + at));
const fieldsOf = ({ sample, mapping }: Read) =>
  Object.fromEntries(mapping.columns.map(({ at, field }) => [field, sample.headers[at]]));
const blocking = ({ sample, mapping }: Read) =>
  problemsOf(sample, mapping)
    .filter(({ blocks }) => blocks)
    .map(({ id }) => id);

describe('headers', () => {
  test('on two lines, the second under some of the first; neither is a voter', async () => {
    const group = headers.map((header) =>
      header === 'TEMPAT LAHIR' ? 'KELAHIRAN' : header === 'TANGGAL LAHIR' ? '' : header === 'RT' ? '' : header,
    );
    const [upper, lower] = [group.with(9, ''), headers.map(() => '')];
    const second = lower.with(3, 'TEMPAT').with(4, 'TANGGAL').with(5, '(L/P)').with(7, 'JALAN/DUSUN');
    const read = await reader.read(csv([['DAFTAR PEMILIH'], upper, second.with(8, 'RT').with(9, 'RW'), ...some(5)]));
    expect(fieldsOf(read)).toMatchObject({
      birth_place: 'KELAHIRAN › TEMPAT',
      birth_date: 'KELAHIRAN › TANGGAL',
      sex: 'JK › (L/P)',
      address: 'ALAMAT › JALAN/DUSUN',
      rt: 'ALAMAT › RT',
      rw: 'ALAMAT › RW',
    });
    expect(read.result).toMatchObject({ read: 5, accepted: 5, account: { above: 3 } });
    expect(read.rows[0]).toMatchObject({ birth_place: 'KUPANG', birth_date: '1960-01-01', rt: 1, rw: 2 });
  });

  test.each([
    ['Nama Lengkap Sesuai KTP;L/P;No. Induk Kependudukan (NIK);Tgl. Lahir (hari/bln/thn)', [2, 5, 1, 4]],
    ['NO_KK;NIK;NAMA_LGKP;TMPT_LHR;TGL_LHR;JENIS_KLMIN;STAT_KWN', [0, 1, 2, 3, 4, 5, 6]],
    ['Nomor KK;Nomor KTP;Nama Pemilih;Tempat Kelahiran;Date of Birth;Gender;Status Pernikahan', [0, 1, 2, 3, 4, 5, 6]],
  ] as const)('as they are worded: %s', async (header, places) => {
    const read = await reader.read(
      csv([header.split(';'), ...some(6).map((row) => places.map((at) => row[at] as string))]),
    );
    const all = ['nkk', 'nik', 'name', 'birth_place', 'birth_date', 'sex', 'marital'];
    expect(read.mapping.columns.map(({ field }) => field)).toEqual(places.map((at) => all[at]));
    expect(read.result).toMatchObject({ read: 6, accepted: 6 });
  });

  test('none at all: which number is the NIK is told by the days in it, and a missing sex is said', async () => {
    const rows = some(12).map(([nkk = '', nik = '', , , day = '', , , address = '']) => [nik, nkk, day, address]);
    for (const each of [rows, rows.map(([nik = '', nkk = '', ...more]) => [nkk, nik, ...more])]) {
      const read = await reader.read(csv(each));
      expect(read.sample.headerRow).toBe(0);
      const at = read.mapping.columns.find(({ field }) => field === 'nik')?.at ?? -1;
      expect(each[0]?.[at]).toBe(voter(0)[1]);
      expect(problemsOf(read.sample, read.mapping).map(({ en }) => en)).toContainEqual(
        expect.stringMatching(/No column for the sex/),
      );
    }
  });

  test('a column that is named so and holds something else is told, not left out silently', async () => {
    const read = await reader.read(csv([headers, ...some(5).map((row) => row.with(5, 'true'))]));
    expect(blocking(read)).toEqual([expect.stringMatching(/Isi kolom "JK" tidak seperti Jenis kelamin/)]);
  });
});

describe('values as programs write them', () => {
  test('a table of a program: days with a time, numbers as floats; booleans for a sex stop, and what to do is said', async () => {
    const file = path.join(reader.folder, 'typed.parquet');
    const table = async (sex: string) => {
      await reader.engine.run(
        `copy (select '5399010101900001' as nik, 'MARIA' as nama, timestamp '1990-01-01' as tgl_lahir, ${sex} as jk,
          7.0::double as tps from range(30)) to '${file}' (format parquet)`,
      );
      return reader.read(await readFile(file));
    };
    const sound = await table("'L'");
    expect(sound.result).toMatchObject({ read: 30, accepted: 30 });
    expect(sound.rows[0]).toMatchObject({ birth_date: '1990-01-01', tps: 7, sex: 'L' });
    const booleans = await table('true');
    expect(blocking(booleans)).toEqual([expect.stringMatching(/"jk" tidak seperti Jenis kelamin.* unggah lagi\.$/)]);
    expect(booleans.result).toMatchObject({ read: 30, accepted: 0, reasons: { sex: 30 } });
  });

  test.each([
    ['="…" around numbers', (cell: string) => `="${cell}"`],
    ['="…" within quotes', (cell: string) => `"=""${cell}"""`],
  ])('%s', async (_, around) => {
    const { rows, result } = await reader.read(csv([headers, ...some(4).map((row) => row.map(around))]));
    expect(result).toMatchObject({ read: 4, accepted: 4 });
    expect(rows[1]).toMatchObject({ nik: voter(1)[1], nkk: voter(1)[0], birth_date: '1961-02-02', tps: 2, sex: 'L' });
  });

  test('numbers with decimals: 1.0, 1,00, 001.0, and a NIK as a float', async () => {
    const decimals = some(4).map((row) =>
      row.with(0, `${row[0]}.0`).with(1, `${row[1]}.0`).with(8, '1,00').with(9, '002.0').with(11, `${row[11]}.0`),
    );
    const { rows, mapping } = await reader.read(csv([headers, ...decimals]));
    expect(mapping.columns).toHaveLength(headers.length);
    expect(rows[1]).toMatchObject({ nik: voter(1)[1], nkk: voter(1)[0], rt: 1, rw: 2, tps: 2 });
  });

  test('zeros among the characters', async () => {
    const { rows } = await reader.read(csv([headers, voter(0).with(3, 'KU\u0000PANG'), ...some(3, 1)]));
    expect(rows.map(({ birth_place }) => birth_place)).toEqual(Array(4).fill('KUPANG'));
  });

  test('one list in a ZIP is read; several are refused', async () => {
    const list = csv([headers, ...some(3)]);
    const one = zip({ 'daftar/pemilih.csv': list, '__MACOSX/._pemilih.csv': Buffer.from('x') });
    expect((await reader.read(one)).result).toMatchObject({ read: 3, accepted: 3 });
    await expect(reader.read(zip({ 'x/a.csv': list, 'b.csv': list }))).rejects.toMatchObject({
      kind: 'archive',
      what: '"a.csv", "b.csv"',
      count: 2,
    });
  });
});

describe('workbooks', () => {
  type Sheet = { readonly name: string; readonly state?: string; readonly rows: string; readonly after?: string };
  const workbook = (sheets: readonly Sheet[], quote = '"') => {
    const xml = (text: string) => Buffer.from(text.replaceAll('"', quote));
    return zip({
      'xl/workbook.xml': xml(
        `<workbook><sheets>${sheets
          .map(({ name, state = 'visible' }, n) => `<sheet name="${name}" state="${state}" r:id="r${n}"/>`)
          .join('')}</sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': xml(
        `<Relationships>${sheets
          .map((_, n) => `<Relationship Id="r${n}" Target="worksheets/sheet${n}.xml"/>`)
          .join('')}</Relationships>`,
      ),
      ...Object.fromEntries(
        sheets.map(({ rows, after = '' }, n) => [
          `xl/worksheets/sheet${n}.xml`,
          xml(`<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`),
        ]),
      ),
    });
  };
  const letters = 'ABCDEFGHIJKL';
  const row = (cells: readonly string[], n: number, more = '') =>
    `<row r="${n}"${more}>${cells
      .map((cell, at) => (cell === '' ? '' : `<c r="${letters[at]}${n}" t="inlineStr"><is><t>${cell}</t></is></c>`))
      .join('')}</row>`;
  const rowsOf = (rows: readonly (readonly string[])[]) => rows.map((cells, n) => row(cells, n + 1)).join('');

  test('XML with single quotes', async () => {
    const { result } = await reader.read(workbook([{ name: 'Data', rows: rowsOf([headers, ...some(3)]) }], "'"));
    expect(result).toMatchObject({ read: 3, accepted: 3 });
  });

  test('cells are the same however XML writes them', async () => {
    const plain = rowsOf([headers, ...some(6)]);
    const inForms = (forms: readonly ((rows: string) => string)[]) =>
      plain.split(/(?=<row)/).reduce((all, each, n) => all + (forms[n % forms.length]?.(each) ?? each), '');
    const odd = inForms([
      (rows) => rows,
      (rows) => rows.replaceAll(' t="inlineStr"', ' s="0" t="inlineStr" cm="1"'),
      (rows) => rows.replaceAll('<c r=', '<c\n  r=').replaceAll('</c>', ' </c>\n'),
      (rows) => rows.replaceAll('<c ', '<x:c ').replaceAll('</c>', '</x:c>'),
      (rows) => rows.replace('</row>', '<c r="M1"/><c r="N1" s="0"/><c r="O1"></c></row>'),
      (rows) => rows.replaceAll(/ t="inlineStr"><is><t>([^<]*)<\/t><\/is>/g, ' t="str"><f>A1&amp;""</f><v>$1</v>'),
      (rows) => rows.replaceAll(/ r="[A-Z]+\d+"/g, ''),
    ]);
    const [read, expected] = [odd, plain].map((rows) => reader.read(workbook([{ name: 'Data', rows }])));
    expect((await read)?.rows).toEqual((await expected)?.rows);
    expect((await read)?.result).toMatchObject({ read: 6, accepted: 6 });
  });

  test('one that takes too long is refused', async () => {
    const file = path.join(reader.folder, 'slow.xlsx');
    await writeFile(file, workbook([{ name: 'Data', rows: rowsOf([headers, ...some(3)]) }]));
    await expect(openWorkbook(file, 0)).rejects.toMatchObject({ kind: 'too-slow' });
  });

  test('hidden sheets and rows are not read, and that is said', async () => {
    const data = row(headers, 1) + row(voter(0), 2) + row(voter(1), 3, ' hidden="1"') + row(voter(2), 4);
    const read = await reader.read(
      workbook([
        { name: 'Lama', state: 'hidden', rows: rowsOf([headers, ...some(5, 10)]) },
        { name: 'Data', rows: data },
      ]),
    );
    expect(read.mapping.sheets).toEqual([1]);
    expect(read.result).toMatchObject({ read: 2, accepted: 2, account: { lines: 4, above: 1, hidden: 1 } });
    expect(problemsOf(read.sample, read.mapping).map(({ id }) => id)).toEqual([
      expect.stringMatching(/tersembunyi/) as string,
    ]);
    expect(read.sample.sheets.map(({ hidden }) => hidden)).toEqual([true, false]);
  });

  test('a cell merged over rows says its value in each of them', async () => {
    const rows = [headers, ...some(4).map((cells, n) => (n === 0 ? cells : cells.with(10, '').with(11, '')))];
    const after = '<mergeCells><mergeCell ref="K2:K5"/><mergeCell ref="L2:L4"/></mergeCells>';
    const read = await reader.read(workbook([{ name: 'Data', rows: rowsOf(rows), after }]));
    expect(read.rows.map(({ village, tps }) => [village, tps])).toEqual([
      ['5301012001', 1],
      ['5301012001', 1],
      ['5301012001', 1],
      ['5301012001', null],
    ]);
    expect(problemsOf(read.sample, read.mapping).some(({ id }) => id.includes('digabung'))).toBe(true);
  });

  test('a header on two lines, merged both ways, above a row that numbers the columns', async () => {
    const upper = headers.with(3, 'KELAHIRAN').with(4, '').with(7, 'ALAMAT').with(8, '').with(9, '');
    const lower = headers
      .map(() => '')
      .with(3, 'TEMPAT')
      .with(4, 'TANGGAL')
      .with(7, 'JALAN')
      .with(8, 'RT')
      .with(9, 'RW');
    const after =
      '<mergeCells><mergeCell ref="A1:L1"/><mergeCell ref="D2:E2"/><mergeCell ref="H2:J2"/>' +
      `${[...'ABCFGKL'].map((letter) => `<mergeCell ref="${letter}2:${letter}3"/>`).join('')}</mergeCells>`;
    const rows = [['DAFTAR PEMILIH'], upper, lower, headers.map((_, n) => `${n + 1}`), ...some(4)];
    const read = await reader.read(workbook([{ name: 'Data', rows: rowsOf(rows), after }]));
    expect(fieldsOf(read)).toMatchObject({ nik: 'NIK', birth_place: 'KELAHIRAN › TEMPAT', rw: 'ALAMAT › RW' });
    expect(read.result).toMatchObject({ read: 5, accepted: 4, notVoters: 1, reasons: { numbering: 1 } });
    expect(read.rows.map(({ nik }) => nik)).toEqual(some(4).map(([, nik]) => nik));
  });

  test('a formula without its value is told before, and nobody is taken without it', async () => {
    const unworked = row(voter(1), 3).replace(/<c r="C3".*?<\/c>/, '<c r="C3"><f>UPPER("a")</f><v></v></c>');
    const read = await reader.read(
      workbook([{ name: 'Data', rows: row(headers, 1) + row(voter(0), 2) + unworked + row(voter(2), 4) }]),
    );
    expect(blocking(read)).toEqual([expect.stringMatching(/Kolom "NAMA" berisi rumus/)]);
    expect(read.result).toMatchObject({ read: 3, accepted: 2, reasons: { formula: 1 } });
  });

  test('a sheet for each TPS: its name is proposed as the TPS', async () => {
    const sheet = (n: number) => [headers.slice(0, 11), ...some(2, n * 10).map((cells) => cells.slice(0, 11))];
    const read = await reader.read(await xlsx({ 'TPS 001': sheet(1), 'TPS 002': sheet(2) }));
    expect(read.mapping.sheetAs).toBe('tps');
    expect(read.rows.map(({ tps }) => tps)).toEqual([1, 1, 2, 2]);
    const own = await reader.read(await xlsx({ 'TPS 001': [headers, ...some(2)] }));
    expect(own.mapping.sheetAs).toBeNull();
  });

  test('OpenDocument: repeated cells and rows, days, hidden rows, a second sheet', async () => {
    const cell = (value: string) =>
      /^\d\d\/\d\d\/\d{4}$/.test(value)
        ? `<table:table-cell office:value-type="date" office:date-value="${value.split('/').toReversed().join('-')}"/>`
        : value === ''
          ? '<table:table-cell table:number-columns-repeated="1"/>'
          : `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`;
    const line = (cells: readonly string[], more = '') =>
      `<table:table-row${more}>${cells.map(cell).join('')}</table:table-row>`;
    const table = (name: string, rows: string) => `<table:table table:name="${name}">${rows}</table:table>`;
    const content =
      '<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body>' +
      table('Sampul', line(['Rekap'])) +
      table(
        'Data',
        line(headers) +
          line(voter(0)) +
          line(voter(1).with(7, ''), ' table:visibility="filter"') +
          line(voter(2).with(3, '')) +
          '<table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>',
      ) +
      '</office:body></office:document-content>';
    const read = await reader.read(zip({ mimetype: Buffer.from('x'), 'content.xml': Buffer.from(content) }));
    expect(read.result).toMatchObject({ read: 2, accepted: 2, account: { lines: 4, above: 1, hidden: 1 } });
    expect(read.rows.map(({ nik, birth_place, birth_date }) => [nik, birth_place, birth_date])).toEqual([
      [voter(0)[1], 'KUPANG', '1960-01-01'],
      [voter(2)[1], null, '1962-03-03'],
    ]);
  });
});
