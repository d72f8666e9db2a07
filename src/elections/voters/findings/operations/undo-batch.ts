import { sql } from 'kysely';
import {
  about,
  ok,
  runOperation,
  type Actor,
  type Operation,
  type Platform,
  type Result,
} from '../../../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { sealsOf } from '../seals.ts';
import { openList } from '../standing.ts';
import type { ListId } from '../../list/schema.ts';

type Input = { readonly listId: ListId; readonly batchId: string; readonly reasonSealed: string | null };

/**
 * Undoes what still stands of a batch: decisions that were undone or replaced one by one meanwhile stay as they are.
 */
export const undoBatch = (
  platform: Platform,
  actor: Actor,
  { reason, ...input }: { listId: ListId; batchId: string; reason: string },
): Promise<Result<{ count: number }>> =>
  runOperation(platform, actor, undoBatchSealed, { ...input, reasonSealed: sealsOf(platform).words(reason) });

const undoBatchSealed: Operation<Input, { count: number }> = async (
  { tx, actor, clock },
  { listId, batchId, reasonSealed },
) => {
  const list = await openList(tx, listId);
  if (!list.ok) return list;
  const standing = await tx
    .selectFrom('voter_findings')
    .select(['id', 'decision_id'])
    .where('list_id', '=', listId)
    .where('decision_id', 'in', (of) =>
      of
        .selectFrom('voter_decisions')
        .select('id')
        .where('batch_id', '=', batchId)
        .where('list_id', '=', listId)
        .where('undone_at', 'is', null),
    )
    .orderBy('id')
    .forUpdate()
    .execute();
  if (standing.length === 0) return fail('voters/decision-not-found');
  await sql`update voter_findings set decision_id = null, state = case when closed_at is null then 'terbuka'
    else 'ditutup' end, version = version + 1
    where id = any (${standing.map(({ id }) => id)}::uuid[])`.execute(tx);
  await sql`update voter_decisions set undone_at = ${clock.now()}, undone_by = ${actor.personId},
    undone_cause = 'person', undone_reason_sealed = ${reasonSealed}
    where id = any (${standing.map(({ decision_id }) => decision_id)}::uuid[])`.execute(tx);
  return ok({
    value: { count: standing.length },
    events: [
      event('voters.batch-undone', about('voter-list', { unitId: list.value.unit_id, id: listId }), {
        batchId,
        count: standing.length,
      }),
    ],
  });
};
