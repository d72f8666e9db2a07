/** How sentences name the states of files and of proposals to destroy, in both languages. */
import type { Words } from '../platform/index.ts';
import type { DestructionState, RecordFileState } from './schema.ts';

export const recordFileStateWords: Readonly<Record<RecordFileState, Words>> = {
  terbuka: { id: 'terbuka', en: 'open' },
  ditutup: { id: 'ditutup', en: 'closed' },
  dimusnahkan: { id: 'dimusnahkan', en: 'destroyed' },
};

export const destructionStateWords: Readonly<Record<DestructionState, Words>> = {
  menyusun: { id: 'sedang disusun', en: 'being listed' },
  diperiksa: { id: 'sedang diperiksa', en: 'being examined' },
  diajukan: { id: 'diajukan', en: 'submitted' },
  disetujui: { id: 'disetujui', en: 'approved' },
  selesai: { id: 'selesai', en: 'done' },
  batal: { id: 'batal', en: 'cancelled' },
};
