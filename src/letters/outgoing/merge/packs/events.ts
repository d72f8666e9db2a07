/** The audit events of signed files that come together: ids, places, hashes and reasons; never a name of a file. */
import { z } from 'zod';
import { defineEvents } from '../../../../platform/index.ts';

const packId = z.string();

export const event = defineEvents({
  'outgoing.pack-uploaded': {
    says: { id: 'Berkas bertanda tangan surat gabungan diunggah', en: 'Signed files of a merge uploaded' },
    payload: z.object({ packId, sha256: z.string(), day: z.string() }),
  },
  'outgoing.pack-opened': {
    says: { id: 'Unggahan dibuka: {files} berkas', en: 'Upload opened: {files} files' },
    payload: z.object({ packId, files: z.int(), refused: z.int() }),
  },
  'outgoing.pack-failed': {
    says: { id: 'Unggahan berkas bertanda tangan gagal', en: 'Upload of signed files failed' },
    payload: z.object({ packId, code: z.string() }),
  },
  'outgoing.pack-entry-refused': {
    says: { id: 'Berkas ke-{n} tidak dilekatkan', en: 'File {n} was not bound' },
    payload: z.object({ packId, n: z.int(), why: z.array(z.string()) }),
  },
  'outgoing.pack-entry-waits': {
    says: { id: 'Berkas ke-{n} menunggu alasan', en: 'File {n} waits for a reason' },
    payload: z.object({ packId, n: z.int(), why: z.array(z.string()) }),
  },
  'outgoing.pack-entry-aside': {
    says: { id: 'Berkas ke-{n} disisihkan: {reason}', en: 'File {n} set aside: {reason}' },
    payload: z.object({ packId, n: z.int(), reason: z.string() }),
  },
  'outgoing.pack-entry-given': {
    says: { id: 'Berkas ke-{n} dicocokkan dengan tangan ke baris {row}', en: 'File {n} given to row {row} by hand' },
    payload: z.object({ packId, n: z.int(), row: z.int() }),
  },
  'outgoing.pack-done': {
    says: {
      id: 'Unggahan dicocokkan: {bound} terikat, {unmatched} tidak cocok',
      en: 'Upload matched: {bound} bound, {unmatched} not',
    },
    payload: z.object({ packId, bound: z.int(), needReason: z.int(), unmatched: z.int() }),
  },
  'outgoing.pack-reasoned': {
    says: { id: '{entries} berkas dilekatkan dengan alasan', en: '{entries} files bound for a reason' },
    payload: z.object({ entries: z.int(), reason: z.string() }),
  },
});
