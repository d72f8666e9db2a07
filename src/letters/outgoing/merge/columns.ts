/** Columns of a list of recipients: what the letter calls them, and how values are written. Pure. */
import { oneLine, printDate, printDecimal, printMoney, readDateMentions } from '../../../language/index.ts';
import type { ColumnKind, MergeColumn } from './schema.ts';

/** 'Jumlah TPS (2024)' -> 'jumlah_tps_2024'; 'kolom' where nothing of it can be named. */
export function mergeSlotOf(head: string): string {
  const plain = head
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^[_\d]+|_+$/g, '')
    .slice(0, 40)
    .replace(/_+$/, '');
  return plain === '' ? 'kolom' : plain;
}

export type Written = { readonly text: string } | { readonly why: 'not-a-figure' | 'not-a-day' | 'impossible-day' };

/** A value as it stands in the letter: 1234567 -> "1.234.567". What is no figure or day where one belongs says so. */
export function writtenAs(value: string, as: ColumnKind): Written {
  const text = oneLine(value);
  if (text === '' || as === 'teks') return { text };
  if (as === 'tanggal') return dayOf(text);
  const figure = figureIn(text);
  if (figure === null) return { why: 'not-a-figure' };
  return { text: as === 'uang' ? printMoney(figure) : printDecimal(figure) };
}

/** Those of a row by their slots, as their columns write them; the first that cannot be is told. */
export function cellsAs(
  columns: readonly MergeColumn[],
  values: Readonly<Record<string, string>>,
): { readonly cells: Record<string, string> } | { readonly column: MergeColumn; readonly why: string } {
  const cells: Record<string, string> = {};
  for (const column of columns) {
    const written = writtenAs(values[column.slot] ?? '', column.written);
    if ('why' in written) return { column, why: written.why };
    cells[column.slot] = written.text;
  }
  return { cells };
}

/** Digits with a point before the decimals: of "1.234.567", "1.234,5", "Rp 1.000" and a workbook's "1234.5". */
export function figureIn(text: string): string | null {
  const bare = text.replace(/^Rp\.?\s*/i, '').replace(/,-$/, '');
  if (/^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(bare)) return bare.replaceAll('.', '').replace(',', '.');
  if (/^-?\d+,\d+$/.test(bare)) return bare.replace(',', '.');
  return /^-?\d+(?:\.\d+)?$/.test(bare) ? bare : null;
}

function dayOf(text: string): Written {
  const found = readDateMentions(text, '1900-01-01');
  const [only] = found;
  if (found.length !== 1 || only === undefined || only.last !== undefined || only.inferredYear)
    return { why: 'not-a-day' };
  const day = only.first && printDate(only.first);
  return day ? { text: day } : { why: 'impossible-day' };
}

const recipient = /^(?:kepada|yth|tujuan|penerima|alamat surat|jabatan tujuan)\b/i;
const named = /\b(?:nama|pejabat|instansi|satker|kpu)\b/i;
const placed = /^(?:di|tempat|kota|kabupaten|kab\.?\/kota|kecamatan|alamat|lokasi|domisili)\b/i;
const counted = /\b(?:jumlah|total|banyak\w*|luas|pemilih|penduduk|jiwa|suara|tps|kotak|bilik|lembar)\b/i;
const paid = /\b(?:rp|nilai|anggaran|honor\w*|biaya|tarif|uang|nominal|pagu)\b/i;
const asIs = /\b(?:no|nomor|nip|kode|tahun|telp|hp|rekening|rt|rw|urut)\b/i;
const shareOf = (values: readonly string[], fits: (value: string) => boolean): number =>
  values.length === 0 ? 0 : values.filter(fits).length / values.length;

/** How values of a column are likely to be written, by its head and what stands below it. */
export function kindOfColumn(head: string, values: readonly string[]): ColumnKind {
  if (asIs.test(head) && !counted.test(head)) return 'teks';
  const isFigure = (value: string): boolean => figureIn(value) !== null && !/^0\d/.test(value);
  if (shareOf(values, isFigure) > 0.9) {
    if (paid.test(head) || shareOf(values, (value) => /^Rp/i.test(value)) > 0.5) return 'uang';
    if (counted.test(head) || shareOf(values, (value) => (figureIn(value) ?? '').length > 4) > 0.3) return 'angka';
    return 'teks';
  }
  return shareOf(values, (value) => 'text' in dayOf(value)) > 0.9 ? 'tanggal' : 'teks';
}

export type ProposedColumns = {
  /** In the order of the heads; null of one without a head or a value. */
  readonly columns: readonly (MergeColumn | null)[];
  readonly to: string | null;
  readonly place: string | null;
  /** Heads that stand more than once: their slots are told apart by a number. */
  readonly twice: readonly string[];
};

/** What the columns of a list may be. Nothing is certain of it: a person looks at it. */
export function proposeColumns(heads: readonly string[], rows: readonly (readonly string[])[]): ProposedColumns {
  const used = new Map<string, number>();
  const columns = heads.map((head, at): MergeColumn | null => {
    const values = rows.map((cells) => oneLine(cells[at] ?? '')).filter((value) => value !== '');
    const shown = oneLine(head).slice(0, 100);
    if (shown === '' || values.length === 0) return null;
    const slot = mergeSlotOf(shown);
    const count = (used.get(slot) ?? 0) + 1;
    used.set(slot, count);
    return {
      slot: count === 1 ? slot : `${slot.slice(0, 37)}_${count}`,
      head: shown,
      written: kindOfColumn(shown, values),
    };
  });
  const there = columns.filter((column) => column !== null);
  const to = there.find(({ head }) => recipient.test(head)) ?? there.find(({ head }) => named.test(head)) ?? null;
  const place = there.find((column) => column !== to && placed.test(column.head)) ?? null;
  return {
    columns,
    to: to?.slot ?? null,
    place: place?.slot ?? null,
    twice: there.filter(({ head }) => (used.get(mergeSlotOf(head)) ?? 0) > 1).map(({ head }) => head),
  };
}
