/** What may be decided about a finding: dated data, first laid by the migration of findings. */
import type { Tx } from '../../../platform/index.ts';
import type { DecisionKind } from './schema.ts';

/** The day (YYYY-MM-DD, UTC) whose dated data hold at that time. */
export const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/** What may be decided on `day` (YYYY-MM-DD). */
export async function decisionKindsOn(tx: Tx, day: string): Promise<DecisionKind[]> {
  const rows = await tx
    .selectFrom('voter_decision_kinds')
    .selectAll()
    .distinctOn(['action', 'code'])
    .where('since', '<=', day)
    .orderBy('action')
    .orderBy('code')
    .orderBy('since', 'desc')
    .execute();
  return rows
    .filter(({ until }) => until === null || until >= day)
    .toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0))
    .map((row) => ({
      action: row.action,
      code: row.code,
      number: row.number,
      label: { id: row.label_id, en: row.label_en },
      needsProof: row.needs_proof,
      proofKinds: row.proof_kinds,
      since: row.since,
      until: row.until,
      source: row.source,
      verified: row.verified,
    }));
}
