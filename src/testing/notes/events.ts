import { z } from 'zod';
import { defineEvents } from '../../platform/index.ts';

export const event = defineEvents({
  'note.written': { says: { id: 'menulis catatan', en: 'wrote a note' }, payload: z.object({ characters: z.int() }) },
  'note.revised': {
    says: { id: 'mengubah catatan', en: 'changed a note' },
    payload: z.object({ characters: z.int() }),
  },
});
