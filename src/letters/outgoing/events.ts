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
  'outgoing.merge-begun': {
    says: { id: 'Daftar penerima surat dibuat', en: 'List of recipients of a letter begun' },
    payload: z.object({ numbering: z.string() }),
  },
  'outgoing.merge-ended': {
    says: { id: 'Daftar penerima surat dihapus', en: 'List of recipients of a letter given up' },
    payload: z.object({ rows: z.int() }),
  },
  'outgoing.merge-set': {
    says: { id: 'Pengaturan daftar penerima diubah', en: 'Settings of a list of recipients changed' },
    payload: z.object({ version, numbering: z.string(), columns: z.array(z.string()) }),
  },
  'outgoing.merge-rows-added': {
    says: { id: '{count} baris penerima ditambahkan', en: '{count} rows of recipients added' },
    payload: z.object({ version, count: z.int(), from: z.string() }),
  },
  'outgoing.merge-row-edited': {
    says: { id: 'Baris {n} daftar penerima diubah', en: 'Row {n} of a list of recipients edited' },
    payload: z.object({ version, row: z.string(), n: z.int(), changed: z.array(z.string()) }),
  },
  'outgoing.merge-double-meant': {
    says: { id: 'Surat kedua untuk penerima baris {n} memang dimaksudkan', en: 'A second letter of row {n} is meant' },
    payload: z.object({ version, row: z.string(), n: z.int() }),
  },
  'outgoing.merge-rows-removed': {
    says: { id: '{count} baris penerima dihapus', en: '{count} rows of recipients removed' },
    payload: z.object({ version, count: z.int() }),
  },
  'outgoing.merge-sheet-asked': {
    says: { id: 'Berkas daftar penerima diunggah', en: 'File of recipients uploaded' },
    payload: z.object({ sheetId: z.string(), sha256: z.string() }),
  },
  'outgoing.merge-sheet-read': {
    says: { id: 'Berkas daftar penerima terbaca', en: 'File of recipients read' },
    payload: z.object({ sheetId: z.string(), lines: z.int(), columns: z.int() }),
  },
  'outgoing.merge-sheet-failed': {
    says: { id: 'Berkas daftar penerima tidak terbaca', en: 'File of recipients could not be read' },
    payload: z.object({ sheetId: z.string(), code: z.string() }),
  },
  'outgoing.merge-sheet-mapped': {
    says: { id: 'Kolom daftar penerima ditetapkan', en: 'Columns of recipients said' },
    payload: z.object({ sheetId: z.string(), changed: z.int(), leftOut: z.int(), replace: z.boolean() }),
  },
  'outgoing.merge-sheet-taken': {
    says: { id: '{taken} baris penerima diambil dari berkas', en: '{taken} rows of recipients taken from a file' },
    payload: z.object({ sheetId: z.string(), version, taken: z.int(), refused: z.int(), removed: z.int() }),
  },
  'outgoing.merge-sheet-broke-off': {
    says: { id: 'Pengambilan daftar penerima terhenti', en: 'Taking of recipients broke off' },
    payload: z.object({ sheetId: z.string() }),
  },
  'outgoing.merge-sheet-refused': {
    says: { id: 'Berkas daftar penerima dibuang', en: 'File of recipients dropped' },
    payload: z.object({ sheetId: z.string() }),
  },
  'outgoing.merge-sheet-printed': {
    says: { id: 'Lembar perbaikan daftar penerima diunduh', en: 'Correction sheet of recipients downloaded' },
    payload: z.object({ sheetId: z.string(), lines: z.int() }),
  },
  'outgoing.merge-check-asked': {
    says: { id: 'Pemeriksaan semua baris diminta', en: 'Check of all rows asked for' },
    payload: z.object({ version, rows: z.int() }),
  },
  'outgoing.merge-part-checked': {
    says: { id: 'Baris {from} sampai {last} diperiksa', en: 'Rows {from} to {last} checked' },
    payload: z.object({ from: z.int(), last: z.int(), findings: z.int(), stops: z.int() }),
  },
  'outgoing.merge-pages-going': {
    says: { id: '{pages} halaman surat gabungan dilepas', en: '{pages} pages of merges are let go' },
    payload: z.object({ pages: z.int() }),
  },
  'outgoing.merge-pages-gone': {
    says: { id: '{pages} halaman surat gabungan dihapus dari simpanan', en: '{pages} pages of merges left the store' },
    payload: z.object({ pages: z.int() }),
  },
  'outgoing.merge-numbered': {
    says: {
      id: '{count} surat disetujui dan diberi nomor sekaligus',
      en: '{count} letters approved and numbered at once',
    },
    payload: z.object({ count: z.int(), first: z.string(), last: z.string(), date: day, list: z.string() }),
  },
  'outgoing.merge-sent': {
    says: { id: '{count} surat gabungan dikirim', en: '{count} letters of a merge sent' },
    payload: z.object({ count: z.int(), day }),
  },
});
