/** Keys of blocks: what of a row must be the same (candidates.ts), as two hashes that together stand for it. */
import type { KeyPart } from './candidates.ts';
import { release } from './release.ts';
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
  readonly release: () => void;
};

export function keysOf(rows: Rows): Keys {
  const parts = keyParts(rows);
  const [one, other] = [new Uint32Array(rows.count), new Uint32Array(rows.count)];
  // One room for the values of a part, used again by the next: columns of every part would double the memory.
  const values = new Int32Array(rows.count);
  /** `unknown`: rows with this value are left out. */
  const mix = (read: Reader, wanted: Int32Array, unknown: number | null): Int32Array => {
    read(wanted, values);
    let kept = 0;
    for (let n = 0; n < wanted.length; n += 1) {
      const at = wanted[n] as number;
      const value = values[n] as number;
      if (value === unknown) continue;
      wanted[kept++] = at;
      one[at] = mixed(one[at] as number, value, 0x85eb_ca6b);
      other[at] = mixed(other[at] as number, value, 0xc2b2_ae35);
    }
    return wanted.subarray(0, kept);
  };
  const add = (wantedParts: readonly KeyPart[], wanted: Int32Array, unknown: number | null) =>
    wantedParts.reduce(
      (left, part) => parts[part].reduce((still, read, n) => mix(read, still, n === 0 ? unknown : null), left),
      wanted,
    );
  return {
    one,
    other,
    anew(wantedParts, wanted) {
      one.fill(0x2545_f491);
      other.fill(0x1b87_3593);
      return add(wantedParts, wanted, 0);
    },
    finer: (wantedParts, wanted) => void add(wantedParts, wanted, null),
    release: () => release(one, other, values),
  };
}

function mixed(key: number, value: number, factor: number): number {
  const stirred = Math.imul(key ^ value ^ (value >>> 15), factor);
  return Math.imul(stirred ^ (stirred >>> 13), 0x27d4_eb2f) ^ (stirred >>> 16);
}

/** Puts a part's values of the wanted rows one after the other. */
type Reader = (wanted: Int32Array, to: Int32Array) => void;

/** Parts of keys as whole numbers, the first of each 0 where the part is not known. */
function keyParts({ cells, words }: Rows): Readonly<Record<KeyPart, readonly Reader[]>> {
  const column =
    (place: number): Reader =>
    (wanted, to) => {
      for (let n = 0; n < wanted.length; n += 1) to[n] = cells[(wanted[n] as number) * width + place] as number;
    };
  const changed =
    (place: number, change: (number: number) => number): Reader =>
    (wanted, to) => {
      for (let n = 0; n < wanted.length; n += 1) to[n] = change(cells[(wanted[n] as number) * width + place] as number);
    };
  const wordOf =
    (place: number, table: Int32Array): Reader =>
    (wanted, to) => {
      for (let n = 0; n < wanted.length; n += 1)
        to[n] = table[cells[(wanted[n] as number) * width + place] as number] as number;
    };
  return {
    regency: [column(cell.regency)],
    nik: [column(cell.nikHigh), column(cell.nikLow)],
    'nik-serial': [changed(cell.nikLow, (low) => low % 10_000)],
    nkk: [column(cell.nkkHigh), column(cell.nkkLow)],
    date: [column(cell.date)],
    'unordered-date': [changed(cell.date, unordered)],
    day: [changed(cell.date, (date) => date % 10_000)],
    year: [changed(cell.date, (date) => Math.floor(date / 10_000))],
    village: [column(cell.district), column(cell.village)],
    district: [column(cell.district)],
    'birth-place': [wordOf(cell.birthPlace, words.samePlace)],
    'whole-name': [wordOf(cell.name, words.whole)],
    'first-name': [wordOf(cell.name, words.first)],
    'last-name': [wordOf(cell.name, words.last)],
    'first-letter': [wordOf(cell.name, words.letter)],
  };
}

function unordered(date: number): number {
  const [day, month] = [date % 100, Math.floor(date / 100) % 100];
  return Math.floor(date / 10_000) * 1_024 + Math.min(day, month) * 32 + Math.max(day, month);
}
