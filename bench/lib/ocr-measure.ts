/** How right a reading is: errors per character, and numbers that are exactly right. */
import { numbersIn } from '../../src/documents/ocr/second/index.ts';

/** Spaces, line ends and the bars between cells are no characters of a page. */
const plain = (text: string): string => text.replaceAll(/[\s|]+/g, ' ').trim();

/** Characters wrong, missing or too many (Levenshtein), and how many there are. */
export function characterErrors(truth: string, read: string): { readonly errors: number; readonly characters: number } {
  const [a, b] = [plain(truth), plain(read)];
  let above = Uint32Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const here = new Uint32Array(b.length + 1);
    here[0] = row;
    const letter = a.charCodeAt(row - 1);
    for (let column = 1; column <= b.length; column++) {
      const changed = (above[column - 1] as number) + (letter === b.charCodeAt(column - 1) ? 0 : 1);
      here[column] = Math.min(changed, (above[column] as number) + 1, (here[column - 1] as number) + 1);
    }
    above = here;
  }
  return { errors: above[b.length] ?? 0, characters: a.length };
}

/** A number, and the word before it, which tells it from others like it. */
export type PlacedNumber = { readonly text: string; readonly before: string };

/** The numbers in a part of a text. */
export function numbersAt(text: string, start = 0, end = text.length): PlacedNumber[] {
  let from = start;
  return numbersIn(text.slice(start, end)).map((number) => {
    const at = text.indexOf(number, from);
    from = at + number.length;
    const [, before = ''] = /([\p{L}\d]+)[^\p{L}\d]*$/u.exec(text.slice(Math.max(0, at - 40), at)) ?? [];
    return { text: number, before };
  });
}

/** A word before it that is alike counts less than any number. */
const [same, sameBefore] = [1_000, 1];

/**
 * Which of the numbers read are right: the longest sequence that both have in this order; of several as long, the one
 * in which most stand behind the same word.
 */
export function rightNumbers(truth: readonly PlacedNumber[], read: readonly PlacedNumber[]): boolean[] {
  const worth = (i: number, j: number): number =>
    truth[i]?.text !== read[j]?.text ? 0 : same + (truth[i]?.before === read[j]?.before ? sameBefore : 0);
  const best = Array.from({ length: truth.length + 1 }, () => new Uint32Array(read.length + 1));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const both = (i: number, j: number): number => (worth(i, j) === 0 ? 0 : worth(i, j) + at(i + 1, j + 1));
  for (let i = truth.length - 1; i >= 0; i--)
    for (let j = read.length - 1; j >= 0; j--)
      (best[i] as Uint32Array)[j] = Math.max(both(i, j), at(i + 1, j), at(i, j + 1));
  const right = read.map(() => false);
  for (let i = 0, j = 0; i < truth.length && j < read.length;) {
    if (both(i, j) === at(i, j) && both(i, j) > 0) {
      right[j] = true;
      i++;
      j++;
    } else if (at(i + 1, j) === at(i, j)) i++;
    else j++;
  }
  return right;
}
