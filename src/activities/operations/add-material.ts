import { randomUUID } from 'node:crypto';
import { about, localTime, ok, type Operation } from '../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { readMaterialJob } from './read-material.ts';
import { lockSheet, writer } from './sheet.ts';

export type AddMaterialInput = {
  readonly activityId: string;
  readonly name: string;
  readonly mime: string;
  /** The stored file; pasted text is stored as one too, so that the original stays. */
  readonly file: { readonly sha256: string; readonly size: number };
  /** ISO date that supplies years the text leaves out; the day of upload when absent. */
  readonly dateHint?: string | undefined;
};

/** Adds raw material to an activity and asks for it to be read in the background. */
export const addMaterial: Operation<AddMaterialInput, { id: string; jobId: string }> = async (
  { tx, actor, clock, ask },
  input,
) => {
  const locked = await lockSheet(tx, actor, input.activityId, 'edit');
  if (!locked.ok) return locked;
  const sheet = locked.value;
  const others = await tx
    .selectFrom('materials')
    .select(['sha256', 'ordinal'])
    .where('activity_id', '=', sheet.id)
    .execute();
  if (others.some((material) => material.sha256 === input.file.sha256)) return fail('activities/same-material');
  const id = randomUUID();
  const at = clock.now();
  await tx
    .insertInto('files')
    .values({
      sha256: input.file.sha256,
      unit_id: sheet.unit_id,
      name: input.name,
      mime: input.mime,
      size: input.file.size,
      created_by: actor.personId,
      created_at: at,
    })
    .onConflict((conflict) => conflict.columns(['sha256', 'unit_id']).doNothing())
    .execute();
  await tx
    .insertInto('materials')
    .values({
      id,
      activity_id: sheet.id,
      unit_id: sheet.unit_id,
      ordinal: Math.max(0, ...others.map((material) => material.ordinal)) + 1,
      name: input.name,
      sha256: input.file.sha256,
      mime: input.mime,
      date_hint: input.dateHint ?? localTime(at, 'WIB').date,
      created_by: writer(actor),
      created_at: at,
    })
    .execute();
  const jobId = await ask(readMaterialJob, { materialId: id }, { unitId: sheet.unit_id });
  return ok({
    value: { id, jobId },
    events: [
      event('activity.material-added', about('activity', { unitId: sheet.unit_id, id: sheet.id }), {
        materialId: id,
        sha256: input.file.sha256,
      }),
    ],
  });
};
