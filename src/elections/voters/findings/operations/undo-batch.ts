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
  await sql`create temporary table undone on commit drop as
    select d.id as decision, d.finding_id as finding from voter_decisions d
    where d.batch_id = ${batchId} and d.list_id = ${listId} and d.undone_at is null`.execute(tx);
  await sql`analyze undone`.execute(tx);
  // Replaced by what a visit found: the finding has another decision now.
  await sql`delete from undone u where not exists (select from voter_findings f where f.id = u.finding
    and f.decision_id = u.decision)`.execute(tx);
  const {
    rows: [sums],
  } = await sql<{ standing: number }>`select count(*) as standing from undone`.execute(tx);
  await sql`delete from undone where finding not in (select finding from undone order by finding
    limit ${part})`.execute(tx);
  await sql`select from voter_findings where id in (select finding from undone) order by id for update`.execute(tx);
  const all = sums?.standing ?? 0;
  const count = Math.min(all, part);
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
