/** What a page is written on: how bright the paper is where, how noisy the picture, and the same page on even white. */
import type { Plane } from './plane.ts';

/** Side of the squares in which the paper is measured, in pixels. */
const square = 32;

/** Brightness of the paper in each square. */
export type Ground = { readonly levels: Float32Array; readonly columns: number; readonly rows: number };

/**
 * Paper is what most of a square is, at its bright end; where there is none (in a picture), what lies around it
 * tells.
 */
export function groundOf(plane: Plane): Ground {
  const columns = Math.ceil(plane.width / square);
  const rows = Math.ceil(plane.height / square);
  const bright = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) bright[row * columns + column] = brightEnd(plane, column, row);
  const levels = averaged(highest(highest(bright, columns, rows), columns, rows), columns, rows);
  return { levels, columns, rows };
}

const counts = new Uint32Array(256);
function brightEnd({ data, width, height }: Plane, column: number, row: number): number {
  counts.fill(0);
  let seen = 0;
  const right = Math.min(width, (column + 1) * square);
  const bottom = Math.min(height, (row + 1) * square);
  for (let y = row * square; y < bottom; y += 2)
    for (let x = column * square; x < right; x += 2) {
      counts[data[y * width + x] ?? 255]!++;
      seen++;
    }
  let above = seen * 0.25;
  for (let level = 255; level > 0; level--) {
    above -= counts[level] ?? 0;
    if (above <= 0) return level;
  }
  return 0;
}

const highest = (levels: Float32Array, columns: number, rows: number): Float32Array =>
  around(levels, columns, rows, (values) => Math.max(...values));
const averaged = (levels: Float32Array, columns: number, rows: number): Float32Array =>
  around(levels, columns, rows, (values) => values.reduce((sum, value) => sum + value, 0) / values.length);

function around(
  levels: Float32Array,
  columns: number,
  rows: number,
  one: (values: readonly number[]) => number,
): Float32Array {
  return levels.map((_, at) => {
    const [row, column] = [Math.floor(at / columns), at % columns];
    const values: number[] = [];
    for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++)
      for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++)
        values.push(levels[y * columns + x] ?? 255);
    return one(values);
  });
}

/** Parts of the paper's brightness that become black and white on even white paper. */
const [black, white] = [0.15, 0.96];
const stretch = 255 / (white - black);
/** What a part of the paper's brightness is on even white paper. */
export const evenLevel = (share: number): number => (share - black) * stretch;

/** Paper is never darker: what is has no paper. */
const darkest = 16;
/** Rows for which the paper is the same. */
const alike = 4;

/** The same page on even white paper: each level in parts of the paper's own. */
export function flattened(plane: Plane, ground: Ground): Plane {
  const { data, width, height } = plane;
  const even = new Uint8Array(width * height);
  const gain = new Int32Array(width);
  const offset = Math.round(black * stretch * unit);
  for (let y = 0; y < height; y++) {
    if (y % alike === 0) gainAlong(ground, y + alike / 2, gain);
    for (let x = 0, at = y * width; x < width; x++, at++) {
      const level = ((data[at] as number) * (gain[x] as number) - offset) >> 16;
      even[at] = level < 0 ? 0 : level > 255 ? 255 : level;
    }
  }
  return { data: even, width, height };
}
/** Whole numbers of 1/65,536 are multiplied quicker than fractions. */
const unit = 65_536;

/** By how much one row of pixels is brightened to be even, between the middles of the squares. */
function gainAlong({ columns, rows, levels }: Ground, y: number, into: Int32Array): void {
  const down = Math.min(Math.max(y / square - 0.5, 0), rows - 1);
  const upper = Math.floor(down) * columns;
  const lower = Math.min(Math.floor(down) + 1, rows - 1) * columns;
  const part = down - Math.floor(down);
  const at = (column: number): number => {
    const one = Math.min(Math.max(column, 0), columns - 1);
    const paper = (levels[upper + one] ?? 255) * (1 - part) + (levels[lower + one] ?? 255) * part;
    return (stretch / Math.max(darkest, paper)) * unit;
  };
  for (let column = -1; column < columns; column++) {
    const from = at(column);
    const step = (at(column + 1) - from) / square;
    const middle = (column + 0.5) * square;
    const end = Math.min(into.length, middle + square);
    for (let x = Math.max(0, middle); x < end; x++) into[x] = from + step * (x - middle);
  }
}

/**
 * Standard deviation of the noise, in grey levels: the middle one of the second differences, which writing (a small
 * part of a page) does not move (J. Immerkær, Fast noise variance estimation, 1996, with the median in place of the
 * mean).
 */
export function noiseOf({ data, width, height }: Plane): number {
  const found = new Uint32Array(2048);
  let seen = 0;
  for (let y = 1; y < height - 1; y += 5)
    for (let x = 1 + (y % 3); x < width - 1; x += 5) {
      const at = y * width + x;
      const p = (offset: number): number => data[at + offset] as number;
      const second =
        p(-width - 1) +
        p(-width + 1) +
        p(width - 1) +
        p(width + 1) -
        2 * (p(-width) + p(-1) + p(1) + p(width)) +
        4 * p(0);
      found[Math.min(2047, Math.abs(second))]!++;
      seen++;
    }
  let left = seen / 2;
  for (let value = 0; value < found.length; value++) {
    left -= found[value] ?? 0;
    if (left <= 0) return value / (0.6745 * 6);
  }
  return 0;
}

/** Black and white only, as fax machines and some scanners send: hardly a pixel between. */
export function isTwoLevelled({ data }: Plane): boolean {
  let between = 0;
  for (let at = 0; at < data.length; at += 7) if ((data[at] as number) > 16 && (data[at] as number) < 239) between++;
  return between < (data.length / 7) * 0.01;
}

/** Part of the page that is darker than `share` of its paper. `plane`: on even white. */
export function darkShare({ data }: Plane, share: number): number {
  const level = evenLevel(share);
  let dark = 0;
  for (const one of data) if (one < level) dark++;
  return dark / data.length;
}
