/**
 * Words where they stand become text in the order in which a page is read: lines, columns, rows of tables,
 * paragraphs.
 */
import { isItem, isLabelled, seam } from '../pdf/join.ts';
import type { ReadWord } from './reading.ts';

/** Words of one height without a wide gap between them: a line, a line of a column, what stands in a cell. */
type Piece = { readonly words: readonly ReadWord[]; readonly left: number; readonly right: number; readonly y: number };
type Row = { readonly y: number; readonly pieces: readonly Piece[] };
type Gap = { readonly left: number; readonly right: number };
type Band = { readonly rows: Row[]; gaps: readonly Gap[] };
/** A line of running text, or a row of cells; `column` parts what does not go on. */
type Line = { readonly pieces: readonly Piece[]; readonly column: number; readonly y: number };

export type Ordered = {
  readonly text: string;
  /** In the order of the text; a word broken at the end of a line is two. */
  readonly words: readonly { readonly start: number; readonly end: number; readonly word: ReadWord }[];
};

/** In heights of letters: no gap between words of a line is wider, even where it is set to both edges. */
const cellGap = 2.4;
const cellBreak = ' | ';
/** Gaps of a stretched line: the widest by the narrowest. Its right edge is the text's, in heights of letters. */
const alike = 2.2;
const edge = 1.5;
/** Rows above and below that tell what a row is. */
const nearby = 8;

export function orderedText(words: readonly ReadWord[]): Ordered {
  const height = middle(words.map((word) => word.bottom - word.top));
  const rows = rowsOf(piecesOf(words, height), height);
  const lines: Line[] = [];
  for (const band of bandsOf(rows, height)) lines.push(...linesOf(band, lines.length));
  return written(lines, height);
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function pieceOf(words: readonly ReadWord[]): Piece {
  return {
    words,
    left: Math.min(...words.map((word) => word.left)),
    right: Math.max(...words.map((word) => word.right)),
    y: middle(words.map((word) => (word.top + word.bottom) / 2)),
  };
}

function piecesOf(words: readonly ReadWord[], height: number): Piece[] {
  const lines = Map.groupBy(words, (word) => word.line);
  return [...lines.values()].flatMap((line) => {
    const pieces: ReadWord[][] = [];
    for (const word of line.toSorted((a, b) => a.left - b.left)) {
      const last = pieces.at(-1);
      const before = last?.at(-1);
      if (last !== undefined && before !== undefined && word.left - before.right < cellGap * height) last.push(word);
      else pieces.push([word]);
    }
    return pieces.map(pieceOf);
  });
}

/** Pieces on one height, from left to right. */
function rowsOf(pieces: readonly Piece[], height: number): Row[] {
  const rows: { y: number; pieces: Piece[] }[] = [];
  for (const piece of pieces.toSorted((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    const isBeside = row?.pieces.every((other) => piece.left >= other.right - 2 || piece.right <= other.left + 2);
    if (row !== undefined && isBeside === true && piece.y - row.y < 0.55 * height) row.pieces.push(piece);
    else rows.push({ y: piece.y, pieces: [piece] });
  }
  const close = rows.map(({ y, pieces }) => ({ y, pieces: withoutNarrowGaps(pieces, height) }));
  return close.map((row, index) => {
    const near = close.slice(Math.max(0, index - nearby), index + nearby + 1);
    return isStretched(row, near, height) || isMarked(row)
      ? { y: row.y, pieces: [pieceOf(row.pieces.flatMap(({ words }) => words))] }
      : row;
  });
}

/**
 * A line of running text with few words that is set to both edges: its gaps are wide, but alike, while words of a cell
 * stand closer together than cells do. A line without such gaps runs across all of it close by.
 */
function isStretched({ pieces }: Row, near: readonly Row[], height: number): boolean {
  const all = pieces.flatMap(({ words }) => words);
  const words = isItem(textOf(all)) ? all.slice(1) : all;
  const gaps = words.slice(1).map((word, index) => word.left - (words[index]?.right ?? 0));
  if (pieces.length < 2 || gaps.length < 2 || Math.max(...gaps) > alike * Math.min(...gaps)) return false;
  const isTitle = words.every(isCapital);
  if (!isTitle && words.filter(({ text }) => /^\p{Ll}/u.test(text)).length < words.length / 4) return false;
  const [left, right] = [all[0]?.left ?? 0, all.at(-1)?.right ?? 0];
  return near.some(({ pieces: [line, ...more] }) => {
    if (line === undefined || more.length > 0 || line.words.length < 4) return false;
    if (isTitle && !line.words.every(isCapital)) return false;
    return line.left < left + height && Math.abs(line.right - right) < edge * height;
  });
}

const isCapital = ({ text }: ReadWord): boolean => !/\p{Ll}/u.test(text);

/** The mark of an item and what it says, with a tab between them. */
const isMarked = ({ pieces: [mark, said, ...more] }: Row): boolean =>
  mark?.words.length === 1 &&
  said !== undefined &&
  more.length === 0 &&
  /^\p{Ll}/u.test(said.words[0]?.text ?? '') &&
  isItem(textOf([...mark.words, ...said.words]));

/** Engines end lines where none ends: what stands close together is one piece. */
function withoutNarrowGaps(pieces: readonly Piece[], height: number): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces.toSorted((a, b) => a.left - b.left)) {
    const last = joined.at(-1);
    if (last !== undefined && piece.left - last.right < cellGap * height)
      joined.splice(-1, 1, pieceOf([...last.words, ...piece.words]));
    else joined.push(piece);
  }
  return joined;
}

/** Runs of rows through which the same upright gaps go. */
function bandsOf(rows: readonly Row[], height: number): Band[] {
  const bands: Band[] = [];
  for (const row of rows) {
    const last = bands.at(-1);
    const gaps = row.pieces
      .slice(1)
      .map((piece, index) => ({ left: row.pieces[index]?.right ?? 0, right: piece.left }));
    const common = last === undefined ? [] : commonGaps(last.gaps, row, height);
    if (last !== undefined && (common.length > 0 || (last.gaps.length === 0 && gaps.length === 0))) {
      last.rows.push(row);
      last.gaps = common;
    } else bands.push({ rows: [row], gaps });
  }
  return bands;
}

/** A row that stands wholly on one side of a gap leaves it. */
function commonGaps(gaps: readonly Gap[], row: Row, height: number): Gap[] {
  return gaps.flatMap((gap) => {
    let { left, right } = gap;
    for (const piece of row.pieces) {
      if (piece.left + piece.right < left + right) left = Math.max(left, piece.right);
      else right = Math.min(right, piece.left);
    }
    return right - left > 0.8 * height ? [{ left, right }] : [];
  });
}

/** A band without gaps is lines; one whose sides are all running text is columns; any other is a table, row by row. */
function linesOf({ rows, gaps }: Band, column: number): Line[] {
  if (gaps.length === 0) return rows.map(({ pieces, y }) => ({ pieces, y, column: 0 }));
  const sides: Piece[][] = [...gaps, undefined].map(() => []);
  for (const { pieces } of rows)
    for (const piece of pieces)
      sides[gaps.filter((gap) => piece.left + piece.right > gap.left + gap.right).length]?.push(piece);
  if (sides.every(isProse))
    return sides.flatMap((pieces, side) =>
      pieces.map((piece) => ({ pieces: [piece], y: piece.y, column: column + side + 1 })),
    );
  return rows.map(({ pieces, y }) => ({ pieces, y, column: -1 }));
}

/** Several lines, most of several words that go on in the next one. */
function isProse(pieces: readonly Piece[]): boolean {
  if (pieces.length < 3 || middle(pieces.map(({ words }) => words.length)) < 3) return false;
  const goesOn = pieces.slice(1).filter(({ words }) => /^\p{Ll}/u.test(words[0]?.text ?? ''));
  return goesOn.length >= (pieces.length - 1) / 3;
}

function written(lines: readonly Line[], height: number): Ordered {
  let text = '';
  const words: Ordered['words'][number][] = [];
  const pitch = usualPitch(lines, height);
  const edges = new Map<number, number>();
  for (const { column, pieces } of lines)
    edges.set(column, Math.max(edges.get(column) ?? 0, pieces.at(-1)?.right ?? 0));
  let before: Line | undefined;
  for (const line of lines) {
    const room = before === undefined ? 0 : (edges.get(before.column) ?? 0) - (before.pieces.at(-1)?.right ?? 0);
    const gap = before === undefined ? '' : between(before, line, pitch, room, height);
    if (gap !== 'on') text += gap;
    else text = joined(text, lineText(line), words);
    for (const [index, piece] of line.pieces.entries()) {
      if (index > 0) text += text.endsWith(':') || piece.words[0]?.text.startsWith(':') ? ' ' : cellBreak;
      for (const [at, word] of piece.words.entries()) {
        if (at > 0) text += ' ';
        words.push({ start: text.length, end: text.length + word.text.length, word });
        text += word.text;
      }
    }
    before = line;
  }
  return { text, words };
}

const textOf = (words: readonly ReadWord[]): string => words.map(({ text }) => text).join(' ');
const lineText = ({ pieces }: Line): string => textOf(pieces.flatMap(({ words }) => words));

/** What stands between two lines: they go on, a new line, a new paragraph. */
function between(before: Line, line: Line, pitch: number, room: number, height: number): 'on' | '\n' | '\n\n' {
  if (before.column !== line.column) return '\n\n';
  const distance = line.y - before.y;
  if (distance < 0 || distance > 1.45 * pitch) return '\n\n';
  if (line.column < 0 || line.pieces.length > 1 || before.pieces.length > 1) return '\n';
  const next = lineText(line);
  if (isItem(next) || isLabelled(next) || isLabelled(lineText(before))) return '\n';
  // A line that ends early was ended, unless the first word of the next had no room there.
  const first = line.pieces[0]?.words[0];
  return room > (first === undefined ? 0 : first.right - first.left) + 2.5 * height ? '\n' : 'on';
}

/** The usual distance between two lines of a column. */
function usualPitch(lines: readonly Line[], height: number): number {
  const distances = lines.slice(1).flatMap((line, index) => {
    const before = lines[index];
    const distance = before?.column === line.column ? line.y - before.y : 0;
    return distance > 0.8 * height && distance < 4 * height ? [distance] : [];
  });
  return middle(distances) || 2 * height;
}

/**
 * The text so far made ready to go on with `next`: a hyphen that only breaks a word goes, and its word grows
 * shorter.
 */
function joined(text: string, next: string, words: Ordered['words'][number][]): string {
  const { text: kept, gap } = seam(text, next);
  const last = words.at(-1);
  if (last !== undefined && last.end > kept.length) words[words.length - 1] = { ...last, end: kept.length };
  return kept + gap;
}
