/** What stands in the margins of pages and not in the text: heads, feet, page numbers, the letterhead, footnotes. */
import { bodyPattern, cities, nation, provinces, regencies } from '../../language/index.ts';
import type { Rule } from './drawn.ts';
import { leastOf, mostOf } from './geometry.ts';
import { joinLines } from './join.ts';
import type { DrawnWord } from '../drawn-words.ts';
import type { Row } from './words.ts';

export type PageRows = {
  readonly height: number;
  readonly width: number;
  readonly rows: readonly Row[];
  readonly rules: readonly Rule[];
};
export type Apart = {
  readonly kind: 'header' | 'footer' | 'footnote';
  readonly text: string;
  readonly words: readonly DrawnWord[];
  /** The first page that shows it, from 1. */
  readonly page: number;
};
export type Margins = { readonly pages: readonly PageRows[]; readonly apart: readonly Apart[] };

const textOf = ({ pieces }: Row): string => pieces.map(({ text }) => text).join(' ');
const wordsOf = (rows: readonly Row[]): DrawnWord[] =>
  rows.flatMap(({ pieces }) => pieces.flatMap(({ words }) => words));

/** Takes out of the pages what belongs to their margins. What says the same on every page is kept once. */
export function withoutMargins(pages: readonly PageRows[]): Margins {
  const size = sizeOfMost(pages);
  const repeated = repeatedRows(pages);
  const kept = new Map<string, Apart>();
  const keep = (kind: Apart['kind'], rows: readonly Row[], page: number) => {
    const text = rows.map(textOf).join('\n');
    const key = `${kind} ${text.replace(/\d+/g, '#')}`;
    if (text !== '' && !kept.has(key)) kept.set(key, { kind, text, words: wordsOf(rows), page });
  };
  const notes: Apart[] = [];
  const bodies = pages.map((page, index) => {
    const top = headOf(page, index, size, repeated);
    const bottom = footOf(page, index, size, repeated, top);
    keep('header', page.rows.slice(0, top), index + 1);
    keep('footer', page.rows.slice(bottom), index + 1);
    const body = { ...page, rows: page.rows.slice(top, bottom) };
    const from = footnotesFrom(body, size);
    notes.push(...notesOf(body.rows.slice(from), index + 1));
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
    if (!repeated(row, page, index) && !small && !number) break;
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

const known: ReadonlySet<string> = new Set(
  provinces
    .flatMap(({ name }) => [name, `Provinsi ${name}`])
    .concat(
      regencies.map((name) => `Kabupaten ${name}`),
      cities.map((name) => `Kota ${name}`),
      nation.full,
    )
    .map((name) => name.toUpperCase()),
);
/** Bodies by their full names: a letterhead spells them out. */
const bodies = bodyPattern('place', ' ')
  .toUpperCase()
  .split('|')
  .filter((name) => name.includes(' '));

/** An office or its area in capitals, and nothing else: a title says what the office does. */
function isOffice(text: string): boolean {
  const rest = text.replace(/^SEKRETARIAT\s*/, '').replace(/\s+/g, ' ');
  const body = bodies.find((name) => rest.startsWith(name));
  const area = rest.slice(body?.length ?? 0).trim();
  return known.has(area) || (area === '' && text !== '');
}
const address = /^(?:jalan|jln?\.)\s|\b(?:telp|telepon|faks?|kode pos|laman|website)\b|@|www\.|\.go\.id\b/i;

const namesBody = (text: string): boolean => isOffice(text) && bodies.some((name) => text.includes(name));

/**
 * How many rows at the top of the first page are its letterhead: all above a line drawn across the page, where an office
 * or an address stands among them; else an election office's name with its area and address.
 */
function letterheadEnd(page: PageRows, from: number): number {
  const { rows } = page;
  const above = aboveLine(page);
  const texts = rows.slice(from, from + 9).map(textOf);
  if (above > from && above <= from + 9) {
    const head = texts.slice(0, above - from);
    if (head.some((text) => namesBody(text) || address.test(text))) return above;
  }
  if (!namesBody(texts[0] ?? '')) return 0;
  const end = texts.findIndex((text) => !isOffice(text) && !address.test(text));
  return end === -1 ? 0 : from + end;
}

/** How many rows stand above the first line drawn across the page, in its upper third. */
function aboveLine({ rows, rules, height }: PageRows): number {
  const pieces = rows.flatMap((row) => row.pieces);
  const left = leastOf(pieces.map((piece) => piece.left));
  const right = mostOf(pieces.map((piece) => piece.right));
  const across = rules.filter(
    (rule) => rule.level && rule.right - rule.left > 0.75 * (right - left) && rule.top < 0.3 * height,
  );
  const line = leastOf(across.map((rule) => rule.top));
  return Math.max(
    0,
    rows.findIndex((row) => row.y > line),
  );
}

/**
 * The row from which the end of a page is its footnotes: it begins with a mark, is small, or stands under a line or
 * well below the text that bears its mark.
 */
function footnotesFrom({ rows, rules, height }: PageRows, size: number): number {
  const marks = new Set(
    rows.flatMap(({ pieces }) =>
      pieces.flatMap(({ text }) => [...text.matchAll(/⁽([^⁾]*)⁾/g)].map(([, mark]) => mark)),
    ),
  );
  const first = rows.findIndex((row, index) => {
    const above = rows[index - 1];
    const mark = markOf(row);
    if (mark === undefined || above === undefined || row.y < 0.3 * height) return false;
    const ruled = rules.some((rule) => rule.level && rule.bottom < row.y - 0.5 * row.size && rule.top > above.y);
    const small = row.size < 0.94 * size;
    const known = marks.has(mark) && row.y - above.y > 2.2 * size;
    return (
      (known || (ruled && small) || (small && isRaised(row))) &&
      rows.slice(index).every((other) => other.size <= row.size * 1.05)
    );
  });
  return first === -1 ? rows.length : first;
}

const isRaised = ({ pieces }: Row): boolean => pieces[0]?.marked === true;

/** The mark that a note begins with, in raised digits. */
function markOf({ pieces }: Row): string | undefined {
  const found = /^(?:⁽([^⁾]*)⁾|(\d{1,3})(?=\)?\s?\p{L})|(\*+))/u.exec(pieces[0]?.text ?? '');
  return found?.[1] ?? found?.[3] ?? found?.[2]?.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)));
}

/** Each note with its mark in front. */
function notesOf(rows: readonly Row[], page: number): Apart[] {
  const notes: { text: string; readonly words: DrawnWord[] }[] = [];
  for (const row of rows) {
    const text = textOf(row);
    // A number in the middle of a note begins no other one.
    const mark = notes.length === 0 || isRaised(row) || !rows.some(isRaised) ? markOf(row) : undefined;
    const last = notes.at(-1);
    if (mark !== undefined || last === undefined) {
      const unmarked = text.replace(/^(?:⁽[^⁾]*⁾|\d{1,3}\)?|\*+)\s*/, '');
      const marked = mark === undefined ? text : `⁽${mark}⁾ ${unmarked}`;
      notes.push({ text: marked, words: wordsOf([row]) });
    } else {
      last.text = joinLines(last.text, text);
      last.words.push(...wordsOf([row]));
    }
  }
  return notes.map((note) => ({ kind: 'footnote', ...note, page }));
}
