/**
 * The states of a fact sheet. Guarded in the database by the same rows (kc.guard_activity), drawn in docs/states.md.
 */
import type { StateMachine } from '../platform/index.ts';
import type { ActivityState } from './tables.ts';

export const sheetMachine = {
  name: 'sheet',
  says: { id: 'lembar fakta', en: 'fact sheet' },
  first: 'menyusun',
  steps: [
    { old: 'menyusun', new: 'diajukan', by: 'submit' },
    { old: 'diajukan', new: 'disetujui', by: 'approve' },
    { old: 'diajukan', new: 'menyusun', by: 'return' },
    { old: 'diajukan', new: 'menyusun', by: 'edit' },
    { old: 'disetujui', new: 'menyusun', by: 'reopen' },
  ],
} as const satisfies StateMachine<ActivityState>;
