/** Voter lists' part of "menunggu saya". */
import type { Subject, TaskSource } from '../../platform/index.ts';
import { mostCounted, voterTasks, waitingForMe, type WaitingVoters } from './waiting.ts';

export const votersTasks: TaskSource = {
  codes: voterTasks,
  find: async (tx, actor) =>
    (await waitingForMe(tx, actor)).map((waits) => ({
      task: waits.task,
      subject: subjectOf(waits),
      unitId: waits.unitId,
      title: waits.title,
      since: waits.since,
      values: valuesOf(waits),
    })),
};

/** A file, a list, a recap; recaps of several units wait for the unit that receives them. */
function subjectOf({ importId, listId, recapId, unitId }: WaitingVoters): Subject {
  if (importId !== undefined) return { type: 'voter-import', id: importId };
  if (listId !== null) return { type: 'voter-list', id: listId };
  return recapId === null ? { type: 'unit', id: unitId } : { type: 'voter-recap', id: recapId };
}

const valuesOf = ({ task, listId, kind, period, count, reason, askedBy }: WaitingVoters) => ({
  kind,
  period,
  ...(listId === null ? {} : { listId }),
  ...(count === null ? {} : { count, countIsMore: task === 'decide-findings' && count >= mostCounted }),
  ...(reason === null ? {} : { reason }),
  ...(askedBy === undefined ? {} : { askedBy }),
});
