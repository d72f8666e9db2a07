/**
 * Lists of letters as offices give them, each dirty in one way: written before the reader was looked at by whoever
 * wrote them. Every list says which letters a person finds in it.
 */
import { readFile } from 'node:fs/promises';
import { utils, write, type CellObject, type WorkSheet } from '@e965/xlsx';

export type MeantLetter = {
  readonly agenda: number | string;
  readonly number: string;
  readonly date: string;
  readonly party: string;
  readonly subject: string;
};
export type DirtyFile = {
  readonly name: string;
  readonly purpose: 'agenda' | 'srikandi-masuk';
  readonly bytes: Uint8Array;
  readonly letters: readonly MeantLetter[];
  /** Of these letters those that cannot be taken as they stand. */
  readonly unclear: readonly (number | string)[];
};

const senders = [
  'Dinas Contoh',
  'Bupati Contoh',
  'KPU Provinsi Contoh',
  'Camat Contoh Utara',
  'Polres Contoh',
  'Bawaslu Kabupaten Contoh',
];
const matters = [
  'Undangan rapat koordinasi',
  'Permohonan data',
  'Penyampaian laporan bulanan',
  'Pemberitahuan jadwal',
  'Permintaan narasumber',
  'Pinjam ruang rapat',
];
const months = 'Januari Februari Maret April Mei Juni'.split(' ');
const heads = ['No. Agenda', 'Nomor Surat', 'Tanggal Surat', 'Asal Surat', 'Perihal'];

const meant = (count: number): MeantLetter[] =>
  Array.from({ length: count }, (_, at) => ({
    agenda: at + 1,
    number: `${100 + at}/PR.01/${at + 11}/2026`,
    date: new Date(Date.UTC(2026, Math.floor(at / 10), 5 + (at % 10) * 2)).toISOString().slice(0, 10),
    party: senders[at % 6] ?? '',
    subject: `${matters[at % 6]} ${at + 1}`,
  }));
const slashed = (day: string) => day.split('-').toReversed().join('/');
const row = ({ agenda, number, date, party, subject }: MeantLetter) => [agenda, number, slashed(date), party, subject];
const longDay = (day: string) => `${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
const serialOf = (day: string) => Date.parse(day) / 86_400_000 + 25_569;

type Rows = readonly (readonly unknown[])[];
type Sheet = { readonly rows: Rows; readonly merged?: readonly string[]; readonly dress?: (sheet: WorkSheet) => void };

function book(sheets: Readonly<Record<string, Sheet>>): Uint8Array {
  const made = utils.book_new();
  for (const [name, { rows, merged = [], dress }] of Object.entries(sheets)) {
    const sheet = utils.aoa_to_sheet(rows as unknown[][], { cellDates: true, UTC: true });
    sheet['!merges'] = merged.map((range) => utils.decode_range(range));
    dress?.(sheet);
    utils.book_append_sheet(made, sheet, name);
  }
  return new Uint8Array(write(made, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}
const sheetOf = (letters: readonly MeantLetter[], ...behind: Rows): Sheet => ({
  rows: [heads, ...letters.map(row), ...behind],
});
const quoted = (cell: unknown, separator: string) =>
  /["\n]/.test(String(cell)) || String(cell).includes(separator)
    ? `"${String(cell).replaceAll('"', '""')}"`
    : String(cell);
const csv = (rows: Rows, separator: string) =>
  rows.map((cells) => `${cells.map((cell) => quoted(cell, separator)).join(separator)}\r\n`).join('');
const agenda = (name: string, bytes: Uint8Array, letters: readonly MeantLetter[], unclear: DirtyFile['unclear'] = []) =>
  ({ name, purpose: 'agenda', bytes, letters, unclear }) as const;

/** Six ways to write one day. */
const manners: readonly ((day: string) => string)[] = [
  longDay,
  slashed,
  (day) => day.split('-').toReversed().map(Number).join('-'),
  (day) => longDay(day).replace(/ (\w{3})\w* /, ' $1 '),
  (day) => day,
  (day) => `${Number(day.slice(8))}.${Number(day.slice(5, 7))}.26`,
];

export async function dirtyFiles(): Promise<readonly DirtyFile[]> {
  const [eight, nine, ten, twelve, twenty, thirty] = [8, 9, 10, 12, 20, 30].map(meant) as [
    MeantLetter[],
    MeantLetter[],
    MeantLetter[],
    MeantLetter[],
    MeantLetter[],
    MeantLetter[],
  ];
  const odd = [1, 2, '2a', 4, '', 6, 6, '7-8', 9, 'X'].map((number, at) => ({ ...ten[at]!, agenda: number }));
  const below = nine.map((letter, at) => ({ ...letter, party: senders[Math.floor(at / 3)] ?? '' }));
  const spoken = twelve.map((letter, at) => ({
    ...letter,
    ...(at === 3 ? { subject: 'Undangan rapat "khusus" 4' } : {}),
    ...(at === 5 ? { party: 'Ketua KPU Propinsi Rékaan' } : {}),
  }));
  const lines = spoken.map(row).with(3, row({ ...spoken[3]!, subject: 'Undangan\nrapat "khusus" 4' }));
  return [
    agenda(
      'kepala-gabungan.xlsx',
      book({
        Buku: {
          rows: [
            ['BUKU AGENDA SURAT MASUK TAHUN 2026'],
            [],
            ['No. Agenda', 'Surat', '', '', 'Perihal'],
            ['', 'Nomor', 'Tanggal', 'Dari', ''],
            ...twelve.map(row),
          ],
          merged: ['A1:E1', 'A3:A4', 'B3:D3', 'E3:E4'],
        },
      }),
      twelve,
    ),
    agenda(
      'nomor-kolom.xlsx',
      book({ Buku: { rows: [heads, ['(1)', '(2)', '(3)', '(4)', '(5)'], ...twelve.map(row)] } }),
      twelve,
    ),
    agenda(
      'jumlah.xlsx',
      book({
        Buku: sheetOf(
          twelve,
          ['', '', '', 'Jumlah', '12 surat'],
          [],
          ['', '', '', '', 'Contoh, 31 Desember 2026'],
          ['', '', '', '', 'Nama Rekaan'],
        ),
      }),
      twelve,
    ),
    agenda(
      'angka-hari.xlsx',
      book({ Buku: { rows: [heads, ...twelve.map((one) => row(one).with(2, serialOf(one.date)))] } }),
      twelve,
    ),
    agenda(
      'tanggal-campur.xlsx',
      book({
        Buku: { rows: [heads, ...twelve.map((one, at) => row(one).with(2, manners[at % 6]?.(one.date) ?? ''))] },
      }),
      twelve,
    ),
    agenda(
      'hijriah.xlsx',
      book({
        Buku: {
          rows: [
            heads,
            row(eight[0]!).with(2, '16 Rajab 1447 H'),
            row(eight[1]!).with(2, '18 Rajab 1447 H / 7 Januari 2026'),
            ...eight.slice(2).map(row),
          ],
        },
      }),
      eight,
      [1],
    ),
    agenda(
      'lembar-bulan.xlsx',
      book(
        Object.fromEntries(
          months
            .slice(0, 3)
            .map((month, at) => [
              month,
              { rows: [[`BULAN ${month.toUpperCase()} 2026`], heads, ...thirty.slice(at * 10, at * 10 + 10).map(row)] },
            ]),
        ),
      ),
      thirty,
    ),
    agenda(
      'sampul.xlsx',
      book({
        Sampul: { rows: [['BUKU AGENDA'], ['KPU Kabupaten Contoh']] },
        Isi: sheetOf(twelve),
        Catatan: { rows: [['Nomor 13 dipakai tahun lalu']] },
      }),
      twelve,
    ),
    agenda('titik-koma.csv', Buffer.from(`\ufeff${csv([heads, ...twelve.map(row)], ';')}`), twelve),
    agenda('teks-unicode.csv', Buffer.from(`\ufeff${csv([heads, ...twelve.map(row)], '\t')}`, 'utf16le'), twelve),
    agenda('latin1.csv', Buffer.from(csv([heads, ...lines], ','), 'latin1'), spoken),
    agenda(
      'baris-sep.csv',
      Buffer.from(`sep=;\r\nBUKU AGENDA 2026;;;;\r\n;;;;\r\n${csv([heads, ...twelve.map(row)], ';')}`),
      twelve,
    ),
    agenda(
      'gabungan-ke-bawah.xlsx',
      book({
        Buku: {
          rows: [heads, ...below.map((one, at) => (at % 3 === 0 ? row(one) : row(one).with(3, '')))],
          merged: ['D2:D4', 'D5:D7', 'D8:D10'],
        },
      }),
      below,
    ),
    agenda(
      'pemisah-bulan.xlsx',
      book({
        Buku: {
          rows: [
            heads,
            [],
            ['BULAN JANUARI'],
            ...twenty.slice(0, 10).map(row),
            [],
            ['BULAN FEBRUARI'],
            ...twenty.slice(10).map(row),
          ],
          merged: ['A3:E3', 'A15:E15'],
        },
      }),
      twenty,
    ),
    agenda(
      'urutan-lain.xlsx',
      book({
        Buku: {
          rows: [
            ['Hal', 'Pengirim', 'Ket.', 'Tgl. Surat', 'No. Surat', 'Tgl. Diterima', 'No. Urut'],
            ...twelve.map(({ agenda: seq, number, date, party, subject }) => {
              const day = new Date(`${date}T00:00:00Z`);
              return [subject, party, '', day, number, day, seq];
            }),
          ],
          dress: (sheet) => {
            sheet['!cols'] = [{}, {}, { hidden: true }];
            sheet['!rows'] = Array.from({ length: 13 }, (_, at) => ({ hidden: at === 4 }));
          },
        },
      }),
      twelve,
    ),
    agenda('nomor-aneh.xlsx', book({ Buku: sheetOf(odd) }), odd, ['2a', '', '7-8', 'X']),
    agenda(
      'rumus.xlsx',
      book({
        Buku: {
          ...sheetOf(ten),
          dress: (sheet) => {
            for (let at = 3; at <= 11; at += 1) Object.assign(sheet[`A${at}`] as CellObject, { f: `A${at - 1}+1` });
            sheet['C8'] = { t: 'e', v: 23, w: '#REF!', f: 'X1' };
            Object.assign(sheet['B6'] as CellObject, { l: { Target: 'https://contoh.invalid/' } });
          },
        },
      }),
      ten,
      [7],
    ),
    agenda(
      'kepala-berulang.xlsx',
      book({
        Buku: {
          rows: [0, 10, 20].flatMap((from) => [
            ...(from === 0 ? [] : [['', '', '', 'Jumlah dipindahkan', from]]),
            heads,
            ...thirty.slice(from, from + 10).map(row),
          ]),
        },
      }),
      thirty,
    ),
    // What a browser prints of a page with a table: cells wrap, heads come again on every page.
    {
      name: 'cetak-peramban.pdf',
      purpose: 'srikandi-masuk',
      bytes: new Uint8Array(await readFile(new URL('files/cetak-peramban.pdf', import.meta.url))),
      letters: meant(14).map((letter, at) => ({
        ...letter,
        number: at % 3 === 0 ? `${1000 + at}/PL.01.2-SD/1907/2.1/Sekretariat/III/2026` : letter.number,
        date: `2026-03-${String(at + 1).padStart(2, '0')}`,
        subject: at % 2 === 0 ? `${longSubject} ${at + 1}` : `Undangan ${matters[at % 6]?.toLowerCase()} ${at + 1}`,
      })),
      unclear: [],
    },
    {
      name: 'html.xls',
      purpose: 'srikandi-masuk',
      bytes: Buffer.from('<html><body><table><tr><th>No</th><th>Nomor Naskah</th></tr></table></body></html>'),
      letters: [],
      unclear: [],
    },
  ];
}

const longSubject =
  'Penyampaian laporan perkembangan pelaksanaan tahapan pemutakhiran data pemilih berkelanjutan triwulan pertama ' +
  'dan permintaan tanggapan';
