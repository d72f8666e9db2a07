/** Which columns of a list of letters hold what, by their heads and by what stands below them. */
import { oneLine } from '../../../language/index.ts';
import { readNumber } from '../../../registers/index.ts';
import { exchangeFields, type ColumnMap, type ExchangeField, type ExchangePurpose } from '../schema.ts';
import { readDay } from './day.ts';

/** What a head says that its column may be, the surest first. */
type Candidates = Readonly<Partial<Record<ExchangeField, number>>>;

/** Each with how sure it is, 1 to 4. */
const says: readonly (readonly [ExchangeField, RegExp, number])[] = [
  ['agenda', /\b(?:agenda|urut masuk|no\.? ?urut agenda)\b/i, 4],
  ['agenda', /^(?:no|nomor|nmr)\.?(?: ?urut)?$/i, 2],
  ['received', /(?:tgl|tanggal|waktu|hari).*\b(?:terima|diterima|masuk|agenda|penerimaan|registrasi)\b/i, 4],
  ['received', /^(?:diterima|terima)\b/i, 3],
  ['received', /^(?:tgl|tanggal)\.?$/i, 1],
  ['number', /\b(?:no|nomor|nmr)\b.*\b(?:surat|naskah|referensi|asal)\b/i, 4],
  ['number', /^(?:surat|naskah)\b.*\b(?:no|nomor)\b/i, 4],
  ['number', /^(?:no|nomor|nmr)\b/i, 1],
  ['date', /(?:tgl|tanggal)\.?.*\b(?:surat|naskah)\b/i, 4],
  ['date', /^(?:surat|naskah)\b.*\b(?:tgl|tanggal)\b/i, 4],
  ['date', /^(?:tgl|tanggal)\.?$/i, 2],
  ['party', /\b(?:pengirim|asal(?: surat| naskah)?|dari|instansi)\b/i, 4],
  ['recipient', /\b(?:kepada|tujuan|penerima|ditujukan|yth)\b/i, 4],
  ['subject', /^(?:hal|perihal|isi|uraian|tentang|ringkas\w*|pokok|subjek|judul)\b/i, 4],
  ['secrecy', /\b(?:sifat|keamanan|kerahasiaan|tingkat akses|klasifikasi keamanan)\b/i, 4],
  ['note', /^(?:ket|keterangan|catatan|status)\b/i, 3],
];

/** Rows by which what stands below a head is judged. */
const sampled = 100;
const longestHead = 60;
const group = /^(?:surat|naskah|diterima|penerimaan|agenda|data)(?: masuk| keluar)? (?=\S)/i;

/** As heads are compared: without case, blanks and points. */
export const headKey = (head: string): string => head.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');

/** Heads of which somebody said what they are, by `headKey`; surer than what the words of a head say. */
export type KnownHeads = ReadonlyMap<string, ExchangeField>;
const said = 6;

const candidatesOf = (head: string, known: KnownHeads): Candidates => {
  const text = head.replaceAll(/[._:\s]+/g, ' ').trim();
  const found: Partial<Record<ExchangeField, number>> = {};
  if (text === '' || text.length > longestHead) return found;
  const field = known.get(headKey(text));
  if (field !== undefined) return { [field]: said };
  // A column below a group that is about something else: "Surat Isi ringkas".
  const own = text.replace(group, '');
  for (const [one, pattern, sure] of says) {
    const here = pattern.test(text) ? sure : own !== text && pattern.test(own) ? sure - 1 : 0;
    if (here > 0) found[one] = Math.max(found[one] ?? 0, here);
  }
  return found;
};

const nothing: KnownHeads = new Map();

/** How many different fields the heads of a row may name. */
export const headsIn = (cells: readonly string[], known: KnownHeads = nothing): number =>
  new Set(cells.flatMap((cell) => Object.keys(candidatesOf(cell, known)))).size;

/** Whether a row is one of heads: several of them, a number or an agenda among them, and no day or number itself. */
export const isHeads = (cells: readonly string[], known: KnownHeads = nothing): boolean => {
  const named = cells.map((cell) => candidatesOf(cell, known));
  const has = (field: ExchangeField) => named.some((one) => one[field] !== undefined);
  return (
    new Set(named.flatMap((one) => Object.keys(one))).size >= 3 &&
    (has('number') || has('agenda')) &&
    (has('date') || has('subject') || has('received')) &&
    !cells.some((cell) => /\d{2,}/.test(cell))
  );
};

/** A group above its columns: "Surat" over "Nomor" and "Tanggal" reads "Surat Nomor" and "Surat Tanggal". */
export function joinedHeads(above: readonly string[], below: readonly string[]): string[] {
  let group = '';
  return Array.from({ length: Math.max(above.length, below.length) }, (_, at) => {
    const [over, under] = [oneLine(above[at] ?? ''), oneLine(below[at] ?? '')];
    if (over !== '') group = over;
    return under === '' ? over : `${over === '' ? group : over} ${under}`.trim();
  });
}

/**
 * What each column holds, as its head and the values below it say; a column of which they say nothing is in no field.
 * Nothing is certain of it: a person looks at it.
 */
export function proposeColumns(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  purpose: ExchangePurpose,
  known: KnownHeads = nothing,
): ColumnMap {
  const below = rows.slice(0, sampled);
  const scored = heads.flatMap((head, column) => {
    const cells = below.map((cells) => oneLine(cells[column] ?? '')).filter((cell) => cell !== '');
    return Object.entries(candidatesOf(head, known)).flatMap(([field, sure]) => {
      if (purpose !== 'agenda' && (field === 'agenda' || field === 'received')) return [];
      return [{ field: field as ExchangeField, column, score: sure + fitting(field as ExchangeField, cells) }];
    });
  });
  const found: Partial<Record<ExchangeField, number>> = {};
  const used = new Set<number>();
  for (const { field, column } of scored.toSorted((one, other) => other.score - one.score || one.column - other.column))
    if (found[field] === undefined && !used.has(column)) {
      found[field] = column;
      used.add(column);
    }
  return Object.fromEntries(
    exchangeFields.flatMap((field) => (found[field] === undefined ? [] : [[field, found[field]]])),
  );
}

/** Share of the cells that look like what the field holds, 0 to 2. */
function fitting(field: ExchangeField, cells: readonly string[]): number {
  if (cells.length === 0) return 0;
  const share = (fits: (cell: string) => boolean) => (2 * cells.filter(fits).length) / cells.length;
  switch (field) {
    case 'agenda':
      return share((cell) => /^0*\d{1,6}[a-z]?\.?$/i.test(cell));
    case 'received':
    case 'date':
      return share((cell) => {
        const { day, impossible } = readDay(cell);
        return day !== null || impossible;
      });
    case 'number':
      return share((cell) => cell.includes('/') || (readNumber(cell)?.pattern ?? 'urut') !== 'urut');
    default:
      return 0;
  }
}
