/** The states of a file of one matter and of a proposal to destroy; guarded in the database by the same rows, drawn in docs/states.md. */
import type { StateMachine } from '../platform/index.ts';
import type { ClassImportState, DestructionState, RecordFileState } from './schema.ts';

export const recordFileMachine = {
  name: 'record-file',
  says: { id: 'berkas', en: 'file of one matter' },
  first: 'terbuka',
  steps: [
    { old: 'terbuka', new: 'ditutup', by: 'close' },
    { old: 'ditutup', new: 'terbuka', by: 'reopen' },
    { old: 'ditutup', new: 'dimusnahkan', by: 'destroy' },
  ],
} as const satisfies StateMachine<RecordFileState>;

export const destructionMachine = {
  name: 'record-destruction',
  says: { id: 'usul musnah', en: 'proposal to destroy' },
  first: 'menyusun',
  steps: [
    { old: 'menyusun', new: 'diperiksa', by: 'list' },
    { old: 'diperiksa', new: 'diajukan', by: 'submit' },
    { old: 'diajukan', new: 'diperiksa', by: 'return' },
    { old: 'diajukan', new: 'disetujui', by: 'approve' },
    { old: 'disetujui', new: 'selesai', by: 'finish' },
    { old: 'menyusun', new: 'batal', by: 'cancel' },
    { old: 'diperiksa', new: 'batal', by: 'cancel' },
    { old: 'diajukan', new: 'batal', by: 'cancel' },
  ],
} as const satisfies StateMachine<DestructionState>;

export const classImportMachine = {
  name: 'record-class-import',
  says: { id: 'impor tabel klasifikasi', en: 'import of a table of classes' },
  first: 'dibaca',
  steps: [
    { old: 'dibaca', new: 'siap', by: 'read' },
    { old: 'dibaca', new: 'gagal', by: 'fail' },
    { old: 'siap', new: 'diterima', by: 'take' },
    { old: 'siap', new: 'ditolak', by: 'refuse' },
  ],
} as const satisfies StateMachine<ClassImportState>;
