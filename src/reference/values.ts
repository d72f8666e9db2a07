/** Reading dated values: all of them, or the one that holds on a day. */
import type { Tx } from '../platform/index.ts';

export type ReferenceValue = {
  readonly code: string;
  readonly label: { readonly id: string; readonly en: string };
  readonly value: number;
  /** First day on which the value holds. */
  readonly since: string;
  readonly source: string;
  readonly verified: boolean;
};

/** Every value of every kind, of each the newest first. */
export async function referenceValues(tx: Tx): Promise<ReferenceValue[]> {
  const rows = await tx
    .selectFrom('reference_values as v')
    .innerJoin('reference_kinds as k', 'k.code', 'v.code')
    .selectAll('v')
    .select(['k.label_id', 'k.label_en'])
    .orderBy('v.code')
    .orderBy('v.version', 'desc')
    .execute();
  return rows.map(({ code, label_id, label_en, value, since, source, verified }) => ({
    code,
    label: { id: label_id, en: label_en },
    value,
    since,
    source,
    verified,
  }));
}

/** The value that holds on `day` (YYYY-MM-DD). Throws when there is none then: each has a first one. */
export async function referenceValueOn(tx: Tx, code: string, day: string): Promise<number> {
  const row = await tx
    .selectFrom('reference_values')
    .select('value')
    .where('code', '=', code)
    .where('since', '<=', day)
    .orderBy('version', 'desc')
    .executeTakeFirst();
  if (!row) throw new Error(`the reference value ${code} has none on ${day}`);
  return row.value;
}
