/**
 * Lines as they are meant: a text that was broken at a margin is one line again; a list, a letterhead or notes keep
 * each of theirs.
 */
import type { Span } from '../../language/index.ts';

/** What stands before the words of an item of a list. */
export const listMark = new RegExp(
  String.raw`^\s*(?:[-•*–—→!]+|\(?\d{1,3}[.)]|\(?[a-z][.)]|[IVX]{1,4}\.|\p{Extended_Pictographic})(?=\s)`,
  'u',
);
const labelled = /^\s*\p{L}[\p{L}/. ]{1,30}?\s*[:=]/u;
/** A line that ends in one of these goes on: "… dan", "Nomor 2291 Tahun". */
const goesOn =
  /(?<!\p{L})(?:dan|atau|di|ke|dari|yang|untuk|dengan|pada|oleh|serta|dalam|sebagai|tentang|nomor|tahun)$/iu;

/** Shortest and longest margin at which prose is broken by hand, and how ragged it is. */
const margin = { least: 60, most: 125, ragged: 4 };

/** Lines that are not blank, without the white space around them, in order. */
export function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  const written = writtenLines(text);
  const widest = longest(written);
  const small = written.filter(({ start }) => /\p{Ll}/u.test(text.charAt(start))).length;
  // Quick notes begin their lines with small letters; there one does not say that the line before goes on.
  const isQuick = small > written.length * 0.4 && written.some(({ start }) => /[-•*]/.test(text.charAt(start)));
  for (const paragraph of paragraphs(written)) {
    const width = widest <= margin.most ? widest : longest(paragraph);
    let open: Span | undefined;
    paragraph.forEach((line, at) => {
      const before = paragraph[at - 1];
      if (open && before && isBroken(text, before, line, isQuick ? 0 : width))
        open = { start: open.start, end: line.end };
      else {
        if (open) lines.push(open);
        open = line;
      }
    });
    if (open) lines.push(open);
  }
  return insideQuotes(text, lines);
}

const longest = (lines: readonly Span[]): number =>
  lines.reduce((length, { start, end }) => Math.max(length, end - start), 0);

function writtenLines(text: string): (Span & { readonly blankBefore: boolean })[] {
  const lines: (Span & { readonly blankBefore: boolean })[] = [];
  let blankBefore = true;
  let start = 0;
  while (start <= text.length) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    const line = text.slice(start, end);
    const kept = line.trim();
    if (kept === '') blankBefore = true;
    else {
      const from = start + (line.length - line.trimStart().length);
      lines.push({ start: from, end: from + kept.length, blankBefore });
      blankBefore = false;
    }
    start = end + 1;
  }
  return lines;
}

function paragraphs(lines: readonly (Span & { readonly blankBefore: boolean })[]): Span[][] {
  const found: Span[][] = [];
  for (const { start, end, blankBefore } of lines) {
    if (blankBefore) found.push([]);
    found.at(-1)?.push({ start, end });
  }
  return found;
}

/** The line was broken because its next word would not have fitted, or in the middle of a number or phrase. */
function isBroken(text: string, before: Span, line: Span, width: number): boolean {
  const head = text.slice(line.start, Math.min(line.end, line.start + 60));
  const tail = text.slice(Math.max(before.start, before.end - 12), before.end);
  if (isRow(text.slice(before.start, before.end), head) || isRow(head, head)) return false;
  if (listMark.test(head) || labelled.test(head) || /[|:;]$/.test(tail)) return false;
  if (goesOn.test(tail) && !/\t/.test(head)) return true;
  const word = /^\S+/.exec(head)?.[0].length ?? 0;
  const length = before.end - before.start;
  if (width < margin.least || width > margin.most) return false;
  const fills = length + 1 + word > width - margin.ragged && length < width;
  return fills || (length > Math.max(margin.least - margin.ragged, width * 0.7) && /^\p{Ll}/u.test(head));
}

/** Tabs and wide gaps part cells; so do strokes, unless one stands alone in prose. */
const isRow = (line: string, next: string): boolean =>
  /\t| {3}|\|.*\|/.test(line) || (line.includes('|') && (line.length < margin.least || next.includes('|')));

/** A quotation that is open at the end of a line is closed in one of the next two: they belong together. */
function insideQuotes(text: string, lines: readonly Span[]): Span[] {
  const joined: Span[] = [];
  let opened = 0;
  for (const line of lines) {
    const last = joined.at(-1);
    if (last && opened > 0) {
      joined[joined.length - 1] = { start: last.start, end: line.end };
      opened = closesQuote(text.slice(line.start, line.end)) ? 0 : opened - 1;
    } else {
      joined.push(line);
      opened = 0;
    }
    if (opened === 0 && opensQuote(text.slice(line.start, line.end))) opened = 2;
  }
  return joined;
}

const opensQuote = (line: string): boolean => line.lastIndexOf('“') > line.lastIndexOf('”');
const closesQuote = (line: string): boolean => line.includes('”');
