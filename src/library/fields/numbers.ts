/** Numbers in headings. Recognised text confuses digits with letters of their shape; what is mended is said. */
const alike: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  Q: '0',
  l: '1',
  I: '1',
  '|': '1',
  S: '5',
  B: '8',
  Z: '2',
};

export type ReadNumber = { readonly value: number; /** Some of it was read as a letter. */ readonly mended: boolean };

/** Null where the word is no number, even with letters taken for the digits that they look like. */
export function readableNumber(word: string): ReadNumber | null {
  if (/^\d{1,6}$/.test(word)) return { value: Number(word), mended: false };
  if (!/\d/.test(word) || !/^[\dOoQlI|SBZ]{1,6}$/.test(word)) return null;
  return { value: Number(word.replaceAll(/\D/g, (letter) => alike[letter] ?? letter)), mended: true };
}
