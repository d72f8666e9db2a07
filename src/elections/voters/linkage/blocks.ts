/**
 * The blocks of a piece in memory, and the pairs in them, each once. The engine tells what keys are made of; rows that
 * share a key are put together here, which costs a tenth of what one grouping after the other costs an engine.
 *
 * Blocks are capped. A block of more than `cap` rows (1 January of a year, a common name) is split by further keys,
 * one after the other; what is still too big is counted and reported, never compared and never hidden. So time and
 * memory stay in proportion to the rows, whatever the values are: ten million equal birth dates give one count.
 */
import type { BlockingRule, Pass } from './candidates.ts';
import { grouper, type Grouper } from './groups.ts';
import { keysOf, type Keys } from './keys.ts';
import { release } from './release.ts';
import { cell, width, type Rows } from './rows.ts';

/** Most rows of one block: 40 rows are 780 pairs. */
export const cap = 40;

/** A block too big even after splitting: how many rows nobody compared under this rule. */
export type SkippedBlocks = {
  readonly rule: string;
  readonly blocks: number;
  readonly rows: number;
  readonly largest: number;
};

/** Blocks of one rule: members one after the other (places in Rows), where each block begins and the last ends. */
export type Blocks = {
  readonly members: Int32Array;
  readonly starts: Int32Array;
  readonly skipped: SkippedBlocks | null;
};
/** The blocks of a pass's rules. */
export type PassBlocks = {
  readonly rules: readonly Blocks[];
  /** Which block of each rule a row is in (-1 for none), a row after the other. */ readonly blockOf: Int32Array;
  readonly apart: boolean;
};

/** The blocks of each pass. The same for the same rows, whatever they came in. */
export function makeBlocks(rows: Rows, passes: readonly Pass[]): PassBlocks[] {
  const [keys, { group, release: releaseGroups }, wanted] = [
    keysOf(rows),
    grouper(rows.count),
    new Int32Array(rows.count),
  ];
  let turn = 0;
  const made = passes.map(({ rules, apart }) => {
    const blockOf = new Int32Array(rows.count * rules.length).fill(-1);
    const blocks = rules.map((rule, n) =>
      blocksOf(
        rows,
        rule,
        whoseTurn(rows, turn + n, wanted),
        { keys, group, apart },
        (at, block) => void (blockOf[at * rules.length + n] = block),
      ),
    );
    turn += rules.length;
    return { rules: blocks, blockOf, apart };
  });
  keys.release();
  releaseGroups();
  release(wanted);
  return made;
}

type Work = { readonly keys: Keys; readonly group: Grouper['group']; readonly apart: boolean };

function blocksOf(
  rows: Rows,
  rule: BlockingRule,
  whose: Int32Array,
  { keys, group, apart }: Work,
  mark: (at: number, block: number) => void,
): Blocks {
  let wanted = keys.anew(rule.key, whose);
  let [members, starts] = [new Int32Array(), new Int32Array()];
  let [filled, made] = [0, 0];
  for (let step = 0; ; step += 1) {
    const groups = group(keys, wanted);
    // A row is in one block at most, so that the first step's groups are room enough.
    if (step === 0) members = new Int32Array(groups.starts.at(-1) as number);
    starts = withRoom(starts, made + groups.starts.length);
    const big: Int32Array[] = [];
    for (let n = 0; n + 1 < groups.starts.length; n += 1) {
      const [from, to] = [groups.starts[n] as number, groups.starts[n + 1] as number];
      if (apart && ofOneRegency(rows, groups.members, from, to)) continue;
      if (to - from > (rule.most ?? cap)) {
        big.push(groups.members.slice(from, to));
        continue;
      }
      for (let k = from; k < to; k += 1) {
        const at = groups.members[k] as number;
        mark(at, made);
        members[filled++] = at;
      }
      starts[++made] = filled;
    }
    const finer = rule.finer[step];
    if (big.length === 0 || finer === undefined)
      return {
        members: cutTo(members, filled),
        starts: cutTo(starts, made + 1),
        skipped: big.length === 0 ? null : tooBig(rule, big),
      };
    wanted = joined(big);
    keys.finer(finer, wanted);
  }
}

function withRoom(numbers: Int32Array<ArrayBuffer>, room: number): Int32Array<ArrayBuffer> {
  if (numbers.length >= room) return numbers;
  const more = new Int32Array(room);
  more.set(numbers);
  release(numbers);
  return more;
}

/** What is kept of an array: where much of it is empty, a copy, and the rest is given back. */
function cutTo(numbers: Int32Array, length: number): Int32Array {
  if (length > numbers.length * 0.8) return numbers.subarray(0, length);
  const kept = numbers.slice(0, length);
  release(numbers);
  return kept;
}

const tooBig = ({ code }: BlockingRule, blocks: readonly Int32Array[]): SkippedBlocks => ({
  rule: code,
  blocks: blocks.length,
  rows: blocks.reduce((sum, { length }) => sum + length, 0),
  largest: blocks.reduce((most, { length }) => Math.max(most, length), 0),
});

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

function whoseTurn({ turns, count }: Rows, turn: number, wanted: Int32Array): Int32Array {
  let found = 0;
  for (let at = 0; at < count; at += 1) if (((turns[at] as number) >>> turn) & 1) wanted[found++] = at;
  return wanted.subarray(0, found);
}

/** Calls `work` with every pair (a < b) that shares a block, once. */
export function eachPair(
  { cells }: Rows,
  { rules, blockOf, apart }: PassBlocks,
  work: (a: number, b: number) => void,
): void {
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
  for (let n = 0; n < until; n += 1)
    if (blockOf[a + n] === blockOf[b + n] && (blockOf[a + n] as number) >= 0) return true;
  return false;
}

/** Gives the memory of blocks back. */
export const releaseBlocks = (passes: readonly PassBlocks[]): void =>
  release(
    ...passes.flatMap(({ rules, blockOf }) => [blockOf, ...rules.flatMap(({ members, starts }) => [members, starts])]),
  );

/** How many pairs there are at most (pairs in two blocks count twice). */
export const pairsAtMost = ({ rules }: PassBlocks): number =>
  rules.reduce((sum, { starts }) => {
    let pairs = 0;
    for (let block = 0; block + 1 < starts.length; block += 1) {
      const n = (starts[block + 1] as number) - (starts[block] as number);
      pairs += (n * (n - 1)) / 2;
    }
    return sum + pairs;
  }, 0);
