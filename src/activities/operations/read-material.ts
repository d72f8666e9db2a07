/**
 * The background job that reads a material: text out of the file, proposals out of the text. Idempotent: a material
 * that was
 * read is left alone, and everything it writes is written in one transaction; a killed job simply runs again.
 */
import { z } from 'zod';
import { readDocument, type DocumentText } from '../../documents/index.ts';
import {
  about,
  defineJob,
  ok,
  runOperation,
  type Failure,
  type Operation,
  type Result,
  type Work,
} from '../../platform/index.ts';
import { event } from '../events.ts';
import { proposeFacts, type Extracted } from '../extract/index.ts';
import { fail } from '../failures.ts';
import { activityKinds } from '../queries/activity-kinds.ts';
import { knownUnits } from '../queries/known-units.ts';

export const readMaterialJob = defineJob({
  kind: 'activities.read-material',
  input: z.object({ materialId: z.string() }),
  about: ({ materialId }) => ({ type: 'material', id: materialId }),
  lane: 'light',
  alone: 'subject',
  run: readMaterial,
});

/** Steps of its progress: file read, text found, facts proposed, saved. */
const steps = 4;

async function readMaterial(
  { actor, platform, progress }: Work,
  { materialId }: { readonly materialId: string },
): Promise<Result<{ proposals: number }>> {
  const found = await platform.database.read(actor, async (tx) => ({
    material: await tx
      .selectFrom('materials')
      .innerJoin('activities', 'activities.id', 'materials.activity_id')
      .select([
        'materials.name',
        'materials.mime',
        'materials.sha256',
        'materials.status',
        'materials.date_hint',
        'materials.ordinal',
        'activities.facts',
      ])
      .where('materials.id', '=', materialId)
      .executeTakeFirst(),
    units: await knownUnits(tx),
    kinds: await activityKinds(tx),
  }));
  const { material } = found;
  if (!material) return fail('activities/not-found');
  if (material.status === 'terbaca') return ok({ proposals: 0 });
  const bytes = await platform.files.read(material.sha256);
  if (!(await progress(1, steps))) return ok({ proposals: 0 });
  const read = await readDocument(bytes, { name: material.name, mime: material.mime });
  if (!read.ok) {
    await runOperation(platform, actor, recordUnreadable, { materialId, failure: read.failure });
    return read;
  }
  if (!(await progress(2, steps))) return ok({ proposals: 0 });
  const extracted = proposeFacts(read.value.text, {
    units: found.units,
    kinds: found.kinds,
    dateHint: material.date_hint,
    pages: read.value.pages,
    idPrefix: `m${material.ordinal}`,
    knownPeople: material.facts.people,
  });
  await progress(3, steps);
  const saved = await runOperation(platform, actor, recordRead, { materialId, document: read.value, extracted });
  await progress(4, steps);
  return saved.ok || saved.failure.code === 'activities/unchanged'
    ? ok({ proposals: extracted.proposals.length })
    : saved;
}

/** Rows of one insert: each has seven values, and PostgreSQL takes at most 65,535 of them. */
const chunk = 1_000;

const recordRead: Operation<{ materialId: string; document: DocumentText; extracted: Extracted }, null> = async (
  { tx },
  { materialId, document, extracted },
) => {
  const material = await tx
    .selectFrom('materials')
    .select(['activity_id', 'unit_id', 'status'])
    .where('id', '=', materialId)
    .forUpdate()
    .executeTakeFirst();
  if (!material) return fail('activities/not-found');
  if (material.status === 'terbaca') return fail('activities/unchanged');
  const rows = extracted.proposals.map((proposal, ordinal) => ({
    material_id: materialId,
    id: proposal.id,
    activity_id: material.activity_id,
    unit_id: material.unit_id,
    ordinal,
    proposal: JSON.stringify(proposal),
  }));
  for (let at = 0; at < rows.length; at += chunk)
    await tx
      .insertInto('proposals')
      .values(rows.slice(at, at + chunk))
      .execute();
  await tx
    .updateTable('materials')
    .set({
      status: 'terbaca',
      text: document.text,
      pages: JSON.stringify(document.pages),
      warnings: JSON.stringify(document.warnings),
      inconsistencies: JSON.stringify(extracted.inconsistencies),
      failure: null,
    })
    .where('id', '=', materialId)
    .execute();
  return ok({
    value: null,
    events: [
      event('activity.material-read', about('activity', { unitId: material.unit_id, id: material.activity_id }), {
        materialId,
        proposals: rows.length,
        inconsistencies: extracted.inconsistencies.length,
      }),
    ],
  });
};

const recordUnreadable: Operation<{ materialId: string; failure: Failure }, null> = async (
  { tx },
  { materialId, failure },
) => {
  const material = await tx
    .updateTable('materials')
    .set({ status: 'gagal', failure: JSON.stringify(failure) })
    .where('id', '=', materialId)
    .returning(['activity_id', 'unit_id'])
    .executeTakeFirst();
  if (!material) return fail('activities/not-found');
  return ok({
    value: null,
    events: [
      event('activity.material-unreadable', about('activity', { unitId: material.unit_id, id: material.activity_id }), {
        materialId,
        code: failure.code,
      }),
    ],
  });
};
