/** Reading numbers. */
import type { Selectable } from 'kysely';
import { among, type Subject, type Tables, type Tx, type UnitId } from '../../platform/index.ts';
import { plainNumber } from '../grammar/index.ts';
import type { IssuedNumber, NumberId } from '../schema.ts';

export const issuedColumns = ['id', 'seq', 'suffix', 'text', 'series', 'year', 'state', 'date'] as const;
export type IssuedRow = Pick<Selectable<Tables['numbers']>, (typeof issuedColumns)[number]>;

/** A number that a paper bears: it has a day (only `kosong` has none, which nobody bears). */
export const issued = (row: IssuedRow): IssuedNumber => ({ ...row, date: row.date ?? '' });

/** The number of a thing: the one that stands, else the newest that was voided; null where it never had one. */
export async function numberOf(tx: Tx, { type, id }: Subject): Promise<IssuedNumber | null> {
  const rows = await tx
    .selectFrom('numbers')
    .select(issuedColumns)
    .where('subject_type', '=', type)
    .where('subject_id', '=', id)
    .orderBy('reserved_at', 'desc')
    .execute();
  const row = rows.find(({ state }) => state !== 'batal') ?? rows[0];
  return row === undefined ? null : issued(row);
}

export type HeldNumber = IssuedRow & Pick<Selectable<Tables['numbers']>, 'unit_id' | 'kind'>;

/** Undefined where it is not in the actor's sight. */
export const numberById = (tx: Tx, id: NumberId): Promise<HeldNumber | undefined> =>
  tx
    .selectFrom('numbers')
    .select([...issuedColumns, 'unit_id', 'kind'])
    .where('id', '=', id)
    .executeTakeFirst();

/** Of numbers as they are written (plainNumber), those that a unit gave, with their day and state. */
export async function numbersWritten(
  tx: Tx,
  unitId: UnitId,
  texts: readonly string[],
): Promise<ReadonlyMap<string, Pick<IssuedRow, 'date' | 'state'>>> {
  const rows = await tx
    .selectFrom('numbers')
    .select(['text', 'date', 'state'])
    .where('unit_id', '=', unitId)
    .where('text', 'in', among(new Set(texts)))
    .where('state', '<>', 'kosong')
    .execute();
  return new Map(rows.map(({ text, date, state }) => [plainNumber(text), { date, state }]));
}
