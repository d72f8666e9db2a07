/** What the process that cuts pictures does: places of one page, each a small picture of its own. */
import type { Box } from '../places.ts';

export type CutTask = {
  /** Of the page, as `picturePage` gives it. */
  readonly picture: Uint8Array;
  /** Degrees by which it is turned, clockwise, to stand upright. */
  readonly turned: 0 | 90 | 180 | 270;
  /** Parts of the upright page. */
  readonly boxes: readonly Box[];
};

/** Of what stands around it, in heights of what is cut: enough to see a line and its neighbours. */
const around = { x: 1.5, y: 0.6 };

export default async function cut({ picture, turned, boxes }: CutTask): Promise<Uint8Array[]> {
  const { default: sharp } = await import('sharp');
  const { data, info } = await sharp(picture).rotate(turned).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels };
  const cuttings: Uint8Array[] = [];
  for (const box of boxes) {
    const cutting = sharp(data, { raw }).extract(windowOf(box, raw)).webp({ quality: 85, effort: 2 });
    cuttings.push(new Uint8Array(await cutting.toBuffer()));
  }
  return cuttings;
}

/** Whole pixels of the page, never outside it. */
function windowOf([x, y, wide, high]: Box, page: { readonly width: number; readonly height: number }) {
  const height = high * page.height;
  const left = Math.max(0, Math.floor(x * page.width - around.x * height));
  const top = Math.max(0, Math.floor(y * page.height - around.y * height));
  const right = Math.min(page.width, Math.ceil((x + wide) * page.width + around.x * height));
  const bottom = Math.min(page.height, Math.ceil((y + high) * page.height + around.y * height));
  return {
    left: Math.min(left, page.width - 1),
    top: Math.min(top, page.height - 1),
    width: Math.max(1, right - left),
    height: Math.max(1, bottom - top),
  };
}
