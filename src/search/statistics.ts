/**
 * In how many passages each term of the index stands: what rare words are worth, and which words there are at all.
 * A file beside the index, small in memory: terms in order, found by halving. It only weighs; it decides nothing.
 */
import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { firstAt } from '../language/index.ts';

export type Statistics = {
  readonly passages: number;
  /** Words in all passages. */
  readonly words: number;
  /** In how many passages a term stands. */
  readonly count: (term: string) => number;
  /** Calls `visit` for every term that begins so, in order, with its count. */
  readonly each: (beginning: string, visit: (term: string, count: number) => void) => void;
};

export type Change = {
  readonly passages: number;
  readonly words: number;
  readonly counts: ReadonlyMap<string, number>;
};

export const noStatistics: Statistics = { passages: 0, words: 0, count: () => 0, each: () => undefined };

const newline = 10;

/** Reads what `merged` wrote. Throws when it is something else. */
export function readStatistics(bytes: Buffer): Statistics {
  const head = bytes.indexOf(newline);
  const { passages, words, terms } = JSON.parse(bytes.toString('utf8', 0, head)) as Record<string, number>;
  if (passages === undefined || words === undefined || terms === undefined) throw new Error('not a file of statistics');
  const counts = bytes.subarray(bytes.length - terms * 4);
  const starts = new Uint32Array(terms + 1);
  starts[0] = head + 1;
  for (let n = 1, at = head + 1; n <= terms; n += 1) {
    at = bytes.indexOf(newline, at) + 1;
    starts[n] = at;
  }
  const bytesOf = (n: number) => bytes.subarray(starts[n], (starts[n + 1] as number) - 1);
  /** The first term that is not before this one. */
  const place = (term: Buffer): number => firstAt(terms, (at) => bytesOf(at).compare(term) >= 0);
  return {
    passages,
    words,
    count: (term) => {
      const wanted = Buffer.from(term);
      const at = place(wanted);
      return at < terms && bytesOf(at).equals(wanted) ? counts.readUInt32LE(at * 4) : 0;
    },
    each: (beginning, visit) => {
      const wanted = Buffer.from(beginning);
      for (let at = place(wanted); at < terms; at += 1) {
        const found = bytesOf(at);
        if (found.length < wanted.length || found.compare(wanted, 0, wanted.length, 0, wanted.length) !== 0) return;
        visit(found.toString('utf8'), counts.readUInt32LE(at * 4));
      }
    },
  };
}

/** The bytes of statistics after a change; terms whose count falls to nothing are left out. */
export function merged(before: Statistics, { passages, words, counts }: Change): Buffer {
  const changed = [...counts.keys()].map((term) => Buffer.from(term)).toSorted((one, other) => one.compare(other));
  const terms: string[] = [];
  const numbers: number[] = [];
  const put = (term: string, count: number) => {
    if (count <= 0) return;
    terms.push(term);
    numbers.push(count);
  };
  let next = 0;
  const putChanged = (until: Buffer | null) => {
    for (; next < changed.length; next += 1) {
      const term = changed[next] as Buffer;
      if (until !== null && term.compare(until) >= 0) return;
      put(term.toString(), counts.get(term.toString()) ?? 0);
    }
  };
  before.each('', (term, count) => {
    const bytes = Buffer.from(term);
    putChanged(bytes);
    const change = counts.get(term);
    if (change !== undefined) next += 1;
    put(term, count + (change ?? 0));
  });
  putChanged(null);
  const head = { passages: Math.max(0, before.passages + passages), words: Math.max(0, before.words + words) };
  const tail = Buffer.alloc(numbers.length * 4);
  for (const [at, count] of numbers.entries()) tail.writeUInt32LE(count, at * 4);
  const lines = [JSON.stringify({ ...head, terms: numbers.length }), ...terms, ''].join('\n');
  return Buffer.concat([Buffer.from(lines), tail]);
}

/** Reads the file when it changed, at most every so many milliseconds. */
export function statisticsOf(file: string, every = 2_000): () => Promise<Statistics> {
  let known: Statistics = noStatistics;
  let stamp = '';
  let looked = -Infinity;
  return async () => {
    const now = performance.now();
    if (now - looked < every) return known;
    looked = now;
    const found = await stat(file).catch(() => null);
    const mark = found === null ? '' : `${found.mtimeMs} ${found.size} ${found.ino}`;
    if (mark !== stamp) {
      known = found === null ? noStatistics : readStatistics(await readFile(file));
      stamp = mark;
    }
    return known;
  };
}

/** Writes them beside the old ones and puts them in their place at once. */
export async function writeStatistics(file: string, bytes: Buffer): Promise<void> {
  await writeFile(`${file}.new`, bytes);
  await rename(`${file}.new`, file);
}
