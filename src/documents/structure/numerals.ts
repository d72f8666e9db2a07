/** Numbers of articles and items as a machine that reads pictures of pages may have read them: "l2", "4O", "Il". */
import { printRoman, readRoman } from '../../language/index.ts';

const alike: Readonly<Record<string, string>> = {
  l: '1',
  I: '1',
  i: '1',
  '|': '1',
  '!': '1',
  O: '0',
  o: '0',
  Q: '0',
  S: '5',
  s: '5',
  B: '8',
  Z: '2',
  z: '2',
};
/** Signs that stand for a digit, for a class of a pattern. */
export const digitLike = String.raw`\dlIi|!OoQSsBZz`;

/** The number that signs stand for; 0 where they are none. */
export function readDigits(written: string): number {
  const digits = [...written].map((sign) => alike[sign] ?? sign).join('');
  return /^\d{1,4}$/.test(digits) ? Number(digits) : 0;
}

/** "Il" -> 2, "lV" -> 4; 0 for what is no Roman number, however it was misread. */
export function readRomanLike(written: string): number {
  const letters = written.replace(/[l1|!i]/g, 'I').toUpperCase();
  const value = readRoman(letters);
  return value > 0 && printRoman(value) === letters ? value : 0;
}

/** a … z are 1 to 26, aa … zz go on; 0 for anything else. */
export function readLetters(written: string): number {
  if (!/^([a-z])\1?$/.test(written)) return 0;
  return written.charCodeAt(0) - 96 + (written.length === 2 ? 26 : 0);
}
