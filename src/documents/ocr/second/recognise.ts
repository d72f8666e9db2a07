/** What is written on a line: each sign with its place along it (CTC, the likeliest sign at each step). */
import type { Plane } from '../plane.ts';
import { outcome, type Models } from './add-on.ts';
import type { Slat } from './detect.ts';

/** One sign, in pixels of the page; a space has a place too. */
export type Sign = { readonly text: string; readonly x: number; readonly y: number; readonly belief: number };
export type ReadLine = { readonly slat: Slat; readonly signs: readonly Sign[] };

/** Height that the model reads lines in, and pixels of it per step. */
const height = 48;
const step = 8;
/** Pixels of all lines of one run together, which bounds its memory. */
const mostWidth = 2_048;

type Strip = { readonly slat: Slat; readonly width: number };

export async function recogniseLines(models: Models, page: Plane, slats: readonly Slat[]): Promise<ReadLine[]> {
  const strips = slats
    .map((slat) => ({ slat, width: Math.max(48, Math.min(3_200, Math.ceil((height * slat.length) / slat.height))) }))
    .toSorted((a, b) => a.width - b.width);
  const plain = plainSigns(models.signs);
  const lines: ReadLine[] = [];
  for (let from = 0; from < strips.length;) {
    let to = from + 1;
    while (to < strips.length && (strips[to]?.width ?? 0) * (to + 1 - from) <= mostWidth) to++;
    lines.push(...(await recogniseBatch(models, page, strips.slice(from, to), plain)));
    from = to;
  }
  return lines;
}

/** Places of the signs of Latin writing; the model knows thousands of others, which no office here writes. */
const plainSigns = (signs: readonly string[]): readonly number[] =>
  signs.flatMap((sign, at) => (at === 0 || /^[\u0020-\u024f\u2010-\u2026\u20ac]+$/u.test(sign) ? [at] : []));

async function recogniseBatch(
  models: Models,
  page: Plane,
  strips: readonly Strip[],
  plain: readonly number[],
): Promise<ReadLine[]> {
  const width = Math.ceil((strips.at(-1)?.width ?? 0) / step) * step;
  const input = new Float32Array(strips.length * 3 * height * width);
  for (const [index, strip] of strips.entries()) laid(page, strip, input, index, width);
  const given = await outcome(models.recognition, models.tensor(input, [strips.length, 3, height, width]));
  const [, steps = 0, classes = 0] = given.dims;
  return strips.map(({ slat, width: own }, index) => {
    const part = given.data.subarray(index * steps * classes, (index + 1) * steps * classes);
    return { slat, signs: signsOf(part, classes, plain, models.signs, slat, own, width / steps) };
  });
}

/** The strip of the page under a slat, level and of the model's height, as its three equal colours. */
function laid(page: Plane, { slat, width }: Strip, input: Float32Array, index: number, whole: number): void {
  const scale = slat.height / height;
  const stretch = slat.length / width;
  const [sin, cos] = [Math.sin(slat.lean), Math.cos(slat.lean)];
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const along = (column + 0.5) * stretch - slat.length / 2;
      const across = (row + 0.5 - height / 2) * scale;
      const level = levelAt(page, slat.x + along * cos - across * sin, slat.y + along * sin + across * cos) / 127.5 - 1;
      for (let colour = 0; colour < 3; colour++) input[((index * 3 + colour) * height + row) * whole + column] = level;
    }
}

/** Between four pixels; white beyond the page. */
function levelAt({ data, width, height: tall }: Plane, x: number, y: number): number {
  const left = Math.floor(x - 0.5);
  const top = Math.floor(y - 0.5);
  if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= tall) return 255;
  const [p, q] = [x - 0.5 - left, y - 0.5 - top];
  const at = top * width + left;
  const upper = (data[at] as number) * (1 - p) + (data[at + 1] as number) * p;
  const lower = (data[at + width] as number) * (1 - p) + (data[at + width + 1] as number) * p;
  return upper * (1 - q) + lower * q;
}

function signsOf(
  likely: Float32Array,
  classes: number,
  plain: readonly number[],
  names: readonly string[],
  slat: Slat,
  width: number,
  pixels: number,
): Sign[] {
  const signs: { text: string; from: number; to: number; belief: number }[] = [];
  let before = 0;
  for (let at = 0; at * pixels < width; at++) {
    let best = 0;
    for (const sign of plain)
      if ((likely[at * classes + sign] as number) > (likely[at * classes + best] as number)) best = sign;
    const belief = likely[at * classes + best] as number;
    const last = signs.at(-1);
    if (best !== 0 && best === before && last !== undefined) {
      last.to = at;
      last.belief = Math.max(last.belief, belief);
    } else if (best !== 0) signs.push({ text: names[best] ?? '', from: at, to: at, belief });
    before = best;
  }
  return signs.map(({ text, from, to, belief }) => {
    const along = (((from + to + 1) / 2) * pixels * slat.length) / width - slat.length / 2;
    return { text, belief, x: slat.x + along * Math.cos(slat.lean), y: slat.y + along * Math.sin(slat.lean) };
  });
}
