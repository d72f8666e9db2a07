/** What the audit trail records about dated values: the whole value, which is nobody's secret. */
import { z } from 'zod';
import { defineEvents } from '../platform/index.ts';
import { holidayKinds } from './schema.ts';

export const event = defineEvents({
  'reference.value-added': {
    says: { id: 'Nilai acuan ditambah', en: 'Reference value added' },
    payload: z.object({
      code: z.string(),
      version: z.int(),
      value: z.int(),
      since: z.string(),
      source: z.string(),
      verified: z.boolean(),
    }),
  },
  'reference.holiday-saved': {
    says: { id: 'Hari libur dicatat', en: 'Day off noted' },
    payload: z.object({
      day: z.string(),
      version: z.int(),
      name: z.string(),
      kind: z.enum(holidayKinds),
      source: z.string(),
      verified: z.boolean(),
    }),
  },
  'reference.holiday-withdrawn': {
    says: { id: 'Hari libur dihapus', en: 'Day off withdrawn' },
    payload: z.object({ day: z.string(), version: z.int(), source: z.string() }),
  },
});
