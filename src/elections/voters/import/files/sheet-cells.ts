/**
 * The cells of a row of an XLSX sheet as a person would read them: dates as YYYY-MM-DD, whole numbers without
 * exponents, errors as #N/A.
 */
import { FileProblem } from './problem.ts';
import type { Strings } from './shared-strings.ts';
import { plainNumber, unworkedFormula } from './sheets.ts';
import { decode, textOf } from './xml-text.ts';

/** What the cells of a workbook refer to. */
export type Values = {
  readonly strings: Strings;
  readonly dateStyles: ReadonlySet<number>;
  readonly dates1904: boolean;
};

/** Excel's own number of columns. */
const lastColumn = 16_384;

/** The cells between `from` and `to`, in whatever form XML allows; nearly all are in the one that plainCells reads. */
export function cellsIn(xml: string, from: number, to: number, values: Values): string[] {
  const plain = plainCells(xml, from, to, values);
  if (plain !== null) return plain;
  const cells: string[] = [];
  let next = 0;
  for (const [, head = '', body] of xml
    .slice(from, to)
    .matchAll(/<(?:\w+:)?c(\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g)) {
    const reference = /\sr=["']([A-Z]+)/.exec(head)?.[1];
    const at = reference === undefined ? next : columnOf(reference);
    if (at >= lastColumn) throw new FileProblem('broken', 'XLSX');
    next = at + 1;
    if (body === undefined) continue;
    const type = /\st=["'](\w+)/.exec(head)?.[1] ?? 'n';
    place(cells, at, cellText(type, Number(/\ss=["'](\d+)/.exec(head)?.[1] ?? -1), body, values));
  }
  return cells;
}

function place(cells: string[], at: number, text: string): void {
  if (text === '') return;
  while (cells.length < at) cells.push('');
  cells[at] = text;
}

/** What the opening tag of a cell says; `column` from 1. */
type Head = { column: number; style: number; type: string; empty: boolean };

const [sign0, sign9, signA, signZ] = [48, 57, 65, 90];
const [space, quote, slash, equals, greater] = [32, 34, 47, 61, 62];
const [letterS, letterT] = [115, 116];
const cellBegin = '<c r="';
const cellEnd = '</c>';
const valueBegin = '<v>';
const valueEnd = '</v></c>';

/**
 * Cells one after the other, each `<c r="AB12" s="3" t="s"><v>…</v></c>` or `<c r="AB12" s="3"/>`, as every program
 * writes them. Null where anything else stands between. It goes from sign to sign: a pattern or a piece cut out for
 * every cell of a million rows would take most of the time.
 */
function plainCells(xml: string, from: number, to: number, values: Values): string[] | null {
  const cells: string[] = [];
  const head: Head = { column: 0, style: -1, type: 'n', empty: false };
  for (let at = from; at < to;) {
    const body = readHead(xml, at, head);
    if (body === -1) return null;
    at = body;
    if (head.empty) continue;
    const begin = body + valueBegin.length;
    const end = xml.startsWith(valueBegin, body) ? xml.indexOf('<', begin) : -1;
    if (end > begin && xml.startsWith(valueEnd, end)) {
      place(cells, head.column - 1, valueText(head, xml, begin, end, values));
      at = end + valueEnd.length;
    } else {
      const close = xml.indexOf(cellEnd, body);
      if (close === -1 || close > to) return null;
      place(cells, head.column - 1, cellText(head.type, head.style, xml.slice(body, close), values));
      at = close + cellEnd.length;
    }
  }
  return cells;
}

/** Reads the opening tag at `at`; returns where it ends, or -1 where it has another form. */
function readHead(xml: string, at: number, head: Head): number {
  if (!xml.startsWith(cellBegin, at)) return -1;
  let i = at + cellBegin.length;
  let column = 0;
  let sign = xml.charCodeAt(i);
  for (; sign >= signA && sign <= signZ; sign = xml.charCodeAt((i += 1))) column = column * 26 + sign - signA + 1;
  while (sign >= sign0 && sign <= sign9) sign = xml.charCodeAt((i += 1));
  if (column === 0 || sign !== quote) return -1;
  if (column > lastColumn) throw new FileProblem('broken', 'XLSX');
  head.column = column;
  head.style = -1;
  head.type = 'n';
  i = readAttributes(xml, i + 1, head);
  if (i === -1) return -1;
  head.empty = xml.charCodeAt(i) === slash;
  if (head.empty) i += 1;
  return xml.charCodeAt(i) === greater ? i + 1 : -1;
}

/** Style and type behind the place of a cell; where the attributes end, or -1 where there are others. */
function readAttributes(xml: string, from: number, head: Head): number {
  let i = from;
  for (; xml.charCodeAt(i) === space; i += 1) {
    const name = xml.charCodeAt(i + 1);
    if (xml.charCodeAt(i + 2) !== equals || xml.charCodeAt(i + 3) !== quote) return -1;
    const end = xml.indexOf('"', i + 4);
    if (name === letterS) head.style = Number(xml.slice(i + 4, end));
    else if (name === letterT)
      head.type = end === i + 5 && xml.charCodeAt(i + 4) === letterS ? 's' : xml.slice(i + 4, end);
    else return -1;
    i = end;
  }
  return i;
}

/** The text of a cell whose value stands alone between `from` and `to`. */
function valueText({ type, style }: Head, xml: string, from: number, to: number, values: Values): string {
  if (type !== 's') return textOfValue(type, style, xml.slice(from, to), values);
  let n = 0;
  for (let i = from; i < to; i += 1) {
    const sign = xml.charCodeAt(i);
    if (sign < sign0 || sign > sign9) return values.strings.at(Number(xml.slice(from, to)));
    n = n * 10 + sign - sign0;
  }
  return values.strings.at(n);
}

function cellText(type: string, style: number, body: string, values: Values): string {
  if (type === 'inlineStr') return textOf(body);
  const value = /<(?:\w+:)?v(?:\s[^>]*)?>([\s\S]*?)<\/(?:\w+:)?v>/.exec(body)?.[1];
  // Excel writes the type beside an empty text that it worked out.
  if (value === undefined || value === '')
    return type !== 'str' && /<(?:\w+:)?f[\s>/]/.test(body) ? unworkedFormula : '';
  return textOfValue(type, style, value, values);
}

function textOfValue(type: string, style: number, value: string, { strings, dateStyles, dates1904 }: Values): string {
  if (type === 's') return strings.at(Number(value));
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type !== 'n') return decode(value);
  if (!dateStyles.has(style)) return plainNumber(value);
  const serial = Number(value);
  return serial >= 1 && serial < lastSerial ? dayOf(serial, dates1904) : plainNumber(value);
}

/** Days to the end of the year 9999. */
const lastSerial = 2_958_466;

/** Days since 1899-12-30 (Excel counts a 29 February 1900 that never was), or since 1904-01-01. */
function dayOf(serial: number, dates1904: boolean): string {
  const days = Math.floor(serial) + (dates1904 ? 1_462 : serial < 60 ? 1 : 0);
  const known = knownDays[days];
  if (known !== undefined) return known;
  const day = new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10);
  if (days < knownDays.length) knownDays[days] = day;
  return day;
}

/** The birthdays of a list are few: two centuries of them. */
const knownDays: (string | undefined)[] = Array.from({ length: 80_000 });

/** The number of a column from 0. */
export const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
