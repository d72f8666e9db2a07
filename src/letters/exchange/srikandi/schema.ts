/** The columns of SRIKANDI's lists, as screens read and send them. */
import { z } from 'zod';
import { calendarDate } from '../../../platform/clock/index.ts';
import { unitIdSchema } from '../../../platform/schema.ts';

/** What a column may hold. */
export const exchangeFields = [
  'agenda',
  'received',
  'number',
  'date',
  'party',
  'recipient',
  'subject',
  'secrecy',
  'note',
] as const;
export type ExchangeField = (typeof exchangeFields)[number];

export const srikandiDirections = ['masuk', 'keluar'] as const;
export type SrikandiDirection = (typeof srikandiDirections)[number];
/** What a column that leaves may hold: what is read of lists, and what only the house knows. */
export const listFields = [...exchangeFields, 'class', 'state', 'file'] as const;
export type ListField = (typeof listFields)[number];
const headWord = z.string().trim().min(1).max(60);
/** A column of SRIKANDI's lists. `also`: other heads by which it is known when a list comes in. */
export const listColumnSchema = z
  .object({ field: z.enum(listFields), head: headWord, also: z.array(headWord).max(10).default([]) })
  .meta({ id: 'SrikandiColumn' });
export type ListColumn = z.output<typeof listColumnSchema>;

const columnParts = {
  direction: z.enum(srikandiDirections),
  /** In their order. */
  columns: z.array(listColumnSchema).min(2).max(40),
  since: calendarDate,
  source: z.string().trim().min(3).max(500),
  verified: z.boolean(),
};
export const srikandiColumnsSchema = z
  .object({ ...columnParts, version: z.int(), source: z.string(), own: z.boolean() })
  .meta({ id: 'SrikandiColumns' });
export type SrikandiColumns = z.output<typeof srikandiColumnsSchema>;
export const srikandiColumnRowsSchema = z
  .object({ items: z.array(srikandiColumnsSchema) })
  .meta({ id: 'SrikandiColumnRows' });
export const newSrikandiColumnsBody = z.object({
  unitId: unitIdSchema,
  nationwide: z.boolean().default(false),
  ...columnParts,
});
export type NewSrikandiColumns = z.output<typeof newSrikandiColumnsBody>;
export const savedSrikandiColumnsSchema = z.object({ version: z.int() }).meta({ id: 'SavedSrikandiColumns' });
