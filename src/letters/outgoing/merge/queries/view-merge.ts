/** The list of a letter to many as its screen shows it: its columns, what the check found, how far it is. */
import { sql } from 'kysely';
import type { Actor, Tx } from '../../../../platform/index.ts';
import { mayWrite } from '../../policy.ts';
import { readOutgoing } from '../../queries/read-outgoing.ts';
import type { OutgoingId } from '../../schema.ts';
import type { MergeView } from '../schema.ts';
import { mergeOf, type MergeRecord } from './merge-of.ts';
import { checkKeyOf, readMergeText, slotsNamed } from './row-on-paper.ts';

/** Null where the letter is not in sight or goes to no list. */
export async function viewMerge(tx: Tx, actor: Actor, id: OutgoingId): Promise<MergeView | null> {
  const row = await readOutgoing(tx, id);
  const merge = row && (await mergeOf(tx, id));
  if (row?.merge == null || merge === undefined) return null;
  const text = await readMergeText(tx, row);
  const { columns } = merge;
  const named = text === null ? [] : slotsNamed(text);
  const known = new Set(columns.map(({ slot }) => slot));
  const isChecked = text !== null && merge.check_key === checkKeyOf(text);
  const { rows, open } = await countsOf(tx, id);
  return {
    numbering: row.merge,
    version: merge.version,
    columns: [...columns],
    recipientSlot: merge.to_slot,
    placeSlot: merge.place_slot,
    rows,
    open: isChecked ? open : 0,
    unknown: named.filter((slot) => !known.has(slot)),
    unused: columns
      .map(({ slot }) => slot)
      .filter((slot) => !named.includes(slot) && slot !== merge.to_slot && slot !== merge.place_slot),
    differs: await differences(tx, merge),
    hash: row.hash,
    check: {
      state: !isChecked ? 'belum' : merge.checked_at === null ? 'berjalan' : 'selesai',
      done: isChecked ? merge.check_done : 0,
      jobId: isChecked ? merge.check_job : null,
      findings: isChecked ? await groupsOf(tx, id) : [],
    },
    letters: await lettersOf(tx, id),
    may: { write: mayWrite(actor, row.unit_id) },
  };
}

async function countsOf(tx: Tx, id: OutgoingId): Promise<{ readonly rows: number; readonly open: number }> {
  const { rows } = await sql<{ rows: number; open: number }>`select
    (select count(*) from letter_merge_rows where merge_id = ${id}) as rows,
    (select count(*) from letter_merge_checks where merge_id = ${id}) as open`.execute(tx);
  return rows[0] ?? { rows: 0, open: 0 };
}

/** Of each column how many different values it has; one alone is the same for all. */
async function differences(tx: Tx, { outgoing_id: id, columns }: MergeRecord): Promise<MergeView['differs']> {
  const { rows } = await sql<{ slot: string; values: number }>`select e.key as slot, count(distinct e.value) as values
    from letter_merge_rows r, jsonb_each_text(r.cells) e where r.merge_id = ${id} group by e.key`.execute(tx);
  const counts = new Map(rows.map(({ slot, values }) => [slot, values]));
  return columns.flatMap(({ slot, head }) => {
    const values = counts.get(slot) ?? 0;
    return values > 1 ? [{ slot, head, values }] : [];
  });
}

/** Places of rows that are told with each kind of finding. */
const mostTold = 20;

async function groupsOf(tx: Tx, id: OutgoingId): Promise<MergeView['check']['findings']> {
  const { rows } = await sql<MergeView['check']['findings'][number]>`select f->>'rule' as rule,
      (array_agg(f->'says' order by r.n))[1] as says, bool_or((f->>'stops')::boolean) as stops,
      count(distinct r.id) as count, (array_agg(distinct r.n order by r.n))[1:${sql.lit(mostTold)}] as rows
    from letter_merge_checks c join letter_merge_rows r on r.id = c.row_id, jsonb_array_elements(c.findings) f
    where c.merge_id = ${id} group by f->>'rule', case when f->>'rule' = 'slot-missing' then f->'says'->>'id' end
    order by bool_or((f->>'stops')::boolean) desc, count(distinct r.id) desc, 1`.execute(tx);
  return rows;
}

async function lettersOf(tx: Tx, id: OutgoingId): Promise<MergeView['letters']> {
  const { rows } = await sql<MergeView['letters']>`select count(*) as count,
      (array_agg(o.number order by r.n))[1] as first, (array_agg(o.number order by r.n desc))[1] as last,
      count(*) filter (where o.state = 'bernomor') as bernomor,
      count(*) filter (where o.state = 'ditandatangani') as ditandatangani,
      count(*) filter (where o.state = 'terkirim') as terkirim, count(*) filter (where o.state = 'batal') as batal
    from outgoing_letters o join letter_merge_rows r on r.id = o.id where o.merged_of = ${id}`.execute(tx);
  const [found] = rows;
  return found ?? { count: 0, first: null, last: null, bernomor: 0, ditandatangani: 0, terkirim: 0, batal: 0 };
}
