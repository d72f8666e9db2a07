/** Days on which offices are closed: the last word about each. */
import { personNames } from '../../identity/index.ts';
import type { Tx } from '../../platform/index.ts';
import type { Holiday } from '../schema.ts';

/** Of the days from `first` to `last` (YYYY-MM-DD) what holds of each, also that it is worked after all. */
export const holidayRows = (tx: Tx, first: string, last: string) =>
  tx
    .selectFrom('holidays')
    .distinctOn('day')
    .selectAll()
    .where('day', '>=', first)
    .where('day', '<=', last)
    .orderBy('day')
    .orderBy('version', 'desc')
    .execute();

/** The days off of a year, in their order. */
export async function listHolidays(tx: Tx, year: number): Promise<{ year: number; items: Holiday[] }> {
  const rows = await holidayRows(tx, `${year}-01-01`, `${year}-12-31`);
  const names = await personNames(
    tx,
    rows.map(({ saved_by: by }) => by),
  );
  const items = rows.flatMap(({ day, name, kind, source, verified, saved_by, saved_at }): Holiday[] =>
    name === null || kind === null
      ? []
      : [
          {
            day,
            name,
            kind,
            source,
            verified,
            savedAt: saved_at.toISOString(),
            savedByName: names.get(saved_by) ?? null,
          },
        ],
  );
  return { year, items };
}

/** Days off, and the years of which some are known: of any other year nobody has said which days are off. */
export type DaysOff = { readonly days: readonly string[]; readonly years: readonly number[] };

/** What is known of the years `first` to `last`, for reckoning working days. */
export async function daysOff(tx: Tx, first: number, last: number): Promise<DaysOff> {
  const rows = await holidayRows(tx, `${first}-01-01`, `${last}-12-31`);
  const days = rows.flatMap(({ day, name }) => (name === null ? [] : [day]));
  return { days, years: [...new Set(days.map((day) => Number(day.slice(0, 4))))] };
}
