/** The newsroom's part of "menunggu saya": approved news to publish, approved corrections of what is public. */
import type { TaskSource } from '../platform/index.ts';
import { waitingForMe } from './queries/waiting-for-me.ts';

export const newsroomTasks: TaskSource = {
  codes: ['publish', 'correct'],
  find: async (tx, actor, rooms) =>
    (await waitingForMe(tx, rooms, actor)).map(({ task, draftId, publicationId, unitId, title, since }) => ({
      task,
      subject:
        publicationId === null ? { type: 'draft' as const, id: draftId } : { type: 'publication', id: publicationId },
      unitId,
      title,
      since,
      values: { kind: 'news' },
    })),
};
