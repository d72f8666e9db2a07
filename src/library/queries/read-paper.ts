import { storedReading } from '../../documents/index.ts';
import { personNames } from '../../identity/index.ts';
import type { Actor, Tx } from '../../platform/index.ts';
import { mayEdit } from '../policy.ts';
import type { PaperId, PaperView } from '../schema.ts';
import { retentionOf } from './classes.ts';
import { perhapsOf } from '../searchable.ts';
import { saidOf, statusOf } from './rules.ts';
import { stepsOf } from './steps.ts';
import { presentSummary, summaryColumns } from './summary.ts';

/** A paper with all that is known of it; null where the reader sees none. */
export async function readPaper(tx: Tx, actor: Actor, id: PaperId): Promise<PaperView | null> {
  const row = await tx
    .selectFrom('papers')
    .select([
      ...summaryColumns,
      'version',
      'mime',
      'sha256',
      'created_by',
      'intake_id',
      'document_id',
      'parent_id',
      'destroyed_at',
    ])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { version, mime, sha256, created_by, intake_id, document_id, parent_id, destroyed_at, ...summary } = row;
  const names = await personNames(tx, [created_by]);
  const steps = await stepsOf(tx, [id]);
  const { says, saidBy } = await saidOf(tx, id);
  const said = { says: [...says], saidBy: [...saidBy] };
  const status = (await statusOf(tx, [id])).get(id);
  const reading = document_id === null ? null : await storedReading(tx, document_id);
  return {
    ...presentSummary(summary, status?.status ?? null),
    perhaps: perhapsOf(status),
    version,
    mime,
    sha256,
    createdByName: names.get(created_by) ?? '',
    intakeId: intake_id,
    documentId: document_id,
    destroyedAt: destroyed_at?.toISOString() ?? null,
    pages: reading?.pages.length ?? 0,
    steps: steps.get(id) ?? [],
    warnings: [...(reading?.warnings ?? [])],
    retention: await retentionOf(tx, summary.classification),
    parent: parent_id === null ? null : ((await linkedWhere(tx, 'id', parent_id))[0] ?? null),
    attachments: await linkedWhere(tx, 'parent_id', id),
    ...said,
    mayEdit: mayEdit(actor, summary.unit_id),
  };
}

const linkedWhere = (tx: Tx, column: 'id' | 'parent_id', id: PaperId) =>
  tx.selectFrom('papers').select(['id', 'title', 'state']).where(column, '=', id).orderBy('name').limit(200).execute();

/** The original of a paper in the reader's sight. */
export const originalOf = (tx: Tx, id: PaperId) =>
  tx.selectFrom('papers').select(['sha256', 'name', 'destroyed_at']).where('id', '=', id).executeTakeFirst();
