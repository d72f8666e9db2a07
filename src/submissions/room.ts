import type { Room } from '../platform/index.ts';
import { submissionsSubjects } from './subjects.ts';
import { tellJob } from './tell.ts';

export const submissionsRoom = {
  name: 'submissions',
  uses: ['platform', 'identity'],
  subjects: submissionsSubjects,
  jobs: [tellJob],
  migrations: new URL('./migrations/', import.meta.url),
  vouches: [
    {
      table: 'submittables',
      says: { id: 'bahan kiriman', en: 'what can be sent' },
      key: ['thing_id'],
      unit: 'unit_id',
      recipe: 1,
    },
    { table: 'submissions', says: { id: 'kiriman', en: 'submission' }, key: ['id'], unit: 'unit_id', recipe: 2 },
    {
      table: 'submission_sources',
      says: { id: 'sumber penjumlahan', en: 'source of a sum' },
      key: ['thing_id', 'submission_id'],
      unit: 'unit_id',
      recipe: 1,
    },
    {
      table: 'submission_due_dates',
      says: { id: 'batas waktu', en: 'due date' },
      key: ['unit_id', 'series', 'period'],
      unit: 'unit_id',
      recipe: 1,
    },
  ],
} satisfies Room;
