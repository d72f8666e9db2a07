/** Counting goes on where an earlier book stopped. */
import { sql } from 'kysely';
import type { z } from 'zod';
import { unitDay } from '../../identity/index.ts';
import {
  about,
  ok,
  type AuditEvent,
  type Operation,
  type OperationContext,
  type Tx,
  type UnitId,
} from '../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { seriesOf } from '../queries/settings.ts';
import type { beginSeriesSchema } from '../schema.ts';

/**
 * The numbers up to `last` stand in the register as `kosong`, known to an earlier book alone; the next one follows.
 */
export const beginSeries: Operation<z.output<typeof beginSeriesSchema>, { next: number }> = async (
  context,
  { unitId, kind, year, last },
) => {
  const { tx } = context;
  const series = await seriesOf(tx, { unitId, kind, date: `${year}-12-31` });
  if (series === null) return fail('registers/unknown-kind', { kind, date: `${year}-12-31` });
  const counted = await lastOf(tx, { unitId, year, series });
  if (counted >= last) return fail('registers/begun', { last: counted });
  const places = { unitId, kind, year, series, from: counted + 1, last, origin: 'buku' } as const;
  return ok({ value: { next: last + 1 }, events: [await layEmpty(context, places)] });
};

type EmptyPlaces = Counter & {
  readonly kind: string;
  readonly from: number;
  readonly last: number;
  readonly origin: 'buku' | 'impor';
};

/** Lays numbers as `kosong` behind the last one; the event that says so. */
export async function layEmpty(
  { tx, actor, clock }: OperationContext,
  { unitId, kind, year, series, from, last, origin }: EmptyPlaces,
): Promise<AuditEvent> {
  const at = clock.now();
  const today = await unitDay(tx, unitId, at);
  // Whoever takes a number of the series waits from here on.
  await sql`select kc.hold_counter(${unitId}, ${year}, ${series})`.execute(tx);
  await sql`insert into numbers (id, unit_id, year, series, seq, suffix, text, kind, form, reserved_on, reserved_by,
      reserved_at, origin, state)
    select gen_random_uuid(), ${unitId}, ${year}, ${series}, n, '', n::text, ${kind}, '{urut}', ${today},
      ${actor.personId}, ${at}, ${origin}, 'kosong'
    from generate_series(${from}::int, ${last}::int) place(n) order by place.n`.execute(tx);
  const subject = about('number-setting', { unitId, id: `${unitId}/${series}/${year}` });
  return event('number.series-begun', subject, { kind, series, year, from, last });
}

type Counter = { readonly unitId: UnitId; readonly year: number; readonly series: string };

/** The last number of a series in a year; 0 before the first. */
export async function lastOf(tx: Tx, { unitId, year, series }: Counter): Promise<number> {
  const { rows } = await sql<{ last: number }>`select last from number_counters
    where unit_id = ${unitId} and year = ${year} and series = ${series}`.execute(tx);
  return rows[0]?.last ?? 0;
}
