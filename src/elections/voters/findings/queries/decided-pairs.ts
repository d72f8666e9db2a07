/** What people decided about pairs of rows that have a score: one person, or two. */
import { sql } from 'kysely';
import type { Tx, UnitId } from '../../../../platform/index.ts';
import type { ScoreStep } from '../contract.ts';

export type ScoredDecision = { readonly weight: number; readonly steps: readonly ScoreStep[]; readonly same: boolean };

/** Newest decisions that are looked at. */
const newest = 20_000;

/**
 * Standing decisions of a unit's people about pairs that a model of these versions scored: `ganda`, and `tms` as a
 * duplicate, say one person; `tetap` says two. What was carried over from an earlier list was decided once.
 */
export async function decidedPairs(tx: Tx, unitId: UnitId, model: string): Promise<ScoredDecision[]> {
  const { rows } = await sql<ScoredDecision>`
    select (f.score ->> 'weight')::float8 as weight, f.score -> 'steps' as steps, d.action <> 'tetap' as same
      from voter_findings f join voter_decisions d on d.id = f.decision_id
    where f.unit_id = ${unitId} and f.source = 'linkage' and f.score is not null and f.size = 2
      and f.score ->> 'model' like ${`${model}-%`} and d.remembered_from is null
      and (d.action in ('ganda', 'tetap') or (d.action = 'tms' and d.tms_reason = 'ganda'))
    order by d.decided_at desc, d.id limit ${newest}`.execute(tx);
  return rows;
}
