/** Numbers in digits whose words in brackets say another: "35 (tiga puluh enam) orang". */
import type { Detector, Quantity } from './seen.ts';
import { printDate, printDecimal } from '../../../language/index.ts';

const between =
  /^(?:,-|,00)?(?:\s?(?:%|persen)|\s\p{L}+)?\s*(?:\(|,?\s*terbilang\s*:?)\s*(?:terbilang\s*:?\s*|=\s*)?$/iu;
const closed = /^(?:\s\p{L}+){0,2}\s*(?:,-)?\s*(?:\)|$)/u;

export const wrongWords: Detector = (seen, report) =>
  seen.quantities.flatMap((inBrackets, index) => {
    const outside = seen.quantities[index - 1];
    if (!outside || outside.spelled === inBrackets.spelled || outside.kind === 'ordinal') return [];
    const gap = seen.text.slice(outside.end, inBrackets.start);
    if (!between.test(gap) || !closed.test(inBrackets.after)) return [];
    // "satu dasawarsa (10 tahun)", "sepuluh juta (10⁷)": only bare numbers tell the words again in digits.
    if (outside.spelled && (gap.trim() !== '(' || !/^\s*\)/.test(inBrackets.after) || isFar(outside, inBrackets)))
      return [];
    // "2,5 (dua koma lima)", "25 (dua puluh lima ribu rupiah) per lembar": more than a whole number.
    if (/koma/.test(inBrackets.after.slice(0, 8)) || sameNumber(outside, inBrackets)) return [];
    return [
      report(
        'words-differ',
        [outside, inBrackets],
        `Angka ${outside.written} tidak sama dengan tulisan “${inBrackets.written}”.`,
        `The number ${outside.written} is not what the words “${inBrackets.written}” say.`,
      ),
    ];
  });

/** "dua puluh satu Oktober dua ribu dua puluh empat (22/10/2024)" */
export const wrongDatesInBrackets: Detector = (seen, report) =>
  seen.dates.flatMap((inBrackets, index) => {
    const outside = seen.dates[index - 1];
    if (!outside?.first || !inBrackets.first || outside.last || inBrackets.last) return [];
    if (!/^\s*\(\s*$/.test(seen.text.slice(outside.end, inBrackets.start))) return [];
    if (outside.first === inBrackets.first || !/^\s*\)/.test(seen.text.slice(inBrackets.end, inBrackets.end + 4)))
      return [];
    const [one, other] = [printDate(outside.first), printDate(inBrackets.first)];
    return [
      report(
        'words-differ',
        [outside, inBrackets],
        `Tanggal ${one} tidak sama dengan yang dalam kurung, ${other}.`,
        `The date ${one} is not the one in brackets, ${other}.`,
      ),
    ];
  });

const isFar = (one: Quantity, other: Quantity): boolean => one.value > 10 * other.value || other.value > 10 * one.value;

const sameNumber = (one: Quantity, other: Quantity): boolean =>
  one.value === other.value || !Number.isInteger(one.spelled ? other.value : one.value);

/** 1090578 -> "1.090.578" */
export const grouped = (value: number): string => printDecimal(String(value));
