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
import type { Line } from '../lines.ts';
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

const isItem = /^(?:\d+[.)]|[-•]|\d+\s*\|)|\|/;
/** A figure alone in its cell, with what it counts. */
const cellFigure = new RegExp(String.raw`^(?:Rp\.?\s?)?(${decimalPattern})(?:\s+\p{L}{2,12})?(?:,-)?$`, 'u');

type Figure = { readonly written: string; readonly value: number; readonly start: number };

/** The figures with which a row ends, the last one first; of other lines the last figure alone. */
function figuresOf(line: Line): Figure[] {
  if (!line.text.includes('|')) {
    const match = lastFigure.exec(line.text);
    const written = match?.[1] ?? '';
    if (match === null) return [];
    const start = line.start + match.index + match[0].indexOf(written);
    return [{ written, value: Number(readDecimal(written)), start }];
  }
  const figures: Figure[] = [];
  let end = line.text.length;
  for (const cell of line.text.split('|').toReversed()) {
    const written = cellFigure.exec(cell.trim())?.[1];
    if (written === undefined) break;
    const start = line.start + end - cell.length + cell.indexOf(written);
    figures.push({ written, value: Number(readDecimal(written)), start });
    end -= cell.length + 1;
  }
  return figures;
}

/** "Jumlah" below lines that end in figures: at least two of them, one directly below the other, column by column. */
export function checkSums({ body }: LetterParts): Found[] {
  const faults: Found[] = [];
  let items: Figure[][] = [];
  for (const line of body) {
    const figures = figuresOf(line);
    if (sumLine.test(line.text) && items.length >= 2 && figures.length > 0) {
      faults.push(
        ...figures.flatMap((figure, at) =>
          differs(
            figure,
            items.map((row) => row[at]),
          ),
        ),
      );
      items = [];
    } else if (isItem.test(line.text) && figures.length > 0 && items.length < most) items.push(figures);
    else items = [];
  }
  return faults;
}

function differs({ written, value, start }: Figure, column: readonly (Figure | undefined)[]): Found[] {
  if (column.some((one) => one === undefined)) return [];
  const sum = column.reduce((before, one) => before + (one?.value ?? 0), 0);
  if (Math.abs(sum - value) <= 0.005) return [];
  const right = printDecimal(String(sum));
  return [
    {
      rule: 'sum-differs',
      start,
      end: start + written.length,
      says: {
        id: `Jumlahnya ${written}, hasil penjumlahan ${column.length} baris di atasnya ${right}.`,
        en: `The sum is ${written}; the ${column.length} lines above add up to ${right}.`,
      },
    },
  ];
}
