import { sql } from 'kysely';
import type { Tx } from '../../platform/index.ts';
import type { Material, MaterialSummary } from '../views.ts';

/** The materials of an activity in the order they were added, with the progress of the job that reads each. */
export async function listMaterials(tx: Tx, activityId: string): Promise<MaterialSummary[]> {
  const rows = await tx
    .selectFrom('materials')
    .select([
      'id',
      'name',
      'mime',
      'sha256',
      'status',
      'date_hint',
      'created_at',
      'failure',
      'warnings',
      'inconsistencies',
      sql<number>`(select count(*)::int from proposals p where p.material_id = materials.id)`.as('total'),
      sql<number>`(select count(*)::int from proposals p where p.material_id = materials.id and p.decision = 'menunggu')`.as(
        'undecided',
      ),
      sql<
        MaterialSummary['job']
      >`(select jsonb_build_object('id', j.id, 'state', j.state, 'done', j.done, 'total', j.total) from jobs j
      where j.unit_id = materials.unit_id and j.kind = 'activities.read-material' and j.input->>'materialId' = materials.id::text order by j.created_at desc, j.started_at desc nulls first limit 1)`.as(
        'job',
      ),
    ])
    .where('activity_id', '=', activityId)
    .orderBy('ordinal')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    mime: row.mime,
    sha256: row.sha256,
    status: row.status,
    dateHint: row.date_hint,
    createdAt: row.created_at.toISOString(),
    failure: row.failure ? { code: row.failure.code, message: row.failure.message } : null,
    warnings: row.warnings ?? [],
    inconsistencies: row.inconsistencies ?? [],
    proposals: { total: row.total, undecided: row.undecided },
    job: row.job,
  }));
}

/** One material with its stored text and its proposals in reading order. */
export async function readMaterialText(tx: Tx, activityId: string, materialId: string): Promise<Material | null> {
  const summary = (await listMaterials(tx, activityId)).find((material) => material.id === materialId);
  if (!summary) return null;
  const row = await tx
    .selectFrom('materials')
    .select(['text', 'pages'])
    .where('id', '=', materialId)
    .executeTakeFirstOrThrow();
  const items = await tx
    .selectFrom('proposals')
    .select(['proposal', 'decision', 'corrected'])
    .where('material_id', '=', materialId)
    .orderBy('ordinal')
    .execute();
  return { ...summary, text: row.text ?? '', pages: row.pages ?? [], items };
}
