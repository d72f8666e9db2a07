import { demoFacts } from '../../activities/index.ts';
import { approvedActivity, draftsOf, ntt } from '../../testing/steps.ts';
import type { MakeThings } from '../../testing/things.ts';

/** NTT's report about an approved activity; its news item goes on to the newsroom. */
export const makeThings: MakeThings = async (house) => {
  const activity = await approvedActivity(house, demoFacts('00'));
  const drafts = await draftsOf(await house.as('staf.ntt'), ntt, activity, ['news', 'report']);
  return { drafts: drafts.get('report') ?? '', newsDraft: drafts.get('news') ?? '' };
};
