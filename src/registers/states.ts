/**
 * The states of a number and of a register taken in. Guarded in the database by the same rows (kc.keep_number,
 * kc.guard_register_import), drawn in docs/states.md.
 */
import type { StateMachine } from '../platform/index.ts';
import type { NumberState, RegisterImport } from './schema.ts';

export const numberMachine = {
  name: 'number',
  says: { id: 'nomor', en: 'number' },
  first: 'dipesan',
  steps: [
    { old: 'dipesan', new: 'tetap', by: 'settle' },
    { old: 'dipesan', new: 'batal', by: 'void' },
    { old: 'tetap', new: 'batal', by: 'void' },
    { old: 'kosong', new: 'tetap', by: 'take in' },
    { old: 'kosong', new: 'batal', by: 'take in' },
  ],
} as const satisfies StateMachine<NumberState>;

export const importMachine = {
  name: 'register-import',
  says: { id: 'impor buku nomor', en: 'import of a register' },
  first: 'dibaca',
  steps: [
    { old: 'dibaca', new: 'siap', by: 'read' },
    { old: 'dibaca', new: 'gagal', by: 'fail' },
    { old: 'siap', new: 'menyimpan', by: 'take' },
    { old: 'menyimpan', new: 'diterima', by: 'keep' },
    { old: 'menyimpan', new: 'siap', by: 'break off' },
    { old: 'siap', new: 'ditolak', by: 'refuse' },
  ],
} as const satisfies StateMachine<RegisterImport['state']>;
