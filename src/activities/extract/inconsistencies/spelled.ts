/** Numbers in digits whose words in brackets say another: "35 (tiga puluh enam) orang". */
import type { Detector, Quantity } from './seen.ts';
import { printDecimal } from '../../../language/index.ts';

const between =
  /^(?:,-|,00)?(?:\s?(?:%|persen)|\s\p{L}+)?\s*(?:\(|,?\s*terbilang\s*:?)\s*(?:terbilang\s*:?\s*|=\s*)?$/iu;
const closed = /^(?:\s\p{L}+){0,2}\s*(?:,-)?\s*(?:\)|$)/u;

export const wrongWords: Detector = (seen, report) =>
  seen.quantities.flatMap((inBrackets, index) => {
    const outside = seen.quantities[index - 1];
    if (!outside || outside.spelled === inBrackets.spelled || outside.kind === 'ordinal') return [];
    if (!between.test(seen.text.slice(outside.end, inBrackets.start)) || !closed.test(inBrackets.after)) return [];
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

const sameNumber = (one: Quantity, other: Quantity): boolean =>
  one.value === other.value || !Number.isInteger(one.spelled ? other.value : one.value);

/** 1090578 -> "1.090.578" */
export const grouped = (value: number): string => printDecimal(String(value));
