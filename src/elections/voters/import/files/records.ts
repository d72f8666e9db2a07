/**
 * Lines of a CSV become records. A quoted value may go on over some lines; where it would swallow rows of its own, its
 * quote is broken and the line ends its record.
 */
import type { Dialect } from './scan.ts';

/** `lines`: how many the record stands on. A line without any character is a record without cells. */
export type TextRecord<Line> = { readonly first: Line; readonly lines: number; readonly cells: string[] };
export type TextLine = { readonly text: string };

/** A value spans at most so many lines; a quote still open then was none. */
const mostLines = 8;
const mostCharacters = 100_000;

/** Takes lines one by one, and gives every one of them back in a record. */
export function recordSplitter<Line extends TextLine>(dialect: Dialect) {
  let open: Line[] = [];
  let widest = 0;
  const single = (line: Line): TextRecord<Line> => ({
    first: line,
    lines: 1,
    cells: line.text === '' ? [] : splitLine(line.text, dialect),
  });
  const take = (line: Line): TextRecord<Line>[] => {
    const all = [...open, line];
    const text = open.length === 0 ? line.text : all.map((each) => each.text).join('\n');
    const cells = splitRecord(text, dialect);
    if (cells === null && open.length + 1 < mostLines && text.length < mostCharacters) {
      open.push(line);
      return [];
    }
    open = [];
    if (all.length === 1 && cells !== null) {
      widest = Math.max(widest, cells.length);
      return [{ first: line, lines: 1, cells: line.text === '' ? [] : cells }];
    }
    const [first, ...more] = all as [Line, ...Line[]];
    if (cells !== null && !swallowsRows(all, widest, dialect)) return [{ first, lines: all.length, cells }];
    // Only the first line's quote is known to be broken: what follows may hold sound values over several lines.
    return [single(first), ...more.flatMap(take)];
  };
  return {
    take,
    end(): TextRecord<Line>[] {
      const [first, ...more] = open;
      open = [];
      return first === undefined ? [] : [single(first), ...more.flatMap(take), ...this.end()];
    },
  };
}

/** Two lines and more that could each be a row, and together as many cells as rows would have. */
function swallowsRows(lines: readonly TextLine[], width: number, { delimiter }: Dialect): boolean {
  const cells = lines.map(({ text }) => text.split(delimiter));
  const rows = cells.filter((some) => some.some(isNumberOfPerson)).length;
  return rows >= 2 && cells.reduce((sum, some) => sum + some.length - 1, 0) >= rows * (width - 1) * 0.75;
}

const isNumberOfPerson = (cell: string): boolean => /^[\s"'=]*\d{15,17}(?:[.,]0+)?[\s"']*$/.test(cell);

/** Cells of one line; a quote that does not close in it is a character like any other. */
export const splitLine = (text: string, dialect: Dialect): string[] =>
  splitRecord(text, dialect) ?? splitRecord(text, dialect, true) ?? text.split(dialect.delimiter);

/** Null while a quoted value is still open at the end; with `literally`, such a quote is none. */
export function splitRecord(text: string, dialect: Dialect, literally = false): string[] | null {
  const { delimiter, quote } = dialect;
  if (quote === '' || !text.includes(quote)) return text.split(delimiter);
  const cells: string[] = [];
  for (let at = 0; ;) {
    const value = text[at] === quote ? quotedValue(text, at + 1, quote, dialect.escape ?? quote) : undefined;
    if (value === null && !literally) return null;
    // After the closing quote there may only be the end of the cell; other characters stay part of it.
    const from = value ? value.end : at;
    const end = text.indexOf(delimiter, from);
    cells.push((value?.text ?? '') + text.slice(from, end === -1 ? undefined : end));
    if (end === -1) return cells;
    at = end + 1;
  }
}

/** A quoted value from behind its opening quote; `end` is behind the closing one. Null where it is never closed. */
function quotedValue(
  text: string,
  start: number,
  quote: string,
  escape: string,
): { readonly text: string; readonly end: number } | null {
  let value = '';
  for (let from = start; ;) {
    const close = text.indexOf(quote, from);
    if (close === -1) return null;
    if (escape !== quote && text[close - 1] === escape && close > from) {
      value += text.slice(from, close - 1) + quote;
      from = close + 1;
      continue;
    }
    value += text.slice(from, close);
    from = close + 1;
    if (text[from] !== quote) return { text: value, end: from };
    value += quote;
    from += 1;
  }
}
