/**
 * Short names made of longer ones: the first letters of words ("HPS" of "harga perkiraan sendiri") or their beginnings
 * ("Kemenkeu" of "Kementerian Keuangan", "Sulsel" of "Sulawesi Selatan").
 */

/** A shorter blend may be any word. */
const shortestBlend = 5;
const mostWords = 5;

/**
 * The stretch of words that the short form is made of, as the places of its first word and behind its last; undefined
 * where there is none. All in lower case.
 */
export function shortenedIn(
  short: string,
  words: readonly string[],
): readonly [first: number, end: number] | undefined {
  for (let first = 0; first < words.length; first++) {
    if (words[first]?.[0] !== short[0]) continue;
    if (short.length > 1 && areInitials(short, words, first)) return [first, first + short.length];
    const end = short.length >= shortestBlend ? endOfBlend(short, words, first, 0) : 0;
    if (end > first + 1) return [first, end];
  }
  return undefined;
}

/** The words from `first` on begin with the letters of the short form. */
function areInitials(short: string, words: readonly string[], first: number): boolean {
  for (let at = 0; at < short.length; at++) if (words[first + at]?.[0] !== short[at]) return false;
  return true;
}

/** Behind the last word whose beginning the rest of the short form takes; 0 where it takes something else. */
function endOfBlend(rest: string, words: readonly string[], at: number, taken: number): number {
  if (rest === '') return at;
  const word = words[at];
  if (word === undefined || taken === mostWords) return 0;
  let length = Math.min(word.length, rest.length);
  while (length > 1 && !word.startsWith(rest.slice(0, length))) length--;
  for (; length > 1; length--) {
    const end = endOfBlend(rest.slice(length), words, at + 1, taken + 1);
    if (end > 0) return end;
  }
  return 0;
}
