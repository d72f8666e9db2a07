/**
 * Drafts' part of "menunggu saya": what the loop asks for. Where a text goes once it is approved is another room's
 * matter.
 */
import type { TaskSource } from '../platform/index.ts';
import { waitingForMe } from './queries/list-drafts.ts';

export const draftsTasks: TaskSource = {
  codes: ['review', 'approve', 'revise', 'renew'],
  find: async (tx, actor, rooms) =>
    (await waitingForMe(tx, rooms, actor)).map(({ task, id, unitId, title, since, kind }) => ({
      task,
      subject: { type: 'draft', id },
      unitId,
      title,
      since,
      values: { kind },
    })),
};
