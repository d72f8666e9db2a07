/** What cells of a book kept by hand say: days as they are written, cells that reach over several rows. */
import type { ShownSheet } from '../../documents/index.ts';
import { oneLine, readDateMentions } from '../../language/index.ts';

export type WrittenDay = { readonly day: string | null; readonly impossible: boolean };

/** A day that is written whole; two in one cell, or one without its year, are none. */
export function writtenDay(text: string): WrittenDay {
  const found = readDateMentions(text, '1900-01-01');
  const [only] = found;
  if (found.length !== 1 || only === undefined || only.last !== undefined || only.inferredYear)
    return { day: null, impossible: false };
  return only.first === undefined ? { day: null, impossible: true } : { day: only.first, impossible: false };
}

/** By "column line". */
export type MergedValues = ReadonlyMap<string, { readonly text: string; readonly from: number }>;

/** What cells below the first of a merged one stand for, by "column line". */
export function mergedValues({ rows, merged }: ShownSheet): MergedValues {
  const byLine = new Map(rows.map((row) => [row.line, row]));
  const values = new Map<string, { text: string; from: number }>();
  for (const { column, from, to } of merged) {
    const text = oneLine(byLine.get(from)?.cells[column] ?? '');
    if (text !== '')
      for (let line = from + 1; line <= to && line - from < 10_000; line += 1)
        values.set(`${column} ${line}`, { text, from });
  }
  return values;
}
