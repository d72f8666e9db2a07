/** How numbers of a unit are counted and written. */
import { sql } from 'kysely';
import type { Tx, UnitId } from '../../platform/index.ts';
import type { NumberSettings } from '../schema.ts';

/** How numbers of a kind are written in a unit on a day, and the unit's code then. */
export type Writing = { readonly series: string; readonly template: string; readonly code: string };

/** Null where no form holds on that day (YYYY-MM-DD). The unit's own comes before the country's. */
export async function writingOn(
  tx: Tx,
  { unitId, kind, date }: { readonly unitId: UnitId; readonly kind: string; readonly date: string },
): Promise<Writing | null> {
  const { rows } = await sql<Writing>`
    select f.series, f.template, coalesce((select c.code from number_codes c
      where c.unit_id = ${unitId} and c.since <= ${date} order by c.version desc limit 1), ${unitId}) as code
    from number_formats f where f.kind = ${kind} and (f.unit_id = ${unitId} or f.unit_id is null) and f.since <= ${date}
    order by f.unit_id nulls last, f.version desc limit 1`.execute(tx);
  return rows[0] ?? null;
}

const dated = ['version', 'since', 'source', 'verified'] as const;

/** Every form that holds or held in a unit, and its codes; of each the newest first. */
export async function numberSettings(tx: Tx, unitId: UnitId): Promise<NumberSettings> {
  const formats = await tx
    .selectFrom('number_formats')
    .select(['unit_id', 'label_id', 'label_en', 'kind', 'series', 'template', ...dated])
    .where((where) => where.or([where('unit_id', '=', unitId), where('unit_id', 'is', null)]))
    .orderBy('kind')
    .orderBy(sql`unit_id nulls last`)
    .orderBy('version', 'desc')
    .execute();
  const codes = await tx
    .selectFrom('number_codes')
    .select(['code', ...dated])
    .where('unit_id', '=', unitId)
    .orderBy('version', 'desc')
    .execute();
  return {
    formats: formats.map(({ unit_id: unit, label_id: id, label_en: en, ...format }) => ({
      ...format,
      own: unit !== null,
      label: { id, en },
    })),
    codes: [
      ...codes,
      { version: 0, code: unitId, since: '1900-01-01', source: 'Kode wilayah satuan kerja', verified: false },
    ],
  };
}

/** The series that a kind counts in on a day; null where it has no form then. */
export const seriesOf = async (
  tx: Tx,
  ask: { readonly unitId: UnitId; readonly kind: string; readonly date: string },
): Promise<string | null> => (await writingOn(tx, ask))?.series ?? null;

/** The kinds that count in a series of a unit on a day. */
export async function kindsOf(
  tx: Tx,
  { unitId, series, date }: { readonly unitId: UnitId; readonly series: string; readonly date: string },
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ kind: string; series: string }>`
    select distinct on (f.kind) f.kind, f.series from number_formats f
    where (f.unit_id = ${unitId} or f.unit_id is null) and f.since <= ${date}
    order by f.kind, f.unit_id nulls last, f.version desc`.execute(tx);
  return new Set(rows.filter((row) => row.series === series).map(({ kind }) => kind));
}
