/**
 * How a page stands, by its marks alone: size of the letters, lines along or across, skew, and which way up it
 * looks.
 */
import type { Mark } from './marks.ts';

/** Pixels of the smallest letters that are looked at; smaller marks are dots and noise. */
const leastLetter = 4;

/** Marks of the size of letters; `size` is the middle one of their shorter-than-line heights. */
export type Letters = {
  readonly marks: readonly Mark[];
  /** Height of the middle letter, in pixels. */ readonly size: number;
};

/**
 * What looks like letters: neither specks nor rules nor pictures. The middle height is taken of all that may be
 * letters, then what is far from it goes.
 */
export function lettersOf(marks: readonly Mark[], longest: number): Letters {
  const may = marks.filter((mark) => {
    const [width, height] = [mark.right - mark.left, mark.bottom - mark.top];
    const [small, large] = width < height ? [width, height] : [height, width];
    return large >= leastLetter && large < longest / 12 && small >= 2 && mark.ink > 0.12 * width * height;
  });
  const size = middle(may.map((mark) => Math.max(mark.bottom - mark.top, mark.right - mark.left)));
  const letters = may.filter((mark) => {
    const large = Math.max(mark.bottom - mark.top, mark.right - mark.left);
    return large > 0.45 * size && large < 4 * size;
  });
  return { marks: letters, size };
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** So many letters tell enough. */
const sample = 3_000;
const sampled = (marks: readonly Mark[]): readonly Mark[] => {
  const step = Math.max(1, Math.floor(marks.length / sample));
  return step === 1 ? marks : marks.filter((_, index) => index % step === 0);
};

/**
 * Share of the letters whose nearest neighbour stands above or below rather than beside: near 1 where lines go
 * upright.
 */
export function acrossShare({ marks, size }: Letters): number {
  const cell = Math.max(8, 3 * size);
  const cells = new Map<number, Mark[]>();
  const key = (column: number, row: number) => row * 100_000 + column;
  for (const mark of marks) {
    const at = key(Math.floor(middleX(mark) / cell), Math.floor(middleY(mark) / cell));
    const there = cells.get(at);
    if (there === undefined) cells.set(at, [mark]);
    else there.push(mark);
  }
  let across = 0;
  let seen = 0;
  for (const mark of sampled(marks)) {
    const [column, row] = [Math.floor(middleX(mark) / cell), Math.floor(middleY(mark) / cell)];
    let nearest = Infinity;
    let isAcross = false;
    for (let y = row - 1; y <= row + 1; y++)
      for (let x = column - 1; x <= column + 1; x++)
        for (const other of cells.get(key(x, y)) ?? []) {
          if (other === mark) continue;
          // Between the edges: letters of a word nearly touch, lines never do.
          const beside = Math.max(other.left - mark.right, mark.left - other.right, 0);
          const below = Math.max(other.top - mark.bottom, mark.top - other.bottom, 0);
          const distance = beside + below;
          if (distance === 0 || distance >= nearest) continue;
          nearest = distance;
          isAcross = below > beside;
        }
    if (nearest === Infinity) continue;
    seen++;
    if (isAcross) across++;
  }
  return seen === 0 ? 0 : across / seen;
}

const middleX = (mark: Mark): number => (mark.left + mark.right) / 2;
const middleY = (mark: Mark): number => (mark.top + mark.bottom) / 2;

/** The largest skew that is looked for, in degrees: beyond it the page was not laid down, it fell. */
const mostSkew = 15;

export type Skew = {
  /** Degrees by which the lines fall to the right; turning by its opposite lays them level. */
  readonly degrees: number;
  /** Feet of letters stand on a line more sharply than their heads do: above 1 the page stands upright. */
  readonly upright: number;
  /** How much more sharply the letters stand on lines at that angle than at any: near 1 there are no lines. */
  readonly lined: number;
};

/** The angle at which most feet or heads of letters fall onto few lines. */
export function skewOf({ marks, size }: Letters): Skew {
  const edges = edgesOf(sampled(marks), Math.max(1, size / 6));
  const tried: number[] = [];
  const sharpest = (from: number, to: number, step: number): number => {
    let [best, at] = [-1, 0];
    for (let degrees = from; degrees <= to + 1e-9; degrees += step) {
      const sharp = sharpness(edges, degrees, edges.feet) + sharpness(edges, degrees, edges.heads);
      tried.push(sharp);
      // Level is what a page is when nothing tells.
      if (sharp > best * (Math.abs(degrees) < Math.abs(at) ? 1 : 1.0001)) [best, at] = [sharp, degrees];
    }
    return at;
  };
  const coarse = sharpest(-mostSkew, mostSkew, 0.5);
  const usual = middle(tried);
  const degrees = sharpest(coarse - 0.5, coarse + 0.5, 0.05);
  const feet = sharpness(edges, degrees, edges.feet);
  const heads = sharpness(edges, degrees, edges.heads);
  return { degrees, upright: heads === 0 ? 1 : feet / heads, lined: usual === 0 ? 1 : (feet + heads) / usual };
}

/** What upside down it is: feet are heads. */
export const upturned = ({ degrees, upright, lined }: Skew): Skew => ({ degrees, upright: 1 / upright, lined });

/** Where letters stand, in widths of the strips that they are counted in; `counts` is used again and again. */
type Edges = {
  readonly across: Float32Array;
  readonly feet: Float32Array;
  readonly heads: Float32Array;
  readonly counts: Uint32Array;
  readonly first: number;
};

function edgesOf(marks: readonly Mark[], strip: number): Edges {
  const across = Float32Array.from(marks, (mark) => middleX(mark) / strip);
  const feet = Float32Array.from(marks, (mark) => mark.bottom / strip);
  const heads = Float32Array.from(marks, (mark) => mark.top / strip);
  const steepest = Math.tan(((mostSkew + 1) * Math.PI) / 180) * across.reduce((most, x) => Math.max(most, x), 0);
  const lowest = feet.reduce((most, y) => Math.max(most, y), 0);
  return { across, feet, heads, first: Math.floor(-steepest) - 1, counts: new Uint32Array(lowest + 2 * steepest + 4) };
}

/** The sum of the squares of how many letters stand in each strip at this angle. */
function sharpness({ across, counts, first }: Edges, degrees: number, edges: Float32Array): number {
  const slope = Math.tan((degrees * Math.PI) / 180);
  counts.fill(0);
  let sum = 0;
  for (let at = 0; at < edges.length; at++) {
    const strip = Math.round((edges[at] as number) - (across[at] as number) * slope) - first;
    const before = counts[strip] as number;
    sum += 2 * before + 1;
    counts[strip] = before + 1;
  }
  return sum;
}
