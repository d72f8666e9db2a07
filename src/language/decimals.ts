/**
 * Numbers in digits: "1.250.000,5" in a text, "1250000.5" as a value. Digits are moved, never calculated with, so that
 * nothing is rounded however long the number is.
 */
import { scaleZeros } from './number-words.ts';

/** Alternatives of a pattern: a number in digits, grouped or not, with or without decimals. */
export const decimalPattern = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?`;

/** "1.250.000" -> "1250000", "58,50" -> "58.5", ("1,25", "juta") -> "1250000". */
export function readDecimal(written: string, scaleWord?: string): string {
  const zeros = scaleZeros(scaleWord);
  const [whole = '0', fraction = ''] = written.replaceAll('.', '').split(',');
  const padded = fraction.padEnd(zeros, '0');
  const bare = (whole + padded.slice(0, zeros)).replace(/^0+(?=\d)/, '');
  const rest = withoutEndingZeros(padded.slice(zeros));
  return rest ? `${bare}.${rest}` : bare;
}

/** "1090578.5" -> "1.090.578,5" ("1,090,578.5" in English). What is no number comes back as it is. */
export function printDecimal(value: string, language: 'id' | 'en' = 'id'): string {
  const [, sign = '', whole = '', fraction] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(value) ?? [];
  if (whole === '') return value;
  const [group, point] = language === 'id' ? ['.', ','] : [',', '.'];
  const first = whole.length % 3;
  const groups = [...(first > 0 ? [whole.slice(0, first)] : []), ...(whole.slice(first).match(/\d{3}/g) ?? [])];
  return `${sign}${groups.join(group)}${fraction === undefined ? '' : point + fraction}`;
}

/**
 * 58.594 -> "58,59" for 2 decimals: a number rounded to `most` decimals (5 upwards), of which at least `least` are
 * shown. A zero has no sign.
 */
export function printRounded(value: number, language: 'id' | 'en', most: number, least = 0): string {
  const [, sign = '', whole = '', digits = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(plainDigits(value)) ?? [];
  if (whole === '') return String(value);
  const shown = BigInt(whole + digits.padEnd(most, '0').slice(0, most)) + ((digits[most] ?? '0') >= '5' ? 1n : 0n);
  const all = String(shown).padStart(most + 1, '0');
  const point = all.length - most;
  const fraction = withoutEndingZeros(all.slice(point)).padEnd(least, '0');
  return printDecimal(`${shown === 0n ? '' : sign}${all.slice(0, point)}${fraction ? `.${fraction}` : ''}`, language);
}

/** Every digit of a number, without an exponent. */
const plainDigits = (value: number): string => (Math.abs(value) < 1e-6 ? value.toFixed(20) : String(value));

/** "Rp1.250.000,00" in `readMoney`'s other direction: "Rp1.250.000", decimals only where there are any. */
export const printMoney = (value: string): string => `Rp${printDecimal(value)}`;

/** "Rp 1,25 juta" -> "1250000"; undefined for what is no amount of money. */
export function readMoney(written: string): string | undefined {
  const match = moneyForm.exec(written.trim());
  return match ? readDecimal(match[1] as string, match[2]) : undefined;
}

const moneyForm = new RegExp(String.raw`^Rp\.?\s?(${decimalPattern})(?:\s(\p{L}+))?(?:,-)?$`, 'iu');

function withoutEndingZeros(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits[end - 1] === '0') end--;
  return digits.slice(0, end);
}
