/** Digits of every script and style as 0 to 9. Pure: also runs in the browser. */

/** Each digit in its place; of those that take two code units the second is a character without width. */
export const inPlainDigits = (text: string): string =>
  text.replace(/[^\P{N}0-9]/gu, (one) => {
    const plain = /^[0-9]$/.exec(one.normalize('NFKC'))?.[0] ?? digitOf(one);
    return plain === undefined ? one : plain.padEnd(one.length, '\u200B');
  });

/** Decimal digits stand in Unicode in rows of ten, each row beginning at 0. */
function digitOf(one: string): string | undefined {
  if (!/^\p{Nd}$/u.test(one)) return undefined;
  const code = one.codePointAt(0) as number;
  let zero = code;
  while (zero > code - 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
}
