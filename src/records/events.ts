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
  'record-file.held': {
    says: { id: 'Tingkat perkembangan dan lokasi simpan ditulis', en: 'Development and place of a file said' },
    payload: z.object({ holding: z.int(), development: z.string().nullable() }),
  },
  'record-development.saved': {
    says: { id: 'Tingkat perkembangan ditambah', en: 'Value of the list of developments added' },
    payload: z.object({
      code: z.string(),
      label: z.object({ id: z.string(), en: z.string() }),
      since: z.string(),
      source: z.string(),
      verified: z.boolean(),
    }),
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
  'record-file.destroyed': {
    says: { id: 'Berkas dimusnahkan', en: 'File of one matter destroyed' },
    payload: z.object({
      destructionId: z.string(),
      number: z.string(),
      classification: z.string(),
      things: z.int(),
      hashes: z.array(z.string()),
    }),
  },
  'record-file.kept-back': {
    says: { id: 'Berkas tertahan, tidak dimusnahkan', en: 'File kept back, not destroyed' },
    payload: z.object({ destructionId: z.string(), things: z.int() }),
  },
  'record-file.bytes-removed': { says: { id: 'Naskah asli dihapus', en: 'Originals removed' }, payload: z.object({}) },
  'record-list.printed': {
    says: { id: 'Daftar arsip diunduh', en: 'List of records taken' },
    payload: z.object({ list: z.string(), files: z.int() }),
  },
  'record-class-import.asked': {
    says: { id: 'Tabel klasifikasi diunggah', en: 'Table of classes uploaded' },
    payload: z.object({ sha256: z.string(), since: z.string(), source: z.string() }),
  },
  'record-class-import.read': {
    says: { id: 'Tabel klasifikasi terbaca', en: 'Table of classes read' },
    payload: z.object({ take: z.int(), reject: z.int() }),
  },
  'record-class-import.failed': {
    says: { id: 'Tabel klasifikasi tidak terbaca', en: 'Table of classes could not be read' },
    payload: z.object({ code: z.string() }),
  },
  'record-class-import.taken': {
    says: { id: 'Tabel klasifikasi disimpan', en: 'Table of classes taken in' },
    payload: z.object({ added: z.int(), same: z.int() }),
  },
  'record-class-import.refused': {
    says: { id: 'Impor tabel klasifikasi dibuang', en: 'Import of a table of classes dropped' },
    payload: z.object({}),
  },
  'record-destruction.proposed': {
    says: { id: 'Usul musnah dibuat', en: 'Proposal to destroy made' },
    payload: z.object({ until: z.string() }),
  },
  'record-destruction.listed': {
    says: { id: 'Daftar usul musnah tersusun', en: 'Files of a proposal to destroy listed' },
    payload: z.object({ lines: z.int() }),
  },
  'record-destruction.line-set': {
    says: { id: 'Isi usul musnah diubah', en: 'Line of a proposal to destroy set' },
    payload: z.object({ fileId: z.string(), reason: z.string().optional() }),
  },
  'record-destruction.submitted': {
    says: { id: 'Usul musnah diajukan', en: 'Proposal to destroy submitted' },
    payload: z.object({ lines: z.int(), textHash: z.string() }),
  },
  'record-destruction.returned': {
    says: { id: 'Usul musnah dikembalikan', en: 'Proposal to destroy sent back' },
    payload: z.object({ reason: z.string() }),
  },
  'record-destruction.cancelled': {
    says: { id: 'Usul musnah dibatalkan', en: 'Proposal to destroy dropped' },
    payload: z.object({ reason: z.string() }),
  },
  'record-destruction.approved': {
    says: { id: 'Pemusnahan disetujui', en: 'Destruction approved' },
    payload: z.object({ version: z.int(), textHash: z.string(), approval: z.int() }),
  },
  'record-destruction.done': {
    says: { id: 'Pemusnahan selesai', en: 'Destruction done' },
    payload: z.object({ destroyed: z.int(), keptBack: z.int() }),
  },
  'record-destruction.printed': {
    says: { id: 'Berita acara pemusnahan dicetak', en: 'Minutes of a destruction printed' },
    payload: z.object({ lines: z.int() }),
  },
});
