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
type Undone = { readonly count: number; readonly left: number };

/** Findings that one transaction opens again: a batch of remembered decisions may have hundreds of thousands. */
const part = 10_000;

/**
 * Undoes what still stands of a batch, a part at a time: decisions that were undone or replaced one by one meanwhile
 * stay as they are. Asked again after a kill it goes on.
 */
export async function undoBatch(
  platform: Platform,
  actor: Actor,
  { reason, ...input }: { listId: ListId; batchId: string; reason: string },
): Promise<Result<{ count: number }>> {
  let count = 0;
  for (;;) {
    const undone = await runOperation(platform, actor, undoPart, {
      ...input,
      reasonSealed: sealsOf(platform).words(reason),
    });
    if (!undone.ok) return undone;
    count += undone.value.count;
    if (undone.value.left === 0) return ok({ count });
  }
}

const undoPart: Operation<Input, Undone> = async ({ tx, actor, clock }, { listId, batchId, reasonSealed }) => {
  const list = await openList(tx, listId);
  if (!list.ok) return list;
  const standing = sql`voter_findings f join voter_decisions d on d.id = f.decision_id
    where f.list_id = ${listId} and d.list_id = ${listId} and d.batch_id = ${batchId} and d.undone_at is null`;
  await sql`create temporary table undone on commit drop as
    select f.id as finding, d.id as decision from ${standing} order by f.id limit ${part} for update of f`.execute(tx);
  const {
    rows: [counted],
  } = await sql<{ count: number; standing: number }>`select (select count(*) from undone) as count,
    (select count(*) from ${standing}) as standing`.execute(tx);
  const { count, standing: all } = counted ?? { count: 0, standing: 0 };
  if (count === 0) return fail('voters/decision-not-found');
  await sql`update voter_findings f set decision_id = null, state = case when closed_at is null then 'terbuka'
    else 'ditutup' end, version = version + 1 from undone u where f.id = u.finding`.execute(tx);
  await sql`update voter_decisions d set undone_at = ${clock.now()}, undone_by = ${actor.personId},
    undone_cause = 'person', undone_reason_sealed = ${reasonSealed} from undone u where d.id = u.decision`.execute(tx);
  return ok({
    value: { count, left: all - count },
    events: [
      event('voters.batch-undone', about('voter-list', { unitId: list.value.unit_id, id: listId }), { batchId, count }),
    ],
  });
};
