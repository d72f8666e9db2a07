/** Whether two words are one with a slip: a letter more, less, other, or two letters exchanged. */
const shortest = 4;

export function isTypo(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  if (a === b || Math.min(a.length, b.length) < shortest || Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  let [toA, toB] = [a.length, b.length];
  while (toA > from && toB > from && a[toA - 1] === b[toB - 1]) [toA, toB] = [toA - 1, toB - 1];
  const [left, right] = [a.slice(from, toA), b.slice(from, toB)];
  const swapped = left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
  return (left.length <= 1 && right.length <= 1) || swapped;
}

/** Sounds that names write in more than one way, the older spellings among them. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/^(?:m[uo]e?hamm?ad|m[uo]cham(?:m)?ad|moch|moh|muh|mhd)\.?$/g, 'muhamad'],
  [/tj/g, 'c'],
  [/dj/g, 'j'],
  [/oe/g, 'u'],
  [/nj(?=[aiueo])/g, 'ny'],
  [/ch|kh|q|ck/g, 'k'],
  [/sy|sh|sch|z|x/g, 's'],
  [/ph|v/g, 'f'],
  [/th|dh/g, 't'],
  [/y|ie|ee/g, 'i'],
  [/(?<=[aiueo])h(?![aiueo])|h$/g, ''],
  [/(?<=[kgrt])h/g, ''],
  [/'|’/g, ''],
  [/(.)\1+/g, '$1'],
];

/** A word as it sounds, in one spelling. */
export const soundOf = (word: string): string =>
  sounds.reduce((text, [pattern, to]) => text.replace(pattern, to), word.toLowerCase());

/** Whether two words sound the same, though they are spelt differently: "Christian" and "Kristian". */
export const soundsAlike = (one: string, other: string): boolean =>
  one !== other && Math.min(one.length, other.length) >= shortest && soundOf(one) === soundOf(other);
