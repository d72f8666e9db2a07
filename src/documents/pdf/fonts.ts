/** What a drawn sign says: the text that its font gives for it, or that nobody can know. */

import { signOf, unknownSign } from '../word/symbols.ts';

/** What the library tells of a font. `toUnicode` is a copy of its own map, of one of two shapes. */
export type Font = {
  readonly name?: string;
  readonly fontMatrix?: ArrayLike<number>;
  readonly bbox?: ArrayLike<number>;
  readonly vertical?: boolean;
  readonly isType3Font?: boolean;
  readonly composite?: boolean;
  readonly missingFile?: boolean;
  readonly toUnicode?: { readonly ['_map']?: readonly (string | undefined)[]; readonly firstChar?: number };
  readonly differences?: readonly (string | undefined)[];
  readonly widths?: Readonly<Record<number, number>>;
};
export type Sign = {
  readonly originalCharCode: number;
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric?: ArrayLike<number> | null;
};

/** The text of a sign; `unknownSign` where its font has no map for it. A space in any form is ' '. */
export function textOfSign(sign: Sign, font: Font): string {
  const { unicode } = sign;
  if (unicode === '' || isGuessed(sign, font)) return /^\s$/.test(unicode) ? ' ' : unknownSign;
  if (/^[\s\u00A0]+$/.test(unicode)) return ' ';
  if (unicode === '\u00AD') return '-';
  // Controls and private use: the font alone knows what it shows.
  if (/[\p{Cc}\uFFFD\uFFFE\uFFFF]|\p{Co}/u.test(unicode)) return symbolOf(unicode, font.name);
  return unicode.replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC'));
}

/**
 * A font without a map from its signs to text: the library then gives the number of the sign itself, or reads a
 * number out of a name that its maker made up ("G41").
 */
function isGuessed({ originalCharCode: code, unicode }: Sign, font: Font): boolean {
  const map = font.toUnicode;
  if (font.composite === true)
    return map === undefined || map.firstChar !== undefined || map['_map']?.[code] === undefined;
  const name = font.differences?.[code];
  if (name === undefined || !/^(?:G..|g....|[Cc].{1,3})$/.test(name)) return false;
  const digits = name.slice(1);
  return [Number.parseInt(digits, 16), Number(digits)].includes(unicode.codePointAt(0) ?? -1);
}

/** Signs of Office's fonts of symbols, raised into private use (F000 and up). */
function symbolOf(unicode: string, name = ''): string {
  const family = /wingdings(?: ?[23])?|webdings|symbol/i.exec(name)?.[0];
  const number = unicode.codePointAt(0) ?? 0;
  return family === undefined || number < 0xf000 ? unknownSign : signOf(family.replace(/s([23])$/i, 's $1'), number);
}

/** A font whose map is wrong shows itself: no text is made of such signs. */
export function isRubbish(signs: readonly string[]): boolean {
  const text = signs.filter((sign) => sign !== ' ');
  const unknown = text.filter((sign) => sign === unknownSign).length;
  const odd = text.filter((sign) => /^[!"#$%&'*+<=>?@[\\\]^_`{|}~]$/.test(sign)).length;
  return unknown > text.length * 0.3 || (text.length >= 20 && odd > text.length * 0.35);
}
