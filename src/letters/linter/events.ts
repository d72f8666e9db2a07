import { z } from 'zod';
import { defineEvents } from '../../platform/index.ts';

export const event = defineEvents({
  'letter-rule.saved': {
    says: { id: 'Aturan pemeriksa naskah diatur', en: 'Rule of the linter set' },
    payload: z.object({
      code: z.string(),
      stops: z.boolean(),
      since: z.string(),
      source: z.string(),
      verified: z.boolean(),
    }),
  },
});
