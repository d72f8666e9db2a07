/** Small rules of letters that every text keeps. */

/** The first letter as a capital, behind opening marks. */
export const capitalise = (text: string): string =>
  text.replace(/^([“‘"'(]*)(\p{Ll})/u, (_, before: string, letter: string) => before + letter.toUpperCase());

/** Characters as a reader counts them: code points. */
export const countCharacters = (text: string): number => Array.from(text).length;
