/** Lines in reading order become paragraphs. */
import type { Line } from './flow.ts';
import { endsSentence, isItem, isLabelled, joinLines } from './join.ts';
import { leastOf, middle, mostOf } from './geometry.ts';

/** What stands between two lines: they go on, a new line, a new paragraph. */
type Break = 'on' | 'line' | 'paragraph';

/** A page's text, and what its ends tell of the pages beside it. */
export type PageText = {
  readonly text: string;
  readonly first: Line | undefined;
  readonly last: Line | undefined;
  /** How much room the last line leaves, by those before it; endless where it stands alone. */
  readonly room: number;
};

/**
 * `width`: of the page. `usual`: the usual distance of lines in the document, in sizes of their letters, where a page has
 * too few to tell.
 */
export function paragraphsOf(lines: readonly Line[], width: number, usual: number): PageText {
  const distance = usualDistance(lines) ?? usual;
  const blocks = blocksOf(lines, distance);
  const edges = columnEdges(lines, width);
  const text = blocks.map((block) => blockText(block, edges.get(block[0]?.column ?? 0) ?? width)).join('\n\n');
  const last = lines.at(-1);
  const ends = blocks.at(-1) ?? [];
  return { text, first: lines[0], last, room: ends.length > 1 ? edgeOf(ends) - (last?.right ?? 0) : Infinity };
}

/** The usual distance of two lines of one size, in that size; undefined where there are too few. */
export function usualDistance(lines: readonly Line[]): number | undefined {
  const distances = lines.slice(1).flatMap((line, index) => {
    const before = lines[index];
    const height = before === undefined || !alike(before, line) ? 0 : (line.y - before.y) / line.size;
    return height > 0.8 && height < 3.2 ? [height] : [];
  });
  // Most lines stand in paragraphs of several; what stands further apart is between them.
  return distances.length < 2 ? undefined : middle(distances, 0, 0.35);
}

const alike = (a: Line, b: Line): boolean =>
  a.kind === 'line' && b.kind === 'line' && a.column === b.column && Math.abs(a.size - b.size) < 0.08 * a.size;

/** Lines at one distance and of one size. */
function blocksOf(lines: readonly Line[], distance: number): Line[][] {
  const blocks: Line[][] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const near =
      before !== undefined &&
      (before.kind === 'row' && line.kind === 'row'
        ? before.column === line.column
        : alike(before, line) && line.y > before.y && line.y - before.y < (distance * 1.15 + 0.03) * line.size);
    if (near) blocks.at(-1)?.push(line);
    else blocks.push([line]);
  }
  return blocks;
}

/** How far lines can reach: as far as any does in the column, and over the page as near to its edge as on the left. */
function columnEdges(lines: readonly Line[], width: number): ReadonlyMap<number, number> {
  const edges = new Map([[0, width - leastOf(lines.map((line) => line.left))]]);
  for (const { column, right } of lines) edges.set(column, Math.max(edges.get(column) ?? 0, right));
  return edges;
}

const edgeOf = (block: readonly Line[]): number => mostOf(block.map((line) => line.right));

function blockText(block: readonly Line[], columnEdge: number): string {
  const edge = edgeOf(block);
  // Where several lines end alike, there is no more room; one or two may just be the longest.
  const firm = block.filter((line) => edge - line.right < line.size).length > 2;
  const left = leastOf(block.map((line) => line.left));
  const fields = block.filter((line) => isLabelled(line.text)).length > 1;
  let text = '';
  let full = 0;
  for (const [index, line] of block.entries()) {
    const before = block[index - 1];
    if (before === undefined) {
      text = line.text;
      continue;
    }
    const room = firm || !endsSentence(before.text) ? edge : columnEdge;
    const reaches = room - before.right < line.first;
    if (reaches) full++;
    const kind = breakBetween(before, line, { reaches, left, full, fields });
    if (kind === 'on') text = joinLines(text, line.text);
    else {
      text += (kind === 'line' ? '\n' : '\n\n') + line.text;
      full = 0;
    }
  }
  return text;
}

function breakBetween(
  before: Line,
  line: Line,
  at: { readonly reaches: boolean; readonly left: number; readonly full: number; readonly fields: boolean },
): Break {
  if (line.kind === 'row' || before.kind === 'row' || line.marked || isSetElsewhere(before, line)) return 'line';
  const ends = endsSentence(before.text);
  if (isItem(line.text) && (!at.reaches || ends || isItem(before.text))) return 'line';
  if (/[-\u2010\u2011]$/.test(before.text)) return 'on';
  const anew = isIndented(before, line, at.left) ? 'paragraph' : at.reaches ? 'on' : 'paragraph';
  if (ends) return /[:;]$/.test(before.text) && anew === 'paragraph' ? 'line' : anew;
  if (at.fields && isLabelled(line.text)) return 'line';
  if (at.reaches) return 'on';
  return goesOnShort(before, line, at.full) ? 'on' : 'line';
}

/** A short line amid running text: a name or a number was kept together on the next one. */
function goesOnShort(before: Line, line: Line, full: number): boolean {
  // Two numbers stay two.
  if (isLabelled(line.text) || (/\d$/.test(before.text) && /^\d/.test(line.text))) return false;
  if (/^[\p{Ll}(]/u.test(line.text) || before.text.endsWith(',')) return true;
  return full > 0 && before.font === line.font && !isLabelled(before.text);
}

/** A line set to the middle or the right beside one that begins at the left, further than any first line is set in. */
const isSetElsewhere = (before: Line, line: Line): boolean =>
  Math.abs(before.left - line.left) > 5 * line.size &&
  Math.abs(before.left + before.right - line.left - line.right) > 2 * line.size;

/** The first line of a paragraph begins further in than the others. */
const isIndented = (before: Line, line: Line, left: number): boolean =>
  line.left - left > 0.9 * line.size && line.left - before.left > 0.5 * line.size;

/** Whether a sentence goes on from one page to the next. */
export function goesOn(before: PageText, after: PageText): boolean {
  const { last, room } = before;
  const { first } = after;
  if (last === undefined || first === undefined || last.kind === 'row' || first.kind === 'row') return false;
  if (Math.abs(last.size - first.size) > 0.08 * last.size || endsSentence(last.text)) return false;
  if (isItem(first.text) || isLabelled(first.text) || first.marked) return false;
  return (
    /^[\p{Ll}\d("“]/u.test(first.text) || /[-,–]$/.test(last.text) || (room < first.first && last.font === first.font)
  );
}
