import type { Tx } from '../../platform/index.ts';
import type { ActivityId } from '../views.ts';

/**
 * The stored file of a photo for a width: the smallest that is at least as wide, or the widest there is. `sha256` is
 * the photo's own, as facts hold it. Null when the actor may not see the photo.
 */
export async function findPhoto(
  tx: Tx,
  activityId: ActivityId,
  sha256: string,
  width?: number,
): Promise<string | null> {
  const row = await tx
    .selectFrom('photos')
    .select('sizes')
    .where('activity_id', '=', activityId)
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  if (!row) return null;
  const sizes = Object.entries(row.sizes)
    .map(([size, file]) => ({ size: Number(size), file }))
    .toSorted((a, b) => a.size - b.size);
  return (sizes.find(({ size }) => width !== undefined && size >= width) ?? sizes.at(-1))?.file ?? null;
}
