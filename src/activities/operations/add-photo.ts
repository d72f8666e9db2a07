import { randomUUID } from 'node:crypto';
import {
  about,
  helper,
  ok,
  recordFile,
  type FileStore,
  type Operation,
  type Result,
  type UnitId,
} from '../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import type { PhotoSize } from '../photo-sizes.ts';
import { mayAddLocalFacts } from '../policy.ts';
import type { PhotoSizes } from '../tables.ts';
import { writer } from './sheet.ts';
import type { ActivityId } from '../views.ts';

/** MiB: decoding the largest photo that is accepted takes half of it. */
const memory = 512;
const sizesOf = helper<Uint8Array, Result<readonly PhotoSize[]>>({
  module: new URL('../photo-sizes.ts', import.meta.url),
  memory,
  most: 2,
});

export type CleanPhoto = {
  readonly sha256: string;
  readonly width: number;
  readonly height: number;
  readonly sizes: PhotoSizes;
  readonly files: readonly { sha256: string; size: number }[];
};

/**
 * Makes the stored forms of a photo. The uploaded bytes are not kept, because they say where and with what the photo
 * was taken.
 */
export async function cleanPhoto(files: FileStore, bytes: Uint8Array, limit: number): Promise<Result<CleanPhoto>> {
  const made = await sizesOf(bytes, { seconds: 60 });
  if (!made.done) return fail('activities/photo-broke-off');
  if (!made.answer.ok) return made.answer;
  const stored: { sha256: string; size: number }[] = [];
  const sizes: Record<string, string> = {};
  let full = { sha256: '', width: 0, height: 0 };
  for (const { bytes: size, width, height } of made.answer.value) {
    const put = await files.put(size, limit);
    if (!put.ok) return put;
    stored.push(put.value);
    sizes[String(width)] = put.value.sha256;
    full = { sha256: put.value.sha256, width, height };
  }
  return ok({ ...full, sizes, files: stored });
}

export type AddPhotoInput = { readonly activityId: ActivityId; readonly unitId: UnitId; readonly photo: CleanPhoto };

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
