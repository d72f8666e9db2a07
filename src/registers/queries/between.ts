/** What the registers of a unit say of a stretch of time. */
import type { Tx, UnitId } from '../../platform/index.ts';
import type { NumberId, NumberState } from '../schema.ts';

export type NumberBetween = {
  readonly id: NumberId;
  readonly series: string;
  readonly kind: string;
  readonly text: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly state: NumberState;
  readonly title: string;
  readonly party: string;
  readonly reason: string | null;
  readonly subject: { readonly type: string; readonly id: string } | null;
};

/** Numbers whose papers are dated from one day to another, but for those of the series `without`, in their order. */
export async function numbersBetween(
  tx: Tx,
  {
    unitId,
    from,
    to,
    without,
  }: { readonly unitId: UnitId; readonly from: string; readonly to: string; readonly without: string },
): Promise<NumberBetween[]> {
  const rows = await tx
    .selectFrom('numbers')
    .select(['id', 'series', 'kind', 'text', 'date', 'state', 'title', 'party', 'reason', 'subject_type', 'subject_id'])
    .where('unit_id', '=', unitId)
    .where('date', '>=', from)
    .where('date', '<=', to)
    .where('series', '<>', without)
    .where('state', '<>', 'kosong')
    .orderBy('date')
    .orderBy('series')
    .orderBy('seq')
    .orderBy('suffix')
    .execute();
  return rows.map(({ subject_type: type, subject_id: id, date, ...row }) => ({
    ...row,
    date: date ?? '',
    subject: type === null || id === null ? null : { type, id },
  }));
}
