import sharp from 'sharp';

/**
 * A picture for paper: upright, at most 1600 pixels wide or high, JPEG, without its metadata. Null when it cannot be
 * read.
 */
export async function readPicture(
  picture: Uint8Array | undefined,
): Promise<{ bytes: Buffer; width: number; height: number } | null> {
  if (picture === undefined) return null;
  try {
    const { data, info } = await sharp(picture, { limitInputPixels: 100_000_000 })
      .rotate()
      .resize(1600, 1600, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 82 })
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, width: info.width, height: info.height };
  } catch {
    return null;
  }
}

/** An emblem for the head of a page: a PNG of at most 600 pixels each way. Null where it cannot be read. */
export async function readEmblem(picture: Uint8Array): Promise<Buffer | null> {
  try {
    return await sharp(picture, { limitInputPixels: 25_000_000 })
      .rotate()
      .resize(600, 600, { fit: 'inside', withoutEnlargement: true })
      .png({ compressionLevel: 9, palette: true })
      .toBuffer();
  } catch {
    return null;
  }
}
