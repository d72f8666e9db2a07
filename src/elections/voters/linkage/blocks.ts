/** The blocks of a piece in memory, and the pairs in them, each once. */
import type { Rows } from './rows.ts';

/** Blocks of one rule: members one after the other (places in Rows), where each block begins, and which block a row is in (-1 for none). */
export type Blocks = { readonly members: Int32Array; readonly starts: Int32Array; readonly blocks: number; readonly blockOf: Int32Array };

/** Reads blocks that come as texts of row numbers. Which order they come in does not matter. `most` is how many members there are. */
export async function readBlocks(rows: Rows, lines: AsyncIterable<readonly { readonly t: string }[]>, most: number): Promise<Blocks> {
  const members = new Int32Array(most);
  const starts = new Int32Array((most >> 1) + 2);
  const blockOf = new Int32Array(rows.count).fill(-1);
  let blocks = 0;
  let filled = 0;
  for await (const chunk of lines) {
    for (const { t } of chunk) {
      const first = filled;
      for (const text of t.split(' ')) {
        const at = rows.find(Number(text));
        if (at < 0 || blockOf[at] === blocks) continue;
        members[filled] = at;
        filled += 1;
        blockOf[at] = blocks;
      }
      members.subarray(first, filled).sort();
      blocks += 1;
      starts[blocks] = filled;
    }
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

