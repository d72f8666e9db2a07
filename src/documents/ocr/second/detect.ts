/**
 * Where lines of writing are: the detection model gives for each pixel how likely it is the inside of a line (DB, by
 * M. Liao and others, Real-time scene text detection with differentiable binarization, 2020). What hangs together is
 * a line, which may lean, and is grown back by what the model shrinks.
 */
import { partOf, scaled, type Plane } from '../plane.ts';
import { outcome, type Models } from './add-on.ts';

/** A leaning rectangle: its middle, the direction in which it is read (radians), length and height, in pixels. */
export type Slat = {
  readonly x: number;
  readonly y: number;
  readonly lean: number;
  readonly length: number;
  readonly height: number;
};

/** As the model was trained and is shipped. */
const inside = 0.3;
const believed = 0.5;
const grown = 1.6;
const smallest = 3;

/** Pixels that the model sees at once, which bounds its memory; pages are cut into strips of so many. */
const mostPixels = 600_000;
/** Pixels by which a strip reaches into its neighbours: no line is so high. */
const overlap = 64;

/** The lines on a page whose letters are `size` pixels high; they are looked for where letters are ten pixels high. */
export async function detectLines(models: Models, page: Plane, size: number): Promise<Slat[]> {
  const plane = await scaled(page, Math.min(1, 10 / size));
  const ratio = page.width / plane.width;
  const strips = Math.ceil((plane.width * plane.height) / mostPixels);
  const slats: Slat[] = [];
  for (let strip = 0; strip < strips; strip++) {
    const [from, to] = [(strip * plane.height) / strips, ((strip + 1) * plane.height) / strips];
    const top = Math.max(0, Math.floor(from) - overlap);
    const height = Math.min(plane.height, Math.ceil(to) + overlap) - top;
    const found = await detectIn(models, partOf(plane, { left: 0, top, width: plane.width, height }));
    // What lies in two strips is found in both, and whole in the one that holds its middle.
    slats.push(...found.map((slat) => ({ ...slat, y: slat.y + top })).filter(({ y }) => y >= from && y < to));
  }
  return slats.map(({ x, y, lean, length, height }) => ({
    x: x * ratio,
    y: y * ratio,
    lean,
    length: length * ratio,
    height: height * ratio,
  }));
}

async function detectIn(models: Models, plane: Plane): Promise<Slat[]> {
  const [width, height] = [Math.ceil(plane.width / 32) * 32, Math.ceil(plane.height / 32) * 32];
  const input = new Float32Array(3 * width * height).fill(1);
  for (let channel = 0; channel < 3; channel++)
    for (let y = 0; y < plane.height; y++)
      for (let x = 0; x < plane.width; x++)
        input[(channel * height + y) * width + x] = (plane.data[y * plane.width + x] as number) / 127.5 - 1;
  const { data } = await outcome(models.detection, models.tensor(input, [1, 3, height, width]));
  return slatsOf(data, width, height);
}

function slatsOf(likely: Float32Array, width: number, height: number): Slat[] {
  const seen = new Uint8Array(width * height);
  const slats: Slat[] = [];
  for (let at = 0; at < seen.length; at++) {
    if (seen[at] === 1 || (likely[at] as number) <= inside) continue;
    const slat = slatOf(patchFrom(at, likely, width, height, seen), likely, width);
    if (slat !== null) slats.push(slat);
  }
  return slats;
}

/** The pixels that hang together with one. */
function patchFrom(start: number, likely: Float32Array, width: number, height: number, seen: Uint8Array): number[] {
  const patch = [start];
  seen[start] = 1;
  for (let index = 0; index < patch.length; index++) {
    const at = patch[index] as number;
    const x = at % width;
    const y = (at - x) / width;
    for (let down = Math.max(0, y - 1); down <= Math.min(height - 1, y + 1); down++)
      for (let across = Math.max(0, x - 1); across <= Math.min(width - 1, x + 1); across++) {
        const near = down * width + across;
        if (seen[near] === 1 || (likely[near] as number) <= inside) continue;
        seen[near] = 1;
        patch.push(near);
      }
  }
  return patch;
}

/** `null` for what is too small, or not believed. */
function slatOf(patch: readonly number[], likely: Float32Array, width: number): Slat | null {
  let [belief, sumX, sumY] = [0, 0, 0];
  for (const at of patch) {
    belief += likely[at] as number;
    sumX += at % width;
    sumY += Math.floor(at / width);
  }
  if (belief / patch.length < believed) return null;
  const [x, y] = [sumX / patch.length, sumY / patch.length];
  let [xx, xy] = [0, 0];
  for (const at of patch) {
    const dx = (at % width) - x;
    xx += dx * dx;
    xy += dx * (Math.floor(at / width) - y);
  }
  // A short patch leans by chance.
  const slope = xx === 0 ? 0 : xy / xx;
  const lean = xx / patch.length < 400 || Math.abs(slope) > 0.3 ? 0 : Math.atan(slope);
  return grownSlat(patch, width, x, y, lean);
}

function grownSlat(patch: readonly number[], width: number, x: number, y: number, lean: number): Slat | null {
  const [sin, cos] = [Math.sin(lean), Math.cos(lean)];
  let [left, right, top, bottom] = [0, 0, 0, 0];
  for (const at of patch) {
    const [dx, dy] = [(at % width) - x, Math.floor(at / width) - y];
    const [along, across] = [dx * cos + dy * sin, dy * cos - dx * sin];
    left = Math.min(left, along);
    right = Math.max(right, along);
    top = Math.min(top, across);
    bottom = Math.max(bottom, across);
  }
  const [length, height] = [right - left + 1, bottom - top + 1];
  if (Math.min(length, height) < smallest) return null;
  const by = (length * height * grown) / (2 * (length + height));
  const [along, across] = [(left + right) / 2, (top + bottom) / 2];
  return {
    x: x + along * cos - across * sin,
    y: y + along * sin + across * cos,
    lean,
    length: length + 2 * by,
    height: height + 2 * by,
  };
}
