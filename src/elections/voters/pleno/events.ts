import { z } from 'zod';
import { defineEvents } from '../../../platform/index.ts';

export const event = defineEvents({
  'voters.plenary-prepared': {
    says: { id: 'Rapat pleno rekapitulasi disiapkan', en: 'Plenary meeting of a recap prepared' },
    payload: z.object({ recapId: z.string(), activityId: z.string(), figures: z.int() }),
  },
});
