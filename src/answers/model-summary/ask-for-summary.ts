/** Asks the unit's model to sum up a paper that the asker may open. */
import { paperText } from '../../library/index.ts';
import type { PaperId } from '../../library/schema.ts';
import { modelFor } from '../../models/index.ts';
import {
  ok,
  openJob,
  runOperation,
  type Actor,
  type Operation,
  type Platform,
  type Result,
  type UnitId,
} from '../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { summaryJob } from './summary-job.ts';

export type SummaryAsk = { readonly unitId: UnitId; readonly paperId: PaperId };

export async function askForSummary(
  platform: Platform,
  actor: Actor,
  asked: SummaryAsk,
): Promise<Result<{ jobId: string }>> {
  const paper = await platform.database.read(actor, (tx) => paperText(tx, asked.paperId));
  if (paper === null) return fail('answers/no-paper');
  const model = await modelFor(platform, asked.unitId, paper.security);
  return model.ok ? runOperation(platform, actor, ask, asked) : model;
}

const ask: Operation<SummaryAsk, { jobId: string }> = async (context, { unitId, paperId }) => {
  if ((await openJob(context.tx, summaryJob, paperId)) !== null) return fail('answers/summing-up');
  const jobId = await context.ask(summaryJob, { paperId }, { unitId });
  const about = { unitId, subject: { type: 'paper' as const, id: paperId } };
  return ok({ value: { jobId }, events: [event('paper.summary-asked', about, { jobId })] });
};
