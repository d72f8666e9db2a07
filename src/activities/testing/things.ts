import { jobsOf } from '../../platform/index.ts';
import type { MakeThings } from '../../testing/things.ts';
import { createDemoActivity } from '../demo-activity.ts';

/** NTT's activity in progress, its material, and the job that read it. */
export const makeThings: MakeThings = async ({ platform }) => {
  const made = await createDemoActivity(platform, '53');
  if (!made.ok) throw new Error(made.failure.code);
  await platform.workJobs(jobsOf(platform.rooms));
  const { id: material } = await platform.owner.selectFrom('materials').select('id').executeTakeFirstOrThrow();
  const { id: job } = await platform.owner
    .selectFrom('jobs')
    .select('id')
    .where('unit_id', '=', '53')
    .executeTakeFirstOrThrow();
  return { activities: made.value.id, materialId: material, jobs: job };
};
