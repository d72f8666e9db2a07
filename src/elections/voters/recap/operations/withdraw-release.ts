/** Takes aggregates back from the public; the page then says when, and for which reason. */
import { findPersonalData } from '../../../../evidence/index.ts';
import { can } from '../../../../identity/index.ts';
import { about, ok, type Operation } from '../../../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';

export const withdrawRelease: Operation<
  { readonly recapId: string; readonly reason: string },
  { recapId: string }
> = async ({ tx, actor, clock }, { recapId, reason }) => {
  const release = await tx.selectFrom('voter_releases').selectAll().where('recap_id', '=', recapId).executeTakeFirst();
  if (release === undefined || release.withdrawn_at !== null || !can(actor, 'voters.settle', release.unit_id))
    return fail('recap/not-found');
  if (findPersonalData(reason).length > 0) return fail('recap/personal-data');
  await tx
    .updateTable('voter_releases')
    .set({ withdrawn_by: actor.personId ?? '', withdrawn_at: clock.now(), withdrawn_reason: reason })
    .where('recap_id', '=', recapId)
    .execute();
  return ok({
    value: { recapId },
    events: [
      event('recap.release-withdrawn', about('voter-recap', { unitId: release.unit_id, id: recapId }), { recapId }),
    ],
  });
};
