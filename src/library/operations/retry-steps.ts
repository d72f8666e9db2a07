import { about, ok, type Operation } from '../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { mayEdit } from '../policy.ts';
import { paperSteps, type PaperId, type PaperStep } from '../schema.ts';
import { jobOfStep } from '../steps/step-job.ts';

type Input = { readonly paperId: PaperId; readonly step?: PaperStep | undefined };

/** Asks once more for a step that failed; the steps after it follow by themselves. */
export const retrySteps: Operation<Input, { jobId: string }> = async ({ tx, actor, clock, rooms, ask }, input) => {
  const paper = await tx
    .selectFrom('papers')
    .select(['id', 'unit_id as unitId'])
    .where('id', '=', input.paperId)
    .forUpdate()
    .executeTakeFirst();
  if (!paper) return fail('library/not-found');
  if (!mayEdit(actor, paper.unitId)) return fail('library/not-yours');
  const failed = await tx
    .selectFrom('paper_steps')
    .select('step')
    .where('paper_id', '=', paper.id)
    .where('state', '=', 'gagal')
    .execute();
  const step = paperSteps.find(
    (one) => (input.step === undefined || one === input.step) && failed.some((row) => row.step === one),
  );
  if (step === undefined) return fail('library/nothing-failed');
  await tx
    .updateTable('paper_steps')
    .set({ state: 'menunggu', failure: null, at: clock.now() })
    .where('paper_id', '=', paper.id)
    .where('step', '=', step)
    .execute();
  await tx.updateTable('papers').set({ state: 'diproses' }).where('id', '=', paper.id).execute();
  const jobId = await ask(jobOfStep(rooms, step), { paperId: paper.id }, { unitId: paper.unitId });
  return ok({ value: { jobId }, events: [event('paper.step-retried', about('paper', paper), { step })] });
};
