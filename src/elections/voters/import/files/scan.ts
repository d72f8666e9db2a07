/**
 * Counts the records of a CSV by reading every byte once, apart from the engine: what the engine then reads must add
 * up to it. Also tells whether the file is plain enough for the engine to read as it is; what is not is rewritten
 * first (rewrite.ts).
 */
import { open } from 'node:fs/promises';

export type Dialect = {
  /** One ASCII character. */ readonly delimiter: string;
  /** '"' or ''. */ readonly quote: string;
  /** What a quote within quotes stands behind, where it is not doubled. */ readonly escape?: '\\';
};

export type Scan = {
  /** Records with at least one character; the lines without any do not count. */
  readonly records: number;
  /** Lines of the file, whatever quotes stand in them, and those without any character. */
  readonly lines: number;
  readonly blank: number;
  /** Most cells in one record after the first `skip`. */
  readonly widest: number;
  readonly quotes: boolean;
  /**
   * Quotes that do not pair up or go on over a line's end, lines that end in CR alone, blank lines between records: the
   * engine would read these in its own way.
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

/** What has been counted, and where in a record the bytes taken so far end. */
type Counted = {
  records: number;
  lines: number;
  /** Lines without a character. */
  blank: number;
  widest: number;
  quoted: boolean;
  odd: boolean;
  /** Of the record that is open: its cells, and its characters outside quotes. */
  cells: number;
  length: number;
  /** A cell begins here; a quoted one is open; its closing quote may have been seen; a CR was. */
  fresh: boolean;
  inside: boolean;
  closing: boolean;
  lastReturn: boolean;
};

/** Bytes, and each four times in a word. */
type Signs = {
  readonly delimiter: number;
  readonly quote: number;
  readonly delimiters: number;
  readonly newlines: number;
  readonly returns: number;
  readonly quotes: number;
};

function recordCounter(delimiter: number, quote: number, skip: number) {
  const signs: Signs = {
    delimiter,
    quote,
    delimiters: fourOf(delimiter),
    newlines: fourOf(newline),
    returns: fourOf(carriageReturn),
    quotes: fourOf(quote < 0 ? newline : quote),
  };
  const counted: Counted = {
    records: 0,
    lines: 0,
    blank: 0,
    widest: 0,
    quoted: false,
    odd: false,
    cells: 1,
    length: 0,
    fresh: true,
    inside: false,
    closing: false,
    lastReturn: false,
  };
  return {
    take: (bytes: Uint8Array, from: number, to: number): void => takeBytes(counted, signs, skip, bytes, from, to),
    end(): Scan {
      if (counted.inside && !counted.closing) counted.odd = true;
      if (counted.length > 0) {
        counted.lines += 1;
        endRecord(counted, skip, counted.cells, counted.length);
      }
      const { records, lines, blank, widest, quoted, odd } = counted;
      return { records, lines, blank, widest, quotes: quoted, odd };
    },
  };
}

/**
 * A byte-wise state machine that takes four bytes at once where none of them ends a record or begins a quote: most of
 * a file. Its loop runs over every byte of a nation's list: what changes with every byte is in variables of its own.
 */
function takeBytes(counted: Counted, signs: Signs, skip: number, bytes: Uint8Array, from: number, to: number): void {
  const { delimiter, quote, delimiters, newlines, returns, quotes } = signs;
  const words = new Int32Array(bytes.buffer, 0, to >> 2);
  let { cells, length, fresh, lastReturn } = counted;
  for (let i = counted.inside ? passQuoted(counted, signs, bytes, from, to) : from; i < to;) {
    if ((i & 3) === 0) {
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
        if (lastReturn) counted.odd = true;
        lastReturn = false;
        if (i >= to) break;
      }
    }
    const byte = bytes[i] as number;
    i += 1;
    if (byte === newline) {
      counted.lines += 1;
      endRecord(counted, skip, cells, length);
      cells = 1;
      length = 0;
      fresh = true;
      lastReturn = false;
      continue;
    }
    if (lastReturn) counted.odd = true;
    lastReturn = byte === carriageReturn;
    if (lastReturn) continue;
    length += 1;
    if (byte === delimiter) cells += 1;
    else if (byte === quote && fresh) {
      counted.quoted = true;
      counted.inside = true;
      i = passQuoted(counted, signs, bytes, i, to);
    }
    fresh = byte === delimiter;
  }
  counted.cells = cells;
  counted.length = length;
  counted.fresh = fresh;
  counted.lastReturn = lastReturn;
}

/** From inside a quoted cell to the first byte behind its closing quote, or to the end of what has been read. */
function passQuoted(counted: Counted, signs: Signs, bytes: Uint8Array, from: number, to: number): number {
  const { delimiter, quote } = signs;
  for (let i = from; i < to; i += 1) {
    const byte = bytes[i] as number;
    if (counted.closing) {
      counted.closing = false;
      if (byte === quote) continue;
      counted.inside = false;
      if (byte !== delimiter && byte !== newline && byte !== carriageReturn) counted.odd = true;
      return i;
    }
    if (byte === quote) counted.closing = true;
    else if (byte === newline) {
      counted.lines += 1;
      counted.odd = true;
    }
  }
  return to;
}

/** A line without a character is no record; a record behind one makes the file odd. */
function endRecord(counted: Counted, skip: number, cells: number, length: number): void {
  if (length === 0) {
    counted.blank += 1;
    return;
  }
  if (counted.blank > 0 && counted.records > 0) counted.odd = true;
  counted.records += 1;
  if (counted.records > skip && cells > counted.widest) counted.widest = cells;
}

/**
 * Lines of a file by nothing but its line ends (LF, CR LF, CR): what records were made of must come to the same. UTF-16
 * is told by the order of its bytes.
 */
export async function countLines(path: string, wide: 'le' | 'be' | null): Promise<number> {
  const file = await open(path);
  const buffer = new Uint8Array(chunkSize);
  const step = wide === null ? 1 : 2;
  let lines = 0;
  let last = newline;
  try {
    for (let at = 0; ;) {
      const { bytesRead } = await file.read(buffer, 0, chunkSize, at);
      for (let i = 0; i + step <= bytesRead; i += step) {
        const unit = unitAt(buffer, i, wide);
        if (at + i === 0 && unit === byteOrderMark) continue;
        if (unit === newline ? last !== carriageReturn : unit === carriageReturn) lines += 1;
        last = unit;
      }
      at += bytesRead;
      if (bytesRead === 0) return last === newline || last === carriageReturn ? lines : lines + 1;
    }
  } finally {
    await file.close();
  }
}

const byteOrderMark = 0xfeff;
const unitAt = (bytes: Uint8Array, i: number, wide: 'le' | 'be' | null): number => {
  const [one = 0, two = 0] = [bytes[i], bytes[i + 1]];
  return wide === null ? one : wide === 'le' ? one + two * 256 : one * 256 + two;
};

/** A word of four equal bytes. */
const fourOf = (byte: number): number => Math.imul(byte, 0x01010101);

/** The highest bit of every byte of `word` that is the byte at its place in `wanted`. */
function bytesEqual(word: number, wanted: number): number {
  const apart = word ^ wanted;
  return ~(((apart & 0x7f7f7f7f) + 0x7f7f7f7f) | apart | 0x7f7f7f7f);
}
