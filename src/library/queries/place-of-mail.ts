import { sql } from 'kysely';
import type { Tx } from '../../platform/index.ts';
import type { IntakeId, PaperId } from '../schema.ts';

/** How many e-mails are around a paper, and how many files came out of the outermost one so far; 0 and 0 for others. */
export async function placeOfMail(
  tx: Tx,
  { id, intakeId }: { readonly id: PaperId; readonly intakeId: IntakeId },
): Promise<{ readonly depth: number; readonly beside: number }> {
  const { rows } = await sql<{ depth: number; beside: number }>`
    with recursive around as (
      select id, parent_id, 0 as depth from papers where id = ${id}
      union all
      select p.id, p.parent_id, a.depth + 1 from papers p join around a on p.id = a.parent_id where p.format = 'mail'
    ), outermost as (select id, depth from around order by depth desc limit 1),
    inside as (
      select i.id from intake_items i join outermost o on i.paper_id = o.id and o.depth > 0
        where i.intake_id = ${intakeId}
      union all
      select i.id from intake_items i join inside w on i.within = w.id
    )
    select depth, greatest(0, (select count(*) from inside) - 1)::int as beside from outermost`.execute(tx);
  return rows[0] ?? { depth: 0, beside: 0 };
}
