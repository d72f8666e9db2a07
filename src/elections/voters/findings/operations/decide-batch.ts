import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import {
  about,
  ok,
  runOperation,
  type Actor,
  type Operation,
  type Platform,
  type Result,
  type Tx,
} from '../../../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { matching } from '../queries/filter.ts';
import type { Decide, Selection } from '../schema.ts';
import { openList } from '../standing.ts';
import { mayDecide, sealDecision, type SealedDecision } from './decide-finding.ts';
import type { ListId } from '../../list/schema.ts';

/** Findings that one decision may settle: a person must still be able to answer for each of them. */
export const batchLimit = 5_000;

/** Only these name no row and can be said of many. */
export type BatchDecision = Extract<Decide, { action: 'tetap' | 'tms' | 'coktas' }>;
type Input = {
  readonly listId: ListId;
  readonly selection: Selection;
  readonly expected: number;
  readonly decision: SealedDecision;
};

/**
 * Decides every chosen open finding in the same way and for the same reason; each gets a decision of its own. All or
 * none.
 */
export const decideBatch = (
  platform: Platform,
  actor: Actor,
  { decision, ...input }: Omit<Input, 'decision'> & { decision: BatchDecision },
): Promise<Result<{ batchId: string; count: number }>> =>
  runOperation(platform, actor, decideBatchSealed, {
    ...input,
    decision: { ...sealDecision(platform, decision), rows: null },
  });

const decideBatchSealed: Operation<Input, { batchId: string; count: number }> = async (
  { tx, actor, clock },
  { listId, selection, expected, decision },
) => {
  const list = await openList(tx, listId);
  if (!list.ok) return list;
  const chosen = await choose(tx, listId, selection, actor.personId)
    .select(['id', 'code', sql<number>`cardinality(rows)`.as('rows')])
    .orderBy('id')
    .limit(batchLimit + 1)
    .forUpdate()
    .execute();
  if (chosen.length > batchLimit) return fail('voters/batch-large', { limit: batchLimit, count: `> ${batchLimit}` });
  if (chosen.length !== expected)
    return fail('voters/batch-count', { count: chosen.length, expected }, { details: { count: chosen.length } });
  const codes = [...new Set(chosen.map(({ code }) => code))];
  if (codes.length !== 1) return fail('voters/batch-mixed', { codes: codes.join(', ') });
  const several = decision.action === 'tms' ? chosen.filter(({ rows }) => rows !== 1).length : 0;
  if (several > 0) return fail('voters/batch-several-rows', { count: several });
  const at = clock.now();
  const allowed = await mayDecide(tx, list.value.unit_id, decision, at);
  if (!allowed.ok) return allowed;
  const batchId = randomUUID();
  const made = await sql<{ id: string; finding: string }>`
    insert into voter_decisions (id, unit_id, list_id, finding_id, action, tms_reason, rows, reason_sealed, proofs,
      batch_id, decided_by, decided_at)
    select gen_random_uuid(), unit_id, list_id, id, ${decision.action}, ${decision.tmsReason}, rows,
      ${decision.reasonSealed}, ${[...decision.proofIds]}::uuid[], ${batchId}, ${actor.personId}, ${at}
    from voter_findings where id = any (${chosen.map(({ id }) => id)}::uuid[])
      returning id, finding_id as finding`.execute(tx);
  await sql`update voter_findings f set decision_id = t.id,
    state = ${decision.action === 'coktas' ? 'menunggu' : 'diputuskan'}, version = f.version + 1
    from jsonb_to_recordset(${JSON.stringify(made.rows)}::jsonb) as t (id uuid, finding uuid)
      where f.id = t.finding`.execute(tx);
  return ok({
    value: { batchId, count: chosen.length },
    events: [
      event('voters.findings-decided', about('voter-list', { unitId: list.value.unit_id, id: listId }), {
        batchId,
        action: decision.action,
        tmsReason: decision.tmsReason,
        code: codes[0] ?? '',
        count: chosen.length,
        proofs: decision.proofIds.length,
      }),
    ],
  });
};

/** What a batch would be about, for the person to see before they decide. */
export async function previewBatch(
  tx: Tx,
  listId: ListId,
  selection: Selection,
  me: string | null,
): Promise<{ count: number; codes: string[]; limit: number; severalRows: number }> {
  const groups = await choose(tx, listId, selection, me)
    .select([
      'code',
      sql<number>`count(*)`.as('count'),
      sql<number>`count(*) filter (where cardinality(rows) <> 1)`.as('several'),
    ])
    .groupBy('code')
    .orderBy('code')
    .execute();
  const sum = (of: 'count' | 'several') => groups.reduce((total, group) => total + group[of], 0);
  return { count: sum('count'), codes: groups.map(({ code }) => code), limit: batchLimit, severalRows: sum('several') };
}

const choose = (tx: Tx, listId: ListId, selection: Selection, me: string | null) => {
  const open = matching(
    tx.selectFrom('voter_findings'),
    listId,
    { ...('filter' in selection ? selection.filter : {}), state: 'terbuka' },
    me,
  );
  return 'ids' in selection ? open.where('id', 'in', selection.ids) : open;
};
