/** Earlier lists' decisions on the open findings of a list, by whether many of them can be taken at once. */
import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '../../../../platform/index.ts';
import { readList } from '../../list/index.ts';
import type { ListId } from '../../list/schema.ts';
import { type DecisionAction, type ProposalFit, proposalObstacles, type Remembered, takeableFits } from '../schema.ts';
import { dayOf } from '../decision-kinds.ts';

type Obstacle = (typeof proposalObstacles)[number];
type Tally = {
  readonly action: DecisionAction;
  readonly reason: string | null;
  readonly fit: ProposalFit;
  readonly obstacle: Obstacle | null;
  readonly count: number;
};

/**
 * SQL: open findings (id) with the earlier decision that is offered, how it fits, and what stands against taking it
 * at `at` beside that. A correction is only of what this finding disputes; proofs are those of today's rules.
 */
export const offered = (listId: ListId, at: Date): RawBuilder<unknown> => sql`
  select f.id, f.rows, f.proposal_rows, f.proposal_keep, coalesce(f.proposal_fit, 'unknown') as fit, e.id as decision,
    e.action, e.tms_reason, case
      when e.undone_at is not null then 'undone'
      when k.needs_proof is null or k.until < ${at}::date then 'not-in-use'
      when k.needs_proof and not exists (select from voter_proofs v where v.id = any (e.proofs)
        and v.kind = any (k.proof_kinds)) then 'proof'
      when e.action = 'ubah' and not e.fields <@ f.fields then 'not-disputed' end as obstacle
  from voter_findings f join voter_decisions e on e.id = f.proposal_id
  left join (select distinct on (action, code) action, code, needs_proof, proof_kinds, until from voter_decision_kinds
    where since <= ${dayOf(at)} order by action, code, since desc) k
    on k.action = e.action and k.code = case e.action when 'tms' then e.tms_reason else '' end
  where f.list_id = ${listId} and f.rank = 0 and f.proposal_id is not null`;

/** Null when there is no such list in sight. */
export async function readRemembered(tx: Tx, listId: ListId, at: Date): Promise<Remembered | null> {
  if ((await readList(tx, listId)) === null) return null;
  const { rows } = await sql<Tally>`select action, tms_reason as reason, fit, obstacle, count(*) as count
    from (${offered(listId, at)}) o group by action, tms_reason, fit, obstacle
    order by action, tms_reason, count(*) desc`.execute(tx);
  const {
    rows: [sums],
  } = await sql<{ carried: number; fresh: number }>`select
    (select count(*) from voter_decisions where list_id = ${listId} and decided_by is null and undone_at is null)
      as carried,
    (select count(*) from voter_findings where list_id = ${listId} and rank = 0 and proposal_id is null)
      as fresh`.execute(tx);
  const takeable = rows.flatMap(({ action, reason, fit, obstacle, count }) => {
    const good = takeableFits.find((each) => each === fit);
    return obstacle === null && good !== undefined ? [{ action, tmsReason: reason, fit: good, count }] : [];
  });
  const refused = rows
    .filter(({ fit, obstacle }) => obstacle !== null || !takeableFits.some((each) => each === fit))
    .map(({ action, reason, fit, obstacle, count }) => ({ action, tmsReason: reason, why: obstacle ?? fit, count }));
  return { takeable, refused, carried: sums?.carried ?? 0, fresh: sums?.fresh ?? 0 };
}
