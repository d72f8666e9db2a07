/** Lines in reading order become paragraphs. */
import type { Line } from './flow.ts';
import { endsSentence, isItem, isLabelled, joinLines } from './join.ts';
import { middle } from './geometry.ts';

/** What stands between two lines: they go on, a new line, a new paragraph. */
type Break = 'on' | 'line' | 'paragraph';

/** A page's text, and what its ends tell of the pages beside it. */
export type PageText = {
  readonly text: string;
  readonly first: Line | undefined;
  readonly last: Line | undefined;
  /** The last line reaches as far as those before it. */
  readonly full: boolean;
};

/** `usual`: the usual distance of lines in the document, in sizes of their letters, where a page has too few to tell. */
export function paragraphsOf(lines: readonly Line[], usual: number): PageText {
  const distance = usualDistance(lines) ?? usual;
  const blocks = blocksOf(lines, distance);
  const text = blocks.map(blockText).join('\n\n');
  const last = lines.at(-1);
  const ends = blocks.at(-1);
  return {
    text,
    first: lines[0],
    last,
    full: ends !== undefined && last !== undefined && isFull(last, edgeOf(ends), ends.length),
  };
}

/** The usual distance of two lines of one size, in that size; undefined where there are too few. */
export function usualDistance(lines: readonly Line[]): number | undefined {
  const distances = lines.slice(1).flatMap((line, index) => {
    const before = lines[index];
    const height = before === undefined || !alike(before, line) ? 0 : (line.y - before.y) / line.size;
    return height > 0.8 && height < 3.2 ? [height] : [];
  });
  // Most lines stand in paragraphs of several; what stands further apart is between them.
  const few = distances.length < 3 && Math.max(...distances) > 1.1 * Math.min(...distances);
  return distances.length < 2 || few ? undefined : middle(distances, 0, 0.35);
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

const edgeOf = (block: readonly Line[]): number => Math.max(...block.map((line) => line.right));

/** Whether the first word of the next line had no more room. */
const isFull = (line: Line, edge: number, lines: number, next = 2.5 * line.size): boolean =>
  lines > 1 && edge - line.right < next;

function blockText(block: readonly Line[]): string {
  const edge = edgeOf(block);
  const left = Math.min(...block.map((line) => line.left));
  const fields = block.filter((line) => isLabelled(line.text)).length > 1;
  let text = '';
  let full = 0;
  for (const [index, line] of block.entries()) {
    const before = block[index - 1];
    if (before === undefined) {
      text = line.text;
      continue;
    }
    const reaches = edge - before.right < line.first;
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
  if (line.kind === 'row' || before.kind === 'row' || line.marked) return 'line';
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

/** The first line of a paragraph begins further in than the others. */
const isIndented = (before: Line, line: Line, left: number): boolean =>
  line.left - left > 0.9 * line.size && line.left - before.left > 0.5 * line.size;

/** Whether a sentence goes on from one page to the next. */
export function goesOn(before: PageText, after: PageText): boolean {
  const { last, full } = before;
  const { first } = after;
  if (last === undefined || first === undefined || last.kind === 'row' || first.kind === 'row') return false;
  if (Math.abs(last.size - first.size) > 0.08 * last.size || endsSentence(last.text)) return false;
  if (isItem(first.text) || isLabelled(first.text) || first.marked) return false;
  return /^[\p{Ll}\d("“]/u.test(first.text) || /[-,–]$/.test(last.text) || (full && last.font === first.font);
}
