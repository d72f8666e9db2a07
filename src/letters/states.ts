/** The states of a letter and of a branch of its disposition; the database guards them by the same rows. */
import type { StateMachine } from '../platform/index.ts';
import type { ArrivalState, DispositionState, LetterState } from './schema.ts';

export const letterMachine = {
  name: 'letter',
  says: { id: 'surat masuk', en: 'incoming letter' },
  first: 'dicatat',
  steps: [
    { old: 'dicatat', new: 'didisposisi', by: 'dispose' },
    { old: 'didisposisi', new: 'dicatat', by: 'withdraw' },
    { old: 'didisposisi', new: 'selesai', by: 'finish' },
    { old: 'dicatat', new: 'selesai', by: 'finish' },
    { old: 'selesai', new: 'didisposisi', by: 'dispose' },
    { old: 'dicatat', new: 'batal', by: 'cancel' },
  ],
} as const satisfies StateMachine<LetterState>;

export const arrivalMachine = {
  name: 'letter-arrival',
  says: { id: 'berkas yang datang', en: 'what came in by itself' },
  first: 'menunggu',
  steps: [
    { old: 'menunggu', new: 'dicatat', by: 'register' },
    { old: 'menunggu', new: 'diabaikan', by: 'dismiss' },
    { old: 'diabaikan', new: 'menunggu', by: 'return' },
    { old: 'dicatat', new: 'menunggu', by: 'come again' },
  ],
} as const satisfies StateMachine<ArrivalState>;

export const dispositionMachine = {
  name: 'disposition',
  says: { id: 'disposisi', en: 'disposition' },
  first: 'terkirim',
  steps: [
    { old: 'terkirim', new: 'dibaca', by: 'read' },
    { old: 'terkirim', new: 'ditarik', by: 'withdraw' },
    { old: 'terkirim', new: 'ditarik', by: 'give back' },
    { old: 'dibaca', new: 'ditarik', by: 'give back' },
    { old: 'dibaca', new: 'terkirim', by: 'move' },
    { old: 'dibaca', new: 'diteruskan', by: 'hand on' },
    { old: 'diteruskan', new: 'dibaca', by: 'withdraw' },
    { old: 'dibaca', new: 'dilaporkan', by: 'report' },
    { old: 'dilaporkan', new: 'selesai', by: 'accept' },
    { old: 'dilaporkan', new: 'dibaca', by: 'return' },
    { old: 'diteruskan', new: 'selesai', by: 'finish' },
  ],
} as const satisfies StateMachine<DispositionState>;
