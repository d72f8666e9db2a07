/** The blocks of a piece in memory, and the pairs in them, each once. */
import type { NumberColumns } from '../list/engine.ts';
import type { Rows } from './rows.ts';

/** Blocks of one rule: members one after the other (places in Rows), where each block begins, and which block a row is in (-1 for none). */
export type Blocks = { readonly members: Int32Array; readonly starts: Int32Array; readonly blocks: number; readonly blockOf: Int32Array };

/**
 * Reads blocks that come as columns (block, row), blocks numbered from 1 to at most `most`. Numbers them anew by their first row, so that which order and numbers they
 * come in does not matter.
 */
export async function readBlocks(rows: Rows, chunks: AsyncIterable<NumberColumns>, { blocks: most, members: mostMembers }: { readonly blocks: number; readonly members: number }): Promise<Blocks> {
  const blockOf = new Int32Array(rows.count).fill(-1);
  for await (const [block, row] of chunks as AsyncIterable<readonly [ArrayLike<number>, ArrayLike<number>]>) {
    for (let n = 0; n < row.length; n += 1) {
      const at = rows.find(row[n] as number);
      if (at >= 0) blockOf[at] = block[n] as number;
    }
  }
  const numbers = new Int32Array(most + 1).fill(-1);
  const starts = new Int32Array(most + 1);
  let blocks = 0;
  for (let at = 0; at < rows.count; at += 1) {
    const given = blockOf[at] as number;
    if (given < 0) continue;
    let number = numbers[given] as number;
    if (number < 0) {
      number = numbers[given] = blocks;
      blocks += 1;
    }
    blockOf[at] = number;
    starts[number + 1] = (starts[number + 1] as number) + 1;
  }
  for (let block = 0; block < blocks; block += 1) starts[block + 1] = (starts[block + 1] as number) + (starts[block] as number);
  const members = new Int32Array(mostMembers);
  const filled = starts.slice();
  for (let at = 0; at < rows.count; at += 1) {
    const block = blockOf[at] as number;
    if (block < 0) continue;
    members[filled[block] as number] = at;
    filled[block] = (filled[block] as number) + 1;
  }
  return { members, starts, blocks, blockOf };
}

/** Calls `work` with every pair (a < b) that shares a block, once. `apart`: only pairs of two regencies. */
export function eachPair(rows: Rows, rules: readonly Blocks[], apart: boolean, work: (a: number, b: number) => void): void {
  for (const [n, { members, starts, blocks }] of rules.entries()) {
    for (let block = 0; block < blocks; block += 1) {
      const end = starts[block + 1] as number;
      for (let i = starts[block] as number; i < end; i += 1) {
        const a = members[i] as number;
        for (let k = i + 1; k < end; k += 1) {
          const b = members[k] as number;
          if (apart && rows.regency[a] === rows.regency[b]) continue;
          if (!seenBefore(rules, n, a, b)) work(a, b);
        }
      }
    }
  }
}

function seenBefore(rules: readonly Blocks[], until: number, a: number, b: number): boolean {
  for (let n = 0; n < until; n += 1) {
    const { blockOf } = rules[n] as Blocks;
    if (blockOf[a] === blockOf[b] && (blockOf[a] as number) >= 0) return true;
  }
  return false;
}

/** How many pairs there are at most (pairs in two blocks count twice). */
export const pairsAtMost = (rules: readonly Blocks[]): number => rules.reduce((sum, { starts, blocks }) => {
  let pairs = 0;
  for (let block = 0; block < blocks; block += 1) {
    const n = (starts[block + 1] as number) - (starts[block] as number);
    pairs += (n * (n - 1)) / 2;
  }
  return sum + pairs;
}, 0);

