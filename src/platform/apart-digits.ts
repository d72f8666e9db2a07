/**
 * Numbers of people whose digits stand further apart than blanks, stops and dashes set them: one digit in each box or
 * cell of a form, groups with other marks or brackets between them, a line end inside. Count and form decide. Cells of
 * several digits are numbers of their own, and so are lists of codes. Patterns take time in proportion to the text.
 */

/** What may stand between two boxes: marks, blanks, bars of cells, line ends. */
const between = String.raw`[^\p{L}\p{N}]{1,6}`;
const box = '[0-9OIl]';
/** More than two numbers in a row of boxes are figures. */
const inBoxes = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:62|${box})(?:${between}${box}(?![\p{L}\p{N}])){8,33}`, 'gu');
const lineEnd = String.raw`[ \t]{0,3}-?[ \t]{0,3}\r?\n[ \t]{0,3}`;
const mark = String.raw`(?: ?[^\p{L}\p{N}\s|;,]{1,2} ?| |${lineEnd})`;
const inGroups = new RegExp(
  String.raw`(?<![\p{N}.,])(?<!\p{L}/?)(?:\+?\(?62\)?${mark}?(?=8)|\(?0)[2-9][0-9]{1,8}` +
    String.raw`(?:${mark}[0-9]{3,8}){1,4}(?!\p{N})(?!/\p{L})`,
  'gu',
);
const overLine = new RegExp(
  String.raw`(?<!\p{N})(?<!\p{N}[ \t]{0,3}\r?\n)([0-9]{2,14})${lineEnd}([0-9]{2,14})(?![ \t]{0,3}(?:\r?\n)?\p{N})`,
  'gu',
);

const citizen = /(?<!\p{L})(?:NIK|NKK|KK|KTP|NPWP|kependudukan|kartu\s+keluarga)\W{0,8}(?:No(?:mor)?\.?)?\W{0,8}$/iu;
const phone =
  /(?<!\p{L})(?:HP|WA|Telp?|Tlp|Telepon|Ponsel|WhatsApp|Handphone|Phone)\W{0,8}(?:No(?:mor)?\.?)?\W{0,8}$/iu;
const mobile = /^(?:0|62)8[1-9]\d{7,10}$/;
const line = /^(?:0[2-9]|628)\d{7,11}$/;

type Apart = { readonly kind: 'citizen' | 'phone'; readonly start: number; readonly end: number };

/** Those of a text whose digits are all plain; spans of different spellings may overlap. */
export function digitsApart(text: string): Apart[] {
  const found: Apart[] = [];
  const look = (pattern: RegExp, is: (match: RegExpExecArray) => Apart['kind'] | null): void => {
    for (const match of text.matchAll(pattern)) {
      const kind = is(match);
      if (kind) found.push({ kind, start: match.index, end: match.index + match[0].length });
    }
  };
  look(overLine, (match) => (isBrokenCitizen(match, text) ? 'citizen' : null));
  look(inBoxes, (match) => whatBoxesHold(match[0], before(text, match.index), text.slice(match.index)));
  return [...found, ...phonesInGroups(text)];
}

/** What another number before it is read with would hide a number: behind what is none it looks again. */
function phonesInGroups(text: string): Apart[] {
  const found: Apart[] = [];
  const pattern = new RegExp(inGroups);
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [written] = match;
    if (isPhoneInGroups(written, before(text, match.index)))
      found.push({ kind: 'phone', start: match.index, end: match.index + written.length });
    else pattern.lastIndex = match.index + 1;
  }
  return found;
}

/** The digits that are written, letters that stand for digits read as these. */
export const digitsOf = (written: string): string =>
  written.replace(/[Oo]/g, '0').replace(/[Il]/g, '1').replace(/\D/g, '');

/** Of sixteen digits: a province, and a day (a woman's + 40) and a month in their places. */
export function isBuiltAsCitizen(digits: string): boolean {
  const day = Number(digits.slice(6, 8)) % 40;
  const month = Number(digits.slice(8, 10));
  return Number(digits.slice(0, 2)) >= 11 && day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

const before = (text: string, at: number): string => text.slice(Math.max(0, at - 40), at);

/** Codes of regions under each other begin alike; the parts of one number seldom do. */
function isBrokenCitizen(match: RegExpExecArray, text: string): boolean {
  const [, first = '', second = ''] = match;
  const digits = first + second;
  if (citizen.test(before(text, match.index))) return digits.length >= 15 && digits.length <= 17;
  return digits.length === 16 && first.slice(0, 2) !== second.slice(0, 2) && isBuiltAsCitizen(digits);
}

/** A row of boxes of which the `words` before say nothing must be the whole row, and no row of decimals. */
function whatBoxesHold(written: string, words: string, from: string): Apart['kind'] | null {
  const digits = digitsOf(written);
  if (digits.length >= 15 && citizen.test(words)) return 'citizen';
  if (phone.test(words) && line.test(digits)) return 'phone';
  const gaps = new Set((written.match(/[^0-9OIl]+/g) ?? []).map((gap) => gap.trim()));
  if (gaps.size > 1 && [...gaps].some((gap) => /[.,:;/]/.test(gap))) return null;
  const [, left] = /[0-9]([^\p{L}\p{N}]{1,6})$/u.exec(words) ?? [];
  const [, right] = /^([^\p{L}\p{N}]{1,6})[0-9]/u.exec(from.slice(written.length, written.length + 8)) ?? [];
  if ([left, right].some((gap) => gap !== undefined && gaps.has(gap.trim()))) return null;
  if (mobile.test(digits)) return 'phone';
  return isRowOfCitizens(digits) ? 'citizen' : null;
}

/** One NIK, also one digit long or behind the number of its row; two; or one and its telephone. */
function isRowOfCitizens(digits: string): boolean {
  if (digits.length < 16 || digits.length === 18) return false;
  if (digits.length === 17 && isBuiltAsCitizen(digits.slice(1))) return true;
  const rest = digits.slice(16);
  const fits = rest.length <= 1 || mobile.test(rest) || (rest.length === 16 && isBuiltAsCitizen(rest));
  return fits && isBuiltAsCitizen(digits);
}

/** Numbers of letters end with their year, and numbers in a list all begin with zero. */
function isPhoneInGroups(written: string, words: string): boolean {
  const digits = digitsOf(written);
  if (phone.test(words)) return line.test(digits);
  const groups = written.match(/\d+/g) ?? [];
  const isListed = groups.every((group) => group.startsWith('0'));
  return mobile.test(digits) && (groups[0] ?? '').length !== 3 && !isListed && !/\/ ?(?:19|20)\d\d$/.test(written);
}
