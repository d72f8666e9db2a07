/** What stands in the margins of pages and not in the text: heads, feet, page numbers, the letterhead, footnotes. */
import type { Rule } from './drawn.ts';
import { joinLines } from './join.ts';
import type { Row } from './words.ts';

export type PageRows = {
  readonly height: number;
  readonly width: number;
  readonly rows: readonly Row[];
  readonly rules: readonly Rule[];
};
export type Apart = { readonly kind: 'header' | 'footer' | 'footnote'; readonly text: string };
export type Margins = { readonly pages: readonly PageRows[]; readonly apart: readonly Apart[] };

const textOf = ({ pieces }: Row): string => pieces.map(({ text }) => text).join(' ');

/** Takes out of the pages what belongs to their margins. What says the same on every page is kept once. */
export function withoutMargins(pages: readonly PageRows[]): Margins {
  const size = sizeOfMost(pages);
  const repeated = repeatedRows(pages);
  const kept = new Map<string, Apart>();
  const keep = (kind: Apart['kind'], text: string) => {
    if (text !== '')
      kept.set(
        `${kind} ${text.replace(/\d+/g, '#')}`,
        kept.get(`${kind} ${text.replace(/\d+/g, '#')}`) ?? { kind, text },
      );
  };
  const notes: Apart[] = [];
  const bodies = pages.map((page, index) => {
    const top = headOf(page, index, size, repeated);
    const bottom = footOf(page, index, size, repeated, top);
    keep('header', page.rows.slice(0, top).map(textOf).join('\n'));
    keep('footer', page.rows.slice(bottom).map(textOf).join('\n'));
    const body = { ...page, rows: page.rows.slice(top, bottom) };
    const from = footnotesFrom(body, size);
    notes.push(...notesOf(body.rows.slice(from)));
    return { ...body, rows: body.rows.slice(0, from) };
  });
  return { pages: bodies, apart: [...kept.values(), ...notes] };
}

/** The size in which most is written. */
function sizeOfMost(pages: readonly PageRows[]): number {
  const letters = new Map<number, number>();
  for (const { pieces } of pages.flatMap(({ rows }) => rows))
    for (const { size, text } of pieces) letters.set(size, (letters.get(size) ?? 0) + text.length);
  const half = [...letters.values()].reduce((sum, count) => sum + count, 0) / 2;
  let counted = 0;
  for (const [size, count] of [...letters].sort((a, b) => a[0] - b[0])) if ((counted += count) >= half) return size;
  return 11;
}

/** Parts of a page's height in which heads and feet stand. */
const zone = 0.16;
const outer = 0.1;

const isHigh = (row: Row, page: PageRows, part: number): boolean => row.y < page.height * part;
const isLow = (row: Row, page: PageRows, part: number): boolean => row.y > page.height * (1 - part);

type Repeated = (row: Row, page: PageRows, index: number) => boolean;

/**
 * Rows that say the same at the same height on other pages. A number that counts the pages may differ, and no other:
 * rows of figures are no feet.
 */
function repeatedRows(pages: readonly PageRows[]): Repeated {
  const seen = new Map<string, Set<number>>();
  for (const [index, page] of pages.entries())
    for (const row of page.rows) {
      if (!isHigh(row, page, zone) && !isLow(row, page, zone)) continue;
      for (const key of keysOf(row, index)) seen.set(key, (seen.get(key) ?? new Set()).add(index));
    }
  const enough = (on: ReadonlySet<number> | undefined, index: number): boolean =>
    on !== undefined && on.size >= 2 && [index - 2, index - 1, index + 1, index + 2].some((near) => on.has(near));
  return (row, _page, index) => keysOf(row, index).some((key) => enough(seen.get(key), index));
}

function keysOf(row: Row, index: number): string[] {
  const text = textOf(row);
  const numbers = [...text.matchAll(/\d{1,4}/g)].slice(0, 4);
  const texts = [text].concat(
    numbers.map(
      ({ 0: digits, index: at }) => `${text.slice(0, at)}#${Number(digits) - index}${text.slice(at + digits.length)}`,
    ),
  );
  // Heights differ a little between programs' pages.
  const height = Math.round(row.y / 4);
  return texts.flatMap((key) => [`${height} ${key}`, `${height + 1} ${key}`]);
}

const pageNumber = /^(?:(?:hal(?:aman)?|page)\b\.?\s*)?[-–—|]?\s*\d{1,4}\s*[-–—|]?(?:\s*(?:dari|of|\/)\s*\d{1,4})?$/i;

/** How many rows at the top are head. */
function headOf(page: PageRows, index: number, size: number, repeated: Repeated): number {
  const { rows } = page;
  let top = 0;
  while (top < rows.length) {
    const row = rows[top];
    const next = rows[top + 1];
    if (row === undefined || !isHigh(row, page, zone)) break;
    const small =
      isHigh(row, page, outer) && row.size < 0.92 * size && next !== undefined && next.y - row.y > 1.9 * row.size;
    const number = isHigh(row, page, outer) && pageNumber.test(textOf(row)) && next !== undefined;
    if (!repeated(row, page, index) && !(index > 0 && small) && !number) break;
    top++;
  }
  return Math.max(top, index === 0 ? letterheadEnd(page, top) : 0);
}

/** The row from which all is foot. */
function footOf(page: PageRows, index: number, size: number, repeated: Repeated, top: number): number {
  const { rows } = page;
  let bottom = rows.length;
  while (bottom > top) {
    const row = rows[bottom - 1];
    if (row === undefined || !isLow(row, page, zone)) break;
    const number = isLow(row, page, outer) && pageNumber.test(textOf(row));
    if (!repeated(row, page, index) && !number && !isSmallFoot(page, bottom - 1, size)) break;
    bottom--;
  }
  return bottom;
}

/** Small rows at the very end of a page, well below the text. Notes of the text have their marks. */
function isSmallFoot(page: PageRows, at: number, size: number): boolean {
  const row = page.rows[at];
  if (row === undefined || row.size >= 0.92 * size || !isLow(row, page, zone) || row.pieces[0]?.marked === true)
    return false;
  const from = page.rows.findLastIndex((other, index) => index < at && other.size >= 0.92 * size);
  const above = page.rows[from];
  const below = page.rows[from + 1];
  return (
    above !== undefined && below !== undefined && below.y - above.y > 2.2 * size && below.pieces[0]?.marked !== true
  );
}

/** Words that a letterhead has and a title has not: the office, where it is. */
const office = /\b(?:KOMISI|BADAN|KEMENTERIAN|PEMERINTAH|SEKRETARIAT|DINAS|KPU|KIP)\b/;
const address = /\b(?:jalan|jln?\.|telp|telepon|faks?|email|e-mail|laman|website|kode pos)\b|@|www\./i;

/**
 * The letterhead of a first page: the lines above the first line drawn across the text, where they name an office.
 * It stands in the upper quarter.
 */
function letterheadEnd({ rows, rules, height }: PageRows, from: number): number {
  const left = Math.min(...rows.flatMap(({ pieces }) => pieces.map((piece) => piece.left)));
  const right = Math.max(...rows.flatMap(({ pieces }) => pieces.map((piece) => piece.right)));
  const across = rules.filter(
    (rule) => rule.level && rule.right - rule.left > 0.75 * (right - left) && rule.top < 0.3 * height,
  );
  const line = Math.min(...across.map((rule) => rule.top));
  const end = rows.findIndex((row) => row.y > line);
  if (end <= from || end > 9) return 0;
  const texts = rows.slice(from, end).map(textOf);
  return texts.some((text) => office.test(text)) && (texts.length > 1 || texts.some((text) => address.test(text)))
    ? end
    : 0;
}

/** The row from which small text at the end of a page is its footnotes: the first begins with a mark. */
function footnotesFrom({ rows, rules, height }: PageRows, size: number): number {
  let from = rows.length;
  while (from > 0 && (rows[from - 1]?.size ?? size) < 0.94 * size) from--;
  const first = rows.findIndex((row, index) => index >= from && beginsNote(row));
  const row = rows[first];
  if (row === undefined || row.y < 0.3 * height) return rows.length;
  const above = rows[first - 1];
  const ruled = rules.some((rule) => rule.level && rule.bottom < row.y - 0.5 * row.size && rule.top > (above?.y ?? 0));
  return ruled || row.pieces[0]?.marked === true ? first : rows.length;
}

const beginsNote = ({ pieces }: Row): boolean =>
  pieces[0]?.marked === true || /^(?:\d{1,3}|\*+)[)\s]/.test(pieces[0]?.text ?? '');

function notesOf(rows: readonly Row[]): Apart[] {
  const notes: string[] = [];
  for (const row of rows) {
    if (notes.length === 0 || beginsNote(row)) notes.push(textOf(row));
    else notes.push(joinLines(notes.pop() ?? '', textOf(row)));
  }
  return notes.map((text) => ({ kind: 'footnote', text: text.replace(/^(⁽[^⁾]*⁾)(?=\S)/, '$1 ') }));
}
