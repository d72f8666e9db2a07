/**
 * What the decisions of a list do to its rows: one effect per row. Decisions of several findings may be about one row;
 * removing it (TMS) wins over changing it, changes of different fields add up, of the same field the later one holds.
 * What contradicts is named.
 */
import type { Platform, Tx } from '../../../platform/index.ts';
import type { Changes, DecisionAction } from './schema.ts';
import { sealsOf } from './seals.ts';

export type RowEffect = {
  readonly row: number;
  /** `tetap`: looked at and left as it is. */
  readonly action: 'tms' | 'ubah' | 'pindah' | 'tetap';
  readonly tmsReason: string | null;
  /** New values by column, opened: may hold a NIK. Null where nothing changes. */
  readonly changes: Changes | null;
  /** The decision that made the effect: the removing one, else the last. */
  readonly decisionId: string;
};

/** Decisions on one row that cannot all be right. */
export type DecisionConflict = {
  readonly row: number;
  readonly kind: 'removed-and-changed' | 'removed-and-kept' | 'two-reasons' | 'two-values';
  readonly decisionIds: readonly string[];
};

export type EffectiveDecisions = {
  readonly effects: readonly RowEffect[];
  readonly conflicts: readonly DecisionConflict[];
};

type Standing = {
  readonly id: string;
  readonly action: DecisionAction;
  readonly tms_reason: string | null;
  readonly rows: readonly number[];
  readonly keep_row: number | null;
  readonly changes_sealed: string | null;
};

/**
 * By row, ascending. Holds one entry per decided row in memory: decisions are made by people, a list's rows are not
 * read.
 */
export async function effectiveDecisions(
  tx: Tx,
  listId: string,
  keyFor: Platform['keyFor'],
): Promise<EffectiveDecisions> {
  return combine(await standing(tx, listId), (sealed) => sealsOf({ keyFor }).openChanges(sealed));
}

const standing = (tx: Tx, listId: string): Promise<Standing[]> =>
  tx
    .selectFrom('voter_decisions')
    .select(['id', 'action', 'tms_reason', 'rows', 'keep_row', 'changes_sealed'])
    .where('list_id', '=', listId)
    .where('undone_at', 'is', null)
    .where('action', '<>', 'coktas')
    .orderBy('decided_at')
    .orderBy('id')
    .execute();

/** The finding of each decision. */
export async function findingsOfDecisions(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  return new Map(
    (
      await tx
        .selectFrom('voter_decisions')
        .select(['id', 'finding_id'])
        .where('id', 'in', [...new Set(ids)])
        .execute()
    ).map((decision) => [decision.id, decision.finding_id]),
  );
}

/** `decisions` in the order they were made. */
export function combine(decisions: readonly Standing[], openChanges: (sealed: string) => Changes): EffectiveDecisions {
  const effects = new Map<number, RowEffect>();
  const keptBy = new Map<number, string>();
  const setBy = new Map<number, Map<string, { value: unknown; decision: string }>>();
  const conflicts: DecisionConflict[] = [];
  for (const { id, action, tms_reason: tmsReason, rows, keep_row: keep, changes_sealed: sealed } of decisions) {
    if (keep !== null) {
      keptBy.set(keep, id);
      if (!effects.has(keep))
        effects.set(keep, { row: keep, action: 'tetap', tmsReason: null, changes: null, decisionId: id });
    }
    const changes = sealed === null ? null : openChanges(sealed);
    for (const row of rows) {
      const before = effects.get(row);
      if (action === 'tms' || action === 'ganda') {
        if (before?.action === 'tms') {
          if (before.tmsReason !== tmsReason)
            conflicts.push({ row, kind: 'two-reasons', decisionIds: [before.decisionId, id] });
          continue;
        }
        if (before?.changes) conflicts.push({ row, kind: 'removed-and-changed', decisionIds: [before.decisionId, id] });
        effects.set(row, { row, action: 'tms', tmsReason, changes: null, decisionId: id });
      } else if (changes === null) {
        if (!before) effects.set(row, { row, action: 'tetap', tmsReason: null, changes: null, decisionId: id });
      } else {
        const values = setBy.get(row) ?? new Map<string, { value: unknown; decision: string }>();
        setBy.set(row, values);
        for (const [name, value] of Object.entries(changes)) {
          const earlier = values.get(name);
          if (earlier && earlier.value !== value)
            conflicts.push({ row, kind: 'two-values', decisionIds: [earlier.decision, id] });
          values.set(name, { value, decision: id });
        }
        if (before?.action === 'tms')
          conflicts.push({ row, kind: 'removed-and-changed', decisionIds: [before.decisionId, id] });
        else
          effects.set(row, {
            row,
            action: action === 'pindah' || before?.action === 'pindah' ? 'pindah' : 'ubah',
            tmsReason: null,
            changes: { ...before?.changes, ...changes },
            decisionId: id,
          });
      }
    }
  }
  for (const [row, decision] of keptBy) {
    const effect = effects.get(row);
    if (effect?.action === 'tms')
      conflicts.push({ row, kind: 'removed-and-kept', decisionIds: [effect.decisionId, decision] });
  }
  return {
    effects: [...effects.values()].toSorted((a, b) => a.row - b.row),
    conflicts: conflicts.toSorted((a, b) => a.row - b.row),
  };
}
