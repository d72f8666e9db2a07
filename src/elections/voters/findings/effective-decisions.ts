/**
 * What the decisions of a list do to its rows: one effect per row. Decisions of several findings may be about one row;
 * removing it (TMS) wins over changing it, changes of different fields add up, of the same field the later one holds.
 * What contradicts is named.
 */
import type { Platform, Tx } from '../../../platform/index.ts';
import type { Changes, DecisionAction } from './schema.ts';
import { sealsOf } from './seals.ts';
import type { ListId } from '../list/schema.ts';

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
  listId: ListId,
  keyFor: Platform['keyFor'],
): Promise<EffectiveDecisions> {
  return combine(await standing(tx, listId), (sealed) => sealsOf({ keyFor }).openChanges(sealed));
}

const standing = (tx: Tx, listId: ListId): Promise<Standing[]> =>
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
  const so: SoFar = { effects: new Map(), setBy: new Map(), conflicts: [] };
  const keptBy = new Map<number, string>();
  for (const decision of decisions) {
    const { id, action, rows, keep_row: kept, changes_sealed: sealed } = decision;
    if (kept !== null) {
      keptBy.set(kept, id);
      leave(so, kept, id);
    }
    const changes = sealed === null ? null : openChanges(sealed);
    for (const row of rows) {
      if (action === 'tms' || action === 'ganda') remove(so, row, decision);
      else if (changes === null) leave(so, row, id);
      else change(so, row, decision, changes);
    }
  }
  for (const [row, id] of keptBy) {
    const effect = so.effects.get(row);
    if (effect?.action === 'tms') so.conflicts.push(conflict(row, 'removed-and-kept', effect.decisionId, id));
  }
  return {
    effects: [...so.effects.values()].toSorted((a, b) => a.row - b.row),
    conflicts: so.conflicts.toSorted((a, b) => a.row - b.row),
  };
}

/** What the decisions looked at so far do. */
type SoFar = {
  readonly effects: Map<number, RowEffect>;
  /** By row, then column: the value it was last given, and by which decision. */
  readonly setBy: Map<number, Map<string, { readonly value: unknown; readonly id: string }>>;
  readonly conflicts: DecisionConflict[];
};

const conflict = (
  row: number,
  kind: DecisionConflict['kind'],
  ...decisionIds: readonly [earlier: string, later: string]
): DecisionConflict => ({ row, kind, decisionIds });

/** Leaves a row as it is, unless something was decided of it. */
function leave({ effects }: SoFar, row: number, decisionId: string): void {
  if (!effects.has(row)) effects.set(row, { row, action: 'tetap', tmsReason: null, changes: null, decisionId });
}

/** Removes a row. The first reason holds. */
function remove({ effects, conflicts }: SoFar, row: number, { id, tms_reason: tmsReason }: Standing): void {
  const before = effects.get(row);
  if (before?.action === 'tms') {
    if (before.tmsReason !== tmsReason) conflicts.push(conflict(row, 'two-reasons', before.decisionId, id));
    return;
  }
  if (before?.changes) conflicts.push(conflict(row, 'removed-and-changed', before.decisionId, id));
  effects.set(row, { row, action: 'tms', tmsReason, changes: null, decisionId: id });
}

/** Changes a row that is not removed. Of one column the later value holds. */
function change({ effects, setBy, conflicts }: SoFar, row: number, { id, action }: Standing, changes: Changes): void {
  const before = effects.get(row);
  const values = setBy.get(row) ?? new Map<string, { value: unknown; id: string }>();
  setBy.set(row, values);
  for (const [name, value] of Object.entries(changes)) {
    const earlier = values.get(name);
    if (earlier && earlier.value !== value) conflicts.push(conflict(row, 'two-values', earlier.id, id));
    values.set(name, { value, id });
  }
  if (before?.action === 'tms') {
    conflicts.push(conflict(row, 'removed-and-changed', before.decisionId, id));
    return;
  }
  effects.set(row, {
    row,
    action: action === 'pindah' || before?.action === 'pindah' ? 'pindah' : 'ubah',
    tmsReason: null,
    changes: { ...before?.changes, ...changes },
    decisionId: id,
  });
}
