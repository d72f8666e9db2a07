/** Which of the checks have not been run to their end on a list as it is now. */
import type { Tx } from '../../../platform/index.ts';
import { findingSources, type FindingSource } from '../findings/schema.ts';
import type { ListRow } from '../list/index.ts';

/** A run is recorded when it has ended, with the revision whose rows it looked at. */
export async function uncheckedOf(tx: Tx, list: Pick<ListRow, 'id' | 'revision'>): Promise<FindingSource[]> {
  const runs = await tx
    .selectFrom('voter_check_runs')
    .select('source')
    .distinct()
    .where('list_id', '=', list.id)
    .where('revision', '=', list.revision)
    .execute();
  return findingSources.filter((source) => !runs.some((run) => run.source === source));
}
