/** What the marks under a word say against it: a colon that was read as a digit, an edge or a rule read as writing. */
import type { Examined } from './examine.ts';
import type { Mark } from './marks.ts';
import type { ReadWord } from './reading.ts';

type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** Heights of letters beyond which a word of few signs that the engine hardly believes is a picture: an emblem. */
const tooHigh = 3.3;
const believed = 0.6;

/** `box`: of the word, in pixels of the examined page. `null` where the word is none. */
export function seenIn(word: ReadWord, box: Box, examined: Examined): ReadWord | null {
  const { size } = examined.letters;
  const isHigh = box.bottom - box.top > tooHigh * size;
  if (word.text.length <= 3 && isHigh && word.confidence < believed) return null;
  const short = word.text.length <= 2;
  if (!short && /[\p{L}\d]/u.test(word.text)) return word;
  const marks = (examined.marks ?? []).filter((mark) => mark.ink > 2 && isIn(mark, box));
  if (short && isColon(marks, size)) return { ...word, text: ':' };
  if (/[\p{L}\d]/u.test(word.text)) return word;
  const isLong = box.right - box.left > 3 * size || box.bottom - box.top > 3 * size;
  return isLong || marks.length === 0 ? null : word;
}

function isIn(mark: Mark, box: Box): boolean {
  const [x, y] = [(mark.left + mark.right) / 2, (mark.top + mark.bottom) / 2];
  return x >= box.left - 1 && x <= box.right + 1 && y >= box.top - 1 && y <= box.bottom + 1;
}

/** Two dots alike, one above the other. */
function isColon(marks: readonly Mark[], size: number): boolean {
  const [one, other, ...more] = marks;
  if (one === undefined || other === undefined || more.length > 0) return false;
  const isDot = (mark: Mark) => Math.max(mark.right - mark.left, mark.bottom - mark.top) < 0.4 * size;
  const apart = Math.abs(one.top - other.top);
  return isDot(one) && isDot(other) && Math.abs(one.left - other.left) < 0.25 * size && apart > 0.25 * size;
}
