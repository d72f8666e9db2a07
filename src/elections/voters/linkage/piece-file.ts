/** Results of pieces as files: a first line about the piece, then a line per pair in order. The same result is the same bytes. */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { PieceResult, PieceSummary } from './pieces.ts';

/** Numbers of a pair's line, in order; its subject follows. */
const columns = ['a', 'b', 'weight', 'pattern', 'prior', 'name', 'date', 'kin'] as const;

/** Writes a result to `file` (0600). */
export async function writePiece(file: string, { pairs, summary }: PieceResult): Promise<void> {
  const handle = await open(file, 'w', 0o600);
  try {
    await handle.write(`${JSON.stringify(summary)}\n`);
    for (let start = 0; start < pairs.length; start += 5_000) {
      await handle.write(pairs.slice(start, start + 5_000).map((pair) => `${columns.map((name) => pair[name]).join(' ')} ${pair.subject}\n`).join(''));
    }
  } finally {
    await handle.close();
  }
}

/** All pairs of all pieces, each once, in order of a, then b. About 80 bytes a pair: a nation's are some millions. */
export type PairTable = {
  readonly size: number;
  readonly a: Float64Array; readonly b: Float64Array; readonly weight: Int32Array; readonly pattern: Int32Array; readonly prior: Int32Array; readonly name: Int32Array; readonly date: Int32Array; readonly kin: Int32Array;
  /** Hex. */
  readonly subject: (at: number) => string;
  /** Where a pair is; -1 when it was not kept. */
  readonly find: (a: number, b: number) => number;
};

/** Reads results back. */
export async function readPieces(files: readonly string[]): Promise<{ readonly table: PairTable; readonly summaries: PieceSummary[] }> {
  const summaries: PieceSummary[] = [];
  let room = 1 << 16;
  let numbers = new Float64Array(room * columns.length);
  let subjects = Buffer.alloc(room * 32);
  let size = 0;
  for (const file of files) {
    let first = true;
    for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
      if (first) {
        summaries.push(JSON.parse(line) as PieceSummary);
        first = false;
        continue;
      }
      if (size === room) {
        room *= 2;
        const [moreNumbers, moreSubjects] = [new Float64Array(room * columns.length), Buffer.alloc(room * 32)];
        moreNumbers.set(numbers);
        subjects.copy(moreSubjects);
        [numbers, subjects] = [moreNumbers, moreSubjects];
      }
      const parts = line.split(' ');
      for (let n = 0; n < columns.length; n += 1) numbers[size * columns.length + n] = Number(parts[n]);
      subjects.write(parts[columns.length] as string, size * 32, 'hex');
      size += 1;
    }
  }
  return { table: orderPairs(numbers, subjects, size), summaries };
}

function orderPairs(numbers: Float64Array, subjects: Buffer, size: number): PairTable {
  const width = columns.length;
  const order = Uint32Array.from({ length: size }, (_, at) => at).sort((one, other) =>
    (numbers[one * width] as number) - (numbers[other * width] as number) || (numbers[one * width + 1] as number) - (numbers[other * width + 1] as number));
  // Two pieces of one regency may find the same pair; they score it alike.
  const kept = order.filter((at, n) => n === 0 || numbers[at * width] !== numbers[(order[n - 1] as number) * width] || numbers[at * width + 1] !== numbers[(order[n - 1] as number) * width + 1]);
  const take = (column: number) => (_: unknown, n: number): number => numbers[(kept[n] as number) * width + column] as number;
  const ints = (column: number) => Int32Array.from(kept, take(column));
  const [a, b] = [Float64Array.from(kept, take(0)), Float64Array.from(kept, take(1))];
  return {
    size: kept.length, a, b, weight: ints(2), pattern: ints(3), prior: ints(4), name: ints(5), date: ints(6), kin: ints(7),
    subject: (at) => subjects.toString('hex', (kept[at] as number) * 32, (kept[at] as number) * 32 + 32),
    find(one, other) {
      let low = 0;
      let high = kept.length - 1;
      while (low <= high) {
        const middle = (low + high) >> 1;
        const apart = (a[middle] as number) - one || (b[middle] as number) - other;
        if (apart === 0) return middle;
        if (apart < 0) low = middle + 1;
        else high = middle - 1;
      }
      return -1;
    },
  };
}
