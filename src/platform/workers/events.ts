import { z } from 'zod';
import { defineEvents } from '../audit/index.ts';

export const event = defineEvents({
  'job.cancelled': {
    says: { id: 'menghentikan pekerjaan latar', en: 'stopped background work' },
    payload: z.object({ jobId: z.string(), kind: z.string() }),
  },
});
