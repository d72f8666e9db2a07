/** The columns of SRIKANDI's lists as they hold on a day: a unit's own before the country's. */
import { sql, type Selectable } from 'kysely';
import type { Tables, Tx, UnitId } from '../../../platform/index.ts';
import { headKey } from '../reading/columns.ts';
import {
  exchangeFields,
  type ExchangeField,
  type ExchangePurpose,
  type ListColumn,
  type SrikandiColumns,
  type SrikandiDirection,
} from '../schema.ts';

type Ask = { readonly unitId: UnitId; readonly direction: SrikandiDirection; readonly day: string };

/** `day`: YYYY-MM-DD. Those that the program came with hold where nobody said others. */
export async function srikandiColumnsOn(tx: Tx, { unitId, direction, day }: Ask): Promise<readonly ListColumn[]> {
  const row = await tx
    .selectFrom('srikandi_columns')
    .select('columns')
    .where((of) => of.or([of('unit_id', '=', unitId), of('unit_id', 'is', null)]))
    .where('direction', '=', direction)
    .where('since', '<=', day)
    .orderBy(sql`unit_id nulls last`)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.columns ?? [];
}

/** Every row of a unit and of the country, of each direction the newest first. */
export async function srikandiColumnRows(tx: Tx, unitId: UnitId): Promise<SrikandiColumns[]> {
  const rows = await tx
    .selectFrom('srikandi_columns')
    .selectAll()
    .where((of) => of.or([of('unit_id', '=', unitId), of('unit_id', 'is', null)]))
    .orderBy('direction', 'desc')
    .orderBy(sql`unit_id nulls last`)
    .orderBy('version', 'desc')
    .execute();
  return rows.map(shown);
}

const shown = ({
  unit_id: unit,
  direction,
  version,
  columns,
  since,
  source,
  verified,
}: Selectable<Tables['srikandi_columns']>): SrikandiColumns => ({
  own: unit !== null,
  direction,
  version,
  columns: [...columns],
  since,
  source,
  verified,
});

export const directionOf = (purpose: ExchangePurpose): SrikandiDirection | null =>
  purpose === 'agenda' ? null : purpose === 'srikandi-masuk' ? 'masuk' : 'keluar';

/** What each head is known to be, by `headKey`. */
export const knownHeads = (columns: readonly ListColumn[]): ReadonlyMap<string, ExchangeField> =>
  new Map(
    columns.flatMap(({ field, head, also }) => {
      const read = exchangeFields.find((one) => one === field);
      return read === undefined ? [] : [head, ...also].map((one) => [headKey(one), read] as const);
    }),
  );
