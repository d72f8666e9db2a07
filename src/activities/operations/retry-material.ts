import { about, ok, type Operation } from '../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { readMaterialJob } from './read-material.ts';
import { lockSheet } from './sheet.ts';

export type RetryMaterialInput = { readonly activityId: string; readonly materialId: string };

/** Asks once more for a material to be read, after it could not be or after the work broke off for good. */
export const retryMaterial: Operation<RetryMaterialInput, { id: string; jobId: string }> = async (
  { tx, actor, ask },
  input,
) => {
  const locked = await lockSheet(tx, actor, input.activityId, 'edit');
  if (!locked.ok) return locked;
  const material = await tx
    .selectFrom('materials')
    .select(['id', 'unit_id', 'sha256', 'status'])
    .where('id', '=', input.materialId)
    .where('activity_id', '=', input.activityId)
    .forUpdate()
    .executeTakeFirst();
  if (!material) return fail('activities/not-found');
  if (material.status === 'terbaca') return fail('activities/unchanged');
  await tx.updateTable('materials').set({ status: 'menunggu', failure: null }).where('id', '=', material.id).execute();
  const jobId = await ask(readMaterialJob, { materialId: material.id }, { unitId: material.unit_id });
  return ok({
    value: { id: material.id, jobId },
    events: [
      event('activity.material-retried', about('activity', { unitId: material.unit_id, id: input.activityId }), {
        materialId: material.id,
      }),
    ],
  });
};
