/**
 * Counts the records of a CSV by reading every byte once, apart from the engine: what the engine then reads must add up to it.
 * Also tells whether the file is plain enough for the engine to read as it is; what is not is rewritten first (rewrite.ts).
 */
import { open } from 'node:fs/promises';

export type Dialect = { /** One ASCII character. */ readonly delimiter: string; /** '"' or ''. */ readonly quote: string };

export type Scan = {
  /** Records with at least one character; the lines without any do not count. */
  readonly records: number;
  /** Most cells in one record after the first `skip`. */
  readonly widest: number;
  readonly quotes: boolean;
  readonly quotedNewlines: boolean;
  /** Quotes that do not pair up, lines that end in CR alone, blank lines between records: the engine would read these in its own way. */
  readonly odd: boolean;
};

const newline = 10;
const carriageReturn = 13;
const chunkSize = 1 << 22;

/** `onBytes` hears how many bytes have been read; false stops, and the scan is null. */
export async function scanCsv(path: string, { delimiter, quote }: Dialect, skip: number, onBytes?: (bytes: number) => Promise<boolean>): Promise<Scan | null> {
  const file = await open(path);
  const buffer = Buffer.allocUnsafe(chunkSize);
  const counter = recordCounter(delimiter.charCodeAt(0), quote === '' ? -1 : quote.charCodeAt(0), skip);
  try {
    for (let at = 0; ;) {
      const { bytesRead } = await file.read(buffer, 0, chunkSize, at);
      if (bytesRead === 0) return counter.end();
      counter.take(buffer, at === 0 && buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf ? 3 : 0, bytesRead);
      at += bytesRead;
      if (onBytes && !(await onBytes(at))) return null;
    }
  } finally {
    await file.close();
  }
}

/**
 * A byte-wise state machine. Its loop runs once for every byte of a nation's list: it works on variables of its own (those of the closure
 * are slow to reach) and calls nothing.
 */
function recordCounter(delimiter: number, quote: number, skip: number) {
  // Bytes that end nothing and begin nothing: most of a file, passed over in one stride.
  const plain = new Uint8Array(256).fill(1);
  for (const special of [delimiter, quote, newline, carriageReturn]) if (special >= 0) plain[special] = 0;
  let state = { records: 0, widest: 0, cells: 1, length: 0, quotes: false, quotedNewlines: false, odd: false, blank: false, fresh: true, inside: false, closing: false, lastReturn: false };
  return {
    take(bytes: Uint8Array, from: number, to: number): void {
      let { records, widest, cells, length, quotes, quotedNewlines, odd, blank, fresh, inside, closing, lastReturn } = state;
      for (let i = from; i < to; i += 1) {
        const byte = bytes[i] as number;
        if (!inside && plain[byte] === 1) {
          let end = i + 1;
          while (end < to && plain[bytes[end] as number] === 1) end += 1;
          if (lastReturn) { odd = true; lastReturn = false; }
          length += end - i;
          fresh = false;
          i = end - 1;
          continue;
        }
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
          if (lastReturn) { odd = true; lastReturn = false; }
          length += 1;
          if (byte === delimiter) {
            cells += 1;
            fresh = true;
          } else if (byte === quote && fresh) {
            quotes = true;
            inside = true;
            fresh = false;
          } else {
            fresh = false;
          }
        }
      }
      state = { records, widest, cells, length, quotes, quotedNewlines, odd, blank, fresh, inside, closing, lastReturn };
    },
    end(): Scan {
      let { records, widest, odd } = state;
      if (state.inside && !state.closing) odd = true;
      if (state.length > 0 || state.inside) {
        if (state.blank && records > 0) odd = true;
        records += 1;
        if (records > skip) widest = Math.max(widest, state.cells);
      }
      return { records, widest, quotes: state.quotes, quotedNewlines: state.quotedNewlines, odd };
    },
  };
}
