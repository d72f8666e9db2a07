/**
 * Copies chosen records of a plain CSV, and where each begins: how the rows that were not taken are found again
 * without a second run of the engine.
 */
import { createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { once } from 'node:events';
import type { Dialect } from './scan.ts';

const newline = 10;
const carriageReturn = 13;
const chunkSize = 1 << 22;

/**
 * `wanted` are numbers of records from 1, rising. Returns the byte of the file on which each of them begins. Only for
 * files that scanCsv does not call odd.
 */
export async function extractRecords(
  path: string,
  dialect: Dialect,
  wanted: readonly number[],
  target: string,
): Promise<number[]> {
  const places: number[] = [];
  const out = createWriteStream(target, { mode: 0o600 });
  const file = await open(path);
  const buffer = Buffer.allocUnsafe(chunkSize);
  const signs = signsOf(dialect);
  const reading: Reading = { fresh: true, inside: false, closing: false, length: 0 };
  let record = 1,
    begin = 0,
    held: Buffer[] = [];
  /** Ends the open record: `last` are its bytes in this chunk. */
  const endRecord = async (last: Buffer): Promise<void> => {
    if (reading.length > 0) {
      if (record === wanted[places.length]) {
        places.push(begin);
        if (!out.write(Buffer.concat([...held, last, lineEnd]))) await once(out, 'drain');
      }
      record += 1;
    }
    held = [];
    reading.length = 0;
    reading.fresh = true;
  };
  try {
    for (let at = 0; places.length < wanted.length;) {
      const { bytesRead } = await file.read(buffer, 0, chunkSize, at);
      if (bytesRead === 0) break;
      let start = at === 0 && buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf ? 3 : 0;
      if (start === 3) begin = 3;
      for (let end = endOfRecord(buffer, start, bytesRead, signs, reading); end < bytesRead;) {
        await endRecord(buffer.subarray(start, end));
        start = end + 1;
        begin = at + start;
        end = endOfRecord(buffer, start, bytesRead, signs, reading);
      }
      if (start < bytesRead) held.push(Buffer.from(buffer.subarray(start, bytesRead)));
      at += bytesRead;
    }
    await endRecord(Buffer.alloc(0));
  } finally {
    await file.close();
    out.end();
    await once(out, 'finish');
  }
  return places;
}

type Signs = {
  readonly delimiter: number;
  readonly quote: number;
  /** 1 for every byte that is neither delimiter, quote nor end of a line. */
  readonly plain: Uint8Array;
};

function signsOf(dialect: Dialect): Signs {
  const delimiter = dialect.delimiter.charCodeAt(0);
  const quote = dialect.quote === '' ? -1 : dialect.quote.charCodeAt(0);
  const plain = new Uint8Array(256).fill(1);
  for (const special of [delimiter, quote, newline, carriageReturn]) if (special >= 0) plain[special] = 0;
  return { delimiter, quote, plain };
}

/** Where in a record the bytes read so far end: it may go on in the next chunk. */
type Reading = {
  /** A cell begins here; a quoted one is open; its closing quote may have been seen. */
  fresh: boolean;
  inside: boolean;
  closing: boolean;
  /** Characters of the record outside quotes. */
  length: number;
};

/** The place of the newline that ends the record, or `to`. */
function endOfRecord(
  bytes: Uint8Array,
  from: number,
  to: number,
  { delimiter, quote, plain }: Signs,
  reading: Reading,
): number {
  let { fresh, inside, closing, length } = reading;
  let i = from;
  for (; i < to; i += 1) {
    const byte = bytes[i] as number;
    if (inside) {
      if (byte === quote) {
        closing = !closing;
        continue;
      }
      if (!closing) continue;
      closing = false;
      inside = false;
    }
    if (plain[byte] === 1) {
      let end = i + 1;
      while (end < to && plain[bytes[end] as number] === 1) end += 1;
      length += end - i;
      fresh = false;
      i = end - 1;
    } else if (byte === newline) {
      break;
    } else if (byte !== carriageReturn) {
      if (byte === quote && fresh) inside = true;
      fresh = byte === delimiter;
      length += 1;
    }
  }
  reading.fresh = fresh;
  reading.inside = inside;
  reading.closing = closing;
  reading.length = length;
  return i;
}

const lineEnd = Buffer.from('\n');
