/** Drafts' part of "menunggu saya": what the loop asks for. Where a text goes once it is approved is another room's matter. */
import type { TaskSource } from '../platform/index.ts';
import { waitingForMe } from './queries/list-drafts.ts';

const codes = ['review', 'approve', 'revise', 'renew'] as const;

export const draftsTasks: TaskSource = {
  codes,
  find: async (tx, actor) =>
    (await waitingForMe(tx, actor)).flatMap(({ task, id, unitId, title, since, kind }) =>
      codes.some((code) => code === task)
        ? [{ task, subject: { type: 'draft' as const, id }, unitId, title, since, values: { kind } }]
        : [],
    ),
};
