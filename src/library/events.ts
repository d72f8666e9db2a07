/**
 * What the audit trail records about papers: ids, classes, counts and hashes, and why one was opened to
 * more people; never what stands in them.
 */
import { z } from 'zod';
import { defineEvents } from '../platform/index.ts';
import { itemStates, paperSteps } from './schema.ts';
import { securityClasses } from '../platform/index.ts';

const settings = {
  section: z.string().nullable(),
  security: z.enum(securityClasses),
  classification: z.string().nullable(),
  below: z.boolean(),
};
const step = { step: z.enum(paperSteps) };

/** A paper may be of another class after this. */
export const classSet = 'paper.set';
/** After it a paper has no words, and what quoted it has none of them. */
export const paperDestroyed = 'paper.destroyed';

export const event = defineEvents({
  'inbox.opened': { says: { id: 'Folder yang diawasi dibuka', en: 'Watched folder opened' }, payload: z.object({}) },
  'inbox.class-set': {
    says: { id: 'Kelas folder yang diawasi ditetapkan', en: 'Class of the watched folder set' },
    payload: z.object({ security: z.enum(securityClasses), before: z.enum(securityClasses) }),
  },
  'intake.file-taken': {
    says: { id: 'Berkas diterima', en: 'File taken in' },
    payload: z.object({ itemId: z.string(), state: z.enum(itemStates), sha256: z.string() }),
  },
  'intake.file-refused': {
    says: { id: 'Berkas di dalam arsip ditolak', en: 'File inside an archive refused' },
    payload: z.object({ itemId: z.string(), code: z.string() }),
  },
  'paper.added': {
    says: { id: 'Dokumen dimasukkan', en: 'Document put in' },
    payload: z.object({ sha256: z.string(), bytes: z.int(), intakeId: z.string(), ...settings }),
  },
  'paper.step-done': {
    says: { id: 'Langkah dokumen selesai', en: 'Step of a document done' },
    payload: z.object(step),
  },
  'paper.ready': { says: { id: 'Dokumen selesai dibaca', en: 'Document read to the end' }, payload: z.object({}) },
  'paper.step-failed': {
    says: { id: 'Langkah dokumen gagal', en: 'Step of a document failed' },
    payload: z.object({ ...step, code: z.string() }),
  },
  'paper.step-retried': {
    says: { id: 'Langkah dokumen diulang', en: 'Step of a document to be done once more' },
    payload: z.object(step),
  },
  'paper.fields-decided': {
    says: { id: 'Usulan isian dokumen diputuskan', en: 'Proposed fields of a document decided' },
    payload: z.object({ version: z.int(), accepted: z.int(), corrected: z.int(), refused: z.int(), undone: z.int() }),
  },
  'paper.used': {
    says: { id: 'Dokumen dijadikan bahan', en: 'Document used as material' },
    payload: z.object({ type: z.string(), subjectId: z.string(), documentId: z.string() }),
  },
  'paper.use-asked': {
    says: { id: 'Dokumen akan dijadikan bahan setelah terbaca', en: 'Document to be used as material once it is read' },
    payload: z.object({ type: z.string(), subjectId: z.string() }),
  },
  'paper.destroyed': {
    says: { id: 'Dokumen dimusnahkan', en: 'Paper destroyed' },
    payload: z.object({ sha256: z.string() }),
  },
  'paper-class.added': {
    says: { id: 'Kode klasifikasi ditambah', en: 'Classification code added' },
    payload: z.object({ code: z.string(), since: z.string(), source: z.string(), verified: z.boolean() }),
  },
  'paper.opened-further': {
    says: { id: 'Dokumen dibuka bagi lebih banyak orang: {reason}', en: 'Document opened to more people: {reason}' },
    payload: z.object({
      before: z.object({ security: z.enum(securityClasses), below: z.boolean() }),
      reason: z.string(),
    }),
  },
  'paper.set': {
    says: { id: 'Pengaturan dokumen diubah', en: 'Settings of a document changed' },
    payload: z.object({ version: z.int(), ...settings }),
  },
});
