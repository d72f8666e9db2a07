/** The values of a file say how it is written; what contradicts them stops. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { childrenOf } from '../../regions/index.ts';
import { contradictionOf } from './evidence.ts';
import { masked, previewOf, problemsOf, propose } from './propose.ts';
import type { Mapping } from './schema.ts';
import { openReader, type Read, type Reader } from './testing/pass.ts';
import { csv, headers, voter } from './testing/steps.ts';

let reader: Reader;
beforeAll(async () => void (reader = await openReader()));
afterAll(() => reader.close());

const some = (n: number, from = 0) => Array.from({ length: n }, (_, at) => voter(from + at));
/** A woman's NIK has forty added to her day. */
const truly = (row: string[]): string[] => {
  const nik = row[1] ?? '';
  return row[5] === 'P' ? row.with(1, `${nik.slice(0, 6)}${Number(nik.slice(6, 8)) + 40}${nik.slice(8)}`) : row;
};
const people = (n: number, from = 0) => some(n, from).map(truly);
const american = (row: string[]) => row.with(4, (row[4] ?? '').replace(/^(\d\d)\/(\d\d)/, '$2/$1'));
const men = (row: string[]) => row.with(5, row[5] === 'L' ? 'P' : 'W');
const blocking = ({ sample, mapping }: Pick<Read, 'sample' | 'mapping'>) =>
  problemsOf(sample, mapping, '5301').flatMap(({ blocks, at, en }) => (blocks ? [{ at, en }] : []));
const saying = (words: RegExp, at: number | null) => [{ at, en: expect.stringMatching(words) as string }];

describe('the first rows', () => {
  const saved: Mapping = {
    columns: headers.flatMap((_, at) =>
      at < 7
        ? [
            {
              at,
              field: (['nkk', 'nik', 'name', 'birth_place', 'birth_date', 'sex', 'marital'] as const)[at] ?? 'note',
            },
          ]
        : [],
    ),
    dates: 'dmy',
    sex: 'LP',
    sheetAs: null,
    sheets: [],
  };
  test('a saved mapping keeps the columns; days and sexes are read as the new file writes them', async () => {
    const { sample } = await reader.read(csv([headers, ...people(30).map(american).map(men)]));
    const { mapping, because } = propose(sample, saved);
    expect(mapping).toMatchObject({ columns: saved.columns, dates: 'mdy', sex: 'PW' });
    expect([...because.values()]).toEqual(saved.columns.map(() => 'saved'));
    expect(blocking({ sample, mapping })).toEqual([]);
    expect(blocking({ sample, mapping: { ...mapping, dates: 'dmy' } })).toEqual(saying(/month-day-year/, 4));
    expect(blocking({ sample, mapping: { ...mapping, sex: 'LP' } })).toEqual(saying(/P means male/, 5));
  });

  test('days up to the twelfth are told by the NIK', async () => {
    const early = people(60).filter((row) => Number(row[4]?.slice(0, 2)) <= 12);
    expect((await reader.read(csv([headers, ...early.map(american)]))).mapping.dates).toBe('mdy');
    expect((await reader.read(csv([headers, ...early]))).mapping.dates).toBe('dmy');
  });

  const undecided = (text: string) => /day from month/.test(text);
  const early = (n: number) => people(n).map((row, at) => row.with(1, '').with(4, `0${(at % 9) + 1}/12/1980`));

  test('days that nothing tells are day-month, whatever another file was; two of them are shown', async () => {
    const { sample } = await reader.read(csv([headers, ...early(30)]));
    const { mapping } = propose(sample, { ...saved, dates: 'mdy' });
    expect(mapping).toMatchObject({ columns: saved.columns, dates: 'dmy' });
    const told = (dates: Mapping['dates']) =>
      problemsOf(sample, { ...mapping, dates }, '5301').filter(({ en }) => undecided(en));
    expect(told('dmy')).toEqual([expect.objectContaining({ at: 4, blocks: false })]);
    expect(told('dmy')[0]?.id).toContain('hari-bulan-tahun: "01/12/1980" = 1 Desember 1980; "02/12/1980" = 2 Desember');
    expect(told('mdy')[0]?.id).toContain(
      'bulan-hari-tahun: "01/12/1980" = 12 Januari 1980; "02/12/1980" = 12 Februari',
    );
  });

  test('days that the values tell, or that both orders read alike, are not asked about', async () => {
    const asked = async (rows: readonly string[][]) => {
      const { sample, mapping } = await reader.read(csv([headers, ...rows]));
      return problemsOf(sample, mapping, '5301').filter(({ en }) => undecided(en)).length;
    };
    expect(await asked(people(30))).toBe(0);
    expect(await asked(early(30).map((row) => row.with(4, '07/07/1980')))).toBe(0);
    expect(await asked(early(30).map((row) => row.with(4, '1980-12-07')))).toBe(0);
    expect(await asked(early(30).map((row) => row.with(4, '7 Desember 1980')))).toBe(0);
  });

  test('a year of two digits is read with its order, whatever was saved', async () => {
    const short = (row: string[]) => row.with(4, (row[4] ?? '').replace(/\/19(\d\d)$/, '/$1'));
    const read = await reader.read(csv([headers, ...people(30).map(american).map(short)]));
    expect(propose(read.sample, saved).mapping.dates).toBe('mdy');
    expect(read.rows.map(({ birth_date: day }) => day)).toEqual(
      people(30).map((row) => (row[4] ?? '').split('/').toReversed().join('-')),
    );
  });

  test('eight digits tell their order as other days do', async () => {
    const joined = (row: string[]) => row.with(4, (row[4] ?? '').replaceAll('/', ''));
    const backwards = (row: string[]) => row.with(4, (row[4] ?? '').split('/').toReversed().join(''));
    const proposed = async (rows: readonly string[][]) => {
      const { sample } = await reader.read(csv([headers, ...rows]));
      const { mapping } = propose(sample, { ...saved, dates: 'mdy' });
      return [mapping.dates, problemsOf(sample, mapping, '5301').filter(({ en }) => undecided(en)).length];
    };
    expect(await proposed(people(30).map(joined))).toEqual(['dmy', 0]);
    expect(await proposed(people(30).map(american).map(joined))).toEqual(['mdy', 0]);
    expect(await proposed(people(30).map(backwards))).toEqual(['ymd', 0]);
    const { rows } = await reader.read(csv([headers, ...people(30).map(backwards)]));
    expect(rows.map(({ birth_date: day }) => day)).toEqual(
      people(30).map((row) => (row[4] ?? '').split('/').toReversed().join('-')),
    );
    expect(await proposed(early(30).map(joined))).toEqual(['dmy', 1]);
  });

  test.each(['dmy', 'mdy', 'ymd'] as const)('a month in words has no order, also where days are %s', async (dates) => {
    const words = [
      '6 September 1999',
      '4 MARET 1997',
      '12-Pebruari-80',
      '7 Nop. 1961',
      '1999 Mei 3',
      '5-Des-1970 00:00',
      'September 6, 1999',
      'Agustus 17 45',
    ];
    const { rows } = await reader.read(
      csv([headers, ...words.map((day, n) => (people(8)[n] as string[]).with(4, day))]),
      (mapping) => ({ ...mapping, dates }),
    );
    expect(rows.map(({ birth_date: day }) => String(day))).toEqual([
      '1999-09-06',
      '1997-03-04',
      '1980-02-12',
      '1961-11-07',
      '1999-05-03',
      '1970-12-05',
      '1999-09-06',
      '1945-08-17',
    ]);
  });

  test('days and months exchanged in a part of the rows stop, whatever is chosen', async () => {
    const read = await reader.read(csv([headers, ...people(40).map((row, n) => (n % 2 ? american(row) : row))]));
    expect(blocking(read)).toEqual(saying(/exchanged in a part/, 4));
  });

  test('NIK and NKK in each other’s column are noticed', async () => {
    const read = await reader.read(
      csv([headers, ...people(20).map((row) => row.with(0, row[1] ?? '').with(1, row[0] ?? ''))]),
    );
    expect(blocking(read)).toEqual(saying(/NIK and NKK seem to be exchanged/, 1));
  });

  test('where the rows live is told, by codes and by names; a file that is mostly another’s stops', async () => {
    const { sample } = await reader.read(
      csv([headers, ...people(10), ...people(2, 10).map((row) => row.with(10, '5308012001'))]),
    );
    expect(previewOf(sample, null, '5301').regions).toMatchObject({
      rows: 12,
      placed: 12,
      within: 10,
      others: [{ code: '5308', rows: 2 }],
    });
    expect(previewOf(sample, null, '5308').problems).toContainEqual(
      expect.objectContaining({ at: null, blocks: true, en: expect.stringMatching(/of another unit: 10 of 12/) }),
    );
    const district = childrenOf('5308')[0];
    const named = await reader.read(
      csv([
        ['NIK', 'NAMA', 'KABUPATEN', 'KECAMATAN'],
        ...people(9).map((row) => [row[1] ?? '', row[2] ?? '', 'ENDE', district?.name.toUpperCase() ?? '']),
      ]),
    );
    expect(blocking(named)).toEqual(saying(/of another unit: 9 of 9/, null));
    expect(problemsOf(named.sample, named.mapping, '5308').some(({ blocks }) => blocks)).toBe(false);
    expect(previewOf(named.sample, null, '').regions).toMatchObject({ rows: 9, within: 9, others: [] });
  });
});

describe('what stands around the people', () => {
  const around = [
    ['DAFTAR PEMILIH'],
    ['KABUPATEN CONTOH'],
    [],
    headers,
    headers.map((_, at) => String(at + 1)),
    ...people(12),
    ['', '', 'JUMLAH', '', '', '12'],
    [],
    ['', '', 'Ketua PPS, MARIA CONTOH'],
  ];
  test('is no row without a region; blank lines count among the lines above the data', async () => {
    const { sample } = await reader.read(csv(around));
    const { regions, headerRow } = previewOf(sample, null, '5301');
    expect(regions).toMatchObject({ rows: 12, placed: 12, within: 12 });
    expect(headerRow).toBe(4);
  });
  test('a person whose region is not written stays counted', async () => {
    const { sample } = await reader.read(csv([...around, ...people(3, 12).map((row) => row.with(10, ''))]));
    expect(previewOf(sample, null, '5301').regions).toMatchObject({ rows: 15, placed: 12 });
  });
});

describe('all rows', () => {
  /** Two hundred sound rows are all that is seen before; the others follow. */
  const behind = (rows: readonly string[][]) => csv([headers, ...people(210), ...rows]);
  const evidence = async (content: Buffer, change?: (mapping: Mapping) => Mapping) => {
    const { result, sample, mapping } = await reader.read(content, change);
    expect(blocking({ sample, mapping }), 'nothing was seen before').toEqual([]);
    return result.evidence;
  };

  test('sound rows contradict nothing', async () => {
    const told = await evidence(behind(people(300, 300)));
    expect(told && contradictionOf(told)).toBeNull();
    expect(told?.regions).toEqual({ rows: 510, placed: 510, within: 510, others: [] });
    expect(told?.dates.wrong).toBe(0);
    expect(told?.sexes).toMatchObject({ wrong: 0, right: 510 });
  });
  test.each([
    ['dates', (row: string[]) => american(row)],
    ['sexes', (row: string[]) => row.with(5, row[5] === 'L' ? 'P' : 'L')],
    ['numbers', (row: string[]) => row.with(0, row[1] ?? '').with(1, row[0] ?? '')],
    ['regions', (row: string[]) => row.with(10, '5308012001')],
  ] as const)('%s that are written otherwise behind the first rows', async (what, change) => {
    const told = await evidence(behind(people(900, 300).map(change)));
    expect(told && contradictionOf(told)).toBe(what);
  });
  test('regions of which none is known', async () => {
    const named = (change: (n: number) => string) =>
      csv([headers.with(10, 'DESA'), ...people(60).map((row, n) => row.with(10, change(n)))]);
    const none = await reader.read(named((n) => `DESA NEGERI ANTAH ${n}`));
    expect(none.result.evidence && contradictionOf(none.result.evidence)).toBe('places');
    expect(none.result.evidence?.places).toEqual({ unknown: 60 });
    const one = await reader.read(named((n) => (n === 0 ? '5301012001' : `DESA NEGERI ANTAH ${n}`)));
    expect(one.result.evidence && contradictionOf(one.result.evidence)).toBeNull();
  });
});

describe('what the mapping screen shows and proposes', () => {
  test('a number that the end of what is shown cuts is masked as well', () => {
    for (let before = 90; before < 120; before += 1) {
      const shown = masked(`${'A'.repeat(before)},5399010101900001,5399010101900002`);
      expect(shown.length).toBeLessThanOrEqual(120);
      expect(shown).not.toMatch(/\d{4}/);
    }
  });

  const sampleOf = (...rows: string[][]) => ({
    format: 'xlsx' as const,
    dialect: null,
    headers: ['NO', 'NIK', 'NAMA', 'TANGGAL LAHIR'],
    headerRow: 1,
    sheets: [],
    rows,
  });
  const shown = (...rows: string[][]) => previewOf(sampleOf(...rows) as never, null, '');
  const person = (day: string) => ['1', '5301011811710001', 'MARIA CONTOH', day];

  test('a row that numbers the columns is no sample, however its cells show their numbers', () => {
    for (const numbers of [
      ['1', '2', '3', '1900-01-04'],
      ['(1)', '(2)', '(3)', '(4)'],
      ['', '1', '2', '3'],
    ]) {
      const { columns } = shown(numbers, person('18/11/1971'));
      expect(columns.map(({ samples }) => samples.length)).toEqual([1, 1, 1, 1]);
      expect(columns[3]?.samples).toEqual(['18/11/1971']);
    }
    expect(shown(person('18/11/1971'), ['2', '3', 'DUA', '4']).columns[0]?.samples).toEqual(['1', '2']);
  });

  test('18/11/1971 is day-month-year, also where most days of the sheet came as dates', () => {
    const asDates = Array.from({ length: 9 }, (_, n) => person(`1971-11-0${n + 1}`));
    expect(shown(person('18/11/1971')).mapping.dates).toBe('dmy');
    expect(shown(...asDates, person('18/11/1971')).mapping.dates).toBe('dmy');
    expect(shown(...asDates).mapping.dates).toBe('ymd');
  });
});
