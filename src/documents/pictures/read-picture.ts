/** A picture as a document: pages without text, which recognition reads. */
import { ok, type Result } from '../../platform/result/index.ts';
import { fail, tooMuchText } from '../failures.ts';
import type { ReadFile } from '../read-file.ts';
import { documentLimits } from '../schema.ts';
import { mostPixels } from './limits.ts';

/** JPEG, PNG, WebP or TIFF; only a TIFF has more than one page. Nothing is decoded. */
export async function readPicture(bytes: Uint8Array, name: string): Promise<Result<ReadFile>> {
  const { default: sharp } = await import('sharp');
  const known = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => null);
  if (known === null) return fail('documents/damaged', { name });
  const count = known.format === 'tiff' ? (known.pages ?? 1) : 1;
  if (count > documentLimits.pages) return tooMuchText(name, `${count} halaman`);
  const pixels = known.width * known.height;
  if (pixels > mostPixels)
    return fail('documents/too-many-pixels', { name, megapixels: Math.round(pixels / 1e6), limit: mostPixels / 1e6 });
  // Photos say how they were held.
  const upright = (known.orientation ?? 1) < 5;
  const [width, height] = upright ? [known.width, known.height] : [known.height, known.width];
  const pages = Array.from({ length: count }, () => '');
  return ok({
    pages,
    placed: pages.map(() => ({ width, height, turned: 0, words: [] })),
    scanned: pages.map((_, index) => ({ page: index + 1, why: 'no-text' })),
    apart: [],
    warnings: [],
  });
}
