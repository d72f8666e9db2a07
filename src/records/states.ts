/** The states of a file of one matter; guarded in the database by the same rows, drawn in docs/states.md. */
import type { StateMachine } from '../platform/index.ts';
import type { RecordFileState } from './schema.ts';

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
