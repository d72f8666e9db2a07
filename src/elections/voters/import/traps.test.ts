/** Every trap that was seen in real files, each as a test of its own. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openReader, type Reader } from './testing/pass.ts';
import { zip } from './testing/zip.ts';
import { csv, headers, voter, xlsx } from './testing/steps.ts';

let reader: Reader;
beforeAll(async () => void (reader = await openReader()));
afterAll(() => reader.close());

const columnOf = (name: string) => headers.indexOf(name);
const some = (n: number, from = 0) => Array.from({ length: n }, (_, at) => voter(from + at));
/** One voter among others, changed at some columns; gives the row or the reject of that one. */
async function one(changes: Readonly<Record<string, string>>) {
  const row = Object.entries(changes).reduce((cells, [name, value]) => cells.with(columnOf(name), value), voter(5));
  const read = await reader.read(csv([headers, voter(0), row, voter(1)]));
  expect(read.result.read).toBe(3);
  return { row: read.rows.find(({ source_line }) => source_line === 3), problems: read.rejects[0]?.problems, read };
}

describe('how a file is written', () => {
  const utf16 = (text: string, big: boolean) => {
    const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
    return big ? bytes.swap16() : bytes;
  };
  const text = csv([headers, ...some(4).map((row) => row.with(2, 'RENÉ D’ÁVILA'))]).toString();
  test.each([
    ['semicolons', text],
    ['commas', text.replaceAll(';', ',')],
    ['tabs', text.replaceAll(';', '\t')],
    ['bars', text.replaceAll(';', '|')],
    ['a byte order mark', `\ufeff${text}`],
    ['CR LF', text.replaceAll('\n', '\r\n')],
    ['CR alone', text.replaceAll('\n', '\r')],
    ['no last newline', text.trimEnd()],
    ['UTF-16 LE', utf16(text, false)],
    ['UTF-16 BE', utf16(text, true)],
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le')],
    [
      'Windows-1252',
      Buffer.from(text.replaceAll('É', '\u00c9').replaceAll('’', '\u0092').replaceAll('Á', '\u00c1'), 'latin1'),
    ],
    [
      'every cell in quotes',
      text
        .split('\n')
        .filter(Boolean)
        .map((line) =>
          line
            .split(';')
            .map((cell) => `"${cell}"`)
            .join(';'),
        )
        .join('\n'),
    ],
    ['titles above the header', `DAFTAR PEMILIH\nKABUPATEN KUPANG;;;\n\n${text}`],
    ['blank lines between', text.replace(/\n/g, '\n\n')],
    ['short lines', text.replace(/;\d$/gm, '')],
  ])('%s', async (_, content) => {
    const { rows, rejects, result } = await reader.read(content);
    expect(rejects).toEqual([]);
    expect(result).toMatchObject({ read: 4, accepted: 4 });
    expect(rows.map(({ nik, name, birth_date }) => [nik, name, birth_date])).toEqual(
      some(4).map((row, n) => [row[1], 'RENÉ D’ÁVILA', `${1960 + n}-0${1 + n}-0${1 + n}`]),
    );
  });

  test('a value over two lines, a doubled quote, a quote that is no quote, and one that never closes', async () => {
    const lines = some(5).map((row) => [...row]);
    const at = columnOf('ALAMAT');
    (lines[0] as string[])[at] = '"DUSUN I\nRT 3"';
    (lines[1] as string[])[at] = '"RUMAH ""BARU"""';
    const fine = await reader.read(csv([headers, ...lines]));
    expect(fine.rows.map(({ address }) => address)).toEqual([
      'DUSUN I RT 3',
      'RUMAH "BARU"',
      'JL. EL TARI NO. 2',
      'JL. EL TARI NO. 3',
      'JL. EL TARI NO. 4',
    ]);
    (lines[2] as string[])[at] = 'GANG 5" KIRI';
    (lines[3] as string[])[at] = '"TIDAK DITUTUP';
    const odd = await reader.read(csv([headers, ...lines]));
    expect(odd.kind).toBe('placed');
    expect(odd.result).toMatchObject({ read: 5, accepted: 5, rejected: 0 });
    expect(odd.rows.map(({ source_line }) => source_line)).toEqual([2, 4, 5, 6, 7]);
  });

  test('a quote that was never meant to open swallows no rows, wherever the next quote stands', async () => {
    const swallowing = (lines: readonly string[][], at: number) =>
      lines.map((row, n) => (n === at ? row.with(7, '"JL. TAK DITUTUP') : row));
    for (const close of [3, 4, 30]) {
      const lines = swallowing(some(40), 2).map((row, n) => (n === close ? row.with(11, '"') : row));
      const { result, rows, kind } = await reader.read(csv([headers, ...lines]));
      expect(kind, `closed ${close - 2} lines below`).toBe('placed');
      expect(result).toMatchObject({ read: 40, accepted: 40, account: { lines: 41, above: 1, inside: 0, blank: 0 } });
      expect(rows.map(({ source_line }) => source_line)).toEqual(lines.map((_, n) => n + 2));
    }
  });

  test('quotes within quotes behind a backslash, as databases write them', async () => {
    const quotedRow = (row: readonly string[]) => row.map((cell) => `"${cell}"`);
    const { rows, result } = await reader.read(
      csv([headers, ...some(3).map((row) => quotedRow(row.with(7, 'GANG \\"BARU\\"; RT 3')))]),
    );
    expect(result).toMatchObject({ read: 3, accepted: 3 });
    expect(rows[1]?.address).toBe('GANG "BARU"; RT 3');
  });

  test('every line of a file is told, counted by its ends and by its records', async () => {
    const address = '"DUSUN I\nRT 3"';
    const lines = [
      'DAFTAR PEMILIH',
      '',
      headers.join(';'),
      voter(0).join(';'),
      voter(1).with(7, address).join(';'),
      '',
    ];
    const text = `${lines.join('\n')}\n${voter(2).join(';')}`;
    const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');
    for (const content of [text, text.replaceAll('\n', '\r\n'), text.replaceAll('\n', '\r'), utf16])
      expect((await reader.read(content)).result).toMatchObject({
        read: 3,
        account: { lines: 8, above: 2, blank: 2, inside: 1, hidden: 0 },
      });
    const plain = await reader.read(`${csv([headers, ...some(5)]).toString()}\n\n`);
    expect(plain.kind).toBe('plain');
    expect(plain.result.account).toEqual({ lines: 8, above: 1, blank: 2, inside: 0, hidden: 0 });
  });

  test('a sheet of a workbook: titles, dates as dates, numbers as numbers, errors, formulas, hidden columns between', async () => {
    const rows = some(3).map(
      (row) =>
        [...row.slice(0, 4), new Date(Date.UTC(1990, 1, 28)), ...row.slice(5, 8), 1, 2, row[10] as string, 3] as (
          | string
          | number
          | Date
        )[],
    );
    const { rows: read, result } = await reader.read(
      await xlsx({ Sampul: [['Rekap']], Data: [['DAFTAR'], [], headers, ...rows] }),
    );
    expect(result).toMatchObject({ read: 3, accepted: 3 });
    expect(read[0]).toMatchObject({
      source_line: 4,
      nik: voter(0)[1],
      birth_date: '1990-02-28',
      rt: 1,
      rw: 2,
      tps: 3,
      village: '5301012001',
    });
  });

  test('Parquet, with columns of any type', async () => {
    const file = `${reader.folder}/out.parquet`;
    await reader.engine.run(
      `copy (select '5399010101900001' as nik, 'MARIA' as nama, date '1990-01-01' as tgl_lahir, 7 as tps, 'L' as jk
        from range(3)) to '${file}' (format parquet)`,
    );
    const { readFile } = await import('node:fs/promises');
    const { rows, result } = await reader.read(await readFile(file));
    expect(result).toMatchObject({ read: 3, accepted: 3 });
    expect(rows[2]).toMatchObject({ source_line: 3, birth_date: '1990-01-01', tps: 7, sex: 'L' });
  });
});

describe('what cells hold', () => {
  test.each([
    '#N/A',
    'Data belum tersedia',
    'null',
    'NULL',
    '-',
    '--',
    '-1',
    '?',
    '   ',
    "'",
    'N/A',
    'None',
    'tidak diketahui',
  ])('%s means nothing', async (word) => {
    const { row } = await one({
      NAMA: word,
      NKK: word,
      'TEMPAT LAHIR': word,
      'TANGGAL LAHIR': word,
      JK: word,
      'STATUS KAWIN': word,
      ALAMAT: word,
      RT: word,
      RW: word,
      TPS: word,
    });
    expect(row).toMatchObject({
      name: null,
      nkk: null,
      birth_place: null,
      birth_date: null,
      sex: null,
      marital: null,
      address: null,
      rt: null,
      rw: null,
      tps: null,
    });
  });

  test.each([
    ['01/02/1990', '1990-02-01'],
    ['1-2-1990', '1990-02-01'],
    ['01|02|1990', '1990-02-01'],
    ['1990-02-01', '1990-02-01'],
    ['19900201', '1990-02-01'],
    ['20011201', '2001-12-01'],
    ['1021990', '1990-02-01'],
    ['20021950', '1950-02-20'],
    ['01021990', '1990-02-01'],
    ['1 Februari 1990', '1990-02-01'],
    ['1 Pebruari 1990', '1990-02-01'],
    ['17 AGT 1945', '1945-08-17'],
    ['01.02.90', '1990-02-01'],
    ['5/3/08', '2008-03-05'],
    ['1990-02-01 00:00:00', '1990-02-01'],
    ['32905', '1990-02-01'],
    ["'01/02/1990", '1990-02-01'],
    ['02/13/1990', '1990-02-13'],
  ])('the date %s is %s', async (written, day) => {
    expect((await one({ 'TANGGAL LAHIR': written })).row?.birth_date).toBe(day);
  });
  test.each(['31/02/1990', '00/00/0000', 'besok', '1/1', '99999999'])('the date %s cannot be read', async (written) => {
    expect((await one({ 'TANGGAL LAHIR': written })).problems).toEqual(['date:birth_date']);
  });

  test.each([
    ['1', 1],
    ['001', 1],
    ['3,0', 3],
    ['3.0', 3],
    ['TPS 003', 3],
    ['TPS.12', 12],
    ['TPS3', 3],
    [' 7 ', 7],
    ['0', null],
    ['000', null],
  ])('TPS %s is %s', async (written, tps) => {
    expect((await one({ TPS: written })).row?.tps).toBe(tps);
  });
  test.each(['15.800', '1,5', '1e2', '0x1', '1_2', 'satu', '0010020030', '12 34'])(
    'TPS %s is no number',
    async (written) => {
      expect((await one({ TPS: written })).problems).toEqual(['number:tps']);
    },
  );

  test('a NIK with an apostrophe, spaces, dots, or a decimal part is put together again', async () => {
    const nik = voter(5)[1] as string;
    for (const written of [
      `'${nik}`,
      ` ${nik} `,
      `${nik.slice(0, 4)}.${nik.slice(4, 8)}.${nik.slice(8, 12)}.${nik.slice(12)}`,
      nik.replace(/(\d{4})/g, '$1 '),
      `${nik}.0`,
    ])
      expect((await one({ NIK: written })).row?.nik, written).toBe(nik);
  });
  test.each(['3,2E+15', '3.20101E+15', '5.39901411E+15', '3.2010123456E+15'])(
    'a NIK that Excel destroyed: %s',
    async (written) => {
      expect((await one({ NIK: written })).problems).toEqual(['scientific:nik']);
    },
  );
  test('NIKs whose last digit Excel made zero', async () => {
    const { rejects, rows } = await reader.read(
      csv([headers, ...some(20).map((row) => row.with(1, `${(row[1] ?? '').slice(0, 15)}0`)), voter(7)]),
    );
    expect(rejects).toHaveLength(20);
    expect(rejects.every(({ problems }) => problems.includes('digits-lost:nik'))).toBe(true);
    expect(rows).toHaveLength(1);
  });
  const spoilt = (row: string[]) => row.with(1, `${(row[1] ?? '').slice(0, 15)}0`);
  test('a page of serials that happen to end in zero is no damage', async () => {
    const { result } = await reader.read(csv([headers, ...some(200).map(spoilt), ...some(1_800, 200)]));
    expect(result).toMatchObject({ read: 2_000, accepted: 2_000 });
  });
  test.each(['plain', 'placed'] as const)(
    'lost digits that begin later in a file, and end: only they are rejected (%s)',
    async (kind) => {
      const text = csv([headers, ...some(2_238), ...some(1_500, 3_000).map(spoilt), ...some(1_200, 5_000)]);
      // UTF-16 is written anew before it is read.
      const {
        result,
        rejects,
        kind: read,
      } = await reader.read(kind === 'plain' ? text : Buffer.from(`\ufeff${text.toString()}`, 'utf16le'));
      expect(read).toBe(kind);
      expect(result).toMatchObject({ read: 4_938, rejected: 1_500, reasons: { 'digits-lost': 1_500 } });
      expect([rejects[0]?.line, rejects.at(-1)?.line]).toEqual([2_240, 3_739]);
    },
  );
  test('a wrong NIK is taken: the rules find it later', async () => {
    for (const written of ['539901', '0000000000000000', '53990145ABCD0001', '53990114079000123'])
      expect((await one({ NIK: written })).row?.nik).toBe(written);
  });
  test('two numbers in one cell', async () => {
    expect((await one({ NKK: `${voter(5)[0]}${voter(5)[1]}` })).problems).toEqual(['concatenated:nkk']);
  });
  test('double spaces and unbreakable ones', async () => {
    expect((await one({ NAMA: ' MARIA \u00a0  TAEK ' })).row?.name).toBe('MARIA TAEK');
  });
  test('words for codes', async () => {
    expect((await one({ JK: 'Laki-laki', 'STATUS KAWIN': 'Belum Kawin' })).row).toMatchObject({
      sex: 'L',
      marital: 'B',
    });
    expect((await one({ JK: 'pr', 'STATUS KAWIN': 'CERAI MATI' })).row).toMatchObject({ sex: 'P', marital: 'P' });
    expect((await one({ JK: 'X', 'STATUS KAWIN': 'Z' })).problems).toEqual(['marital:marital', 'sex:sex']);
  });
  test('P and W in one column are pria and wanita', async () => {
    const { rows } = await reader.read(
      csv([headers, voter(0).with(5, 'P'), voter(1).with(5, 'W'), voter(2).with(5, 'P'), voter(3).with(5, 'W')]),
    );
    expect(rows.map(({ sex }) => sex)).toEqual(['L', 'P', 'L', 'P']);
  });
});

describe('rows that are no voters, or out of place', () => {
  test('totals, repeated headers, numbers of columns and empty rows are told apart, each with its line and byte', async () => {
    const text = csv([
      headers,
      headers.map((_, n) => `(${n + 1})`),
      voter(0),
      headers,
      voter(1),
      ['', 'JUMLAH', '2', ...headers.slice(3).map(() => '')],
      ['SUB TOTAL: 2', ...headers.slice(1).map(() => '')],
      headers.map(() => ''),
    ]);
    const { result, rejects } = await reader.read(text);
    expect(result).toMatchObject({
      read: 7,
      accepted: 2,
      rejected: 5,
      notVoters: 5,
      reasons: { numbering: 1, header: 1, total: 2, empty: 1 },
    });
    for (const { line, byte } of rejects)
      expect(
        text
          .subarray(0, byte ?? -1)
          .toString()
          .split('\n').length,
      ).toBe(line);
  });
  test('a signature, a place and a day, and a count are nobody: each is rejected and can be corrected', async () => {
    const blank = headers.map(() => '');
    const { result, rejects } = await reader.read(
      csv([
        headers,
        voter(0),
        blank.with(2, 'Laki-laki').with(5, '61'),
        blank.with(1, 'Kupang, 28 November 2026'),
        blank.with(1, 'KETUA KPU'),
        blank.with(9, '3'),
        voter(1).with(1, '').with(5, ''),
        voter(2).with(1, '').with(4, ''),
      ]),
    );
    expect(result).toMatchObject({ read: 7, accepted: 3, notVoters: 0, reasons: { 'no-person': 4 } });
    expect(rejects.map(({ line }) => line)).toEqual([3, 4, 5, 6]);
  });
  test('rows of another delimiter stand in one cell: rejected as voters, never taken as empty', async () => {
    const unread = ['NO', ...headers];
    const { result, rejects } = await reader.read(
      Buffer.concat([
        csv([unread, ...some(5).map((row, n) => [String(n), ...row])]),
        csv(
          some(3, 5).map((row, n) => [String(5 + n), ...row]),
          ',',
        ),
      ]),
    );
    expect(result).toMatchObject({ read: 8, accepted: 5, notVoters: 0, reasons: { 'one-cell': 3 } });
    expect(rejects[0]?.cells[0]).toContain(voter(5)[1]);
  });
  test('a row shifted by one column, to either side', async () => {
    const { rejects } = await reader.read(
      csv([headers, voter(0), ['', ...voter(1)].slice(0, headers.length), [...voter(2).slice(1), ''], voter(3)]),
    );
    expect(rejects.map(({ line, problems }) => [line, problems[0]])).toEqual(
      [
        [3, 'shifted:nik'],
        [4, 'shifted:nik'],
      ].map(([line]) => [line, expect.stringMatching(/shifted/) as string]),
    );
  });
  test('a delimiter inside a name makes too many cells', async () => {
    const { rejects } = await reader.read(csv([headers, voter(0), voter(1).with(7, 'DESA OESAO; DUSUN 2')]));
    expect(rejects[0]?.problems).toContain('too-many:');
    expect(rejects[0]?.cells.at(-1)).toBe(voter(1)[11]);
  });
});

describe('columns that hold two things, and regions', () => {
  test('TEMPAT, TGL LAHIR and RT/RW', async () => {
    const { rows, rejects } = await reader.read(
      csv([
        ['NIK', 'NAMA', 'TEMPAT, TGL LAHIR', 'RT/RW'],
        [voter(0)[1] ?? '', 'A', 'KUPANG, 01-02-1990', '003/004'],
        [voter(1)[1] ?? '', 'B', 'SOE 5 Februari 1990', '1 / 2'],
        [voter(2)[1] ?? '', 'C', 'ENDE', '-'],
        [voter(3)[1] ?? '', 'D', 'ENDE, 31/02/1990', '1/x'],
      ]),
    );
    expect(rows.map(({ birth_place, birth_date, rt, rw }) => [birth_place, birth_date, rt, rw])).toEqual([
      ['KUPANG', '1990-02-01', 3, 4],
      ['SOE', '1990-02-05', 1, 2],
      [null, null, null, null],
    ]);
    expect(rejects.map(({ problems }) => problems)).toEqual([['date:birth_both', 'number:rt_rw']]);
  });
  test('codes with dots, codes that count below their parents, and a code that lost its zero', async () => {
    const head = ['NIK', 'NAMA', 'PROV', 'KAB', 'KEC', 'DESA'];
    const row = (...cells: string[]) => [voter(0)[1] ?? '', 'MARIA', ...cells];
    const { rows, rejects } = await reader.read(
      csv([
        head,
        row('53', '53.01', '53.01.01', '53.01.01.2001'),
        row('53', '01', '01', '2001'),
        row('53', '1', '4', '1004'),
        row('53', '53.1', '', ''),
      ]),
    );
    expect(rows.map(({ province, regency, district, village }) => [province, regency, district, village])).toEqual([
      ['53', '5301', '530101', '5301012001'],
      ['53', '5301', '530101', '5301012001'],
      ['53', '5301', '530104', '5301041004'],
    ]);
    expect(rejects.map(({ problems }) => problems)).toEqual([['code-zero:']]);
  });
  test.each(['53.01.01.2001', '5301012001', ' 5301012001 '])(
    "a village's code alone says all regions above it: %j",
    async (code) => {
      const { rows } = await reader.read(
        csv([
          ['NIK', 'NAMA', 'KODE DESA'],
          [voter(0)[1] ?? '', 'MARIA', code],
        ]),
      );
      expect(rows.map(({ province, regency, district, village }) => [province, regency, district, village])).toEqual([
        ['53', '5301', '530101', '5301012001'],
      ]);
    },
  );
  test('names are looked up; what nobody knows stays as it is written', async () => {
    const { childrenOf } = await import('../../regions/index.ts');
    const district = childrenOf('5301')[0];
    const village = childrenOf(district?.code ?? '')[0];
    const row = (name: string) => [voter(0)[1] ?? '', 'MARIA', district?.name ?? '', name];
    const { rows } = await reader.read(
      csv([['NIK', 'NAMA', 'KECAMATAN', 'DESA'], row(village?.name.toUpperCase() ?? ''), row('Antah Berantah')]),
    );
    expect(rows.map((each) => [each.regency, each.district, each.village, each.region_text])).toEqual([
      ['5301', district?.code, village?.code, null],
      ['5301', district?.code, null, `${district?.name} / Antah Berantah`],
    ]);
  });
});

describe('workbooks made to harm', () => {
  const book = (sheet: Buffer) =>
    zip({
      'xl/workbook.xml': Buffer.from('<workbook><sheets><sheet name="A" r:id="r1"/></sheets></workbook>'),
      'xl/_rels/workbook.xml.rels': Buffer.from(
        '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      'xl/worksheets/sheet1.xml': sheet,
    });
  test('one that swells beyond reason is refused while it swells', async () => {
    const rows = Buffer.concat([
      Buffer.from('<worksheet><sheetData>'),
      Buffer.alloc(96 << 20, '<row></row>'),
      Buffer.from('</sheetData></worksheet>'),
    ]);
    await expect(reader.read(book(rows))).rejects.toMatchObject({ kind: 'bomb' });
  });
  test('a row without an end is refused', async () => {
    await expect(
      reader.read(
        book(Buffer.concat([Buffer.from('<worksheet><row r="1">'), Buffer.alloc(6 << 20, '<c r="A1"><v>1</v></c>')])),
      ),
    ).rejects.toMatchObject({ kind: 'broken' });
  });
});

test('whatever is in a file: what is read is taken or rejected, once each and in its order', async () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      '-',
      '#N/A',
      'JUMLAH',
      '1',
      '0',
      'L',
      'P',
      'NIK',
      'NAMA',
      '31/02/1990',
      '01/01/1990',
      '3,2E+15',
      '5399010101900001',
      'A  B',
      '"',
      'x"y',
      '""',
      "'",
      '=1+1',
      '\u00e9',
      '1.5',
    ),
    fc.string({ maxLength: 12 }).map((text) => text.replaceAll('\u0000', '')),
  );
  const rows = fc.array(fc.array(cell, { minLength: 0, maxLength: 9 }), { minLength: 1, maxLength: 25 });
  await fc.assert(
    fc.asyncProperty(rows, fc.constantFrom(';', ',', '\t', '|'), fc.boolean(), async (dirty, delimiter, quoted) => {
      const written = dirty
        .map((row) => row.map((text) => (quoted ? `"${text.replaceAll('"', '""')}"` : text)).join(delimiter))
        .join('\n');
      const sure = [
        ['NIK', 'NAMA', 'TGL LAHIR', 'JK', 'TPS'],
        ['5399010101900001', 'MARIA', '01/01/1990', 'P', '1'],
      ]
        .map((row) => row.join(delimiter))
        .join('\n');
      const {
        result,
        rows: taken,
        rejects,
      } = await reader.read(`${sure}\n${written}\n`, (mapping) => ({
        ...mapping,
        columns: (['nik', 'name', 'birth_date', 'sex', 'tps'] as const).map((field, at) => ({ at, field })),
      }));
      expect(taken).toHaveLength(result.accepted);
      expect(rejects).toHaveLength(result.rejected);
      expect(result.accepted + result.rejected).toBe(result.read);
      expect(rejects.every(({ problems }) => problems.length > 0)).toBe(true);
      const lines = [...taken.map(({ source_line }) => source_line), ...rejects.map(({ line }) => line)];
      expect(taken.map(({ row }) => row)).toEqual(taken.map((_, n) => n + 1));
      expect(taken.every(({ source_line }, n) => n === 0 || source_line > (taken[n - 1]?.source_line ?? 0))).toBe(true);
      expect(new Set(lines).size).toBe(lines.length);
    }),
    { numRuns: 40 },
  );
});
