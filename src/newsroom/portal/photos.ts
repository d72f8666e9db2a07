/** Photos as the portal sends them: a few widths, made when first asked for, kept on disk, without EXIF or position. */
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Platform } from '../../platform/index.ts';

/** Pixels: a phone, a text column, a wide screen. */
export const photoWidths = [480, 960, 1_600] as const;
export type PhotoFormat = 'webp' | 'jpg';
export const photoMimes: Record<PhotoFormat, string> = { webp: 'image/webp', jpg: 'image/jpeg' };

const pixelLimit = 50_000_000;
const underWay = new Map<string, Promise<Uint8Array>>();

/** The bytes of a photo in a width (never enlarged). Throws when the original is absent or no picture. */
export function photoVariant(
  platform: Pick<Platform, 'config' | 'files'>,
  sha256: string,
  width: number,
  format: PhotoFormat,
): Promise<Uint8Array> {
  const place = path.join(
    platform.config.dataFolder,
    'cache',
    'photos',
    sha256.slice(0, 2),
    `${sha256}-${width}.${format}`,
  );
  const running = underWay.get(place);
  if (running) return running;
  const work = readFile(place)
    .catch(() => makeVariant(platform, sha256, width, format, place))
    .finally(() => underWay.delete(place));
  underWay.set(place, work);
  return work;
}

async function makeVariant(
  { files }: Pick<Platform, 'files'>,
  sha256: string,
  width: number,
  format: PhotoFormat,
  place: string,
): Promise<Uint8Array> {
  // Loaded by the first photo: a portal that gives all from its cache needs none of it.
  const { default: sharp } = await import('sharp');
  // sharp leaves out all metadata unless told otherwise; `rotate` turns the picture upright before its orientation is
  // lost.
  const upright = sharp(await files.read(sha256), { limitInputPixels: pixelLimit })
    .rotate()
    .resize({ width, withoutEnlargement: true })
    .flatten({ background: '#ffffff' });
  const bytes = await (
    format === 'webp' ? upright.webp({ quality: 78 }) : upright.jpeg({ quality: 80, mozjpeg: true })
  ).toBuffer();
  await mkdir(path.dirname(place), { recursive: true });
  const incoming = `${place}.${randomUUID()}`;
  await writeFile(incoming, bytes);
  await rename(incoming, place);
  return bytes;
}
