/** Lists that came as files for a letter, the newest first, with what their columns may be. */
import type { Tx } from '../../../../platform/index.ts';
import type { HeldSheet } from '../operations/held-sheet.ts';
import type { OutgoingId } from '../../schema.ts';
import type { MergeSheet } from '../schema.ts';

/** The newest ones are shown; how many there are is said. */
const most = 10;
const examples = 5;

export async function listSheets(
  tx: Tx,
  id: OutgoingId,
): Promise<{ readonly items: MergeSheet[]; readonly total: number }> {
  const rows = await tx
    .selectFrom('letter_merge_sheets')
    .selectAll()
    .select(({ fn }) => fn.countAll<number>().over().as('total'))
    .where('merge_id', '=', id)
    .orderBy('asked_at', 'desc')
    .orderBy('id')
    .limit(most)
    .execute();
  return { items: rows.map(sheetShown), total: rows[0]?.total ?? 0 };
}

/** Refused lines that a screen shows; the correction sheet has all. */
const mostRefused = 100;

function sheetShown(row: HeldSheet): MergeSheet {
  const { columns = [], ...chosen } = row.mapping ?? { ...row.proposed, ...slotsOf(row.proposed) };
  const refused = row.refused ?? [];
  const lines = row.rows ?? [];
  return {
    id: row.id,
    name: row.name,
    state: row.state,
    heads: [...(row.heads ?? [])],
    proposed: [...columns],
    recipientSlot: chosen.recipientSlot,
    placeSlot: chosen.placeSlot,
    twice: [...(row.proposed?.twice ?? [])],
    lines: row.taken === null ? lines.length : row.taken + refused.length,
    examples: lines.slice(0, examples).map(({ cells }) => [...cells]),
    taken: row.taken,
    refused: refused.slice(0, mostRefused),
    failure: row.failure,
    at: row.asked_at.toISOString(),
  };
}

const slotsOf = (proposed: HeldSheet['proposed']) => ({
  recipientSlot: proposed?.to ?? null,
  placeSlot: proposed?.place ?? null,
});
