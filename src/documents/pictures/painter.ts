/** What the process that makes pictures does: one page, drawn and packed. */
import type { Sharp } from 'sharp';
import type { PDFiumLibrary } from '@hyzyla/pdfium';
import { ok, type Result } from '../../platform/result/index.ts';
import { contentKind } from '../content-kind.ts';
import { fail } from '../failures.ts';
import { mostPixels } from './limits.ts';

export type PaintTask = {
  readonly bytes: Uint8Array;
  /** Counts from 1. */
  readonly page: number;
  /** Pixels. */
  readonly width: number;
  readonly name: string;
};

/** Pixels of a picture that is made, and of one of its sides. */
const mostMade = 40e6;
const longestSide = 12_000;

export default async function paint(task: PaintTask): Promise<Result<Uint8Array>> {
  const { bytes, name } = task;
  if (bytes.length === 0) return fail('documents/empty', { name });
  const kind = contentKind(bytes);
  if (kind === 'pdf') return paintPdf(task);
  if (kind === 'picture') return paintPicture(task);
  return fail('documents/no-picture', { name });
}

let library: Promise<PDFiumLibrary> | undefined;

const loadLibrary = async (): Promise<PDFiumLibrary> => (await import('@hyzyla/pdfium')).PDFiumLibrary.init();

async function paintPdf({ bytes, page, width, name }: PaintTask): Promise<Result<Uint8Array>> {
  library ??= loadLibrary();
  const { default: sharp } = await import('sharp');
  let document;
  try {
    document = await (await library).loadDocument(bytes);
  } catch (cause) {
    return /password|security/i.test((cause as Error).message)
      ? fail('documents/encrypted', { name })
      : fail('documents/damaged', { name });
  }
  try {
    if (page < 1 || page > document.getPageCount()) return fail('documents/no-such-page', { name, page });
    const drawn = document.getPage(page - 1);
    const { originalWidth, originalHeight } = drawn.getOriginalSize();
    const size = sizeWithin(originalWidth, originalHeight, width);
    const { data } = await drawn.render({ ...size, render: 'bitmap', renderFormFields: true });
    const raw = { ...size, channels: 4 as const };
    return ok(await packed(sharp(data, { raw }).removeAlpha(), size.width));
  } catch {
    return fail('documents/damaged', { name });
  } finally {
    document.destroy();
  }
}

async function paintPicture({ bytes, page, width, name }: PaintTask): Promise<Result<Uint8Array>> {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  try {
    const known = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (page < 1 || page > (known.pages ?? 1)) return fail('documents/no-such-page', { name, page });
    const pixels = known.width * (known.pageHeight ?? known.height);
    if (pixels > mostPixels)
      return fail('documents/too-many-pixels', { name, megapixels: Math.round(pixels / 1e6), limit: mostPixels / 1e6 });
    // Photos say how they were held; the shown page stands upright.
    const upright = (known.orientation ?? 1) < 5;
    const [wide, high] = upright ? [known.width, known.height] : [known.height, known.width];
    const size = sizeWithin(wide, high, Math.min(width, wide));
    const opened = sharp(bytes, { page: page - 1, limitInputPixels: mostPixels, failOn: 'none', sequentialRead: true });
    const picture = opened.rotate().resize(size.width, size.height, { fit: 'fill' }).flatten({ background: '#ffffff' });
    return ok(await packed(picture, size.width));
  } catch {
    return fail('documents/damaged', { name });
  }
}

/** Whole pixels of a page that is as wide as asked, or smaller where it would be too large. */
function sizeWithin(wide: number, high: number, width: number): { readonly width: number; readonly height: number } {
  const scale = Math.min(width / wide, longestSide / wide, longestSide / high, Math.sqrt(mostMade / (wide * high)));
  return { width: Math.max(1, Math.round(wide * scale)), height: Math.max(1, Math.round(high * scale)) };
}

/** Wide enough to be recognised: nothing may be lost. */
const forReading = 1_600;

const packed = async (picture: Sharp, width: number): Promise<Uint8Array> =>
  new Uint8Array(await picture.webp({ quality: width > forReading ? 92 : 80, effort: 2 }).toBuffer());
