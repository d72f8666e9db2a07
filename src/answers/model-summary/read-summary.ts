/** The summary of a paper by a unit's model, for who may open the paper now. */
import { personNames } from '../../identity/index.ts';
import { paperText } from '../../library/index.ts';
import { modelFor } from '../../models/index.ts';
import { ok, openJob, type Actor, type Platform, type Result, type Tx } from '../../platform/index.ts';
import { fail } from '../failures.ts';
import type { ModelSummary } from '../schema.ts';
import type { SummaryAsk } from './ask-for-summary.ts';
import { hashOf, summaryJob } from './summary-job.ts';

export async function modelSummaryOf(
  platform: Platform,
  actor: Actor,
  asked: SummaryAsk,
): Promise<Result<ModelSummary>> {
  const { paperId, unitId } = asked;
  const found = await platform.database.read(actor, async (tx) => {
    const paper = await paperText(tx, paperId);
    if (paper === null) return null;
    const jobId = await openJob(tx, summaryJob, paperId);
    const writing = jobId === null ? null : await wordsOf(tx, asked);
    return { security: paper.security, jobId, writing, made: await madeOf(tx, asked, hashOf(paper.text)) };
  });
  if (found === null) return fail('answers/no-paper');
  const { security, ...shown } = found;
  const model = await modelFor(platform, unitId, security);
  // Where none is chosen there is nothing to explain: the paper's own sentences are the summary.
  const why = model.ok || model.failure.code === 'models/none' ? null : model.failure.message;
  return ok({ ...shown, model: model.ok ? model.value.model : null, why });
}

async function wordsOf(tx: Tx, { unitId, paperId }: SummaryAsk): Promise<string | null> {
  const row = await tx
    .selectFrom('paper_summary_words')
    .select('words')
    .where('unit_id', '=', unitId)
    .where('paper_id', '=', paperId)
    .executeTakeFirst();
  return row?.words ?? null;
}

async function madeOf(tx: Tx, { unitId, paperId }: SummaryAsk, textHash: string): Promise<ModelSummary['made']> {
  const row = await tx
    .selectFrom('paper_summaries')
    .select(['sentences', 'parts', 'whole', 'refused', 'warning', 'model', 'asked_by', 'made_at'])
    .where('unit_id', '=', unitId)
    .where('paper_id', '=', paperId)
    .where('text_sha256', '=', textHash)
    .orderBy('n', 'desc')
    .executeTakeFirst();
  if (row === undefined) return null;
  const { asked_by, made_at, ...made } = row;
  const names = await personNames(tx, [asked_by]);
  return { ...made, askedBy: names.get(asked_by) ?? '', madeAt: made_at.toISOString() };
}
