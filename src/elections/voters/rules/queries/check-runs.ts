/** What was looked at in a list, and what is being looked at now. */
import type { Tx } from '../../../../platform/index.ts';
import type { CheckRun } from '../schema.ts';
import type { ListId } from '../../list/schema.ts';

/** The newest runs of a list, newest first. */
export async function checkRuns(tx: Tx, listId: ListId): Promise<CheckRun[]> {
  const rows = await tx
    .selectFrom('voter_check_runs')
    .selectAll()
    .where('list_id', '=', listId)
    .orderBy('finished_at', 'desc')
    .limit(20)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    listId: row.list_id,
    revision: row.revision,
    source: row.source,
    counts: row.counts,
    findings: { added: row.added, kept: row.kept, closed: row.closed },
    startedAt: row.started_at.toISOString(),
    finishedAt: row.finished_at.toISOString(),
  }));
}
