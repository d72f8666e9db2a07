import type { StateMachine } from '../../platform/index.ts';
import type { OutgoingState } from './schema.ts';

export const outgoingMachine = {
  name: 'outgoing',
  says: { id: 'surat keluar', en: 'outgoing letter' },
  first: 'menyusun',
  steps: [
    { old: 'menyusun', new: 'bernomor', by: 'approve' },
    { old: 'bernomor', new: 'ditandatangani', by: 'sign' },
    { old: 'ditandatangani', new: 'terkirim', by: 'send' },
    { old: 'menyusun', new: 'batal', by: 'cancel' },
    { old: 'bernomor', new: 'batal', by: 'cancel' },
    { old: 'ditandatangani', new: 'batal', by: 'cancel' },
  ],
} as const satisfies StateMachine<OutgoingState>;
