/** Sums in a sentence: "310 buah, 12 buah, seluruhnya 322 buah"; "240 siswa, terdiri atas 130 siswa dan …". */
import { readDecimal } from '../../../language/index.ts';
import type { Found } from '../catalogue.ts';
import type { LetterParts } from '../parts.ts';
import { sumDiffers } from './sums.ts';

const rupiah = /(?<![\p{L}])Rp\.?\s?(?<figure>\d{1,3}(?:\.\d{3})+(?:,\d{2})?)/gu;
const counted = new RegExp(
  String.raw`(?<![\d.,/:-])(?<figure>\d{1,3}(?:\.\d{3})+` +
    String.raw`|\d+)(?:\s*\([^)]{1,60}\))?\s+(?<unit>\p{Ll}{3,12})(?!\p{L})`,
  'gu',
);
const inAll = /\b(?:seluruhnya|(?:ber)?jumlah(?:nya)?|total(?:nya)?|keseluruhan(?:nya)?)\b[^\d.;]{0,30}$/iu;
const consists = /\b(?:terdiri\s+(?:atas|dari)|yaitu|yakni)\b/iu;

export const checkSaidSums = ({ body }: LetterParts): Found[] =>
  body.flatMap((line) => sentences(line.text).flatMap(({ text, at }) => summed(text, line.start + at)));

function sentences(text: string): { readonly text: string; readonly at: number }[] {
  const ends = [
    0,
    ...[...text.matchAll(/(?<=[^\d][.;])\s+(?=\p{Lu}|\p{Ll}{3}|\d)/gu)].map(({ index }) => index),
    text.length,
  ];
  return ends.slice(0, -1).map((at, index) => ({ text: text.slice(at, ends[index + 1]), at }));
}

function summed(text: string, start: number): Found[] {
  const inRupiah = [...text.matchAll(rupiah)];
  const all = (inRupiah.length > 2 ? inRupiah : [...text.matchAll(counted)]).map(({ index, groups }) => ({
    written: groups?.['figure'] ?? '',
    value: Number(readDecimal(groups?.['figure'] ?? '')),
    unit: groups?.['unit'] ?? '',
    at: index,
  }));
  const whole = all.findIndex(({ at }) => inAll.test(text.slice(0, at)));
  const word = consists.exec(text);
  const parted = word === null ? -1 : all.findLastIndex(({ at }) => at < word.index);
  const [total, parts] =
    whole > 0
      ? [all[whole], all.slice(0, whole)]
      : parted >= 0
        ? [all[parted], all.slice(parted + 1)]
        : [undefined, []];
  if (total === undefined || parts.length < 2 || parts.some(({ unit }) => unit !== total.unit)) return [];
  const sum = parts.reduce((before, { value }) => before + value, 0);
  return sum === total.value
    ? []
    : [sumDiffers({ written: total.written, start: start + total.at }, sum, parts.length)];
}
