import type { Room } from '../platform/index.ts';
import { submissionsSubjects } from './subjects.ts';

export const submissionsRoom = {
  name: 'submissions',
  uses: ['platform', 'identity'],
  subjects: submissionsSubjects,
  migrations: new URL('./migrations/', import.meta.url),
} satisfies Room;
