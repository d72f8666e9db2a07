/** Words from gaps, and pieces of a row from wide gaps and upright lines between them. */
import { isBlank, type Letter } from './letters.ts';
import { leastOf, middle, mostOf } from './geometry.ts';
import { oneText } from '../raised.ts';
import type { DrawnWord } from '../drawn-words.ts';

/** Text of one row without a wide gap: a line, a line of a column, or what stands in a cell. */
export type Piece = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** The font of most letters. */
  readonly font: string;
  /** Begins with a raised mark. */
  readonly marked: boolean;
  /** Width of its first word and the space before it. */
  readonly first: number;
  /** What it is made of, in its order. */
  readonly words: readonly DrawnWord[];
};
export type Row = { readonly y: number; readonly size: number; readonly pieces: readonly Piece[] };

/** `from` and `until`: its room, with what was struck out beside it. */
type Word = { readonly letters: Letter[]; readonly gap: number; readonly from: number; until: number };

/** In sizes of the letters: no gap between words is wider, even in a line set to both edges. */
const cellGap = 1.5;

/**
 * `cuts`: where upright lines cross a height. `overlaps` is told where letters are drawn over one another so that
 * nobody can read them. `turn`: by how many degrees the letters were turned to stand upright.
 */
export function rowOf(
  letters: readonly Letter[],
  cuts: (y: number) => readonly number[],
  overlaps: () => void,
  turn: number,
): Row | null {
  const solid = letters.filter((letter) => letter.place === 'line' && !isBlank(letter));
  const measure = solid.length > 0 ? solid : letters.filter((letter) => !isBlank(letter));
  if (measure.length === 0) return null;
  const y = middle(
    measure.map((letter) => letter.y),
    0,
  );
  const size = middle(
    measure.map((letter) => letter.size),
    1,
  );
  const pieces: Word[][] = [];
  const words = wordsOf(letters, size, cuts(y - 0.3 * size), overlaps);
  const stretched = isStretched(words, size);
  for (const { word, apart } of words) {
    if ((apart && !stretched) || pieces.length === 0) pieces.push([word]);
    else pieces.at(-1)?.push(word);
  }
  return { y, size, pieces: pieces.map((piece) => pieceOf(piece, turn)) };
}

function wordsOf(letters: readonly Letter[], size: number, cuts: readonly number[], overlaps: () => void): Placed[] {
  const words: Placed[] = [];
  const at: Reached = { last: undefined, end: -Infinity, spaced: false, gone: undefined };
  for (const letter of letters) {
    const word = words.at(-1)?.word;
    if (isBlank(letter)) {
      at.spaced = true;
      if (letter.text === '') at.gone ??= letter.x;
      if (at.gone !== undefined && word !== undefined) at.end = word.until = Math.max(at.end, letter.x + letter.width);
      continue;
    }
    const gap = letter.x - at.end;
    const cut = at.last !== undefined && cuts.some((x) => x > at.end - 1 && x < letter.x + 1);
    const until = Math.max(at.end, letter.x + letter.width);
    if (word === undefined) {
      words.push({ word: { letters: [letter], gap: 0, from: at.gone ?? letter.x, until }, apart: true });
    } else if (cut || isNewWord(at, letter, size)) {
      const apart = cut || (gap > cellGap * size && !(gap < 4 * size && isMarker(words.at(-1))));
      words.push({ word: { letters: [letter], gap, from: letter.x, until }, apart });
    } else {
      if (areOver(at.last, letter, gap)) overlaps();
      word.letters.push(letter);
      word.until = until;
    }
    Object.assign(at, { last: letter, end: until, spaced: false, gone: undefined });
  }
  return words;
}

/** How far a row is read: its last letter, where that ends, whether a space or something struck out came since. */
type Reached = { last: Letter | undefined; end: number; spaced: boolean; gone: number | undefined };

/**
 * Whether a letter begins a word: the gap before it is half as wide as the font's own space, or anything beside a drawn
 * space. A raised mark may stand a little apart; what is struck out parts words.
 */
function isNewWord({ last, end, spaced, gone }: Reached, letter: Letter, size: number): boolean {
  if (gone !== undefined && !/^[.,:;!?)]/.test(letter.text)) return true;
  const gap = letter.x - end;
  if (spaced) return gap > 0.03 * size;
  return gap > (letter.place === 'line' ? 0.5 * Math.min(letter.space, last?.space ?? letter.space) : 0.3 * size);
}

type Placed = { readonly word: Word; /** Begins a piece. */ readonly apart: boolean };

/** A line of few words set to both edges: all its gaps are alike, however wide. Columns of figures may be so too. */
function isStretched(words: readonly Placed[], size: number): boolean {
  const gaps = words.slice(isMarker(words[0]) ? 2 : 1).map(({ word }) => word.gap);
  const [least, most] = [leastOf(gaps), mostOf(gaps)];
  const figures = words.filter(({ word }) => /\d/.test(word.letters[0]?.text ?? '')).length;
  return gaps.length > 2 && most < 8 * size && most - least < 0.06 * most && figures < words.length / 2;
}

/** The number or mark of a list item, whose text may stand a tab further on. */
const isMarker = (before: Placed | undefined): boolean =>
  before?.apart === true &&
  /^(?:\(?[\p{L}\d]{1,3}[.)]|[-–•▪■○●➢✓])$/u.test(before.word.letters.map(({ text }) => text).join(''));

/** Accents and marks stand over their letter. */
const areOver = (last: Letter | undefined, letter: Letter, gap: number): boolean =>
  last !== undefined &&
  gap < -0.55 * Math.min(letter.width, last.width) &&
  last.place === 'line' &&
  letter.place === 'line' &&
  !/^[\p{M}\p{Sk}]/u.test(letter.text);

function pieceOf(words: readonly Word[], turn: number): Piece {
  const letters = words.flatMap((word) => word.letters);
  const texts = words.map(wordText);
  const [first] = letters;
  const end = words[0]?.letters.at(-1);
  const fonts = new Map<string, number>();
  for (const { font } of letters) fonts.set(font, (fonts.get(font) ?? 0) + 1);
  const line = letters.filter(({ place }) => place === 'line');
  const solid = line.length > 0 ? line : letters;
  return {
    text: textOf(words, texts),
    left: words[0]?.from ?? 0,
    right: words.at(-1)?.until ?? 0,
    y: middle(
      solid.map((letter) => letter.y),
      0,
    ),
    size: middle(
      solid.map((letter) => letter.size),
      1,
    ),
    font: [...fonts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '',
    marked: first?.place === 'raised',
    first: (end?.x ?? 0) + (end?.width ?? 0) - (words[0]?.from ?? 0) + (first?.space ?? 0),
    words: words.map((word, index) => placed(texts[index] ?? '', word, turn)),
  };
}

/** How far letters reach above and below their baseline, in their size. */
const [rise, fall] = [0.78, 0.22];

/** Where a word stands on the page as it is shown. */
function placed(text: string, { letters }: Word, turn: number): DrawnWord {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, size } of letters) {
    left = Math.min(left, x);
    top = Math.min(top, y - rise * size);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + fall * size);
  }
  if (turn === 0) return { text: text.normalize('NFC'), left, top, right, bottom };
  const [one, other] = [placedBack(left, top, turn), placedBack(right, bottom, turn)];
  return {
    text: text.normalize('NFC'),
    left: Math.min(one[0], other[0]),
    top: Math.min(one[1], other[1]),
    right: Math.max(one[0], other[0]),
    bottom: Math.max(one[1], other[1]),
  };
}

function placedBack(x: number, y: number, turn: number): readonly [number, number] {
  const angle = (turn * Math.PI) / 180;
  const [across, down] = [Math.cos(angle), Math.sin(angle)];
  return [x * across - y * down, x * down + y * across];
}

const wordText = ({ letters }: Word): string => oneText(letters.map(({ text, place }) => ({ text, place })));

/** Words with a space between; letters of a spaced title ("B E R I T A") are one word. */
function textOf(words: readonly Word[], texts: readonly string[]): string {
  let text = '';
  for (let at = 0; at < words.length;) {
    const run = spacedRun(texts, at);
    const wide =
      run < 4
        ? Infinity
        : 1.5 *
          middle(
            words.slice(at + 1, at + run).map(({ gap }) => gap),
            0,
            0.4,
          );
    const upTo = run < 4 ? at + 1 : at + run;
    for (let index = at; index < upTo; index++)
      text += (index > 0 && (index === at || (words[index]?.gap ?? 0) > wide) ? ' ' : '') + (texts[index] ?? '');
    at = upTo;
  }
  return text.normalize('NFC');
}

/** How many single letters follow one another; digits alone are numbers in their own right. Some pairs stand close. */
function spacedRun(texts: readonly string[], from: number): number {
  let single = 0;
  let at = from;
  for (; at < texts.length && /^(?:\d|\p{L}{1,2})$/u.test(texts[at] ?? ''); at++)
    if (/^\p{L}$/u.test(texts[at] ?? '')) single++;
  // The last letter may have its full stop beside it.
  if (at > from && /^\p{L}[.,:;!?)]+$/u.test(texts[at] ?? '')) at++;
  return single > 0.6 * (at - from) ? at - from : 0;
}
