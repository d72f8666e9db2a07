import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import {
  about,
  ok,
  recordFile,
  type FileStore,
  type Operation,
  type Result,
  type UnitId,
} from '../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { mayAddLocalFacts } from '../policy.ts';
import type { PhotoSizes } from '../tables.ts';
import { writer } from './sheet.ts';

/** Widths in pixels at which a photo is kept: phone, text column, full. */
const photoWidths = [480, 960, 1_920] as const;
/** Largest photo that is opened, in megapixels: what an office PC can decode in memory. */
const megapixelLimit = 50;
const formats = new Set(['jpeg', 'png', 'webp', 'avif', 'heif', 'tiff']);

export type CleanPhoto = {
  readonly sha256: string;
  readonly width: number;
  readonly height: number;
  readonly sizes: PhotoSizes;
  readonly files: readonly { sha256: string; size: number }[];
};

/**
 * Makes the stored forms of a photo: turned upright, resized, re-encoded as JPEG without EXIF, GPS or any other
 * metadata. The uploaded bytes are not kept, because they say where and with what the photo was taken.
 */
export async function cleanPhoto(files: FileStore, bytes: Uint8Array, limit: number): Promise<Result<CleanPhoto>> {
  const image = () => sharp(bytes, { failOn: 'error', limitInputPixels: megapixelLimit * 1_000_000 });
  let width = 0;
  try {
    const metadata = await sharp(bytes, { limitInputPixels: false }).metadata();
    const pixels = metadata.width * metadata.height;
    if (!formats.has(metadata.format)) return fail('activities/photo-unreadable');
    if (pixels > megapixelLimit * 1_000_000)
      return fail('activities/photo-too-large', { pixels: Math.ceil(pixels / 1_000_000), limit: megapixelLimit });
    width = (metadata.orientation ?? 1) >= 5 ? metadata.height : metadata.width;
    const stored: { sha256: string; size: number }[] = [];
    const sizes: Record<string, string> = {};
    let full = { sha256: '', width: 0, height: 0 };
    for (const target of photoWidths.filter(
      (candidate, index) => index === 0 || candidate < width || photoWidths[index - 1]! < width,
    )) {
      const { data, info } = await image()
        .rotate()
        .resize({ width: target, withoutEnlargement: true })
        .flatten({ background: '#ffffff' })
        .jpeg({ quality: 82, mozjpeg: true })
        .toBuffer({ resolveWithObject: true });
      const put = await files.put(data, limit);
      if (!put.ok) return put;
      stored.push(put.value);
      sizes[String(info.width)] = put.value.sha256;
      full = { sha256: put.value.sha256, width: info.width, height: info.height };
    }
    return ok({ ...full, sizes, files: stored });
  } catch {
    return fail('activities/photo-unreadable');
  }
}

export type AddPhotoInput = { readonly activityId: string; readonly unitId: UnitId; readonly photo: CleanPhoto };

/**
 * Records a cleaned photo of an activity for one unit. It appears in a text once it is put into the facts or local
 * facts (with caption and alternative text) by an edit.
 */
export const addPhoto: Operation<
  AddPhotoInput,
  { id: string; sha256: string; width: number; height: number; sizes: PhotoSizes }
> = async ({ tx, actor, clock }, input) => {
  if (!mayAddLocalFacts(actor, input.unitId)) return fail('activities/not-yours');
  const visible =
    (await tx.selectFrom('activities').select('id').where('id', '=', input.activityId).executeTakeFirst()) ??
    (await tx
      .selectFrom('approved_sheets')
      .select('activity_id')
      .where('activity_id', '=', input.activityId)
      .executeTakeFirst());
  if (!visible) return fail('activities/not-found');
  const id = randomUUID();
  const at = clock.now();
  const { sha256, width, height, sizes, files } = input.photo;
  const mine = { unitId: input.unitId, name: 'foto.jpg', mime: 'image/jpeg', by: actor.personId, at };
  for (const file of files) await recordFile(tx, { ...mine, file });
  await tx
    .insertInto('photos')
    .values({
      id,
      activity_id: input.activityId,
      unit_id: input.unitId,
      sha256,
      width,
      height,
      sizes: JSON.stringify(sizes),
      created_by: writer(actor),
      created_at: at,
    })
    .execute();
  return ok({
    value: { id, sha256, width, height, sizes },
    events: [
      event('activity.photo-added', about('activity', { unitId: input.unitId, id: input.activityId }), {
        photoId: id,
        sha256,
      }),
    ],
  });
};
