/** The states of a list of recipients that came as a file; the database guards them by the same rows. */
import type { StateMachine } from '../../../platform/index.ts';
import type { MergeSheetState } from './schema.ts';

export const mergeSheetMachine = {
  name: 'merge-sheet',
  says: { id: 'daftar penerima surat', en: 'list of recipients of a letter' },
  first: 'dibaca',
  steps: [
    { old: 'dibaca', new: 'dipetakan', by: 'read' },
    { old: 'dibaca', new: 'gagal', by: 'fail' },
    { old: 'dipetakan', new: 'disusun', by: 'map' },
    { old: 'disusun', new: 'diambil', by: 'take' },
    { old: 'disusun', new: 'dipetakan', by: 'break off' },
    { old: 'dipetakan', new: 'ditolak', by: 'refuse' },
  ],
} as const satisfies StateMachine<MergeSheetState>;
