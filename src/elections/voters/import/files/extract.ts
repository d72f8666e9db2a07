/** Copies chosen records of a plain CSV, and where each begins: how the rows that were not taken are found again without a second run of the engine. */
import { createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { once } from 'node:events';
import type { Dialect } from './scan.ts';

const chunkSize = 1 << 22;

/** `wanted` are numbers of records from 1, rising. Returns the byte of the file on which each of them begins. Only for files that scanCsv does not call odd. */
export async function extractRecords(path: string, { delimiter, quote }: Dialect, wanted: readonly number[], target: string): Promise<number[]> {
  const places: number[] = [];
  const out = createWriteStream(target, { mode: 0o600 });
  const file = await open(path);
  const delimiterByte = delimiter.charCodeAt(0);
  const quoteByte = quote === '' ? -1 : quote.charCodeAt(0);
  const buffer = Buffer.allocUnsafe(chunkSize);
  let record = 1, begin = 0, length = 0, fresh = true, inside = false, closing = false, held: Buffer[] = [];
  const finish = async (bytes: Buffer) => {
    if (length > 0) {
      if (record === wanted[places.length]) {
        places.push(begin);
        if (!out.write(Buffer.concat([...held, bytes, lineEnd]))) await once(out, 'drain');
      }
      record += 1;
    }
    held = [];
    length = 0;
    fresh = true;
  };
  try {
    for (let at = 0; places.length < wanted.length;) {
      const { bytesRead } = await file.read(buffer, 0, chunkSize, at);
      if (bytesRead === 0) break;
      let start = at === 0 && buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf ? 3 : 0;
      if (start === 3) begin = 3;
      for (let i = start; i < bytesRead; i += 1) {
        const byte = buffer[i];
        if (inside) {
          if (byte === quoteByte) {
            closing = !closing;
            continue;
          }
          if (!closing) continue;
          closing = false;
          inside = false;
        }
        if (byte === 10) {
          await finish(Buffer.from(buffer.subarray(start, i)));
          start = i + 1;
          begin = at + start;
        } else if (byte !== 13) {
          if (byte === quoteByte && fresh) inside = true;
          fresh = byte === delimiterByte;
          length += 1;
        }
      }
      if (start < bytesRead) held.push(Buffer.from(buffer.subarray(start, bytesRead)));
      at += bytesRead;
    }
    if (held.length > 0) await finish(Buffer.alloc(0));
  } finally {
    await file.close();
    out.end();
    await once(out, 'finish');
  }
  return places;
}

const lineEnd = Buffer.from('\n');
