/** What the audit trail records about files of one matter: ids, classes, rules; what they are about stays in their rows. */
import { z } from 'zod';
import { defineEvents } from '../platform/index.ts';

const thing = z.object({ type: z.string(), subjectId: z.string() });
const rule = z.object({
  activeYears: z.int().nullable(),
  inactiveYears: z.int().nullable(),
  fate: z.string().nullable(),
  ruleSince: z.string().nullable(),
});

export const event = defineEvents({
  'record-file.opened': {
    says: { id: 'Berkas dibuka', en: 'File of one matter opened' },
    payload: z.object({ number: z.string(), classification: z.string() }),
  },
  'record-file.set': {
    says: { id: 'Berkas diubah', en: 'File of one matter changed' },
    payload: z.object({ version: z.int(), classification: z.string() }),
  },
  'record-file.thing-filed': { says: { id: 'Arsip diberkaskan', en: 'Filed with its matter' }, payload: thing },
  'record-file.thing-taken-out': {
    says: { id: 'Arsip dikeluarkan dari berkas', en: 'Taken out of its file' },
    payload: thing.extend({ reason: z.string() }),
  },
  'record-file.closed': {
    says: { id: 'Berkas ditutup', en: 'File of one matter closed' },
    payload: rule.extend({ closedOn: z.string(), items: z.int() }),
  },
  'record-file.reopened': {
    says: { id: 'Berkas dibuka lagi', en: 'File of one matter opened again' },
    payload: z.object({ reason: z.string() }),
  },
  'record-file.appraised': {
    says: { id: 'Retensi berkas dinilai kembali', en: 'Retention of a file appraised anew' },
    payload: rule.extend({ reason: z.string() }),
  },
});
