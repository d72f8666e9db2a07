import type { z } from 'zod';
import { newestJobs, type Failure, type Tx } from '../../platform/index.ts';
import { indexedThings } from '../../search/index.ts';
import { paperSteps, type PaperId, type PaperStep, type paperStepSchema } from '../schema.ts';
import { kindOfStep } from '../steps/kinds.ts';

type StepView = z.infer<typeof paperStepSchema>;

/** The steps of papers in their order, with how far the job is that works on one. */
export async function stepsOf(tx: Tx, ids: readonly PaperId[]): Promise<ReadonlyMap<PaperId, StepView[]>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('paper_steps')
    .select(['paper_id', 'step', 'state', 'failure', 'at'])
    .where('paper_id', 'in', ids)
    .execute();
  const jobs = await jobsOfSteps(tx, ids);
  // The index follows the trail by itself: it is done where the paper stands in it.
  const indexed = await indexedThings(tx, 'paper', ids);
  const steps = new Map<PaperId, StepView[]>();
  for (const { paper_id, step, state, failure, at } of rows) {
    const of = steps.get(paper_id) ?? [];
    steps.set(paper_id, of);
    const job = jobs.get(step)?.get(paper_id);
    const runs = state === 'menunggu' && job?.state === 'running';
    of.push({
      step,
      state: runs ? 'berjalan' : step === 'index' && indexed.has(paper_id) ? 'selesai' : state,
      done: runs ? job.done : 0,
      total: runs ? job.total : 0,
      failure: failure && { code: failure.code, message: failure.message },
      again: failure !== null && helpsAgain(failure),
      at: at.toISOString(),
    });
  }
  for (const of of steps.values()) of.sort((one, other) => rank(one) - rank(other));
  return steps;
}

/** What lies in the file itself comes again; what lay in the server, or took too long on it, may not. */
const helpsAgain = ({ code, status }: Failure): boolean => status >= 429 || code === 'documents/too-slow';

/** Of every step the newest job about each paper. */
async function jobsOfSteps(tx: Tx, ids: readonly PaperId[]) {
  const jobs = new Map<PaperStep, Awaited<ReturnType<typeof newestJobs>>>();
  for (const step of paperSteps) jobs.set(step, await newestJobs(tx, [{ kind: kindOfStep(step) }], ids));
  return jobs;
}

const rank = ({ step }: StepView): number => paperSteps.indexOf(step);
