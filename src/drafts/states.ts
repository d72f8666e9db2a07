/** The states of a text. Guarded in the database by the same rows (kc.guard_draft), drawn in docs/states.md. */
import type { StateMachine } from '../platform/index.ts';
import type { DraftState } from './schema.ts';

export const draftMachine = {
  name: 'draft',
  says: { id: 'teks', en: 'text' },
  first: 'konsep',
  steps: [
    { old: 'konsep', new: 'diperiksa', by: 'review' },
    { old: 'diperiksa', new: 'disetujui', by: 'approve' },
    { old: 'disetujui', new: 'terbit', by: 'release' },
    { old: 'terbit', new: 'disetujui', by: 'take back' },
    { old: 'konsep', new: 'arsip', by: 'archive' },
    { old: 'disetujui', new: 'arsip', by: 'archive' },
    { old: 'arsip', new: 'konsep', by: 'unarchive' },
    { old: 'arsip', new: 'disetujui', by: 'unarchive' },
    { old: 'diperiksa', new: 'konsep', by: 'return' },
    { old: 'disetujui', new: 'konsep', by: 'return' },
    { old: 'diperiksa', new: 'konsep', by: 'edit' },
    { old: 'disetujui', new: 'konsep', by: 'edit' },
    { old: 'terbit', new: 'konsep', by: 'edit' },
    { old: 'diperiksa', new: 'konsep', by: 'changed basis' },
    { old: 'disetujui', new: 'konsep', by: 'changed basis' },
  ],
} as const satisfies StateMachine<DraftState>;
