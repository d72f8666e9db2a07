/** What the audit trail records about dated values: the whole value, which is nobody's secret. */
import { z } from 'zod';
import { defineEvents } from '../platform/index.ts';

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
});
