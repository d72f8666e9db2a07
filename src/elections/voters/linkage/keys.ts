/** Keys of blocks: what of a row must be the same (candidates.ts), as two hashes that together stand for it. */
import type { KeyPart } from './candidates.ts';
import { cell, width, type Rows } from './rows.ts';

export type Keys = {
  /** By place; of the rows that were wanted last. */
  readonly one: Uint32Array;
  readonly other: Uint32Array;
  /**
   * Makes keys of these parts. Tells which of the wanted rows know all of them (in `wanted`'s own room, in their
   * order).
   */
  readonly anew: (parts: readonly KeyPart[], wanted: Int32Array) => Int32Array;
  /** Adds parts to the keys of these rows; what is not known is a value like others. */
  readonly finer: (parts: readonly KeyPart[], wanted: Int32Array) => void;
};

export function keysOf(rows: Rows): Keys {
  const columns = keyColumns(rows);
  const [one, other] = [new Uint32Array(rows.count), new Uint32Array(rows.count)];
  /** `unknown`: rows with this value are left out. */
  const mix = (column: Column, wanted: Int32Array, unknown: number | null): Int32Array => {
    let kept = 0;
    for (let n = 0; n < wanted.length; n += 1) {
      const at = wanted[n] as number;
      const value = column[at] as number;
      if (value === unknown) continue;
      wanted[kept++] = at;
      one[at] = mixed(one[at] as number, value, 0x85eb_ca6b);
      other[at] = mixed(other[at] as number, value, 0xc2b2_ae35);
    }
    return wanted.subarray(0, kept);
  };
  const add = (parts: readonly KeyPart[], wanted: Int32Array, unknown: number | null) =>
    parts.reduce(
      (left, part) => columns(part).reduce((still, column, n) => mix(column, still, n === 0 ? unknown : null), left),
      wanted,
    );
  return {
    one,
    other,
    anew(parts, wanted) {
      one.fill(0x2545_f491);
      other.fill(0x1b87_3593);
      return add(parts, wanted, 0);
    },
    finer: (parts, wanted) => void add(parts, wanted, null),
  };
}

function mixed(key: number, value: number, factor: number): number {
  const stirred = Math.imul(key ^ value ^ (value >>> 15), factor);
  return Math.imul(stirred ^ (stirred >>> 13), 0x27d4_eb2f) ^ (stirred >>> 16);
}

type Column = Int32Array;

/**
 * Parts of keys as columns of whole numbers, the first of each 0 where the part is not known; made when a rule first
 * asks.
 */
function keyColumns({ count, cells, words }: Rows): (part: KeyPart) => readonly Column[] {
  const made = (fill: (column: Int32Array) => void): Column => {
    const column = new Int32Array(count);
    fill(column);
    return column;
  };
  const column = (place: number): Column =>
    made((to) => {
      for (let n = 0, at = place; n < count; n += 1, at += width) to[n] = cells[at] as number;
    });
  const changed = (place: number, change: (number: number) => number): Column =>
    made((to) => {
      for (let n = 0, at = place; n < count; n += 1, at += width) to[n] = change(cells[at] as number);
    });
  const wordOf = (place: number, table: Int32Array): Column =>
    made((to) => {
      for (let n = 0, at = place; n < count; n += 1, at += width) to[n] = table[cells[at] as number] as number;
    });
  const makers: Readonly<Record<KeyPart, () => readonly Column[]>> = {
    regency: () => [column(cell.regency)],
    nik: () => [column(cell.nikHigh), column(cell.nikLow)],
    // Nothing of the region: the last ten digits.
    'nik-tail': () => [column(cell.nikLow), changed(cell.nikHigh, (high) => high % 100)],
    'nik-serial': () => [changed(cell.nikLow, (low) => low % 10_000)],
    nkk: () => [column(cell.nkkHigh), column(cell.nkkLow)],
    date: () => [column(cell.date)],
    'unordered-date': () => [changed(cell.date, unordered)],
    day: () => [changed(cell.date, (date) => date % 10_000)],
    year: () => [changed(cell.date, (date) => Math.floor(date / 10_000))],
    village: () => [column(cell.district), column(cell.village)],
    district: () => [column(cell.district)],
    'birth-place': () => [wordOf(cell.birthPlace, words.samePlace)],
    'whole-name': () => [wordOf(cell.name, words.whole)],
    'first-name': () => [wordOf(cell.name, words.first)],
    'last-name': () => [wordOf(cell.name, words.last)],
    'first-letter': () => [wordOf(cell.name, words.letter)],
  };
  const known = new Map<KeyPart, readonly Column[]>();
  return (part) => {
    const columns = known.get(part) ?? makers[part]();
    known.set(part, columns);
    return columns;
  };
}

function unordered(date: number): number {
  const [day, month] = [date % 100, Math.floor(date / 100) % 100];
  return Math.floor(date / 10_000) * 1_024 + Math.min(day, month) * 32 + Math.max(day, month);
}
