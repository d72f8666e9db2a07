/** Words of the index that somebody may have meant by one that is in none of its passages. */
import type { Statistics } from './statistics.ts';

const most = 4;
const shortest = 4;

/** Letters that differ, are missing, too many or exchanged; more than `limit` is not counted out. */
export function distance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row];
    for (let at = 1; at <= other.length; at += 1) {
      const same = one[row - 1] === other[at - 1];
      let least = Math.min((now[at - 1] as number) + 1, (last[at] as number) + 1, (last[at - 1] as number) + +!same);
      const swapped = row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      if (swapped) least = Math.min(least, (before[at - 2] as number) + 1);
      now.push(least);
    }
    if (Math.min(...now) > limit) return limit + 1;
    before = last;
    last = now;
  }
  return last[other.length] as number;
}

/**
 * Words spelled nearly so, longer words that begin so, and the two words that were written without a blank; the
 * likeliest first, at most four. Nothing for short words and numbers.
 */
export function nearWords(word: string, statistics: Statistics): string[] {
  if (word.length < shortest || /\p{N}/u.test(word)) return [];
  const limit = word.length < 8 ? 1 : 2;
  const found: { readonly word: string; readonly off: number; readonly count: number }[] = [];
  const consider = (term: string, count: number) => {
    if (/^[=#]|\p{N}/u.test(term)) return;
    const begins = term.startsWith(word);
    const off = begins ? 1 : distance(word, term, limit);
    if (off <= limit) found.push({ word: term, off, count });
  };
  statistics.each(word.slice(0, 1), consider);
  // The first letter is seldom the wrong one: all others are read only where nothing else was meant.
  if (found.length === 0) for (const letter of otherLetters(word)) statistics.each(letter, consider);
  const likely = found.toSorted((one, other) => one.off - other.off || other.count - one.count).slice(0, most);
  return likely.length > 0 ? likely.map((one) => one.word) : halves(word, statistics);
}

const letters = [...'abcdefghijklmnopqrstuvwxyz'];
const otherLetters = (word: string) => letters.filter((letter) => !word.startsWith(letter));

/** "datapemilih" -> data, pemilih: the cut whose rarer half is the commonest. */
function halves(word: string, { count }: Statistics): string[] {
  let [best, at] = [0, 0];
  for (let cut = 3; cut <= word.length - 3; cut += 1) {
    const rarer = Math.min(count(word.slice(0, cut)), count(word.slice(cut)));
    if (rarer > best) [best, at] = [rarer, cut];
  }
  return best === 0 ? [] : [word.slice(0, at), word.slice(at)];
}
