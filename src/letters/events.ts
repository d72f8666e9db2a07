/**
 * The audit events of letters and dispositions: ids, numbers of the agenda, positions, hashes and reasons; never what
 * stands in a letter.
 */
import { z } from 'zod';
import { defineEvents } from '../platform/index.ts';

const version = z.int();
const documentId = z.string();
const post = z.object({ position: z.string(), section: z.string().nullable() });
const letterId = z.string();
const decided = { accepted: z.int(), corrected: z.int(), refused: z.int(), undone: z.int() };

export const event = defineEvents({
  'letter.registered': {
    says: { id: 'Surat masuk dicatat', en: 'Incoming letter registered' },
    payload: z.object({ paperId: z.string(), agenda: z.int(), year: z.int() }),
  },
  'letter-arrival.noted': {
    says: { id: 'Berkas datang sendiri, menunggu dicatat', en: 'File came in by itself, to be registered' },
    payload: z.object({ via: z.string() }),
  },
  'letter-arrival.again': {
    says: { id: 'Berkas yang sama datang lagi', en: 'The same file came in again' },
    payload: z.object({ times: z.int() }),
  },
  'letter-arrival.dismissed': {
    says: { id: 'Berkas yang datang tidak dicatat sebagai surat', en: 'File that came in not registered as a letter' },
    payload: z.object({ why: z.string() }),
  },
  'letter-arrival.returned': {
    says: { id: 'Berkas yang datang kembali menunggu dicatat', en: 'File that came in waits to be registered again' },
    payload: z.object({}),
  },
  'letter.paper-added': {
    says: { id: 'Berkas surat dibaca untuk dicatat', en: 'File of a letter taken to be read' },
    payload: z.object({ documentId, sha256: z.string() }),
  },
  'letter.paper-read': {
    says: { id: 'Surat dibaca dan isian diusulkan', en: 'Letter read and fields proposed' },
    payload: z.object({ documentId, proposals: z.int(), inconsistencies: z.int() }),
  },
  'letter.paper-retried': {
    says: { id: 'Surat dicoba dibaca lagi', en: 'Letter to be read once more' },
    payload: z.object({ documentId }),
  },
  'letter.paper-unreadable': {
    says: { id: 'Surat tidak dapat dibaca', en: 'Letter could not be read' },
    payload: z.object({ documentId, code: z.string() }),
  },
  'letter.fields-decided': {
    says: { id: 'Usulan isian surat diputuskan', en: 'Proposed fields of a letter decided' },
    payload: z.object({ documentId, version, ...decided }),
  },
  'letter.fields-edited': {
    says: { id: 'Isian surat diubah', en: 'Fields of a letter edited' },
    payload: z.object({ version, changed: z.array(z.string()) }),
  },
  'letter.checked': {
    says: { id: 'Isian surat diperiksa', en: 'Fields of a letter checked' },
    payload: z.object({ version }),
  },
  'letter.cancelled': {
    says: { id: 'Pencatatan surat dibatalkan: {reason}', en: 'Registration of a letter cancelled: {reason}' },
    payload: z.object({ version, reason: z.string() }),
  },
  'letter.destroyed': {
    says: { id: 'Surat masuk dimusnahkan', en: 'Incoming letter destroyed' },
    payload: z.object({}),
  },
  'letter.finished': { says: { id: 'Surat selesai ditindaklanjuti', en: 'Letter dealt with' }, payload: z.object({}) },
  'letter.reopened': {
    says: { id: 'Disposisi surat ditarik; surat kembali menunggu arahan', en: 'Letter waits to be disposed again' },
    payload: z.object({}),
  },
  'letter.activity-begun': {
    says: { id: 'Kegiatan dibuat dari surat', en: 'Activity begun from a letter' },
    payload: z.object({ activityId: z.string() }),
  },
  'letter-instruction.saved': {
    says: { id: 'Isi disposisi disimpan', en: 'Instruction of dispositions saved' },
    payload: z.object({ code: z.string(), since: z.string(), source: z.string(), verified: z.boolean() }),
  },
  'disposition.sent': {
    says: { id: 'Disposisi dikirim', en: 'Disposition sent' },
    payload: z.object({ letterId, from: post, to: post, due: z.string().nullable(), parentId: z.string().nullable() }),
  },
  'disposition.copied': {
    says: { id: 'Tembusan disposisi dikirim', en: 'Copy of a disposition sent' },
    payload: z.object({ letterId, from: post, to: post, due: z.string().nullable(), parentId: z.string().nullable() }),
  },
  'disposition.read': { says: { id: 'Disposisi dibaca', en: 'Disposition read' }, payload: z.object({ letterId }) },
  'disposition.withdrawn': {
    says: { id: 'Disposisi ditarik: {reason}', en: 'Disposition withdrawn: {reason}' },
    payload: z.object({ letterId, reason: z.string() }),
  },
  'disposition.handed-on': {
    says: { id: 'Disposisi diteruskan', en: 'Disposition handed on' },
    payload: z.object({ letterId, branches: z.int() }),
  },
  'disposition.taken-back': {
    says: { id: 'Disposisi kembali pada penerusnya', en: 'Disposition back with who handed it on' },
    payload: z.object({ letterId }),
  },
  'disposition.reported': {
    says: { id: 'Hasil disposisi dilaporkan', en: 'Result of a disposition reported' },
    payload: z.object({ letterId, paperId: z.string().nullable() }),
  },
  'disposition.accepted': {
    says: { id: 'Laporan disposisi diterima', en: 'Report of a disposition accepted' },
    payload: z.object({ letterId }),
  },
  'disposition.finished': {
    says: { id: 'Disposisi selesai bersama cabangnya', en: 'Disposition done with its branches' },
    payload: z.object({ letterId }),
  },
  'disposition.returned': {
    says: { id: 'Laporan disposisi dikembalikan: {reason}', en: 'Report of a disposition sent back: {reason}' },
    payload: z.object({ letterId, reason: z.string() }),
  },
  'disposition.moved': {
    says: { id: 'Disposisi dialihkan ke jabatan lain: {reason}', en: 'Disposition moved to another post: {reason}' },
    payload: z.object({ letterId, from: post, to: post, reason: z.string() }),
  },
  'disposition.given-back': {
    says: {
      id: 'Disposisi dikembalikan kepada pengirim: {reason}',
      en: 'Disposition given back to who sent it: {reason}',
    },
    payload: z.object({ letterId, from: post, reason: z.string() }),
  },
  'disposition.sender-moved': {
    says: { id: 'Pengirim disposisi dialihkan: {reason}', en: 'Another post decides about a disposition: {reason}' },
    payload: z.object({ letterId, from: post, to: post, reason: z.string() }),
  },
  'post.work-moved': {
    says: { id: 'Pekerjaan jabatan kosong dipindahkan', en: 'Work of a vacant post moved' },
    payload: z.object({ from: post, to: post.nullable(), moved: z.int(), kept: z.int() }),
  },
  'letter-superior.saved': {
    says: { id: 'Atasan jabatan untuk eskalasi disimpan', en: 'Position above another saved, for escalation' },
    payload: z.object({
      position: z.string(),
      above: z.string().nullable(),
      since: z.string(),
      source: z.string(),
      verified: z.boolean(),
    }),
  },
  'disposition.reminded': {
    says: { id: 'Pemegang disposisi diingatkan', en: 'Who holds a disposition was reminded' },
    payload: z.object({ letterId, kind: z.string(), due: z.string(), to: post, people: z.int() }),
  },
  'disposition.escalated-higher': {
    says: { id: 'Disposisi diteruskan ke atasan pengirimnya', en: 'Disposition escalated above who sent it' },
    payload: z.object({ letterId, level: z.int(), to: post }),
  },
  'disposition.escalated-to-top': {
    says: { id: 'Eskalasi disposisi sampai puncak', en: 'Escalation of a disposition came to the top' },
    payload: z.object({ letterId, level: z.int() }),
  },
  'disposition.escalated': {
    says: { id: 'Disposisi lewat batas waktu', en: 'Disposition past its due date' },
    payload: z.object({ letterId, due: z.string() }),
  },
});
