/** Dated, editable values with their sources, as screens read them. */
import { z } from 'zod';
import { calendarDate } from '../platform/clock/index.ts';
import { unitIdSchema } from '../platform/schema.ts';

const dated = z.object({
  version: z.int(),
  value: z.int(),
  since: calendarDate,
  source: z.string(),
  verified: z.boolean(),
  savedAt: z.iso.datetime(),
  savedByName: z.string().nullable(),
});

/** A value with what is plausible for it, and all that it was given, newest first. */
export const listedValueSchema = z
  .object({
    code: z.string(),
    label: z.object({ id: z.string(), en: z.string() }),
    least: z.int(),
    most: z.int(),
    values: z.array(dated),
  })
  .meta({ id: 'ReferenceValue' });
export type ListedValue = z.infer<typeof listedValueSchema>;

export const newValueSchema = z
  .object({
    unitId: unitIdSchema,
    /** The newest version its editor saw. */
    basedOn: z.int().min(0).max(1_000_000),
    value: z.int().min(0).max(1_000_000),
    since: calendarDate,
    source: z.string().trim().min(3).max(500),
    verified: z.boolean(),
  })
  .meta({ id: 'NewReferenceValue' });

/** Of values, the newest first, the one that holds on `day` (YYYY-MM-DD); undefined before the first. */
export const valueOn = <V extends { readonly since: string }>(values: readonly V[], day: string): V | undefined =>
  values.find(({ since }) => since <= day);

export const listedValuesSchema = z.array(listedValueSchema).meta({ id: 'ReferenceValues' });
export const savedValueSchema = z.object({ code: z.string(), version: z.int() }).meta({ id: 'SavedReferenceValue' });

/** A day off of the whole country, or a day of collective leave. */
export const holidayKinds = ['libur', 'cuti-bersama'] as const;
export type HolidayKind = (typeof holidayKinds)[number];
const newHolidaySchema = z.object({
  day: calendarDate,
  name: z.string().trim().min(2).max(200),
  kind: z.enum(holidayKinds),
});
export type NewHoliday = z.infer<typeof newHolidaySchema>;

export const holidaySchema = z
  .object({
    ...newHolidaySchema.shape,
    source: z.string(),
    verified: z.boolean(),
    savedAt: z.iso.datetime(),
    savedByName: z.string().nullable(),
  })
  .meta({ id: 'Holiday' });
export type Holiday = z.infer<typeof holidaySchema>;

const year = z.int().min(2000).max(2100);
export const holidaysQuery = z.object({ year: z.coerce.number().int().min(2000).max(2100) });
/** Empty: nobody has said yet which days of this year are off. */
export const holidaysSchema = z.object({ year, items: z.array(holidaySchema) }).meta({ id: 'Holidays' });
export const newHolidaysBody = z
  .object({
    unitId: unitIdSchema,
    holidays: z.array(newHolidaySchema).min(1).max(200),
    source: z.string().trim().min(3).max(500),
    verified: z.boolean(),
  })
  .meta({ id: 'NewHolidays' });
export const savedHolidaysSchema = z.object({ saved: z.int(), same: z.int() }).meta({ id: 'SavedHolidays' });
export const withdrawHolidayBody = z
  .object({ unitId: unitIdSchema, source: z.string().trim().min(3).max(500) })
  .meta({ id: 'WithdrawHoliday' });
export const withdrawnHolidaySchema = z.object({ day: calendarDate }).meta({ id: 'WithdrawnHoliday' });
export { mostHolidays, readHolidayLines, type HolidayLines, type LineRefused } from './holiday-lines.ts';
