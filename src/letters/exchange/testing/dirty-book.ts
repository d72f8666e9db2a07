/**
 * Invented books of incoming letters as offices keep them in workbooks: a sheet for each month, titles, heads that
 * change and come again, merged cells, and faults whose place and kind are known.
 */
import { utils, write, type WorkSheet } from '@e965/xlsx';
import type { ExchangeNote, ExchangeReason } from '../schema.ts';

export type BookLine = {
  readonly agenda: number;
  readonly received: string;
  readonly number: string;
  readonly date: string | null;
  readonly party: string;
  readonly subject: string;
  readonly secret: boolean;
  readonly void: boolean;
};
export type DirtyBook = {
  readonly bytes: Uint8Array;
  /** Lines that can be taken, by their number of the agenda. */
  readonly taken: ReadonlyMap<number, BookLine>;
  /** By "sheet line". */
  readonly refused: ReadonlyMap<string, ExchangeReason>;
  readonly notes: ReadonlyMap<ExchangeNote, number>;
  /** Rows that hold no letter. */
  readonly skipped: number;
  /** Numbers between those taken that no line has. */
  readonly missing: number;
};

const months = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' ');
const senders = [
  'Bawaslu Nusa Contoh',
  'Kesbangpol Kota Contoh',
  'KPU Kabupaten Misal',
  'Dinas Arsip Contoh',
  'Polres Contoh',
];
const subjects = [
  'Undangan rapat koordinasi',
  'Permintaan data',
  'Laporan bulanan',
  'Penyampaian salinan keputusan',
  'Konfirmasi kehadiran',
];
const faults = [
  'no-agenda',
  'agenda-unreadable',
  'inserted',
  'double',
  'no-received',
  'received-impossible',
  'received-unreadable',
  'other-year',
  'date-impossible',
  'date-unreadable',
  'nothing-said',
  'merged-agenda',
  'too-far',
] as const satisfies readonly ExchangeReason[];

/** Columns of the heads, in three manners; the second has its heads in two rows. */
const manners = [
  {
    heads: [['No. Agenda', 'Tanggal Terima', 'Nomor Surat', 'Tanggal Surat', 'Asal Surat', 'Perihal', 'Sifat', 'Ket.']],
    order: ['agenda', 'received', 'number', 'date', 'party', 'subject', 'secrecy', 'note'],
  },
  {
    heads: [
      ['No', 'Surat', '', '', '', 'Diterima', '', ''],
      ['', 'Tanggal', 'Nomor', 'Dari', 'Isi ringkas', 'Tanggal', 'Sifat', 'Keterangan'],
    ],
    order: ['agenda', 'date', 'number', 'party', 'subject', 'received', 'secrecy', 'note'],
  },
  {
    heads: [['NO. URUT', 'PENGIRIM', 'NOMOR SURAT', 'TGL. SURAT', 'HAL', 'TGL. DITERIMA', 'SIFAT', 'CATATAN']],
    order: ['agenda', 'party', 'number', 'date', 'subject', 'received', 'secrecy', 'note'],
  },
] as const;
type Field = (typeof manners)[number]['order'][number];

/** The same numbers each time (mulberry32). */
function chances(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Making = {
  readonly year: number;
  readonly chance: () => number;
  readonly taken: Map<number, BookLine>;
  readonly refused: Map<string, ExchangeReason>;
  readonly notes: Map<ExchangeNote, number>;
  skipped: number;
  agenda: number;
  /** The letter of the row above, where it was taken: what merges with it must be one. */
  before: BookLine | null;
};

/** `lines`: rows that are meant as letters; about one in twelve has a fault. */
export function dirtyBook({
  lines,
  year,
  seed,
}: {
  readonly lines: number;
  readonly year: number;
  readonly seed: number;
}): DirtyBook {
  const book = utils.book_new();
  const making: Making = {
    year,
    chance: chances(seed),
    taken: new Map(),
    refused: new Map(),
    notes: new Map(),
    skipped: 0,
    agenda: 0,
    before: null,
  };
  for (const [month, name] of months.entries()) {
    const share = Math.floor((lines * (month + 1)) / 12) - Math.floor((lines * month) / 12);
    utils.book_append_sheet(book, monthSheet(making, { month, name, share }), name);
  }
  utils.book_append_sheet(book, utils.aoa_to_sheet([['Catatan petugas'], ['Lemari 3', 'rak 2']]), 'Catatan');
  making.refused.set('Catatan 1', 'no-heads');
  making.skipped += 1;
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([
      ['No. Agenda', 'Tanggal Terima', 'Nomor Surat'],
      [1, '', 'x'],
    ]),
    'Lama',
  );
  making.refused.set('Lama 1', 'hidden-sheet');
  book.Workbook = { Sheets: book.SheetNames.map((name) => ({ name, Hidden: name === 'Lama' ? 1 : 0 })) };
  const last = Math.max(...making.taken.keys());
  return {
    bytes: new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer),
    taken: making.taken,
    refused: making.refused,
    notes: making.notes,
    skipped: making.skipped,
    missing: last - making.taken.size,
  };
}

type Month = { readonly month: number; readonly name: string; readonly share: number };

function monthSheet(making: Making, { month, name, share }: Month): WorkSheet {
  const manner = manners[month % manners.length] ?? manners[0];
  const rows: unknown[][] = [
    [`BUKU AGENDA SURAT MASUK ${name.toUpperCase()} ${making.year}`],
    [],
    ...manner.heads.map((heads) => [...heads]),
  ];
  making.skipped += 1 + manner.heads.length;
  const merges: NonNullable<WorkSheet['!merges']> = [];
  const hidden: number[] = [];
  let left = 0;
  for (let n = 0; n < share; n += 1) {
    if (n > 0 && n % 60 === 0) {
      rows.push([`Dipindahkan dari halaman ${n / 60}`], ...manner.heads.map((heads) => [...heads]));
      making.skipped += 1 + manner.heads.length;
    }
    const made = oneLine(making, { month, name, line: rows.length + 1, above: n > 0 && n % 60 !== 0 });
    rows.push(manner.order.map((field) => made.cells[field]));
    const at = rows.length - 1;
    const merge = (field: Field) => {
      const c = (manner.order as readonly Field[]).indexOf(field);
      merges.push({ s: { c, r: at - 1 }, e: { c, r: at } });
    };
    if (made.mergedAgenda) merge('agenda');
    if (made.mergedReceived) merge('received');
    if (made.hidden) hidden.push(at);
    left += 1;
  }
  rows.push([], [`Jumlah ${left} surat`]);
  making.skipped += 1;
  const sheet = utils.aoa_to_sheet(rows, { cellDates: true, UTC: true });
  sheet['!merges'] = merges;
  sheet['!rows'] = rows.map((_, at) => (hidden.includes(at) ? { hidden: true } : {}));
  return sheet;
}

type Made = {
  readonly cells: Readonly<Record<Field, unknown>>;
  readonly mergedAgenda: boolean;
  readonly mergedReceived: boolean;
  readonly hidden: boolean;
};

type At = { readonly month: number; readonly name: string; readonly line: number; readonly above: boolean };

function oneLine(making: Making, { month, name, line, above }: At): Made {
  const { chance, year } = making;
  const pick = <T>(from: readonly T[]): T => from[Math.floor(chance() * from.length)] as T;
  const fault = chance() < 0.085 ? pick(faults) : null;
  const before = above ? making.before : null;
  const joins = before !== null;
  const planted = fault !== null && (joins || !['double', 'merged-agenda', 'inserted'].includes(fault)) ? fault : null;
  const day = 1 + Math.floor(chance() * 28);
  const received = isoDay(year, month, day);
  const upTo = (most: number) => 1 + Math.floor(chance() * most);
  const number = `${upTo(900)}/PR.0${upTo(8)}-SD/${pick(['14', '99', '98.01'])}/${year}`;
  const date = isoDay(year, month, Math.max(1, day - Math.floor(chance() * 5)));
  const told = {
    received,
    number,
    date: date as string | null,
    party: pick(senders),
    subject: `${pick(subjects)} ${line}`,
  };
  const cells: Record<Field, unknown> = {
    agenda: '',
    received: written(chance, received),
    number: told.number,
    date: written(chance, date),
    party: told.party,
    subject: told.subject,
    secrecy: '',
    note: '',
  };
  if (planted !== null) {
    making.refused.set(`${name} ${line}`, planted);
    const there = before?.agenda ?? 0;
    if (!['no-agenda', 'agenda-unreadable', 'inserted', 'double', 'merged-agenda', 'too-far'].includes(planted))
      making.agenda += 1;
    cells.agenda = planted === 'no-agenda' || planted === 'merged-agenda' ? '' : making.agenda;
    if (planted === 'agenda-unreadable') cells.agenda = pick(['segera', '12-13', '?']);
    if (planted === 'inserted') cells.agenda = `${there}a`;
    if (planted === 'double') cells.agenda = there;
    if (planted === 'too-far') cells.agenda = 20_000 + making.refused.size;
    if (planted === 'no-received') cells.received = '';
    if (planted === 'received-impossible')
      cells.received = pick([`31/02/${year}`, `31 September ${year}`, `30-02-${year}`]);
    if (planted === 'received-unreadable') cells.received = pick(['14/1', 'awal bulan', `3 dan 4 Mei ${year}`]);
    if (planted === 'other-year') cells.received = `${day}/${month + 1}/${year - 1}`;
    if (planted === 'date-impossible') cells.date = `31 April ${year}`;
    if (planted === 'date-unreadable') cells.date = pick(['tanpa tanggal', '7/8']);
    if (planted === 'nothing-said') Object.assign(cells, { number: '', party: '', subject: '', secrecy: 'Biasa' });
    making.before = null;
    return { cells, mergedAgenda: planted === 'merged-agenda', mergedReceived: false, hidden: false };
  }
  making.agenda += chance() < 0.01 ? 2 + Math.floor(chance() * 4) : 1;
  cells.agenda = chance() < 0.1 ? String(making.agenda).padStart(4, '0') : making.agenda;
  const note = (one: ExchangeNote) => making.notes.set(one, (making.notes.get(one) ?? 0) + 1);
  const odd = chance();
  const taken = { ...told, agenda: making.agenda, secret: false, void: false };
  const extra: { hidden: boolean; merged: boolean } = { hidden: false, merged: false };
  if (odd < 0.02) {
    Object.assign(cells, { number: '' });
    Object.assign(taken, { number: '' });
    note('without-number');
  } else if (odd < 0.03) {
    Object.assign(cells, { date: '' });
    Object.assign(taken, { date: null });
    note('without-date');
  } else if (odd < 0.04) {
    Object.assign(cells, { secrecy: 'Rahasia' });
    Object.assign(taken, { secret: true });
  } else if (odd < 0.05) {
    Object.assign(cells, { note: 'BATAL, salah alamat' });
    Object.assign(taken, { void: true });
  } else if (odd < 0.06) {
    extra.hidden = true;
    note('hidden-row');
  } else if (odd < 0.08 && before !== null && before.received >= date) {
    cells.received = '';
    Object.assign(taken, { received: before.received });
    extra.merged = true;
    note('merged-received');
  }
  making.taken.set(taken.agenda, taken);
  // A merged cell is said by its first row.
  making.before = extra.merged ? null : taken;
  return { cells, mergedAgenda: false, mergedReceived: extra.merged, hidden: extra.hidden };
}

const isoDay = (year: number, month: number, day: number): string =>
  `${year}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** As a cell of a day, or typed in one of four manners. */
function written(chance: () => number, iso: string): unknown {
  const [year = '', month = '', day = ''] = iso.split('-');
  const manner = Math.floor(chance() * 5);
  if (manner === 0) return new Date(`${iso}T00:00:00Z`);
  if (manner === 1) return `${Number(day)}/${Number(month)}/${year}`;
  if (manner === 2) return `${Number(day)} ${months[Number(month) - 1]} ${year}`;
  return manner === 3 ? `${day}-${month}-${year}` : `${day}.${month}.${year}`;
}
