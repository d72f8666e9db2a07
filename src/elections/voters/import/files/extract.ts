/**
 * Copies chosen records of a plain CSV, and where each begins: how the rows that were not taken are found again
 * without a second run of the engine.
 */
import { createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { once } from 'node:events';
import type { Dialect } from './scan.ts';

const chunkSize = 1 << 22;

/**
 * `wanted` are numbers of records from 1, rising. Returns the byte of the file on which each of them begins. Only for
 * files that scanCsv does not call odd.
 */
export async function extractRecords(
  path: string,
  { delimiter, quote }: Dialect,
  wanted: readonly number[],
  target: string,
): Promise<number[]> {
  const places: number[] = [];
  const out = createWriteStream(target, { mode: 0o600 });
  const file = await open(path);
  const delimiterByte = delimiter.charCodeAt(0);
  const quoteByte = quote === '' ? -1 : quote.charCodeAt(0);
  const buffer = Buffer.allocUnsafe(chunkSize);
  const plain = new Uint8Array(256).fill(1);
  for (const special of [delimiterByte, quoteByte, 10, 13]) if (special >= 0) plain[special] = 0;
  let record = 1,
    begin = 0,
    length = 0,
    fresh = true,
    inside = false,
    closing = false,
    next = wanted[0] ?? 0,
    held: Buffer[] = [];
  try {
    for (let at = 0; places.length < wanted.length;) {
      const { bytesRead } = await file.read(buffer, 0, chunkSize, at);
      if (bytesRead === 0) break;
      let start = at === 0 && buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf ? 3 : 0;
      if (start === 3) begin = 3;
      for (let i = start; i < bytesRead; i += 1) {
        const byte = buffer[i] as number;
        if (inside) {
          if (byte === quoteByte) {
            closing = !closing;
            continue;
          }
          if (!closing) continue;
          closing = false;
          inside = false;
        }
        if (plain[byte] === 1) {
          let end = i + 1;
          while (end < bytesRead && plain[buffer[end] as number] === 1) end += 1;
          length += end - i;
          fresh = false;
          i = end - 1;
        } else if (byte === 10) {
          if (length > 0) {
            if (record === next) {
              places.push(begin);
              if (!out.write(Buffer.concat([...held, buffer.subarray(start, i), lineEnd]))) await once(out, 'drain');
              next = wanted[places.length] ?? 0;
            }
            record += 1;
          }
          held = [];
          length = 0;
          fresh = true;
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
    if (length > 0 && record === next) {
      places.push(begin);
      out.write(Buffer.concat([...held, lineEnd]));
    }
  } finally {
    await file.close();
    out.end();
    await once(out, 'finish');
  }
  return places;
}

const lineEnd = Buffer.from('\n');
