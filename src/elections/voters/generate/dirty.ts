/**
 * The same people as offices really send them: a workbook and two dialects of CSV with titles above, repeated headers
 * and totals between, names of regions, many forms of dates, words for codes, empty-words, and numbers that
 * spreadsheets destroyed. Beside each file stands the truth of every line: taken, or not taken and why (the codes of
 * import/reasons.ts).
 */
import { closeSync, openSync, writeSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { writeWorkbook } from '../../../printing/index.ts';
import { regionName } from '../../regions/index.ts';
import { randomFrom, type Random } from './random.ts';
import { voterChunks, type GenerateOptions, type GeneratedVoter } from './voters.ts';

export type DirtyFile = {
  readonly name: string;
  readonly truth: string;
  /** Records below the header, as the import must count them: read = accepted + rejected. */
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly reasons: Readonly<Record<string, number>>;
};

/**
 * Writes the files into the folder; `<file>.truth.csv` has `line,row,reason` (line of the sheet or text, row of the
 * voter, '' where taken).
 */
export async function writeDirtyExports(
  options: GenerateOptions & { readonly regency: string },
  folder: string,
): Promise<DirtyFile[]> {
  await mkdir(folder, { recursive: true });
  const files: DirtyFile[] = [];
  for (const dialect of dialects(options.regency)) files.push(await writeFileOf(dialect, options, folder));
  await writeFile(path.join(folder, 'summary.json'), `${JSON.stringify(files, null, 2)}\n`);
  return files;
}

type Cell = string | number | Date | null;
type Dialect = {
  readonly name: string;
  readonly delimiter?: string;
  readonly bom?: true;
  readonly lineEnd?: string;
  readonly titles: readonly string[];
  readonly headers: readonly string[];
  /** Places of the cells that are spoilt: NKK, NIK, date. */
  readonly nkk: number;
  readonly nik: number;
  readonly date: number;
  readonly cells: (voter: GeneratedVoter, n: number, random: Random) => Cell[];
};

const months = [
  'JANUARI',
  'FEBRUARI',
  'MARET',
  'APRIL',
  'MEI',
  'JUNI',
  'JULI',
  'AGUSTUS',
  'SEPTEMBER',
  'OKTOBER',
  'NOVEMBER',
  'DESEMBER',
];
const dateParts = (date: string) => date.split('-') as [string, string, string];
const three = (n: number | null): string => (n === null ? '' : String(n).padStart(3, '0'));
const unknown = (random: Random): string => random.pick(['', '', '-', '#N/A', 'Data belum tersedia']);
const inWords = (voter: GeneratedVoter, level: 'district' | 'village', random: Random): string => {
  const name = (regionName(voter[level]) ?? 'TIDAK DIKENAL').toUpperCase();
  if (level === 'district') return random.pick([name, `KEC. ${name}`, name.replace(/\s+/g, '  ')]);
  return random.pick([name, name, voter.village[6] === '1' ? `KEL. ${name}` : `DESA ${name}`]);
};
const words = { L: 'LAKI-LAKI', P: 'PEREMPUAN', B: 'BELUM KAWIN', S: 'KAWIN', C: 'CERAI MATI' } as const;

const dialects = (regency: string): Dialect[] => {
  const town = (regionName(regency) ?? regency).toUpperCase();
  return [workbookOf(town), semicolonsOf(town), bornInOneColumn];
};

/** A workbook under the office's name, with words for codes and days that Excel may have taken for texts. */
const workbookOf = (town: string): Dialect => ({
  name: 'daftar-pemilih.xlsx',
  titles: ['KOMISI PEMILIHAN UMUM', town, 'DAFTAR PEMILIH BERKELANJUTAN'],
  nkk: 1,
  nik: 2,
  date: 5,
  headers: [
    'NO',
    'NO. KK',
    'NIK',
    'NAMA LENGKAP',
    'TEMPAT LAHIR',
    'TANGGAL LAHIR',
    'STS KAWIN (B/S/P)',
    'JENIS KELAMIN (L/P)',
    'ALAMAT',
    'RT/RW',
    'DISABILITAS',
    'KTP-EL',
    'KECAMATAN',
    'KELURAHAN/DESA',
    'TPS',
    'KET',
  ],
  cells: (v, n, random) => [
    n,
    v.nkk ?? '',
    spaced(v.nik, random),
    v.name ?? '',
    v.birth_place ?? unknown(random),
    v.birth_date === null ? '' : excelDate(v.birth_date, random),
    v.marital ?? '',
    v.sex === null ? '' : random.chance(0.1) ? words[v.sex as 'L' | 'P'] : v.sex,
    v.address ?? unknown(random),
    `${three(v.rt)}/${three(v.rw)}`,
    v.disability ?? random.pick(['', '', '0', '-']),
    v.ektp,
    inWords(v, 'district', random),
    inWords(v, 'village', random),
    v.tps,
    v.note ?? random.pick(['', '', '#N/A']),
  ],
});

/** Semicolons, a mark of UTF-8, days with bars between. */
const semicolonsOf = (town: string): Dialect => ({
  name: 'daftar-pemilih-titik-koma.csv',
  delimiter: ';',
  bom: true,
  lineEnd: '\r\n',
  titles: [`DAFTAR PEMILIH ${town}`],
  nkk: 1,
  nik: 2,
  date: 5,
  headers: [
    'No',
    'NKK',
    'NIK',
    'Nama',
    'Tmpt Lahir',
    'Tgl Lahir',
    'Kawin',
    'JK',
    'Alamat',
    'RT',
    'RW',
    'Difabel',
    'Status Perekaman KTP-el',
    'Kecamatan',
    'Desa/Kel',
    'TPS',
    'Keterangan',
  ],
  cells: (v, n, random) => [
    n,
    v.nkk,
    spaced(v.nik, random),
    v.name ?? '',
    v.birth_place ?? unknown(random),
    v.birth_date === null ? unknown(random) : textDate(v.birth_date, '|'),
    v.marital,
    v.sex === null ? '' : words[v.sex as 'L' | 'P'],
    v.address ?? unknown(random),
    random.chance(0.2) && v.rt !== null ? `${v.rt},0` : v.rt,
    three(v.rw),
    v.disability ?? random.pick(['', 'TIDAK', '0']),
    v.ektp === 'S' ? 'SUDAH' : 'BELUM',
    inWords(v, 'district', random),
    inWords(v, 'village', random),
    three(v.tps),
    v.note,
  ],
});

/** Commas, no titles; place and day of birth in one column, dotted codes of regions. */
const bornInOneColumn: Dialect = {
  name: 'daftar-pemilih-ttl.csv',
  delimiter: ',',
  lineEnd: '\n',
  titles: [],
  nkk: 0,
  nik: 1,
  date: 3,
  headers: [
    'NO. KARTU KELUARGA',
    'NO. KTP',
    'NAMA PEMILIH',
    'TEMPAT, TANGGAL LAHIR',
    'STATUS PERKAWINAN',
    'L/P',
    'ALAMAT LENGKAP',
    'RT/RW',
    'JENIS DISABILITAS',
    'E-KTP',
    'KODE KEC',
    'KODE DESA',
    'NO TPS',
    'CATATAN',
  ],
  cells: (v, _n, random) => [
    v.nkk,
    spaced(v.nik, random),
    v.name ?? '',
    placeAndDate(v, random),
    v.marital === null ? '' : words[v.marital === 'P' ? 'C' : (v.marital as 'B' | 'S')],
    v.sex,
    v.address ?? unknown(random),
    `${v.rt}/${v.rw}`,
    v.disability,
    v.ektp,
    dotted(v.district),
    dotted(v.village),
    v.tps,
    v.note,
  ],
};

/**
 * As written by hand: apart by blanks, or with the apostrophe that makes a sheet's cell a text. All mean the same
 * number.
 */
const spaced = (nik: string | null, random: Random): string => {
  if (nik === null) return '';
  const u = random.next();
  if (u < 0.02) return `'${nik}`;
  return u < 0.04 && nik.length === 16 && /^\d+$/.test(nik)
    ? `${nik.slice(0, 6)} ${nik.slice(6, 12)} ${nik.slice(12)}`
    : nik;
};
const textDate = (date: string, between: string): string => dateParts(date).reverse().join(between);
const longDate = (date: string): string => {
  const [year, month, day] = dateParts(date);
  return `${Number(day)} ${months[Number(month) - 1] as string} ${year}`;
};
function excelDate(date: string, random: Random): Cell {
  const u = random.next();
  // A sheet has no dates before 1900.
  if (date > '1901' && u < 0.6) return new Date(`${date}T00:00:00Z`);
  return u < 0.8 ? textDate(date, '/') : u < 0.9 ? textDate(date, '|') : longDate(date);
}
function placeAndDate(voter: GeneratedVoter, random: Random): string {
  const date =
    voter.birth_date === null ? '' : random.chance(0.5) ? longDate(voter.birth_date) : textDate(voter.birth_date, '-');
  return [voter.birth_place, date].filter((part) => part !== null && part !== '').join(', ');
}
const dotted = (code: string): string =>
  [code.slice(0, 2), code.slice(2, 4), code.slice(4, 6), code.slice(6)].filter((part) => part !== '').join('.');

/**
 * What makes a row of a voter unreadable; `shifted` moves all cells by one. The codes are those of import/reasons.ts.
 */
const spoilt = ['scientific', 'shifted', 'concatenated', 'date'] as const;
function spoil(reason: (typeof spoilt)[number], cells: Cell[], { nkk, nik, date }: Dialect): Cell[] {
  const number = String(cells[nik]).replace(/\D/g, '');
  switch (reason) {
    case 'scientific':
      return cells.with(nik, `${number[0] as string},${number.slice(1, 6)}E+15`);
    case 'concatenated':
      return cells.with(nik, `${number}${String(cells[nkk])}`);
    case 'date':
      return cells.with(
        date,
        typeof cells[date] === 'string' && /^[A-Z]/.test(cells[date])
          ? cells[date].replace(/\d{1,2}[- ].*$/, '31-02-1980')
          : '31/02/1980',
      );
    case 'shifted':
      return [...cells.slice(0, nkk), '', ...cells.slice(nkk, -1)];
    default:
      return reason satisfies never;
  }
}

async function writeFileOf(dialect: Dialect, options: GenerateOptions, folder: string): Promise<DirtyFile> {
  const random = randomFrom((options.seed ?? 1) ^ (dialect.name.length * 7_919));
  const out =
    dialect.delimiter === undefined
      ? sheetFile(path.join(folder, dialect.name), dialect)
      : textFile(path.join(folder, dialect.name), dialect);
  const truth = openSync(path.join(folder, `${dialect.name}.truth.csv`), 'w', 0o600);
  const told = { line: 0, read: 0, rejected: 0, reasons: {} as Record<string, number> };
  let lines = 'line,row,reason\n';
  const put = (cells: readonly Cell[], row: number | '' = '', reason = '') => {
    out.add(cells);
    told.line += 1;
    if (told.line <= head) return;
    told.read += 1;
    if (reason !== '') {
      told.rejected += 1;
      told.reasons[reason] = (told.reasons[reason] ?? 0) + 1;
    }
    lines += `${told.line},${row},${reason}\n`;
  };
  const head = dialect.titles.length + 1;
  for (const title of dialect.titles) put([title]);
  put(dialect.headers);
  if (dialect.titles.length > 0)
    put(
      dialect.headers.map((_, n) => n + 1),
      '',
      'numbering',
    );
  let station = '';
  let inStation = 0;
  let n = 0;
  for (const chunk of voterChunks(options)) {
    for (const voter of chunk) {
      const here = `${voter.village} ${voter.tps}`;
      if (here !== station && inStation > 200) {
        put(['JUMLAH', ...dialect.headers.slice(2).map(() => ''), inStation], '', 'total');
        inStation = 0;
        if (random.chance(0.1)) put(dialect.headers, '', 'header');
        else if (dialect.delimiter !== undefined && random.chance(0.2))
          put(
            dialect.headers.map(() => ''),
            '',
            'empty',
          );
      }
      station = here;
      inStation += 1;
      n += 1;
      const cells = dialect.cells(voter, n, random);
      const whole = voter.kinds.length === 0 && random.chance(0.004);
      const reason = whole ? (spoilt[(told.rejected + n) % spoilt.length] as (typeof spoilt)[number]) : '';
      put(reason === '' ? cells : spoil(reason, cells, dialect), voter.row, reason);
    }
    writeSync(truth, lines);
    lines = '';
  }
  put(['TOTAL', ...dialect.headers.slice(2).map(() => ''), n], '', 'total');
  writeSync(truth, lines);
  closeSync(truth);
  await out.close();
  return {
    name: dialect.name,
    truth: `${dialect.name}.truth.csv`,
    read: told.read,
    accepted: told.read - told.rejected,
    rejected: told.rejected,
    reasons: told.reasons,
  };
}

type Out = { readonly add: (cells: readonly Cell[]) => void; readonly close: () => Promise<void> | void };

function textFile(file: string, { delimiter = ',', bom, lineEnd = '\n' }: Dialect): Out {
  const descriptor = openSync(file, 'w', 0o600);
  let waiting = bom ? '\u{feff}' : '';
  const written = (cell: Cell): string => {
    const text = cell === null ? '' : String(cell);
    return text.includes(delimiter) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return {
    add(cells) {
      waiting += cells.map(written).join(delimiter) + lineEnd;
      if (waiting.length > 1 << 20) {
        writeSync(descriptor, waiting);
        waiting = '';
      }
    },
    close() {
      writeSync(descriptor, waiting);
      closeSync(descriptor);
    },
  };
}

/** Kept until it is closed: the file of one regency. */
function sheetFile(file: string, { headers, date }: Dialect): Out {
  const rows: (readonly Cell[])[] = [];
  const columns = headers.map((_, at) => ({ width: 18, ...(at === date ? { style: 'day' as const } : {}) }));
  return {
    add: (cells) => rows.push(cells),
    close: () =>
      writeWorkbook(
        {
          styles: { day: { format: 'dd/mm/yyyy' } },
          sheets: [{ name: 'Daftar Pemilih', columns, rows }],
          verbatim: true,
        },
        file,
      ),
  };
}
