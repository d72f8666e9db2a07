/**
 * Rewrites what the engine would misread (stray quotes, mixed line ends, other encodings, sheets) as a strict CSV in
 * which every record says where it came from: sheet, line and byte, then the cells, each in quotes. A quote that never
 * closes is a character like any other.
 */
import { createReadStream } from 'node:fs';
import { createWriteStream, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import { recordSplitter } from './records.ts';
import type { Dialect } from './scan.ts';

export type Placed = {
  readonly sheet: string;
  readonly line: number;
  readonly byte: number | null;
  readonly cells: readonly string[];
};

/**
 * A strict CSV of placed records: UTF-8, comma, every cell in quotes. Cells beyond `columns` are joined into one more.
 */
export function placedWriter(path: string, columns: number) {
  const out: WriteStream = createWriteStream(path, { mode: 0o600 });
  let waiting: string[] = [];
  let size = 0;
  let records = 0;
  let failed: Error | undefined;
  out.on('error', (error) => void (failed = error));
  const flush = (): void => {
    out.write(waiting.join(''));
    waiting = [];
    size = 0;
  };
  const written = async (): Promise<void> => {
    if (failed) throw failed;
    if (out.writableNeedDrain) await once(out, 'drain');
  };
  return {
    records: () => records,
    /** `written` is to be awaited now and then: what the disk has not taken waits in memory. */
    add({ sheet, line, byte, cells }: Placed): void {
      const own = cells.length > columns ? [...cells.slice(0, columns), cells.slice(columns).join(' | ')] : cells;
      let text = `${quoted(sheet)},"${line}","${byte ?? ''}"`;
      for (let at = 0; at <= columns; at += 1) text += `,${quoted(own[at] ?? '')}`;
      text += '\n';
      records += 1;
      waiting.push(text);
      size += text.length;
      if (size > 1 << 17) flush();
    },
    written,
    async end(): Promise<void> {
      flush();
      await written();
      out.end();
      await once(out, 'finish');
    },
  };
}

const quoted = (cell: string): string =>
  cell === '' ? '' : `"${cell.includes('"') ? cell.replaceAll('"', '""') : cell}"`;

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * Records of a CSV however odd, with the line each begins on and how many it stands on. A line without any character
 * comes as a record without cells.
 */
export async function* readRecords(
  path: string,
  dialect: Dialect,
  encoding: Encoding,
): AsyncGenerator<{ line: number; byte: number | null; lines: number; cells: string[] }> {
  const splitter = recordSplitter<{ text: string; line: number; byte: number | null }>(dialect);
  const placed = ({ first: { line, byte }, lines, cells }: ReturnType<typeof splitter.take>[number]) => ({
    line,
    byte,
    lines,
    cells,
  });
  for await (const each of readLines(path, encoding)) yield* splitter.take(each).map(placed);
  yield* splitter.end().map(placed);
}

/**
 * Lines by LF, CR LF or CR. Bytes are counted in UTF-8 and Windows-1252 files. A line that is no UTF-8 is read as
 * Windows-1252.
 */
async function* readLines(
  path: string,
  encoding: Encoding,
): AsyncGenerator<{ text: string; line: number; byte: number | null }> {
  let line = 0;
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    const decoder = new TextDecoder(encoding);
    let rest = '';
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
      const lines = (rest + decoder.decode(chunk as Buffer, { stream: true })).split(/\r\n|\n|\r(?!$)/);
      rest = lines.pop() ?? '';
      for (const text of lines) yield { text, line: (line += 1), byte: null };
    }
    const last = (rest + decoder.decode()).split(/\r\n|\n|\r/);
    if (last.at(-1) === '') last.pop();
    for (const text of last) yield { text, line: (line += 1), byte: null };
    return;
  }
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const windows = new TextDecoder('windows-1252');
  const decode = (bytes: Buffer): string => {
    if (encoding === 'windows-1252') return windows.decode(bytes);
    try {
      return strict.decode(bytes);
    } catch {
      return windows.decode(bytes);
    }
  };
  const plain = (text: string): string => (text.includes('\u0000') ? text.replaceAll('\u0000', '') : text);
  let rest: Buffer = Buffer.alloc(0);
  let place = 0;
  const split = function* (bytes: Buffer, last: boolean) {
    let from = 0;
    for (;;) {
      const lf = bytes.indexOf(10, from);
      const end = lf === -1 ? bytes.length : lf;
      const cr = bytes.indexOf(13, from);
      const stop = cr !== -1 && cr < end && cr + 1 < bytes.length && bytes[cr + 1] !== 10 ? cr : end;
      if (stop === bytes.length && !last) break;
      const upTo = stop > from && bytes[stop - 1] === 13 ? stop - 1 : stop;
      const body = bytes.subarray(from, upTo);
      const skip = place + from === 0 && body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf ? 3 : 0;
      yield { text: plain(decode(body.subarray(skip))), line: (line += 1), byte: place + from };
      if (stop >= bytes.length) return bytes.length;
      from = stop + 1;
    }
    return from;
  };
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    const bytes = rest.length === 0 ? (chunk as Buffer) : Buffer.concat([rest, chunk as Buffer]);
    const used: number = yield* split(bytes, false);
    place += used;
    rest = bytes.subarray(used);
  }
  if (rest.length > 0) yield* split(rest, true);
}
