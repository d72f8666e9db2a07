/**
 * The blocks of a piece in memory, and the pairs in them, each once. The engine tells what keys are made of; rows that share a key are put together here, which
 * costs a tenth of what one grouping after the other costs an engine.
 *
 * Blocks are capped. A block of more than `cap` rows (1 January of a year, a common name) is split by further keys, one after the other; what is
 * still too big is counted and reported, never compared and never hidden. So time and memory stay in proportion to the rows,
 * whatever the values are: ten million equal birth dates give one count.
 */
import type { BlockingRule, KeyPart, Pass } from './candidates.ts';
import { cell, width, type Rows } from './rows.ts';

/** Most rows of one block: 40 rows are 780 pairs. */
export const cap = 40;

/** A block too big even after splitting: how many rows nobody compared under this rule. */
export type SkippedBlocks = { readonly rule: string; readonly blocks: number; readonly rows: number; readonly largest: number };

/** Blocks of one rule: members one after the other (places in Rows), where each block begins and the last ends. */
export type Blocks = { readonly members: Int32Array; readonly starts: readonly number[]; readonly skipped: SkippedBlocks | null };
/** The blocks of a pass's rules. */
export type PassBlocks = { readonly rules: readonly Blocks[]; /** Which block of each rule a row is in (-1 for none), a row after the other. */ readonly blockOf: Int32Array; readonly apart: boolean };

/** The blocks of a pass; `firstTurn` is the bit of its first rule in `turns`. The same for the same rows, whatever they came in. */
export function makeBlocks(rows: Rows, { rules, apart }: Pass, firstTurn: number): PassBlocks {
  const keys = { one: new Uint32Array(rows.count), other: new Uint32Array(rows.count), columns: keyColumns(rows) };
  const blockOf = new Int32Array(rows.count * rules.length).fill(-1);
  return { rules: rules.map((rule, n) => blocksOf(rows, rule, { apart, turn: firstTurn + n, keys, mark: (at, block) => void (blockOf[at * rules.length + n] = block) })), blockOf, apart };
}

type Keys = {
  /** Two hashes of each row's key, by place: together they stand for it. */
  readonly one: Uint32Array; readonly other: Uint32Array;
  readonly columns: (part: KeyPart) => readonly Column[];
};

function blocksOf(rows: Rows, rule: BlockingRule, { apart, turn, keys, mark }: { readonly apart: boolean; readonly turn: number; readonly keys: Keys; readonly mark: (at: number, block: number) => void }): Blocks {
  const starts = [0];
  let wanted = addToKeys(keys, whoseTurn(rows, turn), rule.key, true);
  let members: Int32Array | null = null;
  let filled = 0;
  for (let step = 0; ; step += 1) {
    const groups = groupsOf(keys, wanted);
    // A row is in one block at most, so that the first step's groups are room enough.
    members ??= new Int32Array(groups.members.length);
    const big: Int32Array[] = [];
    for (let n = 0; n + 1 < groups.starts.length; n += 1) {
      const [from, to] = [groups.starts[n] as number, groups.starts[n + 1] as number];
      if (apart && ofOneRegency(rows, groups.members, from, to)) continue;
      if (to - from > cap) {
        big.push(groups.members.subarray(from, to));
        continue;
      }
      for (let k = from; k < to; k += 1) {
        const at = groups.members[k] as number;
        mark(at, starts.length - 1);
        members[filled++] = at;
      }
      starts.push(filled);
    }
    const finer = rule.finer[step];
    if (big.length === 0 || finer === undefined) return { members: members.subarray(0, filled), starts, skipped: big.length === 0 ? null : tooBig(rule, big) };
    wanted = addToKeys(keys, joined(big), finer, false);
  }
}

const tooBig = ({ code }: BlockingRule, blocks: readonly Int32Array[]): SkippedBlocks =>
  ({ rule: code, blocks: blocks.length, rows: blocks.reduce((sum, { length }) => sum + length, 0), largest: blocks.reduce((most, { length }) => Math.max(most, length), 0) });

function ofOneRegency({ cells }: Rows, members: Int32Array, from: number, to: number): boolean {
  const regency = (k: number) => cells[(members[k] as number) * width + cell.regency];
  for (let k = from + 1; k < to; k += 1) if (regency(k) !== regency(from)) return false;
  return true;
}

function joined(parts: readonly Int32Array[]): Int32Array {
  const all = new Int32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let filled = 0;
  for (const part of parts) {
    all.set(part, filled);
    filled += part.length;
  }
  return all;
}

function whoseTurn({ turns, count }: Rows, turn: number): Int32Array {
  const wanted = new Int32Array(count);
  let found = 0;
  for (let at = 0; at < count; at += 1) if (((turns[at] as number) >>> turn) & 1) wanted[found++] = at;
  return wanted.subarray(0, found);
}

type Column = Int32Array;

/** Parts of keys as columns of whole numbers, the first of each 0 where the part is not known; made when a rule first asks. */
function keyColumns({ count, cells, words }: Rows): (part: KeyPart) => readonly Column[] {
  const made = (fill: (column: Int32Array) => void): Column => {
    const column = new Int32Array(count);
    fill(column);
    return column;
  };
  const column = (place: number): Column => made((to) => {
    for (let n = 0, at = place; n < count; n += 1, at += width) to[n] = cells[at] as number;
  });
  const changed = (place: number, change: (number: number) => number): Column => made((to) => {
    for (let n = 0, at = place; n < count; n += 1, at += width) to[n] = change(cells[at] as number);
  });
  const wordOf = (place: number, table: Int32Array): Column => made((to) => {
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

/** Mixes parts into the keys of the wanted rows: anew (`known`: rows that know every part, which are returned) or on top of what is there. */
function addToKeys({ one, other, columns }: Keys, wanted: Int32Array, parts: readonly KeyPart[], known: boolean): Int32Array {
  if (known) {
    one.fill(0x2545_f491);
    other.fill(0x1b87_3593);
  }
  let left = wanted;
  for (const part of parts) {
    for (const [k, column] of columns(part).entries()) {
      const unknown = known && k === 0 ? 0 : -1;
      let kept = 0;
      for (let n = 0; n < left.length; n += 1) {
        const at = left[n] as number;
        const value = column[at] as number;
        if (value === unknown) continue;
        left[kept++] = at;
        one[at] = mixed(one[at] as number, value, 0x85eb_ca6b);
        other[at] = mixed(other[at] as number, value, 0xc2b2_ae35);
      }
      left = left.subarray(0, kept);
    }
  }
  return left;
}

function mixed(key: number, value: number, factor: number): number {
  const stirred = Math.imul(key ^ value ^ (value >>> 15), factor);
  return Math.imul(stirred ^ (stirred >>> 13), 0x27d4_eb2f) ^ (stirred >>> 16);
}

/** Rows of one key, where there are two and more: one group after the other in order of their first rows, and where each begins and the last ends. */
function groupsOf({ one, other }: Keys, wanted: Int32Array): { readonly members: Int32Array; readonly starts: Int32Array } {
  const together = sharingPlace(one, wanted);
  const mask = (1 << Math.max(4, Math.ceil(Math.log2(together.length * 2 + 1)))) - 1;
  // A slot has the number of a group, which is known by its first row.
  const slots = new Int32Array(mask + 1).fill(-1);
  const groupOf = new Int32Array(together.length);
  const firsts = new Int32Array(together.length);
  const sizes = new Int32Array(together.length);
  let groups = 0;
  for (let n = 0; n < together.length; n += 1) {
    const at = together[n] as number;
    let slot = (other[at] as number) & mask;
    let group = slots[slot] as number;
    while (group >= 0 && (one[firsts[group] as number] !== one[at] || other[firsts[group] as number] !== other[at])) {
      slot = (slot + 1) & mask;
      group = slots[slot] as number;
    }
    if (group < 0) {
      group = slots[slot] = groups;
      firsts[group] = at;
      groups += 1;
    }
    groupOf[n] = group;
    sizes[group] = (sizes[group] as number) + 1;
  }
  return laidOut(together, groupOf, sizes.subarray(0, groups));
}

/** Most rows share nothing with anybody. A table of bits says where keys fall, another where they fell again: small enough to stay near the processor. */
function sharingPlace(key: Uint32Array, wanted: Int32Array): Int32Array {
  const shift = 32 - Math.min(28, Math.max(5, Math.ceil(Math.log2(wanted.length * 4 + 1))));
  const seen = new Int32Array(2 ** (27 - shift));
  const again = new Int32Array(seen.length);
  for (let n = 0; n < wanted.length; n += 1) {
    const place = (key[wanted[n] as number] as number) >>> shift;
    const [word, bit] = [place >>> 5, 1 << (place & 31)];
    if ((seen[word] as number) & bit) again[word] = (again[word] as number) | bit;
    else seen[word] = (seen[word] as number) | bit;
  }
  const together = new Int32Array(wanted.length);
  let found = 0;
  for (let n = 0; n < wanted.length; n += 1) {
    const at = wanted[n] as number;
    const place = (key[at] as number) >>> shift;
    if (((again[place >>> 5] as number) >>> (place & 31)) & 1) together[found++] = at;
  }
  return together.subarray(0, found);
}

function laidOut(together: Int32Array, groupOf: Int32Array, sizes: Int32Array): { readonly members: Int32Array; readonly starts: Int32Array } {
  const ends = new Int32Array(sizes.length);
  const starts: number[] = [0];
  let filled = 0;
  for (let group = 0; group < sizes.length; group += 1) {
    ends[group] = filled;
    if ((sizes[group] as number) < 2) continue;
    filled += sizes[group] as number;
    starts.push(filled);
  }
  const members = new Int32Array(filled);
  for (let n = 0; n < together.length; n += 1) {
    const group = groupOf[n] as number;
    if ((sizes[group] as number) < 2) continue;
    members[ends[group] as number] = together[n] as number;
    ends[group] = (ends[group] as number) + 1;
  }
  return { members, starts: Int32Array.from(starts) };
}

/** Calls `work` with every pair (a < b) that shares a block, once. */
export function eachPair({ cells }: Rows, { rules, blockOf, apart }: PassBlocks, work: (a: number, b: number) => void): void {
  const all = rules.length;
  for (const [n, { members, starts }] of rules.entries()) {
    for (let block = 0; block + 1 < starts.length; block += 1) {
      const end = starts[block + 1] as number;
      for (let i = starts[block] as number; i < end; i += 1) {
        const a = members[i] as number;
        for (let k = i + 1; k < end; k += 1) {
          const b = members[k] as number;
          if (apart && cells[a * width + cell.regency] === cells[b * width + cell.regency]) continue;
          if (!seenBefore(blockOf, n, a * all, b * all)) work(a, b);
        }
      }
    }
  }
}

function seenBefore(blockOf: Int32Array, until: number, a: number, b: number): boolean {
  for (let n = 0; n < until; n += 1) if (blockOf[a + n] === blockOf[b + n] && (blockOf[a + n] as number) >= 0) return true;
  return false;
}

/** How many pairs there are at most (pairs in two blocks count twice). */
export const pairsAtMost = ({ rules }: PassBlocks): number => rules.reduce((sum, { starts }) => {
  let pairs = 0;
  for (let block = 0; block + 1 < starts.length; block += 1) {
    const n = (starts[block + 1] as number) - (starts[block] as number);
    pairs += (n * (n - 1)) / 2;
  }
  return sum + pairs;
}, 0);
