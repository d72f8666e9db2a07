/** The audit events of lists that came from elsewhere: files by their hash, counts, codes; no word of a letter. */
import { z } from 'zod';
import { defineEvents } from '../../platform/index.ts';
import { differenceKinds, differenceReasons } from './schema.ts';

const counted = z.object({ take: z.int(), reject: z.int(), same: z.int(), skipped: z.int(), missing: z.int() });

export const event = defineEvents({
  'exchange-file.asked': {
    says: { id: 'Daftar surat diunggah', en: 'List of letters uploaded' },
    payload: z.object({ purpose: z.string(), period: z.string(), sha256: z.string() }),
  },
  'exchange-file.read': {
    says: { id: 'Baris daftar surat terbaca', en: 'Rows of a list of letters read' },
    payload: z.object({ rows: z.int(), layouts: z.int() }),
  },
  'exchange-file.failed': {
    says: { id: 'Daftar surat tidak terbaca', en: 'List of letters could not be read' },
    payload: z.object({ code: z.string() }),
  },
  'exchange-file.mapped': {
    says: { id: 'Kolom daftar surat ditetapkan', en: 'Columns of a list of letters said' },
    payload: z.object({ changed: z.int(), leftOut: z.int() }),
  },
  'exchange-file.arranged': {
    says: { id: 'Daftar surat disusun', en: 'Lines of a list of letters read' },
    payload: counted.extend({ differences: z.int().nullable(), explainedBefore: z.int() }),
  },
  'exchange-file.taking': {
    says: { id: 'Buku agenda lama disetujui untuk disimpan', en: 'Earlier book of letters to be taken in' },
    payload: counted.extend({ openSince: z.string().nullable() }),
  },
  'exchange-file.part-taken': {
    says: { id: 'Sebagian buku agenda lama tersimpan', en: 'Part of an earlier book of letters taken in' },
    payload: z.object({ from: z.int(), last: z.int(), taken: z.int(), refused: z.int() }),
  },
  'exchange-file.taken': {
    says: { id: 'Buku agenda lama tersimpan', en: 'Earlier book of letters taken in' },
    payload: counted,
  },
  'exchange-file.broke-off': {
    says: { id: 'Pengerjaan daftar surat terhenti', en: 'Work on a list of letters broke off' },
    payload: z.object({}),
  },
  'exchange-file.refused': {
    says: { id: 'Daftar surat dibuang', en: 'List of letters dropped' },
    payload: z.object({}),
  },
  'exchange-file.printed': {
    says: { id: 'Lembar daftar surat diunduh', en: 'Sheet of a list of letters downloaded' },
    payload: z.object({ what: z.enum(['perbaikan', 'perbedaan']), lines: z.int() }),
  },
  'letter-difference.explained': {
    says: { id: 'Perbedaan dengan SRIKANDI diberi alasan', en: 'Difference from SRIKANDI given a reason' },
    payload: z.object({ fileId: z.string(), kind: z.enum(differenceKinds), reason: z.enum(differenceReasons) }),
  },
  'letter-difference.reopened': {
    says: { id: 'Alasan perbedaan dengan SRIKANDI dicabut', en: 'Reason of a difference from SRIKANDI taken back' },
    payload: z.object({ fileId: z.string(), kind: z.enum(differenceKinds) }),
  },
  'exchange-columns.saved': {
    says: { id: 'Susunan kolom SRIKANDI disimpan', en: 'Columns of SRIKANDI lists saved' },
    payload: z.object({
      direction: z.string(),
      version: z.int(),
      since: z.string(),
      source: z.string(),
      verified: z.boolean(),
    }),
  },
});
