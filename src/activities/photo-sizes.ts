/**
 * A photo in the sizes that are kept: turned upright, resized, JPEG without EXIF, GPS or any other metadata. It runs in
 * a process of its own, because the picture comes from outside.
 */
import sharp from 'sharp';
import { ok, type Result } from '../platform/result/index.ts';
import { fail } from './failures.ts';

/** Widths in pixels at which a photo is kept: phone, text column, full. */
const widths = [480, 960, 1_920] as const;
/** Largest photo that is opened, in megapixels: what an office PC can decode in memory. */
const megapixelLimit = 50;
const formats = new Set(['jpeg', 'png', 'webp', 'avif', 'heif', 'tiff']);

export type PhotoSize = { readonly bytes: Uint8Array; readonly width: number; readonly height: number };

/** From the smallest to the largest; none is enlarged. */
export default async function photoSizes(photo: Uint8Array): Promise<Result<readonly PhotoSize[]>> {
  try {
    const metadata = await sharp(photo, { limitInputPixels: false }).metadata();
    const pixels = metadata.width * metadata.height;
    if (!formats.has(metadata.format)) return fail('activities/photo-unreadable');
    if (pixels > megapixelLimit * 1_000_000)
      return fail('activities/photo-too-large', { pixels: Math.ceil(pixels / 1_000_000), limit: megapixelLimit });
    const width = (metadata.orientation ?? 1) >= 5 ? metadata.height : metadata.width;
    const sizes: PhotoSize[] = [];
    for (const [index, target] of widths.entries())
      if (index === 0 || width > (widths[index - 1] ?? 0)) sizes.push(await resized(photo, target));
    return ok(sizes);
  } catch {
    return fail('activities/photo-unreadable');
  }
}

async function resized(photo: Uint8Array, width: number): Promise<PhotoSize> {
  const { data, info } = await sharp(photo, { failOn: 'error', limitInputPixels: megapixelLimit * 1_000_000 })
    .rotate()
    .resize({ width, withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 82, mozjpeg: true })
    .toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}
