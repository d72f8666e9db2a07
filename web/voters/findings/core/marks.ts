/** Where two values of one field differ, character by character, for rows laid side by side. */
import { diffChars } from 'diff';

export type Piece = { readonly text: string; readonly same: boolean };

/**
 * Both values cut into pieces that are the same and pieces that are not. Values made of the same number of digits
 * (dates,
 * masked numbers) are compared place by place, because there a digit moved is a digit changed; words by their longest
 * common letters. Capital letters and spaces count.
 */
export function markDifferences(
  one: string,
  other: string,
): { readonly one: readonly Piece[]; readonly other: readonly Piece[] } {
  if (one === other) return { one: pieces([[one, true]]), other: pieces([[other, true]]) };
  if (placed.test(one) && placed.test(other) && one.length === other.length)
    return { one: byPlace(one, other), other: byPlace(other, one) };
  const parts = diffChars(one, other);
  const shared = parts.reduce((sum, part) => sum + (part.added || part.removed ? 0 : part.value.length), 0);
  // Words with little in common are two words, not one with many slips: letter by letter they would only confuse.
  if (shared < alike * Math.max(one.length, other.length))
    return { one: pieces([[one, false]]), other: pieces([[other, false]]) };
  return {
    one: pieces(parts.filter((part) => !part.added).map((part) => [part.value, !part.removed])),
    other: pieces(parts.filter((part) => !part.removed).map((part) => [part.value, !part.added])),
  };
}

/** Share of the longer value that both have, from which on differences are shown letter by letter. */
const alike = 0.6;

const placed = /^[\d•/.:-]+$/;

const byPlace = (text: string, than: string): Piece[] =>
  pieces([...text].map((character, at) => [character, character === than[at]]));

/** A value cut at the places (from 0) that are known to differ, whatever stands there: a mask hides what, not where. */
export const markPlaces = (text: string, places: readonly number[]): readonly Piece[] =>
  pieces([...text].map((character, at) => [character, !places.includes(at)]));

/** Joins neighbours of one kind and drops what is empty. */
function pieces(parts: readonly (readonly [text: string, same: boolean])[]): Piece[] {
  const joined: Piece[] = [];
  for (const [text, same] of parts) {
    const last = joined.at(-1);
    if (last?.same === same) joined[joined.length - 1] = { text: last.text + text, same };
    else if (text !== '') joined.push({ text, same });
  }
  return joined;
}
