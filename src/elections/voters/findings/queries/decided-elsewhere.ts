import { sql } from 'kysely';
import type { Tx } from '../../../../platform/index.ts';
import type { DecisionAction } from '../schema.ts';
import type { ListId } from '../../list/schema.ts';

export type DecidedElsewhere = {
  readonly findingId: string;
  readonly code: string;
  readonly action: DecisionAction;
  readonly tmsReason: string | null;
  /** The row that a \`ganda\` keeps. */ readonly kept: boolean;
};

/**
 * Standing decisions about these rows of a list, by row: who decides one finding should know what another did to the
 * same voter.
 */
export async function decidedRows(
  tx: Tx,
  listId: ListId,
  rows: readonly number[],
): Promise<ReadonlyMap<number, readonly DecidedElsewhere[]>> {
  if (rows.length === 0) return new Map();
  const wanted = [...new Set(rows)];
  const { rows: decisions } = await sql<DecidedElsewhere & { rows: number[]; keep: number | null }>`
    select d.finding_id as "findingId", f.code, d.action, d.tms_reason as "tmsReason", d.rows, d.keep_row as keep
      from voter_decisions d join voter_findings f on f.decision_id = d.id
    where d.list_id = ${listId} and d.undone_at is null and (d.rows && ${wanted}::int[]
      or d.keep_row = any (${wanted}::int[])) and d.action <> 'tetap'`.execute(tx);
  const byRow = new Map<number, DecidedElsewhere[]>();
  const known = new Set(wanted);
  for (const { rows: about, keep, ...decision } of decisions) {
    for (const row of keep === null ? about : [...about, keep])
      if (known.has(row)) byRow.set(row, [...(byRow.get(row) ?? []), { ...decision, kept: row === keep }]);
  }
  return byRow;
}
