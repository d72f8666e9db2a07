/** What a page is written on: how bright the paper is where, how noisy the picture, and the same page on even white. */
import type { Plane } from './plane.ts';

/** Side of the squares in which the paper is measured, in pixels. */
const square = 32;

/** Brightness of the paper in each square. */
export type Ground = {
  readonly levels: Float32Array;
  readonly columns: number;
  readonly rows: number;
  /** Darkest and brightest paper. */
  readonly least: number;
  readonly most: number;
};

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
  const sorted = levels.toSorted();
  return { levels, columns, rows, least: sorted[Math.floor(sorted.length * 0.02)] ?? 255, most: sorted.at(-1) ?? 255 };
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

/** The paper's brightness along one row of pixels, between the middles of the squares. */
export function groundAlong(ground: Ground, y: number, width: number, into: Float32Array): void {
  const { columns, rows, levels } = ground;
  const down = Math.min(Math.max(y / square - 0.5, 0), rows - 1);
  const upper = Math.floor(down) * columns;
  const lower = Math.min(Math.floor(down) + 1, rows - 1) * columns;
  const part = down - Math.floor(down);
  const at = (column: number): number => {
    const one = Math.min(Math.max(column, 0), columns - 1);
    return (levels[upper + one] ?? 255) * (1 - part) + (levels[lower + one] ?? 255) * part;
  };
  for (let column = -1; column < columns; column++) {
    const [from, to] = [at(column), at(column + 1)];
    const begin = Math.max(0, Math.round((column + 0.5) * square));
    const end = Math.min(width, Math.round((column + 1.5) * square));
    for (let x = begin; x < end; x++) into[x] = from + ((to - from) * (x - (column + 0.5) * square)) / square;
  }
}

/** The same page on even white paper: each level in parts of the paper's own. `black`: the part that becomes black. */
export function flattened(plane: Plane, ground: Ground, black: number): Plane {
  const { width, height } = plane;
  const data = new Uint8Array(width * height);
  const paper = new Float32Array(width);
  const stretch = 255 / (0.96 - black);
  for (let y = 0; y < height; y++) {
    groundAlong(ground, y, width, paper);
    for (let x = 0, at = y * width; x < width; x++, at++) {
      const level = ((plane.data[at] as number) / (paper[x] as number) - black) * stretch;
      data[at] = level < 0 ? 0 : level > 255 ? 255 : level;
    }
  }
  return { data, width, height };
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

/** Part of the page that is darker than `share` of its paper. */
export function darkShare({ data, width, height }: Plane, ground: Ground, share: number): number {
  const paper = new Float32Array(width);
  let dark = 0;
  for (let y = 0; y < height; y++) {
    groundAlong(ground, y, width, paper);
    for (let x = 0; x < width; x++) if ((data[y * width + x] as number) < (paper[x] as number) * share) dark++;
  }
  return dark / (width * height);
}
