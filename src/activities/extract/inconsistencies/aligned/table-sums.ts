/** Tables whose rows or columns of sums are not what they add up to. */
import { decimalPattern, readDecimal } from '../../../../language/index.ts';
import type { Inconsistency } from '../../../proposals.ts';
import type { Cell, Table } from '../../tables.ts';
import { grouped } from '../spelled.ts';
import type { Detector, Report } from '../seen.ts';

const sumHead = /^(?:sub ?)?(?:jumlah|total|jml\.?|keseluruhan|l ?\+ ?p)(?!\p{L})/iu;
const notAdded = /^(?:no\.?|nomor|nik|tahun|tanggal|tgl\.?|hari|pukul|jam|kode|persen\p{L}*|%|rata-rata)(?!\p{L})/iu;
const number = new RegExp(`^(?:Rp\\s?)?(?:${decimalPattern})$`, 'iu');

export const wrongTableSums: Detector = ({ found }, report) =>
  found.tables.flatMap((table) => [...acrossRows(table, report), ...downColumns(table, report)]);

/** "12 | 7 | 9 | 45" under "A | B | C | Jumlah": the column of sums ends what it adds up. */
function acrossRows({ heads, rows }: Table, report: Report): Inconsistency[] {
  const at = heads.findIndex((head, index) => index > 1 && sumHead.test(head));
  if (at === -1 || heads.slice(0, at).some((head) => /lalu|sebelum|awal|target|pagu/i.test(head))) return [];
  const columns = numbered({ heads, rows }).filter((index) => index < at);
  const sums = rows.map((row) => ({ total: row[at], parts: columns.map((column) => row[column]) }));
  return wrongOf(sums, report);
}

/** The row "Jumlah" below the rows that it adds up, column by column. */
function downColumns({ heads, rows }: Table, report: Report): Inconsistency[] {
  const at = rows.findIndex((row) => row.some(({ text }, index) => index < 2 && sumHead.test(text)));
  if (at < 2) return [];
  const sums = numbered({ heads, rows }).map((column) => ({
    total: rows[at]?.[column],
    parts: rows.slice(0, at).map((row) => row[column]),
  }));
  return wrongOf(sums, report);
}

/** The columns of numbers that can be added. */
const numbered = ({ heads, rows }: Pick<Table, 'heads' | 'rows'>): number[] =>
  heads.flatMap((head, index) =>
    index > 0 && !notAdded.test(head) && rows.some((row) => number.test(row[index]?.text ?? '')) ? [index] : [],
  );

type Claimed = { readonly total: Cell | undefined; readonly parts: readonly (Cell | undefined)[] };

/** Where every sum is wrong, it was none: the column tells something else. */
function wrongOf(sums: readonly Claimed[], report: Report): Inconsistency[] {
  const read = sums.flatMap(({ total, parts }) => {
    const cells = [total, ...parts];
    const values = cells.map((cell) => (cell && number.test(cell.text) ? valueOf(cell) : undefined));
    return parts.length > 1 && values.every((value) => value !== undefined)
      ? [{ cells: cells as readonly Cell[], values: values as readonly number[] }]
      : [];
  });
  const wrong = read.filter(({ values: [total = 0, ...parts] }) => Math.abs(addUp(parts) - total) > 0.001);
  const near = wrong.filter(({ values: [total = 0, ...parts] }) => Math.abs(addUp(parts) - total) <= total / 2);
  if (near.length === 0 || (wrong.length === read.length && read.length > 1)) return [];
  return near.map(({ cells, values: [total = 0, ...parts] }) => {
    const written = `${parts.map(grouped).join(' + ')} = ${grouped(addUp(parts))}`;
    return report(
      'sum-differs',
      cells,
      `${written}, tertulis ${grouped(total)}.`,
      `${written}, but ${grouped(total)} is written.`,
    );
  });
}

const valueOf = ({ text }: Cell): number => Number(readDecimal(text.replace(/^Rp\s?/i, '')));
const addUp = (parts: readonly number[]): number => parts.reduce((sum, part) => sum + part, 0);
