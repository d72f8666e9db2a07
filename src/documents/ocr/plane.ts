/** A picture of a page as grey levels, and what sharp does with it: opened, turned, scaled, smoothed. */
import type { Sharp } from 'sharp';

/** Grey levels row by row from the top left: 0 black, 255 white. */
export type Plane = { readonly data: Uint8Array; readonly width: number; readonly height: number };

export type Size = { readonly width: number; readonly height: number };

export type Turn = 0 | 90 | 180 | 270;

/** Loaded by the first page: no door reads pictures of pages. */
type Library = (typeof import('sharp'))['default'];
let loaded: Promise<Library> | undefined;
const library = (): Promise<Library> => (loaded ??= load());
async function load(): Promise<Library> {
  const { default: sharp } = await import('sharp');
  // One page takes one core; several pages are several processes.
  sharp.concurrency(1);
  sharp.cache(false);
  return sharp;
}

/** Pixels of the largest picture that is opened: a 100-megapixel camera, with room. */
export const mostPixels = 120_000_000;

/** Width and height as shown, that is, after the turn that the camera noted. Throws on what is no picture. */
export async function sizeOf(bytes: Uint8Array): Promise<Size> {
  const sharp = await library();
  const { autoOrient } = await sharp(bytes, { limitInputPixels: false }).metadata();
  return autoOrient;
}

/** How much larger than asked a picture may stay: a small change of size costs more than its pixels do. */
const nearly = 1.15;
/** Pixels: what is longer is no page, and is made shorter. */
const longest = 12_000;

/**
 * The picture as shown, its shorter side about `side` pixels at most. `size`: what `sizeOf` gave. Throws where it is
 * damaged before its last tenth.
 */
export async function openPlane(bytes: Uint8Array, size: Size, side: number): Promise<Plane> {
  const sharp = await library();
  const picture = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'truncated', sequentialRead: true })
    .autoOrient()
    .flatten({ background: 'white' })
    .greyscale();
  const scale = Math.min(side / Math.min(size.width, size.height), longest / Math.max(size.width, size.height));
  return planeOf(scale > 1 / nearly ? picture : picture.resize({ width: Math.ceil(size.width * scale) }));
}

/** Turned clockwise. */
export async function turned(plane: Plane, turn: 90 | 180): Promise<Plane> {
  const { data, width, height } = plane;
  return turn === 180 ? { data: data.toReversed(), width, height } : planeOf((await of(plane)).rotate(turn));
}

/** Larger or smaller by `scale`. */
export const scaled = async (plane: Plane, scale: number): Promise<Plane> =>
  scale === 1
    ? plane
    : planeOf(
        (await of(plane)).resize({ width: Math.round(plane.width * scale), kernel: scale > 1 ? 'cubic' : 'lanczos3' }),
      );

/** A rectangle of a plane, in whole pixels. */
export type Part = Size & { readonly left: number; readonly top: number };

export function partOf({ data, width: row }: Plane, { left, top, width, height }: Part): Plane {
  const part = new Uint8Array(width * height);
  for (let y = 0, from = top * row + left; y < height; y++, from += row)
    part.set(data.subarray(from, from + width), y * width);
  return { data: part, width, height };
}

/** Turned clockwise by any angle, on white paper that grows with it. */
export const tilted = async (plane: Plane, degrees: number): Promise<Plane> =>
  degrees === 0 ? plane : planeOf((await of(plane)).rotate(degrees, { background: 'white' }));

/** `sigma`: of the Gaussian, in pixels. */
export const smoothed = async (plane: Plane, sigma: number): Promise<Plane> => planeOf((await of(plane)).blur(sigma));

const of = async ({ data, width, height }: Plane): Promise<Sharp> =>
  (await library())(data, { raw: { width, height, channels: 1 }, limitInputPixels: false });

async function planeOf(picture: Sharp): Promise<Plane> {
  const { data, info } = await picture.toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
  if (info.channels === 1) return { data, width: info.width, height: info.height };
  const grey = new Uint8Array(info.width * info.height);
  for (let at = 0; at < grey.length; at++) grey[at] = data[at * info.channels] ?? 255;
  return { data: grey, width: info.width, height: info.height };
}

/**
 * As a BMP file of 8 bits a pixel: what every reader opens quickest. `dpi`: what it is said to have been scanned
 * at.
 */
export function bitmap({ data, width, height }: Plane, dpi: number): Buffer {
  const row = (width + 3) & ~3;
  const start = 54 + 1024;
  const file = Buffer.alloc(start + row * height);
  file.write('BM');
  file.writeUInt32LE(file.length, 2);
  file.writeUInt32LE(start, 10);
  file.writeUInt32LE(40, 14);
  file.writeInt32LE(width, 18);
  file.writeInt32LE(height, 22);
  file.writeUInt16LE(1, 26);
  file.writeUInt16LE(8, 28);
  file.writeUInt32LE(row * height, 34);
  const perMetre = Math.round(dpi / 0.0254);
  file.writeInt32LE(perMetre, 38);
  file.writeInt32LE(perMetre, 42);
  file.writeUInt32LE(256, 46);
  for (let level = 0; level < 256; level++) file.writeUInt32LE(level * 0x01_01_01, 54 + 4 * level);
  // Rows of a bitmap go from the bottom up.
  for (let y = 0; y < height; y++) file.set(data.subarray(y * width, (y + 1) * width), start + (height - 1 - y) * row);
  return file;
}
