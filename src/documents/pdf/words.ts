/** Words from gaps, and pieces of a row from wide gaps and upright lines between them. */
import { isBlank, type Letter } from './letters.ts';
import { middle } from './geometry.ts';
import { oneText } from '../raised.ts';

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
};
export type Row = { readonly y: number; readonly size: number; readonly pieces: readonly Piece[] };

type Word = { readonly letters: Letter[]; readonly gap: number };

/** In sizes of the letters: no gap between words is wider, even in a line set to both edges. */
const cellGap = 1.5;

/**
 * `cuts`: where upright lines cross a height. `overlaps` is told where letters are drawn over one another so that
 * nobody can read them.
 */
export function rowOf(
  letters: readonly Letter[],
  cuts: (y: number) => readonly number[],
  overlaps: () => void,
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
  for (const { word, apart } of wordsOf(letters, size, cuts(y - 0.3 * size), overlaps)) {
    if (apart || pieces.length === 0) pieces.push([word]);
    else pieces.at(-1)?.push(word);
  }
  return { y, size, pieces: pieces.map(pieceOf) };
}

function wordsOf(letters: readonly Letter[], size: number, cuts: readonly number[], overlaps: () => void) {
  const words: Placed[] = [];
  let last: Letter | undefined;
  let end = -Infinity;
  let spaced = false;
  let gone = false;
  for (const letter of letters) {
    if (isBlank(letter)) {
      spaced = true;
      gone ||= letter.text === '';
      if (gone && last !== undefined) end = Math.max(end, letter.x + letter.width);
      continue;
    }
    const gap = letter.x - end;
    const least = spaced ? 0.03 * size : leastGap(last, letter, size);
    const cut = last !== undefined && cuts.some((x) => x > end - 1 && x < letter.x + 1);
    const parted = gone && !/^[.,:;!?)]/.test(letter.text);
    if (last === undefined || gap > least || cut || parted) {
      words.push({
        word: { letters: [letter], gap: last === undefined ? 0 : gap },
        apart: last === undefined || cut || (gap > cellGap * size && !(gap < 4 * size && isMarker(words.at(-1)))),
      });
    } else {
      // Accents stand over their letter.
      if (areOver(last, letter, gap)) overlaps();
      words.at(-1)?.word.letters.push(letter);
    }
    last = letter;
    end = Math.max(end, letter.x + letter.width);
    spaced = false;
    gone = false;
  }
  return words;
}

type Placed = { readonly word: Word; /** Begins a piece. */ readonly apart: boolean };

/** The number or mark of a list item, whose text may stand a tab further on. */
const isMarker = (before: Placed | undefined): boolean =>
  before?.apart === true &&
  /^(?:\(?[\p{L}\d]{1,3}[.)]|[-–•▪■○●➢✓])$/u.test(before.word.letters.map(({ text }) => text).join(''));

/** A gap that is a space: half as wide as the font's own. A raised mark may stand a little apart. */
const leastGap = (last: Letter | undefined, letter: Letter, size: number): number =>
  letter.place === 'line' ? 0.5 * Math.min(letter.space, last?.space ?? letter.space) : 0.3 * size;

/** Accents and marks stand over their letter. */
const areOver = (last: Letter, letter: Letter, gap: number): boolean =>
  gap < -0.55 * Math.min(letter.width, last.width) &&
  last.place === 'line' &&
  letter.place === 'line' &&
  !/^[\p{M}\p{Sk}]/u.test(letter.text);

function pieceOf(words: readonly Word[]): Piece {
  const letters = words.flatMap((word) => word.letters);
  const [first] = letters;
  const fonts = new Map<string, number>();
  for (const { font } of letters) fonts.set(font, (fonts.get(font) ?? 0) + 1);
  const line = letters.filter(({ place }) => place === 'line');
  const solid = line.length > 0 ? line : letters;
  return {
    text: textOf(words),
    left: first?.x ?? 0,
    right: Math.max(...letters.slice(-4).map((letter) => letter.x + letter.width)),
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
    first: (words[0]?.letters ?? []).reduce((sum, letter) => sum + letter.width, first?.space ?? 0),
  };
}

const wordText = ({ letters }: Word): string => oneText(letters.map(({ text, place }) => ({ text, place })));

/** Words with a space between; letters of a spaced title ("B E R I T A") are one word. */
function textOf(words: readonly Word[]): string {
  const texts = words.map(wordText);
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
            0.25,
          );
    const upTo = run < 4 ? at + 1 : at + run;
    for (let index = at; index < upTo; index++)
      text += (index > 0 && (index === at || (words[index]?.gap ?? 0) > wide) ? ' ' : '') + (texts[index] ?? '');
    at = upTo;
  }
  return text.normalize('NFC');
}

/** How many single letters follow one another; digits alone are numbers in their own right. */
function spacedRun(texts: readonly string[], from: number): number {
  let letters = 0;
  let at = from;
  for (; at < texts.length && /^[\p{L}\d]$/u.test(texts[at] ?? ''); at++)
    if (/^\p{L}$/u.test(texts[at] ?? '')) letters++;
  // The last letter may have its full stop beside it.
  if (at > from && /^\p{L}[.,:;!?)]+$/u.test(texts[at] ?? '')) at++;
  return letters > 0.6 * (at - from) ? at - from : 0;
}
