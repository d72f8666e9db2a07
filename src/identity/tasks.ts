/** Identity's part of "menunggu saya": positions and password links that wait for another person. */
import type { TaskSource } from '../platform/index.ts';
import { linksToConfirm } from './queries/links.ts';
import { positionsToConfirm } from './queries/people.ts';

export const positionTasks: TaskSource = {
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

export const linkTasks: TaskSource = {
  codes: ['confirm-link', 'confirm-denied-link'],
  find: async (tx) =>
    (await linksToConfirm(tx)).map(({ unitId, personId, person, usedAt, denied }) => ({
      task: denied ? 'confirm-denied-link' : 'confirm-link',
      subject: { type: 'person', id: personId },
      unitId,
      title: person,
      since: usedAt,
      values: { usedAt },
    })),
};
