import { jobsOf } from '../../platform/index.ts';
import { approvedActivity, draftsOf, ntt } from '../../testing/steps.ts';
import type { MakeThings } from '../../testing/things.ts';
import { createDemoActivity } from '../demo-activity.ts';
import { demoFacts } from '../demo.ts';
import { unitCalled } from '../../platform/testing/ids.ts';

/**
 * NTT's activity in progress, its material, and the job that read it; NTT's report about an approved activity, whose
 * news item goes on to the newsroom.
 */
export const makeThings: MakeThings = async (house) => {
  const { platform } = house;
  const made = await createDemoActivity(platform, unitCalled('53'));
  if (!made.ok) throw new Error(made.failure.code);
  await platform.workJobs(jobsOf(platform.rooms));
  const { document_id: documentId } = await platform.owner
    .selectFrom('document_links')
    .select('document_id')
    .where('subject_id', '=', made.value.id)
    .executeTakeFirstOrThrow();
  const { id: job } = await platform.owner
    .selectFrom('jobs')
    .select('id')
    .where('unit_id', '=', unitCalled('53'))
    .executeTakeFirstOrThrow();
  const approved = await approvedActivity(house, demoFacts('00'));
  const drafts = await draftsOf(await house.as('staf.ntt'), ntt, approved, ['news', 'report']);
  return {
    activities: made.value.id,
    type: 'activity',
    subjects: approved,
    subjectId: made.value.id,
    documentId,
    jobs: job,
    drafts: drafts.get('report') ?? '',
    newsDraft: drafts.get('news') ?? '',
  };
};
