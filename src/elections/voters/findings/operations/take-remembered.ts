import { randomUUID } from 'node:crypto';
import { sql, type RawBuilder } from 'kysely';
import { about, ok, type Operation, type Result, type Tx } from '../../../../platform/index.ts';
import type { ListId } from '../../list/schema.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { offered } from '../queries/remembered.ts';
import type { DecisionAction, TakeableFit } from '../schema.ts';
import { openList } from '../standing.ts';

type Input = {
  readonly listId: ListId;
  readonly fits: readonly TakeableFit[];
  readonly expected: number;
  readonly batchId: string | null;
};
type Taken = { readonly batchId: string; readonly taken: number; readonly left: number };

/** Findings that one transaction decides. A larger batch is asked for again until none is left. */
const part = 10_000;

/**
 * Takes the decisions of earlier lists that fit, in the caller's name, each with its reason and its proofs, on the rows
 * as they are numbered here. Each finding gets a decision of its own, all of one batch; what was taken is not taken
 * again.
 */
export const takeRemembered: Operation<Input, Taken> = async (
  { tx, actor, clock },
  { listId, fits, expected, batchId: begun },
) => {
  const list = await openList(tx, listId);
  if (!list.ok) return list;
  const at = clock.now();
  const takeable = sql`(${offered(listId, at)}) o where o.obstacle is null and o.fit = any (${[...fits]}::text[])`;
  const known = begun === null ? ok(null) : await sameBatch(tx, { listId, batchId: begun, me: actor.personId });
  if (!known.ok) return known;
  // All are counted once: a part that counted what remains would cost as much as the whole.
  const before = begun === null ? 0 : await countRows(tx, sql`voter_decisions where batch_id = ${begun}`);
  const count = begun === null ? await countRows(tx, takeable) : expected - before;
  if (begun === null && count !== expected)
    return fail('voters/batch-count', { count, expected }, { details: { count } });
  const batchId = begun ?? randomUUID();
  await sql`create temporary table chosen on commit drop as select o.id, o.decision, o.action,
      case when cardinality(o.proposal_rows) = 0 then o.rows else o.proposal_rows end as rows, o.proposal_keep as keep
    from ${takeable} order by o.id limit ${part + 1}`.execute(tx);
  const chosen = await countRows(tx, sql`chosen`);
  if (chosen === 0) return fail('voters/decision-not-found');
  await sql`delete from chosen where id in (select id from chosen order by id offset ${part})`.execute(tx);
  await sql`analyze chosen`.execute(tx);
  await sql`select from voter_findings where id in (select id from chosen) order by id for update`.execute(tx);
  const { rows: byAction } = await sql<{ action: DecisionAction; count: number }>`with made as (
      insert into voter_decisions (id, unit_id, list_id, finding_id, action, tms_reason, rows, keep_row, fields,
        changes_sealed, reason_sealed, proofs, batch_id, remembered_from, decided_by, decided_at)
      select gen_random_uuid(), f.unit_id, ${listId}, f.id, e.action, e.tms_reason, c.rows, c.keep, e.fields,
        e.changes_sealed, e.reason_sealed, e.proofs, ${batchId}, e.id, ${actor.personId}, ${at}
      from chosen c join voter_findings f on f.id = c.id and f.rank = 0 and f.proposal_id = c.decision
        join voter_decisions e on e.id = c.decision
      returning id, finding_id, action),
    decided as (update voter_findings f set decision_id = made.id, version = f.version + 1,
        state = case made.action when 'coktas' then 'menunggu' else 'diputuskan' end
      from made where f.id = made.finding_id returning made.action)
    select action, count(*) as count from decided group by action order by action`.execute(tx);
  const taken = byAction.reduce((sum, each) => sum + each.count, 0);
  // Of a part all are decided now: here, or by a colleague who was faster.
  const left = chosen <= part ? 0 : Math.max(1, count - part);
  return ok({
    value: { batchId, taken, left },
    events: [
      event('voters.remembered-taken', about('voter-list', { unitId: list.value.unit_id, id: listId }), {
        batchId,
        count: taken,
        left,
        byAction: Object.fromEntries(byAction.map((each) => [each.action, each.count])),
        fits: [...fits],
      }),
    ],
  });
};

async function countRows(tx: Tx, from: RawBuilder<unknown>): Promise<number> {
  const {
    rows: [all],
  } = await sql<{ count: number }>`select count(*) as count from ${from}`.execute(tx);
  return all?.count ?? 0;
}

/** Whether the batch was begun by this person in this list. */
async function sameBatch(
  tx: Tx,
  { listId, batchId, me }: { readonly listId: ListId; readonly batchId: string; readonly me: string | null },
): Promise<Result<null>> {
  const one = await tx
    .selectFrom('voter_decisions')
    .select(['list_id', 'decided_by', 'remembered_from'])
    .where('batch_id', '=', batchId)
    .limit(1)
    .executeTakeFirst();
  const same = one !== undefined && one.list_id === listId && one.decided_by === me && one.remembered_from !== null;
  return same ? ok(null) : fail('voters/batch-of-another');
}
