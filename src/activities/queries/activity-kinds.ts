import type { Tx } from '../../platform/index.ts';
import type { ActivityKind } from '../kinds.ts';

/** The editable list of activity kinds, in its order; ended ones too, as old sheets name them. */
export async function activityKinds(tx: Tx): Promise<ActivityKind[]> {
  const rows = await tx.selectFrom('activity_kinds').selectAll().orderBy('rank').orderBy('code').execute();
  return rows.map((row) => ({
    code: row.code,
    label: { id: row.label_id, en: row.label_en },
    words: row.words,
    since: row.since,
    until: row.until,
    source: row.source,
    verified: row.verified,
  }));
}
