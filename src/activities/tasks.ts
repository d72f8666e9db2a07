/** Activities' part of "menunggu saya". */
import type { TaskSource } from '../platform/index.ts';
import { waitingForMe } from './queries/waiting-for-me.ts';

export const activitiesTasks: TaskSource = {
  codes: ['approve-sheet', 'mend-sheet', 'add-local-facts'],
  find: async (tx, actor) =>
    (await waitingForMe(tx, actor)).map(({ kind, activityId, ...rest }) => ({
      ...rest,
      task: kind,
      subject: { type: 'activity', id: activityId },
    })),
};
