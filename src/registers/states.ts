/** The states of a number. Guarded in the database by the same rows (kc.keep_number), drawn in docs/states.md. */
import type { StateMachine } from '../platform/index.ts';
import type { NumberState } from './schema.ts';

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
