/** Cells of an XLSX sheet that reach over several rows, and the rows that get their values. */
import { columnOf } from './sheet-cells.ts';
import { longestRow } from './xml-blocks.ts';
import type { Zip } from './zip.ts';

export type Merge = { readonly column: number; readonly from: number; readonly to: number };
/** More merged cells than this are left as they stand. */
const mostMerges = 200_000;

/** Cells that reach over several rows; they stand behind the rows of a sheet, and only that end is read as text. */
export async function mergesOf(zip: Zip, file: string): Promise<Merge[]> {
  const merges: Merge[] = [];
  const decoder = new TextDecoder();
  let before: Buffer = Buffer.alloc(0);
  let rest: string | null = null;
  for await (const chunk of zip.read(file)) {
    let bytes = chunk;
    if (rest === null) {
      // Their first tag may begin in the chunk before.
      bytes = Buffer.concat([before, chunk]);
      const begin = bytes.indexOf('mergeCell');
      before = bytes.subarray(-mergeTag);
      if (begin === -1) continue;
      rest = '';
      bytes = bytes.subarray(Math.max(0, begin - mergeTag));
    }
    const all: string = rest + decoder.decode(bytes, { stream: true });
    for (const [, column = '', from, to] of all.matchAll(
      /<(?:\w+:)?mergeCell\s[^>]*?ref=["']([A-Z]+)(\d+):[A-Z]+(\d+)["']/g,
    ))
      if (Number(to) > Number(from) && merges.length < mostMerges)
        merges.push({ column: columnOf(column), from: Number(from), to: Number(to) });
    const open = all.lastIndexOf('<');
    rest = open === -1 || all.includes('>', open) ? '' : all.slice(open).slice(0, longestRow);
  }
  return merges;
}

/** Bytes of "<prefix:mergeCell" that may stand before it, or of it in the chunk before. */
const mergeTag = 64;

/** Gives each row that a merged cell reaches over its value; how many cells got one. */
export function fillDown(merges: readonly Merge[]): (line: number, cells: string[]) => number {
  const from = new Map<number, Merge[]>();
  for (const merge of merges) from.set(merge.from, [...(from.get(merge.from) ?? []), merge]);
  let open: (Merge & { readonly value: string })[] = [];
  return (line, cells) => {
    open = open.filter(({ to }) => to >= line);
    let filled = 0;
    if (cells.length > 0)
      for (const { column, value } of open) {
        if ((cells[column] ?? '') !== '') continue;
        while (cells.length < column) cells.push('');
        cells[column] = value;
        filled += 1;
      }
    for (const merge of from.get(line) ?? []) {
      const value = cells[merge.column] ?? '';
      if (value !== '') open.push({ ...merge, value });
    }
    return filled;
  };
}
