/**
 * Earlier lists' decisions on the same subject. "Not a problem" is carried over, visibly and to be undone by anybody
 * who decides; every other decision is only offered: it would change the list.
 */
import { sql } from 'kysely';
import type { Tx, UnitId } from '../../../platform/index.ts';
import type { ListId } from '../list/schema.ts';

/** For findings that nobody has looked at: open, never decided, nothing offered yet. */
export async function remember(
  tx: Tx,
  { listId, unitId, at }: { listId: ListId; unitId: UnitId; at: Date },
): Promise<{ remembered: number; proposed: number }> {
  // The newest standing decision of another list. Where a subject has several findings in one of the lists, nobody can
  // say which was meant: offered only.
  await sql`create temporary table earlier on commit drop as
    with decided as (
      select distinct on (p.code, p.subject) p.code, p.subject, p.list_id, p.rule_version, p.size, p.severity, d.id,
        d.action
      from voter_findings p join voter_decisions d on d.id = p.decision_id where p.unit_id = ${unitId}
        and p.list_id <> ${listId} and p.decision_id is not null
      order by p.code, p.subject, d.decided_at desc, d.id)
    select f.id as finding, f.rows, p.id as decision,
      p.action = 'tetap' and p.rule_version = f.rule_version and p.size = f.size and p.severity = f.severity
        and 1 = (select count(*) from voter_findings o where o.list_id = f.list_id and o.code = f.code
          and o.subject = f.subject)
        and 1 = (select count(*) from voter_findings o where o.list_id = p.list_id and o.code = f.code
          and o.subject = f.subject) as same
    from decided p join voter_findings f on f.list_id = ${listId} and f.code = p.code and f.subject = p.subject
    where f.rank = 0 and f.proposal_id is null and not exists (select from voter_decisions k
      where k.finding_id = f.id)`.execute(tx);
  const carried = await sql<{ id: string; finding: string }>`
    insert into voter_decisions (id, unit_id, list_id, finding_id, action, rows, reason_sealed, remembered_from,
      decided_by, decided_at)
    select gen_random_uuid(), ${unitId}, ${listId}, e.finding, 'tetap', e.rows, d.reason_sealed, d.id, null, ${at}
      from earlier e join voter_decisions d on d.id = e.decision where e.same
    returning id, finding_id as finding`.execute(tx);
  if (carried.rows.length > 0) {
    await sql`update voter_findings f set decision_id = t.id, state = 'diputuskan', version = f.version + 1
      from jsonb_to_recordset(${JSON.stringify(carried.rows)}::jsonb) as t (id uuid, finding uuid)
        where f.id = t.finding`.execute(tx);
  }
  const offered = await sql`update voter_findings f set proposal_id = e.decision from earlier e where f.id = e.finding
      and not e.same`.execute(tx);
  return { remembered: carried.rows.length, proposed: Number(offered.numAffectedRows ?? 0) };
}
