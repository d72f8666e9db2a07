/** A list with separators (CSV): its rows as those of a sheet. */
import type { ShownSheet } from '../../documents/index.ts';

/** Null where the bytes are no text. */
export function readCsv(bytes: Uint8Array, mostRows: number): ShownSheet | null {
  const text = decoded(bytes);
  if (text === null) return null;
  const rows = split(text, separatorOf(text), mostRows + 1);
  return {
    name: 'CSV',
    hidden: false,
    merged: [],
    rows: rows.flatMap(({ line, cells }) =>
      cells.every((cell) => cell.trim() === '')
        ? []
        : [{ line, hidden: false, cells: cells.map((cell) => cell.trim()) }],
    ),
  };
}

/** UTF-8, UTF-16 where its mark says so ("Unicode text"), or as old office programs write (Windows-1252). */
function decoded(bytes: Uint8Array): string | null {
  const wide = utf16(bytes);
  if (wide !== null) return new TextDecoder(wide).decode(bytes);
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function utf16([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** The one that the first lines hold most often outside quotes. */
function separatorOf(text: string): string {
  const [semicolons, commas, tabs, bars] = [';', ',', '\t', '|'].map((one) => ({
    one,
    count: text
      .slice(0, 20_000)
      .replaceAll(/"[^"]*"/g, '')
      .split(one).length,
  }));
  return (
    [semicolons, commas, tabs, bars].reduce((best, other) => ((other?.count ?? 0) > (best?.count ?? 0) ? other : best))
      ?.one ?? ','
  );
}

/** `line`: where a row begins in the file, from 1; a cell in quotes may hold several lines. */
function split(text: string, separator: string, most: number): { readonly line: number; readonly cells: string[] }[] {
  const rows: { line: number; cells: string[] }[] = [];
  let [cells, cell, quoted, line, begun]: [string[], string, boolean, number, number] = [[], '', false, 1, 1];
  const endRow = () => {
    rows.push({ line: begun, cells: [...cells, cell] });
    [cells, cell] = [[], ''];
  };
  for (let at = 0; at < text.length && rows.length < most; at += 1) {
    const sign = text[at] ?? '';
    if (sign === '\n') line += 1;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') cell += text[(at += 1)];
      else quoted = false;
    } else if (sign === '"' && cell.trim() === '') [quoted, cell] = [true, ''];
    else if (sign === separator) [cells, cell] = [[...cells, cell], ''];
    else if (sign === '\n') {
      endRow();
      begun = line;
    } else if (sign !== '\r') cell += sign;
  }
  if (cell !== '' || cells.length > 0) endRow();
  return rows;
}
