/** Identity's part of "menunggu saya": positions that wait for a second person. */
import type { TaskSource } from '../platform/index.ts';
import { positionsToConfirm } from './queries/people.ts';

export const identityTasks: TaskSource = {
  codes: ['confirm-position'],
  find: async (tx) =>
    (await positionsToConfirm(tx)).map(({ id, unitId, person, label, givenAt }) => ({
      task: 'confirm-position',
      subject: { type: 'assignment', id },
      unitId,
      title: `${person}, ${label.id}`,
      since: givenAt,
    })),
};
