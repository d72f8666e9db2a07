/** The states of a list that came from elsewhere; the database guards them by the same rows. */
import type { StateMachine } from '../../platform/index.ts';
import type { ExchangeState } from './schema.ts';

export const exchangeMachine = {
  name: 'exchange-file',
  says: { id: 'daftar surat dari luar', en: 'list of letters from elsewhere' },
  first: 'dibaca',
  steps: [
    { old: 'dibaca', new: 'dipetakan', by: 'read' },
    { old: 'dibaca', new: 'gagal', by: 'fail' },
    { old: 'dipetakan', new: 'disusun', by: 'map' },
    { old: 'disusun', new: 'siap', by: 'arrange' },
    { old: 'disusun', new: 'dipetakan', by: 'break off' },
    { old: 'siap', new: 'disusun', by: 'map' },
    { old: 'siap', new: 'menyimpan', by: 'take' },
    { old: 'menyimpan', new: 'diterima', by: 'keep' },
    { old: 'menyimpan', new: 'siap', by: 'break off' },
    { old: 'dipetakan', new: 'ditolak', by: 'refuse' },
    { old: 'siap', new: 'ditolak', by: 'refuse' },
  ],
} as const satisfies StateMachine<ExchangeState>;
