/**
 * What the columns of a file most likely mean, by their headers and by what stands in them; and what speaks against a
 * mapping.
 */
import { createHash } from 'node:crypto';
import { maskNumber } from '../list/schema.ts';
import { fieldByName, fields, fitOfHeader, plainHeader, type FieldName } from './fields.ts';
import { isAnothers } from './evidence.ts';
import {
  dateVotes,
  mixesOrders,
  numbersExchanged,
  openDays,
  orderSaid,
  regionsOf,
  sexesSaid,
  written,
} from './sample-evidence.ts';
import type { Mapping, Preview } from './schema.ts';
import type { Sample } from './sniff.ts';

type Problem = Preview['problems'][number];

/** The same for every file of one source: its headers, in their order. */
export const fingerprintOf = (sample: Sample): string =>
  createHash('sha256').update(sample.headers.map(plainHeader).join('\n')).digest('hex');

const digits = (value: string): string => value.replace(/[.,]0+$/, '').replace(/[\s.,'’`-]/g, '');
/** 17-08-1945, 17 Agustus 1945, 1945-08-17, 17081945, or the number that Excel counts days by. */
const dayForms = [
  /^'?\d{1,2}[\s/|.-]+(?:\d{1,2}|[A-Za-z]{3,9})[\s/|.-]+\d{2,4}(?:[ T]+\d{1,2}[:.]\d{2}.*)?$/,
  /^'?\d{4}[\s/|.-]\d{1,2}[\s/|.-]\d{1,2}.*$/,
  /^'?(?:\d{7,8}|[1-5]\d{4})$/,
];
const blank = /^[\s'-]*$|^#|^(?:null|n\/a|nan|none|-1)$/i;
const oneOf = (words: string) => {
  const set = new Set(words.split(','));
  return (value: string) => set.has(value.trim().toUpperCase());
};
const numeral = (value: string) => /^(?:RT|RW|TPS|NO)?[ .:]*\d{1,4}(?:[.,]0{1,2})?$/i.test(value.trim());

/** What a value of a field looks like. */
const looks: Partial<Record<FieldName, (value: string) => boolean>> = {
  nkk: (value) => /^\d{15,17}$/.test(digits(value)) || /^\d[.,]\d+E\+?\d+$/i.test(value.trim()),
  nik: (value) => /^\d{15,17}$/.test(digits(value)) || /^\d[.,]\d+E\+?\d+$/i.test(value.trim()),
  name: (value) => /[A-Za-z]{2}/.test(value) && !/\d{3}/.test(value),
  birth_place: (value) => /[A-Za-z]{3}/.test(value) && !/\d{4}/.test(value),
  birth_date: (value) => dayForms.some((form) => form.test(value.trim())),
  birth_both: (value) => /[A-Za-z]{3}.*\d/.test(value),
  sex: oneOf('L,P,W,LAKI-LAKI,PEREMPUAN,LK,PR,PRIA,WANITA,M,F,1,2,LAKI LAKI'),
  marital: oneOf(
    'B,S,P,BELUM,SUDAH,PERNAH,KAWIN,BELUM KAWIN,SUDAH KAWIN,PERNAH KAWIN,MENIKAH,' +
      'CERAI HIDUP,CERAI MATI,1,2,3,KAWIN TERCATAT,JANDA,DUDA',
  ),
  ektp: oneOf('S,B,SUDAH,BELUM,SUDAH REKAM,BELUM REKAM,YA,TIDAK,Y,T,1,0,K'),
  rt: numeral,
  rw: numeral,
  tps: numeral,
  rt_rw: (value) => /^\s*\d{1,3}\s*[/\\-]\s*\d{1,3}\s*$/.test(value),
};
/** Below this share of values that look so, a mapping is refused. */
const least: Partial<Record<FieldName, number>> = {
  nik: 0.2,
  nkk: 0.2,
  name: 0.5,
  birth_date: 0.2,
  birth_both: 0.2,
  sex: 0.2,
  marital: 0.2,
  ektp: 0.2,
  rt: 0.1,
  rw: 0.1,
  tps: 0.1,
  rt_rw: 0.2,
};
/** Fewer values than this say nothing. */
const enough = 3;

const valuesOf = (sample: Sample, at: number): string[] =>
  sample.rows.map((row) => written(row[at] ?? '')).filter((value) => !blank.test(value));
const share = (values: readonly string[], like: (value: string) => boolean): number =>
  values.length === 0 ? 0 : values.filter(like).length / values.length;

/** A mapping to begin with. `saved` is what people settled on for files with the same headers: it keeps the columns. */
export function propose(
  sample: Sample,
  saved: Mapping | null,
): { mapping: Mapping; because: ReadonlyMap<number, 'saved' | 'header' | 'content'> } {
  const because = new Map<number, 'saved' | 'header' | 'content'>();
  const readable = sample.sheets.flatMap(({ headerRow }, at) => (headerRow === null ? [] : [at]));
  const shown = readable.filter((at) => !sample.sheets[at]?.hidden);
  const sheets = shown.length > 0 ? shown : readable;
  if (saved && saved.columns.every(({ at }) => at < sample.headers.length)) {
    for (const { at } of saved.columns) because.set(at, 'saved');
    return { mapping: { columns: saved.columns, ...readingsOf(sample, saved.columns, sheets, saved.sex) }, because };
  }
  const guesses = sample.headers
    .flatMap((header, at) =>
      fields.map((field) => ({ at, field: field.name, ...guess(sample, header, at, field.name) })),
    )
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || a.at - b.at);
  const columns: { at: number; field: FieldName }[] = [];
  for (const { at, field, reason } of guesses) {
    if (columns.some((one) => one.at === at || one.field === field || excludes(one.field, field))) continue;
    columns.push({ at, field });
    because.set(at, reason);
  }
  columns.sort((a, b) => a.at - b.at);
  const numbers = columns.filter(
    ({ at, field }) => (field === 'nik' || field === 'nkk') && because.get(at) === 'content',
  );
  // Which of two columns of numbers is the NIK is told by the days of birth in it.
  if (numbers.length === 2 && numbersExchanged(sample.rows, columns))
    for (const number of numbers) number.field = number.field === 'nik' ? 'nkk' : 'nik';
  return { mapping: { columns, ...readingsOf(sample, columns, sheets) }, because };
}

/**
 * How the values of these columns are read: the values themselves say it. Where they say nothing, days are read as the
 * country writes them, never as another file wrote them, and sexes as `sexBefore`.
 */
function readingsOf(
  sample: Sample,
  columns: Mapping['columns'],
  sheets: Mapping['sheets'],
  sexBefore: Mapping['sex'] = 'LP',
): Omit<Mapping, 'columns'> {
  return {
    dates: orderSaid(dateVotes(sample.rows, columns)) ?? 'dmy',
    sex: sexesSaid(sample.rows, columns) ?? sexBefore,
    sheets,
    sheetAs: sheetAs(sample, sheets, columns),
  };
}

/** A sheet for each TPS, named so, in a workbook that has no such column. */
const sheetAs = (sample: Sample, sheets: readonly number[], columns: Mapping['columns']): Mapping['sheetAs'] =>
  sheets.length > 0 &&
  !columns.some(({ field }) => field === 'tps') &&
  sheets.every((at) => /^\s*TPS[ ._-]*0*\d{1,3}\s*$/i.test(sample.sheets[at]?.name ?? ''))
    ? 'tps'
    : null;

const pairs: readonly (readonly [FieldName, FieldName])[] = [
  ['birth_both', 'birth_place'],
  ['birth_both', 'birth_date'],
  ['rt_rw', 'rt'],
  ['rt_rw', 'rw'],
];
const excludes = (a: FieldName, b: FieldName): boolean =>
  pairs.some(([whole, half]) => (a === whole && b === half) || (b === whole && a === half));

type Guess = { readonly score: number; readonly reason: 'header' | 'content' };

/** How well a field fits a column: 0 not at all, 100 and more by its very header. */
function guess(sample: Sample, header: string, at: number, name: FieldName): Guess {
  const plain = plainHeader(header);
  const values = valuesOf(sample, at);
  const few = values.length < enough;
  const like = looks[name];
  const fit = like === undefined ? 0.5 : few ? 0.4 : share(values, like);
  const named = fitOfHeader(header, name);
  if (named !== null)
    return {
      // A column that is named so, and holds something else, is proposed last: its problem is then told.
      score:
        few || fit >= (least[name] ?? 0)
          ? named + fit * 10 + (few ? 0 : scoreOfCodes(values, name))
          : named >= 90
            ? 1
            : 0,
      reason: 'header',
    };
  return { score: few || fit < 0.9 ? 0 : (scoreOfContent[name]?.(values, plain) ?? 0), reason: 'content' };
}

/** Codes before names where a file has both. */
const scoreOfCodes = (values: readonly string[], name: FieldName): number =>
  ['province', 'regency', 'district', 'village'].includes(name)
    ? share(values, (value) => /^[\d.]+$/.test(value.trim())) * 5
    : 0;

const differentIn = (values: readonly string[]): number => new Set(values).size / values.length;
const sexWord = oneOf('L,P,LAKI-LAKI,PEREMPUAN,LK,PR');

/** What the values alone say of a field, under a header that says nothing. */
const scoreOfContent: Partial<Record<FieldName, (values: readonly string[], header: string) => number>> = {
  nik: (values) => 30 + differentIn(values) * 10,
  nkk: (values) => 30 + (1 - differentIn(values)) * 10,
  birth_date: (values) => (share(values, (value) => /[/|-]/.test(value)) > 0.9 ? 25 : 0),
  birth_both: (values) => (share(values, (value) => /^[A-Za-z .'-]+,? *\d{1,2}[\s/-]/.test(value)) > 0.9 ? 26 : 0),
  sex: (values) =>
    new Set(values.map((value) => value.trim().toUpperCase())).size === 2 && share(values, sexWord) === 1 ? 20 : 0,
  name: (values, header) =>
    differentIn(values) > 0.8 &&
    share(values, (value) => /^[A-Za-z .,'-]+$/.test(value)) > 0.9 &&
    /^KOLOM \d+$/.test(header)
      ? 15
      : 0,
};

/**
 * Columns whose first numbers look as if Excel cut them to fifteen digits. The import looks at the whole file
 * (lost-digits.ts).
 */
function seemCut(sample: Sample, mapping: Mapping): FieldName[] {
  return mapping.columns
    .filter(({ at, field }) => {
      if (field !== 'nik' && field !== 'nkk') return false;
      const numbers = valuesOf(sample, at)
        .map(digits)
        .filter((value) => /^\d{16}$/.test(value));
      return numbers.length >= 10 && numbers.filter((value) => value.endsWith('0')).length >= numbers.length * 0.9;
    })
    .map(({ field }) => field);
}

/** What speaks against a mapping. Those that block must be solved before the import starts. */
export function problemsOf(sample: Sample, mapping: Mapping, within = ''): Problem[] {
  return [
    ...fields.flatMap((field) => fieldProblems(mapping, field)),
    ...mapping.columns.flatMap((_, n) => columnProblems(sample, mapping, n)),
    ...contradictions(sample, mapping, within),
    ...workbookProblems(sample, mapping),
    ...sheetProblems(sample, mapping),
    ...seemCut(sample, mapping).map((field) => cutProblem(sample, mapping, field)),
    ...(mapping.columns.some(({ field }) => field === 'birth_date' || field === 'birth_both') ? [] : [undated]),
    ...(mapping.columns.some(({ field }) => field === 'sex') ? [] : [unsexed]),
  ];
}

const blocks = (at: number | null, id: string, en: string): Problem => ({ at, blocks: true, id, en });
const warns = (at: number | null, id: string, en: string): Problem => ({ at, blocks: false, id, en });
const undated = warns(
  null,
  'Tanggal lahir tidak dipetakan; pemeriksaan umur tidak akan dapat dilakukan.',
  'No column for the birth date; ages cannot be checked.',
);
const unsexed = warns(
  null,
  'Jenis kelamin tidak dipetakan: pemilih diimpor tanpa jenis kelamin, dan rekapnya tidak akan seimbang.',
  'No column for the sex: voters are imported without it, and the recap will not balance.',
);
const headerOf = (sample: Sample, at: number): string => `"${sample.headers[at] ?? ''}"`;
const labelOf = (field: FieldName) => fieldByName.get(field)?.label ?? { id: field, en: field };

/** A field that must be chosen, or is taken from two columns. */
function fieldProblems(mapping: Mapping, { name, label, required }: (typeof fields)[number]): Problem[] {
  const [first, ...more] = mapping.columns.filter(({ field }) => field === name);
  if (first === undefined)
    return required ? [blocks(null, `Pilih kolom untuk ${label.id}.`, `Choose the column for ${label.en}.`)] : [];
  return more.map(({ at }) =>
    blocks(at, `${label.id} sudah diambil dari kolom lain.`, `${label.en} is taken from another column already.`),
  );
}

/** What is wrong with the n-th column of the mapping. */
function columnProblems(sample: Sample, mapping: Mapping, n: number): Problem[] {
  const { at, field } = mapping.columns[n] as Mapping['columns'][number];
  const problems: Problem[] = [];
  const head = headerOf(sample, at);
  if (at >= sample.headers.length)
    problems.push(blocks(null, `Kolom ke-${at + 1} tidak ada dalam berkas ini.`, `This file has no column ${at + 1}.`));
  if (mapping.columns.findIndex((other) => other.at === at) < n)
    problems.push(blocks(at, `Kolom ${head} dipakai dua kali.`, `The column ${head} is used twice.`));
  const twin = mapping.columns.find(
    (other) => excludes(field, other.field) && pairs.some(([whole]) => whole === field),
  );
  if (twin)
    problems.push(
      blocks(
        at,
        `Kolom ${head} sudah memuat ${labelOf(twin.field).id}; pilih salah satu.`,
        `The column ${head} holds ${labelOf(twin.field).en} already; choose one of the two.`,
      ),
    );
  const like = looks[field];
  const wanted = least[field];
  const values = valuesOf(sample, at);
  if (like === undefined || wanted === undefined || values.length < enough) return problems;
  const good = values.filter(like).length;
  if (good < values.length * wanted)
    problems.push(
      blocks(
        at,
        `Isi kolom ${head} tidak seperti ${labelOf(field).id}: ` +
          `hanya ${good} dari ${values.length} contoh yang cocok. ` +
          'Pilih kolom lain, atau perbaiki isinya di berkas, lalu unggah lagi.',
        `The column ${head} does not look like ${labelOf(field).en}: only ${good} of ${values.length} samples do. ` +
          'Choose another column, or correct its values in the file, then upload it again.',
      ),
    );
  return problems;
}

/** Sheets of a workbook that cannot be read together, or none at all. */
function sheetProblems(sample: Sample, mapping: Mapping): Problem[] {
  if (sample.format !== 'xlsx') return [];
  if (mapping.sheets.length === 0) return [blocks(null, 'Pilih sedikitnya satu lembar.', 'Choose at least one sheet.')];
  return mapping.sheets
    .filter((sheet) => (sample.sheets[sheet]?.headerRow ?? null) === null)
    .map((sheet) =>
      blocks(
        null,
        `Lembar ke-${sheet + 1} tidak punya judul kolom yang sama.`,
        `Sheet ${sheet + 1} does not have the same columns.`,
      ),
    );
}

/** Where the values themselves contradict how they would be read. */
function contradictions(sample: Sample, mapping: Mapping, within: string): Problem[] {
  const placeOf = (...names: readonly FieldName[]) =>
    mapping.columns.find(({ field }) => names.includes(field))?.at ?? null;
  const problems: Problem[] = [];
  const votes = dateVotes(sample.rows, mapping.columns);
  const said = orderSaid(votes);
  const dateAt = placeOf('birth_date', 'birth_both');
  if (mixesOrders(votes))
    problems.push(
      blocks(
        dateAt,
        `Hari dan bulan tertukar pada sebagian tanggal: ${votes.dmy} contoh berbentuk hari-bulan, ${votes.mdy} ` +
          'bulan-hari. Perbaiki kolom itu di berkas asalnya sebagai teks, lalu unggah lagi.',
        `Day and month are exchanged in a part of the dates: ${votes.dmy} samples are day-month, ${votes.mdy} ` +
          'month-day. Mend that column in the original as text, then upload it again.',
      ),
    );
  else if (said !== null && said !== 'ymd' && said !== (mapping.dates === 'ymd' ? 'dmy' : mapping.dates))
    problems.push(
      blocks(
        dateAt,
        `Isi kolom ini berbentuk ${said === 'mdy' ? 'bulan-hari' : 'hari-bulan'}-tahun, lain dari pilihan Anda.`,
        `The values are ${said === 'mdy' ? 'month-day' : 'day-month'}-year, other than you chose.`,
      ),
    );
  else problems.push(...unsaidOrder(sample, mapping, dateAt));
  const sexes = sexesSaid(sample.rows, mapping.columns);
  if (sexes !== null && sexes !== mapping.sex)
    problems.push(
      blocks(
        placeOf('sex'),
        sexes === 'PW'
          ? 'Menurut huruf W atau NIK, huruf P di kolom ini berarti pria, lain dari pilihan Anda.'
          : 'Menurut huruf L atau NIK, huruf P di kolom ini berarti perempuan, lain dari pilihan Anda.',
        sexes === 'PW'
          ? 'By the letter W or the NIK, P means male in this column, other than you chose.'
          : 'By the letter L or the NIK, P means female in this column, other than you chose.',
      ),
    );
  if (numbersExchanged(sample.rows, mapping.columns))
    problems.push(
      blocks(
        placeOf('nik'),
        'Kolom NIK dan NKK tampaknya tertukar: tanggal lahir tertulis dalam NKK. Tukarkan pilihannya.',
        'The columns of NIK and NKK seem to be exchanged: the birth date stands in the NKK. Exchange them.',
      ),
    );
  return [...problems, ...regionProblems(sample, mapping, within)];
}

/** That the file itself cannot tell day from month, with two of its days as they would be read. */
function unsaidOrder(sample: Sample, mapping: Mapping, at: number | null): Problem[] {
  const order = mapping.dates === 'mdy' ? 'mdy' : 'dmy';
  const days = openDays(sample.rows, mapping.columns, order);
  if (days.length === 0) return [];
  const read = (language: 'id' | 'en') =>
    days
      .map(({ written: text, day, month, year }) => {
        const name = new Date(Date.UTC(2000, month - 1)).toLocaleString(language, { month: 'long', timeZone: 'UTC' });
        return `"${text}" = ${day} ${name} ${year}`;
      })
      .join('; ');
  const [name, nameEn] = order === 'mdy' ? ['bulan-hari', 'month-day'] : ['hari-bulan', 'day-month'];
  return [
    warns(
      at,
      `Isi kolom ini tidak menunjukkan urutan hari dan bulan. Dibaca ${name}-tahun: ${read('id')}. ` +
        'Cocokkan dengan KTP pemiliknya; bila keliru, ubah pilihan bentuk tanggal.',
      `The values do not tell day from month. Read as ${nameEn}-year: ${read('en')}. ` +
        'Compare them with their owners’ cards; if that is wrong, choose the other order.',
    ),
  ];
}

/** A file that is mostly of another region than the unit's. */
function regionProblems(sample: Sample, mapping: Mapping, within: string): Problem[] {
  const regions = regionsOf(sample.rows, mapping.columns, within);
  if (regions === null || !isAnothers(regions)) return [];
  const other = regions.others[0]?.name ?? '';
  return [
    blocks(
      null,
      `Berkas ini tampaknya milik satuan kerja lain: ${regions.placed - regions.within} dari ${regions.placed} ` +
        `contoh baris berada di luar wilayah Anda, terbanyak di ${other}. Batalkan, lalu ambil berkas yang benar.`,
      `This file seems to be of another unit: ${regions.placed - regions.within} of ${regions.placed} sample rows ` +
        `are outside your region, most of them in ${other}. Take it back, then get the right file.`,
    ),
  ];
}

/** What a person does not see of a workbook, or the program does not find in it. */
function workbookProblems(sample: Sample, mapping: Mapping): Problem[] {
  const { hidden = 0, filled = 0, unworked = [] } = sample.seen ?? {};
  const problems: Problem[] = mapping.columns
    .filter(({ at }) => unworked.includes(at))
    .map(({ at }) =>
      blocks(
        at,
        `Kolom ${headerOf(sample, at)} berisi rumus yang belum dihitung. ` +
          'Buka berkas di Excel, simpan, lalu unggah lagi.',
        `The column ${headerOf(sample, at)} holds formulas that were never worked out. ` +
          'Open the file in Excel, save it, then upload it again.',
      ),
    );
  if (hidden > 0)
    problems.push(
      warns(
        null,
        'Sebagian baris tersembunyi (misalnya oleh filter) dan tidak dibaca. ' +
          'Bila harus ikut, tampilkan di Excel, simpan, lalu unggah lagi.',
        'Some rows are hidden (by a filter, say) and are not read. ' +
          'If they belong to the list, show them in Excel, save, then upload again.',
      ),
    );
  if (filled > 0)
    problems.push(
      warns(
        null,
        'Sel yang digabung ke bawah diisikan ke setiap barisnya. Periksa contoh isinya.',
        'Cells merged downwards give their value to each of their rows. Check the sample values.',
      ),
    );
  if (mapping.sheetAs && mapping.columns.some(({ field }) => field === mapping.sheetAs))
    problems.push(
      blocks(
        null,
        'TPS sudah diambil dari sebuah kolom; nama lembar tidak dibaca juga.',
        'The polling station is taken from a column already; the names of sheets are not read as well.',
      ),
    );
  return problems;
}

function cutProblem(sample: Sample, mapping: Mapping, field: FieldName): Problem {
  const at = mapping.columns.find((column) => column.field === field)?.at ?? 0;
  const head = headerOf(sample, at);
  const label = labelOf(field);
  return warns(
    at,
    `Hampir semua ${label.id} pertama di kolom ${head} berakhiran nol: ` +
      'mungkin Excel menghapus digit terakhirnya. ' +
      'Impor menilai seluruh berkas dan menolak bagian yang rusak; ' +
      'lebih baik ambil berkas asal dengan kolom itu sebagai teks.',
    `Nearly all of the first ${label.en} in the column ${head} end in zero: ` +
      'Excel may have cut the last digit. ' +
      'The import judges the whole file and rejects what is spoilt; ' +
      'better get the original with that column as text.',
  );
}

/**
 * Whether a row numbers its columns: 1, 2, 3, … or (1), (2), (3), …, from whichever column on. A cell that shows its
 * number as a day (6 as 6 January 1900) numbers as well.
 */
function isNumbering(row: readonly string[]): boolean {
  const numbers = row
    .map((value) => value.trim())
    .filter((value) => value !== '')
    .map(numberIn);
  const [first] = numbers;
  return first !== undefined && numbers.length >= enough && numbers.every((number, at) => number === first + at);
}

function numberIn(value: string): number {
  const early = /^1900-0([12])-(\d\d)$/.exec(value);
  if (early) return (Number(early[1]) - 1) * 31 + Number(early[2]);
  return Number(/^\(?(\d{1,3})\)?$/.exec(value)?.[1] ?? Number.NaN);
}

/** Shows a file before it is imported. Numbers that may be a NIK or NKK are masked, whatever their column. */
export function previewOf(sample: Sample, saved: Mapping | null, within: string): Preview {
  const { mapping, because } = propose(sample, saved);
  const proposed = new Map(mapping.columns.map(({ at, field }) => [at, field]));
  // A row that numbers the columns (1, 2, 3, …) shows nothing of what is in them.
  const rows = sample.rows.filter((row) => !isNumbering(row));
  return {
    format: sample.format,
    dialect: sample.dialect,
    headerRow: sample.headerLine ?? sample.headerRow,
    sheets: sample.sheets.map(({ name, headerRow, hidden }, at) => ({
      at,
      name,
      chosen: headerRow !== null,
      why:
        headerRow === null
          ? { id: 'Judul kolomnya lain, atau tidak ada datanya.', en: 'It has other columns, or no data.' }
          : hidden
            ? {
                id: 'Tersembunyi di Excel; tidak dibaca kecuali Anda memilihnya.',
                en: 'Hidden in Excel; not read unless you choose it.',
              }
            : null,
    })),
    columns: sample.headers.map((header, at) => ({
      at,
      header,
      samples: rows
        .map((row) => row[at] ?? '')
        .filter((value) => value.trim() !== '')
        .slice(0, 3)
        .map(masked),
      proposed: proposed.get(at) ?? null,
      because: because.get(at) ?? null,
    })),
    mapping,
    regions: regionsOf(sample.rows, mapping.columns, within),
    problems: problemsOf(sample, mapping, within),
  };
}

/** Signs of a value that are shown. */
const mostShown = 120;

/** Long runs of digits, however they are separated; one that is cut by the end of what is shown is masked first. */
export const masked = (value: string): string =>
  value
    .slice(0, 2 * mostShown)
    .replace(/\d(?:[\d .'-]{8,}\d)(?![/|])/g, (number) =>
      digits(number).length >= 12 ? (maskNumber(digits(number)) ?? '') : number,
    )
    .replace(/^\d[.,]\d{4,}E\+?\d+$/i, '•••E+15')
    .slice(0, mostShown);
