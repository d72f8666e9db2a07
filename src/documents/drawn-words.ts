/** Words as they are drawn, and where the stored text has them. */
import type { Box, PlacedWord } from './places.ts';

/** Edges in points of the page as it is shown, from its top left. */
export type DrawnWord = {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};
/** Text, and the words that it is made of, in its order. */
export type PlacedText = { readonly text: string; readonly words: readonly DrawnWord[] };

/** What stands between words: blanks, bars of cells, a colon that was set before its lines. */
const between = /[\s|:/]/;
/** How far text is looked through for a word that is not the next one. */
const reach = 120;

/**
 * Finds each word in its order in a part of the stored text. A word whose hyphen only broke it at the end of a line is
 * found without it. What was made one word from several drawn side by side is one. What is not there is left out.
 * `page`: its size in points.
 */
export function placeWords(
  text: string,
  span: { readonly start: number; readonly end: number },
  words: readonly DrawnWord[],
  page: { readonly width: number; readonly height: number },
): PlacedWord[] {
  const placed: { start: number; end: number; drawn: DrawnWord }[] = [];
  let at = span.start;
  for (const drawn of words) {
    const found = foundAt(text, at, span.end, drawn.text);
    if (found === null) continue;
    at = found.end;
    const last = placed.at(-1);
    if (last !== undefined && last.end === found.start && onOneLine(last.drawn, drawn)) {
      last.end = found.end;
      last.drawn = around(last.drawn, drawn);
    } else placed.push({ ...found, drawn });
  }
  return placed.map(({ start, end, drawn }) => ({ start, end, box: boxOf(drawn, page) }));
}

function foundAt(text: string, from: number, to: number, word: string): { start: number; end: number } | null {
  let start = from;
  while (start < to && between.test(text.charAt(start)) && !text.startsWith(word, start)) start++;
  for (const written of [word, word.replace(/[-\u2010\u2011]$/, '')])
    if (written !== '' && text.startsWith(written, start) && start + written.length <= to)
      return { start, end: start + written.length };
  const within = text.slice(start, Math.min(to, start + reach + word.length)).indexOf(word);
  const isWhole = (at: number): boolean =>
    !/[\p{L}\d]/u.test(text.charAt(at - 1)) && !/[\p{L}\d]/u.test(text.charAt(at + word.length));
  return within === -1 || word.length < 2 || !isWhole(start + within)
    ? null
    : { start: start + within, end: start + within + word.length };
}

const onOneLine = (one: DrawnWord, other: DrawnWord): boolean =>
  Math.abs(one.bottom - other.bottom) < 0.5 * (one.bottom - one.top);

const around = (one: DrawnWord, other: DrawnWord): DrawnWord => ({
  text: one.text + other.text,
  left: Math.min(one.left, other.left),
  top: Math.min(one.top, other.top),
  right: Math.max(one.right, other.right),
  bottom: Math.max(one.bottom, other.bottom),
});

/** Four digits: a tenth of a point on a page of A4. */
const rounded = (share: number): number => Math.round(Math.min(1, Math.max(0, share)) * 10_000) / 10_000;

function boxOf(
  { left, top, right, bottom }: DrawnWord,
  page: { readonly width: number; readonly height: number },
): Box {
  const [x, y] = [rounded(left / page.width), rounded(top / page.height)];
  return [x, y, rounded(rounded(right / page.width) - x), rounded(rounded(bottom / page.height) - y)];
}
