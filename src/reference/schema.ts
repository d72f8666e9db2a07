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
