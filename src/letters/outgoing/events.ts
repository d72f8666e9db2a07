/** The audit events of outgoing letters: ids, numbers, days, hashes and reasons; never what a letter says. */
import { z } from 'zod';
import { defineEvents } from '../../platform/index.ts';

const version = z.int();
const day = z.string();

export const event = defineEvents({
  'letter-emblem.saved': {
    says: { id: 'Lambang kop surat diganti', en: 'Emblem of the letterhead changed' },
    payload: z.object({ version, sha256: z.string().nullable() }),
  },
  'letter-kind.saved': {
    says: { id: 'Jenis surat {code} diatur mulai {since}', en: 'Kind of letter {code} set from {since}' },
    payload: z.object({
      code: z.string(),
      since: day,
      nationwide: z.boolean(),
      structure: z.string(),
      numbered: z.string(),
      source: z.string(),
      verified: z.boolean(),
    }),
  },
  'outgoing.started': {
    says: { id: 'Surat keluar mulai disusun', en: 'Outgoing letter begun' },
    payload: z.object({ kind: z.string(), answers: z.string().nullable() }),
  },
  'outgoing.saved': {
    says: { id: 'Isian surat keluar diubah', en: 'Fields of an outgoing letter edited' },
    payload: z.object({ version, changed: z.array(z.string()) }),
  },
  'outgoing.numbered': {
    says: { id: 'Surat keluar disetujui dan diberi nomor', en: 'Outgoing letter approved and numbered' },
    payload: z.object({ number: z.string(), date: day }),
  },
  'outgoing.signed': {
    says: { id: 'Berkas bertanda tangan dilekatkan', en: 'Signed file bound to a letter' },
    payload: z.object({ version, day, sha256: z.string() }),
  },
  'outgoing.sent': {
    says: { id: 'Surat keluar dikirim', en: 'Outgoing letter sent' },
    payload: z.object({ version, day }),
  },
  'outgoing.cancelled': {
    says: { id: 'Surat keluar dibatalkan: {reason}', en: 'Outgoing letter cancelled: {reason}' },
    payload: z.object({ version, reason: z.string() }),
  },
});
