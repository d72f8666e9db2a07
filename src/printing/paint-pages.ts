/** The first pages of a printed file one below the other, as WebP on white. */
import { PDFiumLibrary } from '@hyzyla/pdfium';
import sharp from 'sharp';

/** Pages that are painted at most, and pixels that each is wide. */
const [most, width] = [6, 900];

let library: Promise<PDFiumLibrary> | undefined;

/** All pages are as large as the first. */
export async function paintPages(pdf: Uint8Array): Promise<Uint8Array> {
  library ??= PDFiumLibrary.init();
  const document = await (await library).loadDocument(pdf);
  try {
    const count = Math.min(most, document.getPageCount());
    const { originalWidth, originalHeight } = document.getPage(0).getOriginalSize();
    const height = Math.round((width * originalHeight) / originalWidth);
    const pages = new Uint8Array(width * height * 4 * count);
    for (let at = 0; at < count; at++) {
      const { data } = await document.getPage(at).render({ width, height, render: 'bitmap' });
      pages.set(data, at * width * height * 4);
    }
    const raw = { width, height: height * count, channels: 4 as const };
    return await sharp(pages, { raw }).removeAlpha().webp({ quality: 60, effort: 1 }).toBuffer();
  } finally {
    document.destroy();
  }
}
