/** An earlier book is taken in by parts: first every place up to its last number, then what bears them. */
import { sql } from 'kysely';
import {
  about,
  ok,
  type OperationContext,
  type Outcome,
  type Result,
  type Subject,
  type UnitId,
} from '../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { seriesOf } from '../queries/settings.ts';
import { lastOf, layEmpty } from './begin-series.ts';

/** A book of a unit and year, by a kind that counts in it. */
export type Book = { readonly unitId: UnitId; readonly kind: string; readonly year: number };

/** What stands at a place. Without `title` it is named by the room of its subject. */
export type Place = {
  readonly seq: number;
  /** YYYY-MM-DD, in the year of the book. */
  readonly date: string;
  readonly subject: Subject;
  readonly title?: string;
  readonly party?: string;
  /** Why it is void; null where it is not. */
  readonly void: string | null;
};

/**
 * Numbers up to `last` stand in the book, those that were not there as `kosong`: whoever takes the next one takes the
 * one behind. How many were laid.
 */
export async function layPlaces(
  context: OperationContext,
  { unitId, kind, year, last }: Book & { readonly last: number },
): Promise<Result<Outcome<{ readonly laid: number }>>> {
  const { tx } = context;
  const series = await seriesOf(tx, { unitId, kind, date: `${year}-12-31` });
  if (series === null) return fail('registers/unknown-kind', { kind, date: `${year}-12-31` });
  const counted = await lastOf(tx, { unitId, year, series });
  if (counted >= last) return ok({ value: { laid: 0 }, events: [] });
  return ok({
    value: { laid: last - counted },
    events: [await layEmpty(context, { unitId, kind, year, series, from: counted + 1, last, origin: 'impor' })],
  });
}

/**
 * Fills places that nothing is known of. Those that it filled; a place that was given meanwhile stays as it is.
 */
export async function fillPlaces(
  { tx }: OperationContext,
  { unitId, kind, year }: Book,
  places: readonly Place[],
): Promise<Result<Outcome<ReadonlySet<number>>>> {
  const series = await seriesOf(tx, { unitId, kind, date: `${year}-12-31` });
  if (series === null) return fail('registers/unknown-kind', { kind, date: `${year}-12-31` });
  const told = places.map(({ subject: { type, id }, void: reason, title = '', party = '', ...place }) => ({
    ...place,
    type,
    id,
    reason,
    title,
    party,
  }));
  const { rows } = await sql<{ seq: number }>`update numbers n set kind = ${kind}, form = '{urut}', date = p.date,
      title = p.title, party = p.party, origin = 'impor', subject_type = p.type, subject_id = p.id, reason = p.reason,
      state = case when p.reason is null then 'tetap' else 'batal' end
    from jsonb_to_recordset(${JSON.stringify(told)}::jsonb)
      as p(seq int, date date, title text, party text, type text, id text, reason text)
    where n.unit_id = ${unitId} and n.year = ${year} and n.series = ${series} and n.seq = p.seq and n.suffix = ''
      and n.state = 'kosong' returning n.seq`.execute(tx);
  const filled = new Set(rows.map(({ seq }) => seq));
  if (filled.size === 0) return ok({ value: filled, events: [] });
  const [from, last] = [Math.min(...filled), Math.max(...filled)];
  const payload = { kind, series, year, from, last, count: filled.size };
  return ok({
    value: filled,
    events: [
      event('number.places-filled', about('number-setting', { unitId, id: `${unitId}/${series}/${year}` }), payload),
    ],
  });
}

/** What the book says already of places: the state of each number that is there. */
export async function placesOf(
  { tx }: Pick<OperationContext, 'tx'>,
  { unitId, kind, year }: Book,
): Promise<ReadonlyMap<number, string>> {
  const series = await seriesOf(tx, { unitId, kind, date: `${year}-12-31` });
  const rows = await tx
    .selectFrom('numbers')
    .select(['seq', 'state'])
    .where('unit_id', '=', unitId)
    .where('year', '=', year)
    .where('series', '=', series ?? '')
    .where('suffix', '=', '')
    .execute();
  return new Map(rows.map(({ seq, state }) => [seq, state]));
}
