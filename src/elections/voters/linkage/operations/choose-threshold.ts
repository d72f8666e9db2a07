import { about, ok, openJob, type Operation } from '../../../../platform/index.ts';
import { listFail, readList } from '../../list/index.ts';
import { event } from '../events.ts';
import { lastRun } from '../queries/read-linkage.ts';
import { linkJob } from './link-list.ts';
import type { ListId } from '../../list/schema.ts';

export type ChooseThresholdInput = {
  readonly listId: ListId;
  /** Bits. */ readonly threshold: number;
  readonly reason: string;
};

/**
 * A person chooses, from a list's curve, from which weight on pairs are findings; it holds for all lists of the unit
 * from now on. The list's findings are made anew from the scores that are kept.
 */
export const chooseThreshold: Operation<ChooseThresholdInput, { jobId: string | null }> = async (
  { tx, actor, clock, ask },
  { listId, threshold, reason },
) => {
  const list = await readList(tx, listId, { lock: true });
  if (list === null) return listFail('voters/list-not-found');
  await tx
    .insertInto('voter_linkage_thresholds')
    .values({ unit_id: list.unit_id, since: clock.now(), threshold, chosen_by: actor.personId ?? '', reason })
    .onConflict((conflict) => conflict.columns(['unit_id', 'since']).doNothing())
    .execute();
  const again =
    list.state === 'terimpor' &&
    (await lastRun(tx, listId)) !== undefined &&
    (await openJob(tx, linkJob, listId)) === null;
  const jobId = again ? await ask(linkJob, { listId, again: true }, { unitId: list.unit_id }) : null;
  return ok({
    value: { jobId },
    events: [
      event('voters.threshold-chosen', about('voter-list', { unitId: list.unit_id, id: listId }), {
        threshold,
        reason,
      }),
    ],
  });
};
