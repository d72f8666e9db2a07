/**
 * A step of the reading of a paper, as a job: it does its work outside any transaction, writes what came of it in one,
 * says so in the trail and asks for the next step there. A step that is done already is left alone, so that a killed
 * job simply runs again.
 */
import { z } from 'zod';
import {
  about,
  defineJob,
  jobsOf,
  ok,
  runOperation,
  type Failure,
  type Job,
  type Operation,
  type OperationContext,
  type Result,
  type Room,
  type UnitId,
  type Work,
} from '../../platform/index.ts';
import { keepFailure } from '../../documents/index.ts';
import type { DocumentId } from '../../documents/schema.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { tellArrived } from '../arrived.ts';
import { askWaitingUses } from '../operations/take-when-read.ts';
import { paperIdSchema, paperSteps, type IntakeId, type PaperId, type PaperStep } from '../schema.ts';
import { kindOfStep } from './kinds.ts';

export const stepInput = z.object({ paperId: paperIdSchema });
export type StepInput = z.infer<typeof stepInput>;

/** A paper as its steps see it. */
export type PaperAtWork = {
  readonly id: PaperId;
  readonly unitId: UnitId;
  readonly intakeId: IntakeId;
  readonly documentId: DocumentId | null;
  readonly name: string;
  readonly mime: string;
  readonly sha256: string;
  readonly size: number;
  readonly format: string | null;
  readonly title: string;
};

/** What came of a step: what is to be written with it, and which later steps this paper does not need. */
export type StepResult = {
  readonly write?: (context: OperationContext) => Promise<void>;
  readonly needless?: readonly PaperStep[];
  /** Address of what a later step goes on with. */
  readonly kept?: string;
};

type StepWork = (work: Work, paper: PaperAtWork) => Promise<Result<StepResult> | 'stopped'>;

/** The job of a step; throws where no room has it: that is a bug. */
export function jobOfStep(rooms: readonly Room[], step: PaperStep): Job<StepInput> {
  const job = jobsOf(rooms).find(({ kind }) => kind === kindOfStep(step));
  if (job === undefined) throw new Error(`no job does the step ${step}`);
  return job as unknown as Job<StepInput>;
}

export const defineStep = (step: PaperStep, lane: Job['lane'], run: StepWork): Job<StepInput> =>
  defineJob({
    kind: kindOfStep(step),
    input: stepInput,
    about: ({ paperId }) => ({ type: 'paper', id: paperId }),
    lane,
    alone: 'subject',
    run: (work, { paperId }) => workStep(work, { step, paperId, run }),
    gaveUp: async ({ actor, platform }, { paperId }) => {
      const paper = await platform.database.read(actor, (tx) => paperAtWork(tx, paperId));
      if (paper === null) return;
      const { failure } = fail('library/broke-off', { name: paper.name });
      await runOperation(platform, actor, failStep, { step, paper, failure });
    },
  });

async function workStep(
  work: Work,
  { step, paperId, run }: { readonly step: PaperStep; readonly paperId: PaperId; readonly run: StepWork },
): Promise<Result<object>> {
  const { platform, actor } = work;
  const paper = await platform.database.read(actor, (tx) => paperAtWork(tx, paperId));
  if (paper === null) return fail('library/not-found');
  const waits = await platform.database.read(actor, (tx) => isOpen(tx, paperId, step));
  if (!waits) return ok({});
  const made = await run(work, paper);
  if (made === 'stopped') return ok({});
  const saved = made.ok
    ? await runOperation(platform, actor, finishStep, { step, paper, result: made.value })
    : await runOperation(platform, actor, failStep, { step, paper, failure: made.failure });
  // Another attempt was faster, and what it wrote stands.
  if (!saved.ok && saved.failure.code !== 'library/step-done') return saved;
  return made.ok ? ok({}) : made;
}

const paperAtWork = async (tx: OperationContext['tx'], id: PaperId): Promise<PaperAtWork | null> => {
  const row = await tx
    .selectFrom('papers')
    .select(['id', 'unit_id', 'intake_id', 'document_id', 'name', 'mime', 'sha256', 'size', 'format', 'title'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { unit_id: unitId, intake_id: intakeId, document_id: documentId, ...rest } = row;
  return { ...rest, unitId, intakeId, documentId };
};

async function isOpen(tx: OperationContext['tx'], paperId: PaperId, step: PaperStep): Promise<boolean> {
  const row = await tx
    .selectFrom('paper_steps')
    .select('state')
    .where('paper_id', '=', paperId)
    .where('step', '=', step)
    .executeTakeFirst();
  return row?.state === 'menunggu';
}

type Finish = { readonly step: PaperStep; readonly paper: PaperAtWork; readonly result: StepResult };

const finishStep: Operation<Finish, null> = async (context, { step, paper, result }) => {
  const { tx, clock } = context;
  if (!(await closeStep(context, paper, step, 'selesai'))) return fail('library/step-done');
  if (result.kept !== undefined)
    await tx
      .updateTable('paper_steps')
      .set({ kept: result.kept })
      .where('paper_id', '=', paper.id)
      .where('step', '=', step)
      .execute();
  await result.write?.(context);
  if (result.needless?.length)
    await tx
      .updateTable('paper_steps')
      .set({ state: 'dilewati', at: clock.now() })
      .where('paper_id', '=', paper.id)
      .where('step', 'in', result.needless)
      .where('state', '=', 'menunggu')
      .execute();
  const isReady = await goOn(context, paper);
  const events = [event('paper.step-done', about('paper', paper), { step })];
  return ok({ value: null, events: isReady ? [...events, event('paper.ready', about('paper', paper), {})] : events });
};

/** Asks for the first step that waits; a paper whose steps are all done is ready, and then it is true. */
async function goOn(context: OperationContext, { id, unitId }: PaperAtWork): Promise<boolean> {
  const { tx, ask, rooms } = context;
  const rows = await tx.selectFrom('paper_steps').select(['step', 'state']).where('paper_id', '=', id).execute();
  const waiting = new Set(rows.filter(({ state }) => state === 'menunggu').map((row) => row.step));
  // The index follows the trail by itself.
  const next = paperSteps.find((step) => step !== 'index' && waiting.has(step));
  if (next !== undefined) await ask(jobOfStep(rooms, next), { paperId: id }, { unitId });
  else {
    await tx.updateTable('papers').set({ state: 'siap' }).where('id', '=', id).execute();
    await askWaitingUses(context, { id, unitId });
    await tellArrived(context, { id, unitId });
  }
  return next === undefined;
}

/** False where the step does not wait any more. The row is held until the transaction ends. */
async function closeStep(
  { tx, clock }: OperationContext,
  { id }: Pick<PaperAtWork, 'id'>,
  step: PaperStep,
  state: 'selesai' | 'gagal',
  failure: Failure | null = null,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('paper_steps')
    .set({ state, failure: failure && JSON.stringify(failure), at: clock.now() })
    .where('paper_id', '=', id)
    .where('step', '=', step)
    .where('state', '=', 'menunggu')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

type Fail = { readonly step: PaperStep; readonly paper: PaperAtWork; readonly failure: Failure };

const failStep: Operation<Fail, null> = async (context, { step, paper, failure }) => {
  const { tx } = context;
  if (!(await closeStep(context, paper, step, 'gagal', failure))) return fail('library/step-done');
  await tx.updateTable('papers').set({ state: 'gagal' }).where('id', '=', paper.id).execute();
  await tellArrived(context, paper);
  if (paper.documentId !== null && step !== 'fields') await keepFailure(tx, paper.documentId, failure);
  const events = [event('paper.step-failed', about('paper', paper), { step, code: failure.code })];
  return ok({ value: null, events });
};
