/**
 * Counts the records of a CSV by reading every byte once, apart from the engine: what the engine then reads must add
 * up to it. Also tells whether the file is plain enough for the engine to read as it is; what is not is rewritten
 * first (rewrite.ts).
 */
import { open } from 'node:fs/promises';

export type Dialect = {
  /** One ASCII character. */ readonly delimiter: string;
  /** '"' or ''. */ readonly quote: string;
};

export type Scan = {
  /** Records with at least one character; the lines without any do not count. */
  readonly records: number;
  /** Most cells in one record after the first `skip`. */
  readonly widest: number;
  readonly quotes: boolean;
  readonly quotedNewlines: boolean;
  /**
   * Quotes that do not pair up, lines that end in CR alone, blank lines between records: the engine would read these
   * in its own way.
   */
  readonly odd: boolean;
};

const newline = 10;
const carriageReturn = 13;
const chunkSize = 1 << 22;

/** `onBytes` hears how many bytes have been read; false stops, and the scan is null. */
export async function scanCsv(
  path: string,
  { delimiter, quote }: Dialect,
  skip: number,
  onBytes?: (bytes: number) => Promise<boolean>,
): Promise<Scan | null> {
  const file = await open(path);
  const buffer = new Uint8Array(chunkSize);
  const counter = recordCounter(delimiter.charCodeAt(0), quote === '' ? -1 : quote.charCodeAt(0), skip);
  try {
    for (let at = 0; ;) {
      const { bytesRead } = await file.read(buffer, 0, chunkSize, at);
      if (bytesRead === 0) return counter.end();
      counter.take(
        buffer,
        at === 0 && buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf ? 3 : 0,
        bytesRead,
      );
      at += bytesRead;
      if (onBytes && !(await onBytes(at))) return null;
    }
  } finally {
    await file.close();
  }
}

/**
 * A byte-wise state machine that takes four bytes at once where none of them ends a record or begins a quote: most of
 * a file. Its loop runs over every byte of a nation's list: it works on variables of its own (those of the closure are
 * slow to reach).
 */
function recordCounter(delimiter: number, quote: number, skip: number) {
  const [delimiters, newlines, returns, quotes] = [delimiter, newline, carriageReturn, quote < 0 ? newline : quote].map(
    fourOf,
  ) as [number, number, number, number];
  let state = {
    records: 0,
    widest: 0,
    cells: 1,
    length: 0,
    quoted: false,
    quotedNewlines: false,
    odd: false,
    blank: false,
    fresh: true,
    inside: false,
    closing: false,
    lastReturn: false,
  };
  return {
    take(bytes: Uint8Array, from: number, to: number): void {
      let { records, widest, cells, length, quoted, quotedNewlines, odd, blank, fresh, inside, closing, lastReturn } =
        state;
      const words = new Int32Array(bytes.buffer, 0, to >> 2);
      for (let i = from; i < to; i += 1) {
        if ((i & 3) === 0 && !inside) {
          const first = i >> 2;
          let at = first;
          for (; at < words.length; at += 1) {
            const word = words[at] as number;
            if ((bytesEqual(word, newlines) | bytesEqual(word, returns) | bytesEqual(word, quotes)) !== 0) break;
            cells += Math.imul(bytesEqual(word, delimiters) >>> 7, fourOf(1)) >>> 24;
          }
          if (at > first) {
            i = at << 2;
            length += i - (first << 2);
            fresh = bytes[i - 1] === delimiter;
            if (lastReturn) {
              odd = true;
              lastReturn = false;
            }
            if (i >= to) break;
          }
        }
        const byte = bytes[i] as number;
        if (inside) {
          if (closing) {
            closing = false;
            if (byte === quote) continue;
            inside = false;
            if (byte !== delimiter && byte !== newline && byte !== carriageReturn) odd = true;
            // What follows the closing quote is read as outside of it, below.
          } else {
            if (byte === quote) closing = true;
            else if (byte === newline) quotedNewlines = true;
            continue;
          }
        }
        if (byte === newline) {
          if (length === 0) {
            blank = true;
          } else {
            if (blank && records > 0) odd = true;
            records += 1;
            if (records > skip && cells > widest) widest = cells;
          }
          cells = 1;
          length = 0;
          fresh = true;
          lastReturn = false;
        } else if (byte === carriageReturn) {
          if (lastReturn) odd = true;
          lastReturn = true;
        } else {
          if (lastReturn) {
            odd = true;
            lastReturn = false;
          }
          length += 1;
          if (byte === delimiter) {
            cells += 1;
            fresh = true;
          } else if (byte === quote && fresh) {
            quoted = true;
            inside = true;
            fresh = false;
          } else {
            fresh = false;
          }
        }
      }
      state = {
        records,
        widest,
        cells,
        length,
        quoted,
        quotedNewlines,
        odd,
        blank,
        fresh,
        inside,
        closing,
        lastReturn,
      };
    },
    end(): Scan {
      let { records, widest, odd } = state;
      if (state.inside && !state.closing) odd = true;
      if (state.length > 0 || state.inside) {
        if (state.blank && records > 0) odd = true;
        records += 1;
        if (records > skip) widest = Math.max(widest, state.cells);
      }
      return { records, widest, quotes: state.quoted, quotedNewlines: state.quotedNewlines, odd };
    },
  };
}

/** A word of four equal bytes. */
const fourOf = (byte: number): number => Math.imul(byte, 0x01010101);

/** The highest bit of every byte of `word` that is the byte at its place in `wanted`. */
function bytesEqual(word: number, wanted: number): number {
  const apart = word ^ wanted;
  return ~(((apart & 0x7f7f7f7f) + 0x7f7f7f7f) | apart | 0x7f7f7f7f);
}
