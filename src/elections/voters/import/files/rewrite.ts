/**
 * Rewrites what the engine would misread (stray quotes, mixed line ends, other encodings, sheets) as a strict CSV in
 * which every record says where it came from: sheet, line and byte, then the cells, each in quotes. A quote that never
 * closes is a character like any other.
 */
import { createReadStream } from 'node:fs';
import { createWriteStream, type WriteStream } from 'node:fs';
import { once } from 'node:events';
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
  const flush = async () => {
    if (failed) throw failed;
    const text = waiting.join('');
    waiting = [];
    size = 0;
    if (!out.write(text)) await once(out, 'drain');
  };
  return {
    records: () => records,
    async add({ sheet, line, byte, cells }: Placed): Promise<void> {
      const own = cells.length > columns ? [...cells.slice(0, columns), cells.slice(columns).join(' | ')] : cells;
      let text = `${quoted(sheet)},"${line}","${byte ?? ''}"`;
      for (let at = 0; at <= columns; at += 1) text += `,${quoted(own[at] ?? '')}`;
      text += '\n';
      records += 1;
      waiting.push(text);
      size += text.length;
      if (size > 1 << 20) await flush();
    },
    async end(): Promise<void> {
      await flush();
      out.end();
      await once(out, 'finish');
    },
  };
}

const quoted = (cell: string): string =>
  cell === '' ? '' : `"${cell.includes('"') ? cell.replaceAll('"', '""') : cell}"`;

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Records of a CSV however odd, with the line each begins on. Lines without any character are no records. */
export async function* readRecords(
  path: string,
  { delimiter, quote }: Dialect,
  encoding: Encoding,
): AsyncGenerator<{ line: number; byte: number | null; cells: string[] }> {
  let open: { text: string; line: number; byte: number | null; lines: string[] } | null = null;
  for await (const each of readLines(path, encoding)) {
    const current: { text: string; line: number; byte: number | null; lines: string[] } =
      open === null
        ? { text: each.text, line: each.line, byte: each.byte, lines: [each.text] }
        : { ...open, text: `${open.text}\n${each.text}`, lines: [...open.lines, each.text] };
    open = null;
    const cells = splitRecord(current.text, delimiter, quote);
    if (cells !== null) {
      if (current.text !== '') yield { line: current.line, byte: current.byte, cells };
    } else if (current.lines.length < mostLines && current.text.length < mostCharacters) {
      open = current;
    } else {
      yield* literally(current, delimiter);
    }
  }
  if (open !== null) yield* literally(open, delimiter);
}

/** A value spans at most so many lines; a quote still open then was none. */
const mostLines = 8;
const mostCharacters = 100_000;

function* literally(
  { line, byte, lines }: { readonly line: number; readonly byte: number | null; readonly lines: readonly string[] },
  delimiter: string,
) {
  for (const [n, text] of lines.entries())
    if (text !== '') yield { line: line + n, byte: n === 0 ? byte : null, cells: text.split(delimiter) };
}

/** Null while a quoted value is still open at the end. */
export function splitRecord(text: string, delimiter: string, quote: string): string[] | null {
  if (quote === '' || !text.includes(quote)) return text.split(delimiter);
  const cells: string[] = [];
  for (let at = 0; ;) {
    if (text[at] === quote) {
      let cell = '';
      let from = at + 1;
      for (;;) {
        const close = text.indexOf(quote, from);
        if (close === -1) return null;
        cell += text.slice(from, close);
        from = close + 1;
        if (text[from] !== quote) break;
        cell += quote;
        from += 1;
      }
      // After the closing quote there may only be the end of the cell; other characters stay part of it.
      const end = text.indexOf(delimiter, from);
      cells.push(cell + text.slice(from, end === -1 ? undefined : end));
      if (end === -1) return cells;
      at = end + 1;
    } else {
      const end = text.indexOf(delimiter, at);
      cells.push(text.slice(at, end === -1 ? undefined : end));
      if (end === -1) return cells;
      at = end + 1;
    }
  }
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
    for (const text of (rest + decoder.decode()).split(/\r\n|\n|\r/)) yield { text, line: (line += 1), byte: null };
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
      yield { text: decode(body.subarray(skip)), line: (line += 1), byte: place + from };
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
