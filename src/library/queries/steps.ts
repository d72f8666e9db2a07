import type { z } from 'zod';
import type { Tx } from '../../platform/index.ts';
import { paperSteps, type PaperId, type paperStepSchema } from '../schema.ts';

type StepView = z.infer<typeof paperStepSchema>;

/** The steps of papers in their order. */
export async function stepsOf(tx: Tx, ids: readonly PaperId[]): Promise<ReadonlyMap<PaperId, StepView[]>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('paper_steps')
    .select(['paper_id', 'step', 'state', 'failure', 'at'])
    .where('paper_id', 'in', ids)
    .execute();
  const steps = new Map<PaperId, StepView[]>();
  for (const { paper_id, step, state, failure, at } of rows) {
    const of = steps.get(paper_id) ?? [];
    steps.set(paper_id, of);
    const shown = failure && { code: failure.code, message: failure.message };
    of.push({ step, state, done: 0, total: 0, failure: shown, at: at.toISOString() });
  }
  for (const of of steps.values()) of.sort((one, other) => rank(one) - rank(other));
  return steps;
}

const rank = ({ step }: StepView): number => paperSteps.indexOf(step);
