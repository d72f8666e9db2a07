/**
 * Results of pieces as files: a first line about the piece, then a line per pair in order. The same result is the same
 * bytes.
 */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { PieceResult, PieceSummary } from './pieces.ts';

/**
 * Numbers of a pair, in order; in a file its subject follows. Row numbers a < b; weight and what it is made of in
 * thousandths of a bit.
 */
const pairColumns = ['a', 'b', 'weight', 'pattern', 'prior', 'standing', 'name', 'date', 'kin'] as const;
const width = pairColumns.length;

/** Writes a result to `file` (0600). */
export async function writePiece(file: string, { size, line, summary }: PieceResult): Promise<void> {
  const handle = await open(file, 'w', 0o600);
  try {
    await handle.write(`${JSON.stringify(summary)}\n`);
    for (let start = 0; start < size; start += 5_000) {
      const lines = Array.from({ length: Math.min(5_000, size - start) }, (_, n) => `${line(start + n)}\n`);
      await handle.write(lines.join(''));
    }
  } finally {
    await handle.close();
  }
}

/** Pairs of all pieces, each once, in order of a, then b. About 80 bytes a pair: a nation's are some millions. */
export type PairTable = {
  readonly size: number;
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly weight: Int32Array;
  readonly pattern: Int32Array;
  readonly prior: Int32Array;
  readonly standing: Int32Array;
  readonly name: Int32Array;
  readonly date: Int32Array;
  readonly kin: Int32Array;
  /** Hex. */
  readonly subject: (at: number) => string;
  /** Where a pair is; -1 when it was not kept. */
  readonly find: (a: number, b: number) => number;
};

/** What the pieces say of themselves. */
export async function readSummaries(files: readonly string[]): Promise<PieceSummary[]> {
  const summaries: PieceSummary[] = [];
  for (const file of files) {
    const lines = createInterface({ input: createReadStream(file, { end: 65_535 }), crlfDelay: Infinity });
    for await (const line of lines) {
      summaries.push(JSON.parse(line) as PieceSummary);
      break;
    }
  }
  return summaries;
}

/** The weights of all pairs, as they are written. */
export async function* readWeights(files: readonly string[]): AsyncGenerator<number> {
  for await (const line of pairLines(files)) yield Number(line.split(' ', 3)[2]);
}

async function* pairLines(files: readonly string[]): AsyncGenerator<string> {
  for (const file of files) {
    let first = true;
    for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
      if (!first) yield line;
      first = false;
    }
  }
}

/** Reads pairs back: those of `least` thousandths and more. */
export async function readPairs(files: readonly string[], least = -Infinity): Promise<PairTable> {
  let room = 1 << 16;
  let numbers = new Float64Array(room * width);
  let subjects = Buffer.alloc(room * 32);
  let size = 0;
  for await (const line of pairLines(files)) {
    const parts = line.split(' ');
    if (Number(parts[2]) < least) continue;
    if (size === room) {
      room *= 2;
      const [moreNumbers, moreSubjects] = [new Float64Array(room * width), Buffer.alloc(room * 32)];
      moreNumbers.set(numbers);
      subjects.copy(moreSubjects);
      [numbers, subjects] = [moreNumbers, moreSubjects];
    }
    for (let n = 0; n < width; n += 1) numbers[size * width + n] = Number(parts[n]);
    subjects.write(parts[width] as string, size * 32, 'hex');
    size += 1;
  }
  return orderPairs(numbers, subjects, size);
}

function orderPairs(numbers: Float64Array, subjects: Buffer, size: number): PairTable {
  const order = Uint32Array.from({ length: size }, (_, at) => at).sort(
    (one, other) =>
      (numbers[one * width] as number) - (numbers[other * width] as number) ||
      (numbers[one * width + 1] as number) - (numbers[other * width + 1] as number),
  );
  // Two pieces of one regency may find the same pair; they score it alike.
  const kept = order.filter(
    (at, n) =>
      n === 0 ||
      numbers[at * width] !== numbers[(order[n - 1] as number) * width] ||
      numbers[at * width + 1] !== numbers[(order[n - 1] as number) * width + 1],
  );
  const take =
    (column: number) =>
    (_: unknown, n: number): number =>
      numbers[(kept[n] as number) * width + column] as number;
  const ints = (column: number) => Int32Array.from(kept, take(column));
  const [a, b] = [Float64Array.from(kept, take(0)), Float64Array.from(kept, take(1))];
  return {
    size: kept.length,
    a,
    b,
    weight: ints(2),
    pattern: ints(3),
    prior: ints(4),
    standing: ints(5),
    name: ints(6),
    date: ints(7),
    kin: ints(8),
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
