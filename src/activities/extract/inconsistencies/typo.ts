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

/** Two letters more, less or other behind the same beginning: "Fauzan" and "Fauzi", where the other names agree. */
export function isNear(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  return a !== b && from >= 3 && a.length - from <= 2 && b.length - from <= 2;
}

/** Two letters at most are more, less or other, in any place, behind the same first two. */
export function isClose(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  if (a.slice(0, 2) !== b.slice(0, 2) || Math.min(a.length, b.length) < 4 || Math.max(a.length, b.length) > 20)
    return false;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)),
      );
    row = next;
  }
  return (row[b.length] ?? 0) <= 2;
}
