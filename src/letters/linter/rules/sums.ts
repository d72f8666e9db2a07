/** Sums against what they add up. */
import { decimalPattern, printDecimal, readDecimal } from '../../../language/index.ts';
import type { Found } from '../catalogue.ts';
import type { Line } from '../lines.ts';
import type { LetterParts } from '../parts.ts';

const lastFigure = new RegExp(String.raw`(?<![\p{L}\d.,/-])(?:Rp\.?\s?)?(${decimalPattern})(?![\d/])[^\d]*$`, 'u');
const sumLine = /^(?:(?:\d+|[a-z])[.)]?\s*\|?\s*)?(?:grand\s+)?(?:jumlah|total)\b/iu;
/** What is summed up in between. */
const between =
  /^(?:(?:\d+|[a-z])[.)]?\s*\|?\s*)?sub\s?-?(?:jumlah|total)\b|^(?:jumlah|total)\s+(?:[A-Z]|[IVX]+|\d)\b/iu;
/** Lines that a sum adds up at most. */
const most = 200;

const isItem = new RegExp(
  String.raw`^(?:\d+[.)]|[a-z][.)]|[-•]|\d+\s*\|)|\|` +
    String.raw`|^\p{L}[\p{L} /,-]{2,40}\s*:\s*(?:Rp\.?\s?)?\d[\d.,]*(?:\s\p{L}+)?[;.,]?$`,
  'u',
);
/** Columns whose figures nobody adds up. */
const noSum = new RegExp(
  String.raw`%|persen|rata-rata|satuan|tahun|nomor|\bno\b|kode|\bnip\b|tanggal|pukul|waktu` +
    String.raw`|urut|kelas|usia|selisih`,
  'iu',
);
/** A figure alone in its cell, with what it counts. */
const cellFigure = new RegExp(
  String.raw`^(?:Rp\.?\s?)?(${decimalPattern})(?:\s*\([\p{Ll} ]{3,60}\))?(?:\s+\p{L}{2,12})?(?:,-)?$|^[-–]$`,
  'u',
);

/** `cell`: where it stands in its row, from the left. */
type Figure = { readonly written: string; readonly value: number; readonly start: number; readonly cell: number };

/** The figures with which a row ends, the last one first; of other lines the last figure alone. */
function figuresOf(line: Line): Figure[] {
  if (!line.text.includes('|')) {
    const match = lastFigure.exec(line.text);
    const written = match?.[1] ?? '';
    if (match === null) return [];
    const start = line.start + match.index + match[0].indexOf(written);
    return [{ written, value: Number(readDecimal(written)), start, cell: 0 }];
  }
  const figures: Figure[] = [];
  let end = line.text.length;
  const cells = line.text.split('|');
  for (const [back, cell] of cells.toReversed().entries()) {
    const match = cellFigure.exec(cell.trim());
    // The last column may be words.
    if (match === null && (back > 0 || cells.length < 3)) break;
    const written = match?.[1] ?? '';
    const start = line.start + end - cell.length + cell.indexOf(written);
    const value = written === '' ? 0 : Number(readDecimal(written));
    if (match !== null) figures.push({ written, value, start, cell: cells.length - 1 - back });
    end -= cell.length + 1;
  }
  return figures;
}

/** "Jumlah" below lines that end in figures, column by column, and rows that end in the sum of what stands before. */
export function checkSums({ body }: LetterParts): Found[] {
  const faults: Found[] = [];
  let items: Figure[][] = [];
  let heads: readonly string[] = [];
  /** Sums of groups above, and all that stands in them. */
  let [groups, all]: [Figure[][], Figure[][]] = [[], []];
  const begin = (line: Line | undefined) => {
    [items, groups, all] = [[], [], []];
    heads = line?.text.includes('|') === true ? line.text.split('|').map((cell) => cell.trim()) : [];
  };
  for (const line of body) {
    const figures = figuresOf(line);
    const isSum = sumLine.test(line.text) || between.test(line.text);
    if (isSum && figures.length > 0) {
      const lists = [items, groups, all].filter((list) => list.length >= 2);
      faults.push(
        ...figures.flatMap((figure, at) =>
          isSummed(heads, items[0]?.[at] ?? groups[0]?.[at] ?? figure)
            ? differs(
                figure,
                lists.map((list) => list.map((row) => row[at])),
              )
            : [],
        ),
      );
      [groups, items] = [[...groups, figures], []];
    } else if (isItem.test(line.text) && figures.length > 0 && all.length < most) {
      items.push(figures);
      all.push(figures);
    } else {
      faults.push(...checkRows(all, heads));
      begin(line);
    }
  }
  return [...faults, ...checkRows(all, heads)];
}

const isSummed = (heads: readonly string[], { cell }: Figure): boolean => !noSum.test(heads[cell] ?? '');

/** Alike none of the sums that it could be. */
function differs({ written, value, start }: Figure, lists: readonly (readonly (Figure | undefined)[])[]): Found[] {
  const whole = lists.filter((list) => list.every((one) => one !== undefined));
  const sums = whole.map((list) => list.reduce((before, one) => before + (one?.value ?? 0), 0));
  const [sum] = sums;
  if (sum === undefined || whole.length < lists.length || sums.some((one) => Math.abs(one - value) <= 0.005)) return [];
  return [sumDiffers({ written, start }, sum, whole[0]?.length ?? 0)];
}

/** What does not add up. */
export function sumDiffers({ written, start }: Pick<Figure, 'written' | 'start'>, sum: number, count: number): Found {
  const right = printDecimal(String(Math.round(sum * 100) / 100));
  return {
    rule: 'sum-differs',
    start,
    end: start + Math.max(1, written.length),
    says: {
      id: `Jumlahnya ${written}, hasil penjumlahan ${count} angkanya ${right}.`,
      en: `The sum is ${written}; its ${count} figures add up to ${right}.`,
    },
  };
}

/** Rows whose last column is headed "Jumlah": where most of them add up, all do. */
function checkRows(rows: readonly (readonly Figure[])[], heads: readonly string[]): Found[] {
  if (!/^(?:jumlah|total)\b/iu.test(heads.at(-1) ?? '') || rows.length < 3) return [];
  const width = Math.min(...rows.map((row) => row.length));
  const used = width - 1 - (heads.length === width ? 1 : 0);
  if (used < 2) return [];
  const sums = rows.map((row) => row.slice(1, used + 1).reduce((before, { value }) => before + value, 0));
  const wrong = rows.filter(([last], at) => last !== undefined && last.value !== sums[at]);
  if (wrong.length === 0 || wrong.length * 2 >= rows.length) return [];
  return wrong.flatMap((row) => (row[0] === undefined ? [] : [sumDiffers(row[0], sums[rows.indexOf(row)] ?? 0, used)]));
}
