import { z } from 'zod';
import { defineEvents } from '../../platform/index.ts';

const documentId = z.string();

export const event = defineEvents({
  'note.written': { says: { id: 'menulis catatan', en: 'wrote a note' }, payload: z.object({ characters: z.int() }) },
  'note.revised': {
    says: { id: 'mengubah catatan', en: 'changed a note' },
    payload: z.object({ characters: z.int() }),
  },
  'note.document-added': {
    says: { id: 'menambah dokumen catatan', en: 'added a document to a note' },
    payload: z.object({ documentId, sha256: z.string() }),
  },
  'note.document-read': {
    says: { id: 'membaca dokumen catatan', en: 'read a document of a note' },
    payload: z.object({ documentId, proposals: z.int(), inconsistencies: z.int() }),
  },
  'note.document-retried': {
    says: { id: 'membaca ulang dokumen catatan', en: 'read a document of a note again' },
    payload: z.object({ documentId }),
  },
  'note.document-unreadable': {
    says: { id: 'tidak dapat membaca dokumen catatan', en: 'could not read a document of a note' },
    payload: z.object({ documentId, code: z.string() }),
  },
  'note.additions-decided': {
    says: { id: 'memutuskan tambahan catatan', en: 'decided additions to a note' },
    payload: z.object({ documentId, accepted: z.int() }),
  },
});
