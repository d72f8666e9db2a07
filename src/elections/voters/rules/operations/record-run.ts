import { randomUUID } from 'node:crypto';
import { about, ok, type Operation, type UnitId } from '../../../../platform/index.ts';
import type { FindingSource } from '../../findings/schema.ts';
import { event } from '../events.ts';
import type { RuleCount } from '../schema.ts';
import type { ListId } from '../../list/schema.ts';

export type FinishedRun = {
  readonly listId: ListId;
  readonly unitId: UnitId;
  readonly source: FindingSource;
  /** The revision whose rows were looked at. */
  readonly revision: number;
  /** Every rule or kind of duplicate that was looked for, also where nothing was found. */
  readonly counts: readonly RuleCount[];
  /** What replaceFindings said. */
  readonly findings: { readonly added: number; readonly kept: number; readonly closed: number };
  readonly startedAt: Date;
};

/** Records that a list was looked at, which revision, and what each rule counted. */
export const recordRun: Operation<FinishedRun, { id: string }> = async (
  { tx, clock },
  { listId, unitId, source, revision, counts, findings, startedAt },
) => {
  const id = randomUUID();
  await tx
    .insertInto('voter_check_runs')
    .values({
      id,
      list_id: listId,
      unit_id: unitId,
      source,
      revision,
      counts: JSON.stringify(counts),
      ...findings,
      started_at: startedAt,
      finished_at: clock.now(),
    })
    .execute();
  const found = counts.reduce((sum, count) => sum + count.found, 0);
  return ok({
    value: { id },
    events: [
      event('voters.checked', about('voter-list', { unitId, id: listId }), { source, revision, found, ...findings }),
    ],
  });
};
