/** A letter as the server gives it, invented. */
import { letterIdSchema, type LetterView } from '../../../src/letters/schema.ts';
import { unit } from '../../testing/show.tsx';

export const letterId = letterIdSchema.parse('00000000-0000-4000-8000-000000000001');
export const letter = {
  id: letterId,
  unitId: unit.id,
  paperId: letterId as string,
  agenda: 12,
  year: 2026,
  receivedOn: '2026-02-10',
  state: 'dicatat',
  title: 'Perbaikan atap gudang',
  due: '2026-02-20',
  late: false,
  checked: false,
  security: 'biasa',
  version: 1,
  fields: {
    number: '31/RT.01-SD/5371/2026',
    date: '2026-02-09',
    sender: null,
    recipient: null,
    subject: 'Perbaikan atap gudang',
    nature: null,
    secrecy: null,
    attachments: null,
    duties: [{ id: 'tugas-1', what: 'mengirim denah gudang', by: '2026-02-20' }],
    meetings: [],
  },
  may: { register: true, direct: true, begin: false },
} as unknown as LetterView;
