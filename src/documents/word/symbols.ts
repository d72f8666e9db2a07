/** Fonts whose letters are signs: what such a letter shows, as a character that every font has. */
import { codePoint } from 'dingbat-to-unicode';

const symbolFont = /^(?:symbol|webdings|wingdings(?: [23])?)$/i;
export const isSymbolFont = (font: string | undefined): boolean => font !== undefined && symbolFont.test(font);

/** Where a sign's meaning is not known. */
export const unknownSign = '\uFFFD';

/** A sign by its font and number; numbers from F000 are those of a font of symbols, raised into private use. */
export function signOf(font: string, number: number): string {
  if (!(number > 0 && number <= 0x10ffff)) return unknownSign;
  const own = number >= 0xf000 && number <= 0xf0ff ? number - 0xf000 : number;
  if (isSymbolFont(font)) return codePoint(font, own)?.string ?? unknownSign;
  // Any other font: a character as it is; what lies in private use is known to the font alone.
  return number >= 0xe000 && number <= 0xf8ff ? unknownSign : String.fromCodePoint(number);
}

/** Text set in a font of symbols. */
export const signsOf = (font: string, text: string): string =>
  Array.from(text, (character) => (/\s/.test(character) ? ' ' : signOf(font, character.codePointAt(0) ?? 0))).join('');

/** Private use in a plain font: a sign that nobody else can know. */
export const privateUse = /[\uE000-\uF8FF]/g;
