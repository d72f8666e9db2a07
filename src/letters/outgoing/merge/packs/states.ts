/** The states of signed files that come together; the database guards them by the same rows. */
import type { StateMachine } from '../../../../platform/index.ts';
import type { SignedEntryState, SignedPackState } from './schema.ts';

export const signedPackMachine = {
  name: 'signed-pack',
  says: { id: 'unggahan berkas bertanda tangan', en: 'upload of signed files' },
  first: 'dibuka',
  steps: [
    { old: 'dibuka', new: 'dicocokkan', by: 'open' },
    { old: 'dibuka', new: 'gagal', by: 'fail' },
    { old: 'dicocokkan', new: 'selesai', by: 'match' },
    { old: 'dicocokkan', new: 'gagal', by: 'break off' },
    { old: 'selesai', new: 'dicocokkan', by: 'reason' },
  ],
} as const satisfies StateMachine<SignedPackState>;

export const signedEntryMachine = {
  name: 'signed-entry',
  says: { id: 'berkas dalam unggahan', en: 'file of an upload' },
  first: 'menunggu',
  steps: [
    { old: 'menunggu', new: 'terikat', by: 'bind' },
    { old: 'menunggu', new: 'perlu-alasan', by: 'ask' },
    { old: 'menunggu', new: 'tidak-cocok', by: 'refuse' },
    { old: 'perlu-alasan', new: 'menunggu', by: 'reason' },
    { old: 'tidak-cocok', new: 'menunggu', by: 'give' },
    { old: 'tidak-cocok', new: 'disisihkan', by: 'set aside' },
  ],
} as const satisfies StateMachine<SignedEntryState>;
