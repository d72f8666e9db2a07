/** The last search of a list, the threshold of a unit. */
import type { Selectable } from 'kysely';
import type { Tables, Tx, UnitId } from '../../../../platform/index.ts';
import { defaultThreshold, type LinkageRun } from '../schema.ts';
import type { ListId } from '../../list/schema.ts';

export type RunRow = Selectable<Tables['voter_linkage_runs']>;

export const lastRun = (tx: Tx, listId: ListId): Promise<RunRow | undefined> =>
  tx
    .selectFrom('voter_linkage_runs')
    .selectAll()
    .where('list_id', '=', listId)
    .orderBy('finished_at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();

export const asLinkageRun = (row: RunRow): LinkageRun => ({
  id: row.id,
  revision: row.revision,
  model: row.model.version,
  rows: row.rows,
  candidates: row.candidates,
  pairs: row.pairs,
  finishedAt: row.finished_at.toISOString(),
  decisions: row.model.calibration?.decisions ?? 0,
  skipped: row.skipped,
  curve: row.curve,
});

export type ChosenThreshold = {
  readonly threshold: number;
  readonly since: string | null;
  readonly chosenBy: string | null;
  readonly reason: string | null;
};

/** What the unit chose last; an even chance until it has chosen. */
export async function thresholdOf(tx: Tx, unitId: UnitId): Promise<ChosenThreshold> {
  const row = await tx
    .selectFrom('voter_linkage_thresholds')
    .selectAll()
    .where('unit_id', '=', unitId)
    .orderBy('since', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined
    ? { threshold: defaultThreshold, since: null, chosenBy: null, reason: null }
    : { threshold: Number(row.threshold), since: row.since.toISOString(), chosenBy: row.chosen_by, reason: row.reason };
}
