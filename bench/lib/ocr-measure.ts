/** How right a reading is: errors per character, and numbers that are exactly right. */

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

/** Which of the numbers read are right: the longest sequence that both have in this order. */
export function rightNumbers(truth: readonly string[], read: readonly string[]): boolean[] {
  const best = Array.from({ length: truth.length + 1 }, () => new Uint16Array(read.length + 1));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  for (let i = truth.length - 1; i >= 0; i--)
    for (let j = read.length - 1; j >= 0; j--)
      (best[i] as Uint16Array)[j] = truth[i] === read[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const right = read.map(() => false);
  for (let i = 0, j = 0; i < truth.length && j < read.length;) {
    if (truth[i] === read[j]) {
      right[j] = true;
      i++;
      j++;
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return right;
}
