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
    payload: z.object({
      version,
      day,
      sha256: z.string(),
      verdict: z.string().optional(),
      why: z.array(z.string()).optional(),
      reason: z.string().optional(),
    }),
  },
  'outgoing.signed-uploaded': {
    says: { id: 'Berkas bertanda tangan diunggah untuk diperiksa', en: 'Signed file uploaded to be checked' },
    payload: z.object({ fileId: z.string(), sha256: z.string(), day }),
  },
  'outgoing.signed-checked': {
    says: { id: 'Berkas bertanda tangan diperiksa: {verdict}', en: 'Signed file checked: {verdict}' },
    payload: z.object({
      fileId: z.string(),
      sha256: z.string(),
      verdict: z.string(),
      outcome: z.string(),
      why: z.array(z.string()),
    }),
  },
  'outgoing.destroyed': {
    says: { id: 'Surat keluar dimusnahkan', en: 'Outgoing letter destroyed' },
    payload: z.object({ hash: z.string(), files: z.array(z.string()) }),
  },
  'outgoing.replaced': {
    says: { id: 'Surat keluar diganti surat lain: {reason}', en: 'Outgoing letter replaced by another: {reason}' },
    payload: z.object({ by: z.string(), reason: z.string() }),
  },
  'signature-anchor.added': {
    says: { id: 'Sertifikat penerbit tanda tangan dipercaya', en: 'Certificate of a signature authority trusted' },
    payload: z.object({ since: day, source: z.string(), verified: z.boolean() }),
  },
  'signature-anchor.withdrawn': {
    says: {
      id: 'Sertifikat penerbit tidak dipercaya lagi: {reason}',
      en: 'Certificate of an authority trusted no more: {reason}',
    },
    payload: z.object({ reason: z.string() }),
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
