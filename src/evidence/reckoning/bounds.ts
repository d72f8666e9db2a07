/** Numbers told as a bound or rounded: "lebih dari 10", "belum menyentuh 60 persen", "sekitar 8.000", "19 ribu". */
import { scalePattern } from '../../language/index.ts';
import type { Quantity, Reckoned } from './quantities.ts';
import { countsLike, type Wanted } from './sums.ts';

type Bound = 'more' | 'less' | 'about';
const bounds: readonly (readonly [Bound, RegExp])[] = [
  ['less', /(?:tidak|tak)\s(?:lebih\s(?:dari|besar dari)|melebihi|melampaui|mencapai|sampai|menyentuh)\s$/i],
  ['more', /(?:tidak|tak)\skurang\sdari\s$/i],
  ['less', /belum\s(?:menyentuh|mencapai|sampai|genap|menembus|melampaui|melebihi)\s$/i],
  ['more', /(?:lebih\s(?:besar\s|tinggi\s|banyak\s)?dari|di\satas|melebihi|melampaui|menembus)\s$/i],
  ['more', /(?:minimal|setidaknya|sedikitnya|paling\s(?:sedikit|kurang)|sekurang-kurangnya)\s$/i],
  ['less', /(?:kurang\sdari|di\sbawah|maksimal|paling\sbanyak)\s$/i],
  ['about', /(?:sekitar|kira-kira|kurang\slebih|kisaran|mendekati|hampir|nyaris)\s$/i],
];
/** What is told as a bound of a number is not many times off it. */
const mostApart = 3;
const closeBy = 0.06;
/** Beyond so much a number is not rounded, whatever its last place. */
const roundedBy = 0.02;
const scaled = new RegExp(String.raw`\s(?:${scalePattern})$`, 'iu');

/** How far off the value may be that a number so told is rounded from, as a share of it; 0 of an exact number. */
export function roundedOff({ text, before }: { readonly text: string; readonly before: string }): number {
  if (bounds.some(([bound, pattern]) => bound === 'about' && pattern.test(before))) return closeBy;
  return scaled.test(text) ? roundedBy : 0;
}

/** A number of the passages that the bound holds for ("58 persen < 60 persen"). */
export function reckonBound(
  wanted: Wanted,
  written: { readonly text: string; readonly before: string },
  all: readonly Quantity[],
): Reckoned | undefined {
  const bound = bounds.find(([, pattern]) => pattern.test(written.before))?.[0];
  const isRounded = bound === undefined && scaled.test(written.text);
  if (bound === undefined && !isRounded) return undefined;
  const found = all.find(
    (one) =>
      one.kind === wanted.kind &&
      [...one.about].some((word) => wanted.says.has(word)) &&
      (one.counts === undefined || wanted.noun === undefined || countsLike(wanted.noun, one)) &&
      holds(bound, one.value, wanted),
  );
  if (!found) return undefined;
  const sign = bound === 'more' ? '>' : bound === 'less' ? '<' : '≈';
  return { text: `${found.text} ${sign} ${written.text}`, from: [found.passage] };
}

function holds(bound: Bound | undefined, value: number, { value: wanted, lastPlace }: Wanted): boolean {
  if (wanted <= 0 || value / wanted > mostApart || wanted / value > mostApart) return false;
  if (bound === 'more') return value > wanted;
  if (bound === 'less') return value < wanted;
  if (bound === 'about') return Math.abs(value - wanted) <= closeBy * value;
  return Math.floor(value / lastPlace) * lastPlace === wanted || Math.round(value / lastPlace) * lastPlace === wanted;
}
