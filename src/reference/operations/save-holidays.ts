import type { z } from 'zod';
import { about, localTime, ok, type Operation } from '../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { holidayRows } from '../queries/holidays.ts';
import type { newHolidaysBody, withdrawHolidayBody } from '../schema.ts';

/** Years ahead of which days off are said; a day further off is a slip of the hand. */
const yearsAhead = 3;

/**
 * Says which days are off, all or none of a list. What stands exactly so is left; a day that is said anew gets a
 * further version.
 */
export const saveHolidays: Operation<z.output<typeof newHolidaysBody>, { saved: number; same: number }> = async (
  { tx, actor, clock },
  { unitId, holidays, source, verified },
) => {
  const days = holidays.toSorted((one, other) => (one.day < other.day ? -1 : 1));
  const twice = days.find(({ day }, at) => days[at + 1]?.day === day);
  if (twice !== undefined) return fail('reference/holiday-twice', { day: twice.day });
  const [first] = days;
  const last = days.at(-1);
  if (actor.personId === null || first === undefined || last === undefined) return fail('reference/not-found');
  const furthest = `${Number(localTime(clock.now(), 'WIB').date.slice(0, 4)) + yearsAhead}-12-31`;
  if (last.day > furthest) return fail('reference/holiday-too-far', { day: last.day, furthest });
  const known = new Map((await holidayRows(tx, first.day, last.day)).map((row) => [row.day, row]));
  const changed = days.filter(({ day, name, kind }) => {
    const row = known.get(day);
    return !(row?.name === name && row.kind === kind && row.source === source && row.verified === verified);
  });
  if (changed.length === 0) return fail('reference/holidays-same');
  const rows = changed.map((one) => ({ ...one, version: (known.get(one.day)?.version ?? 0) + 1, source, verified }));
  const saved_by = actor.personId;
  await tx
    .insertInto('holidays')
    .values(rows.map((row) => ({ ...row, saved_by, saved_at: clock.now() })))
    .execute();
  return ok({
    value: { saved: rows.length, same: days.length - rows.length },
    events: rows.map((row) => event('reference.holiday-saved', about('holiday', { unitId, id: row.day }), row)),
  });
};

/** Says that a day is worked after all. */
export const withdrawHoliday: Operation<
  z.output<typeof withdrawHolidayBody> & { readonly day: string },
  { day: string }
> = async ({ tx, actor, clock }, { unitId, day, source }) => {
  const [row] = await holidayRows(tx, day, day);
  if (actor.personId === null || row === undefined || row.name === null)
    return fail('reference/no-such-holiday', { day });
  const version = row.version + 1;
  await tx
    .insertInto('holidays')
    .values({ day, version, source, verified: false, saved_by: actor.personId, saved_at: clock.now() })
    .execute();
  const subject = about('holiday', { unitId, id: day });
  return ok({ value: { day }, events: [event('reference.holiday-withdrawn', subject, { day, version, source })] });
};
