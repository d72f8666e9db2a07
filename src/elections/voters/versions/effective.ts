/** What stands decided about each row of a list: one entry per row, later corrections over earlier ones, TMS over all. */
import type { Platform, Tx } from '../../../platform/index.ts';
import { sealsOf } from '../findings/seals.ts';
import type { EffectiveDecision } from './decided.ts';

export async function effectiveDecisionsOf(tx: Tx, listId: string, keyFor: Platform['keyFor']): Promise<EffectiveDecision[]> {
  const seals = sealsOf({ keyFor });
  const decisions = await tx.selectFrom('voter_decisions').select(['id', 'action', 'tms_reason', 'rows', 'changes_sealed'])
    .where('list_id', '=', listId).where('undone_at', 'is', null).where('action', 'in', ['tms', 'ganda', 'ubah', 'pindah']).orderBy('decided_at').orderBy('id').execute();
  const byRow = new Map<number, EffectiveDecision>();
  for (const { id, action, tms_reason: reason, rows, changes_sealed: sealed } of decisions) {
    for (const row of rows.map(Number)) {
      const before = byRow.get(row);
      if (before?.action === 'tms') continue;
      if (action === 'tms' || action === 'ganda') byRow.set(row, { row, action: 'tms', tmsReason: reason, decisionId: id });
      else byRow.set(row, { row, action: action === 'pindah' ? 'pindah' : 'ubah', changes: { ...before?.changes, ...(sealed === null ? {} : seals.openChanges(sealed)) }, decisionId: id });
    }
  }
  return [...byRow.values()].toSorted((a, b) => a.row - b.row);
}
