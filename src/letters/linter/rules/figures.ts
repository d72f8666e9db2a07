/** Figures against the words behind them, and sums against what they add up. */
import {
  decimalPattern,
  numberWordPattern,
  printDecimal,
  printNumberWords,
  readDecimal,
  readNumberWords,
} from '../../../language/index.ts';
import type { Found } from '../catalogue.ts';
import type { LetterParts } from '../parts.ts';

const numberWords = String.raw`(?:${numberWordPattern})(?:\s+(?:${numberWordPattern}))*`;
const spelled = new RegExp(
  [
    String.raw`(?<![\p{L}\d.,/])(?:Rp\.?\s?)?(${decimalPattern})\s*`,
    String.raw`\(\s?(${numberWords})(\s+rupiah)?\s*\)`,
  ].join(''),
  'giu',
);

/** "3 (tiga)", "Rp1.250.000,00 (satu juta dua ratus lima puluh ribu rupiah)". */
export function checkWords({ text }: LetterParts): Found[] {
  return [...text.matchAll(spelled)].flatMap((match): Found[] => {
    const [whole, figure = '', said = '', money = ''] = match;
    const value = readDecimal(figure).replace(/\.0+$/, '');
    const right = printNumberWords(value);
    if (right === undefined || readNumberWords(said.toLowerCase()) === value) return [];
    const start = match.index + whole.lastIndexOf(said);
    const place = { start, end: start + said.length };
    return [
      {
        rule: 'words-differ',
        ...place,
        says: {
          id: `${figure} ditulis "${right}${money}", bukan "${said}".`,
          en: `${figure} is spelled "${right}${money}", not "${said}".`,
        },
        mend: { ...place, text: right },
      },
    ];
  });
}

const lastFigure = new RegExp(String.raw`(?<![\p{L}\d.,/-])(?:Rp\.?\s?)?(${decimalPattern})(?![\d/])[^\d]*$`, 'u');
const sumLine = /^(?:\d+[.)]?\s*\|?\s*)?(?:Jumlah|JUMLAH|Total|TOTAL)\b/;
/** Lines that a sum adds up at most. */
const most = 200;

/** "Jumlah" below lines that end in a figure: at least two of them, one directly below the other. */
export function checkSums({ body }: LetterParts): Found[] {
  const faults: Found[] = [];
  let items: number[] = [];
  for (const line of body) {
    const match = lastFigure.exec(line.text);
    const value = match === null ? Number.NaN : Number(readDecimal(match[1] ?? ''));
    if (sumLine.test(line.text) && items.length >= 2 && match !== null) {
      const sum = items.reduce((one, other) => one + other, 0);
      const [written, right] = [match[1] ?? '', printDecimal(String(sum))];
      const start = line.start + match.index + match[0].indexOf(written);
      if (Math.abs(sum - value) > 0.005)
        faults.push({
          rule: 'sum-differs',
          start,
          end: start + written.length,
          says: {
            id: `Jumlahnya ${written}, hasil penjumlahan ${items.length} baris di atasnya ${right}.`,
            en: `The sum is ${written}; the ${items.length} lines above add up to ${right}.`,
          },
        });
      items = [];
    } else if (/^(?:\d+[.)]|[-•]|\d+\s*\|)/.test(line.text) && !Number.isNaN(value) && items.length < most)
      items.push(value);
    else items = [];
  }
  return faults;
}
