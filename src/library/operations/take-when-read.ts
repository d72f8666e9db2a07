/** A paper becomes a document of a thing at once where it is read, and by a job as soon as it is. */
import { z } from 'zod';
import {
  about,
  defineJob,
  ok,
  runOperation,
  type Operation,
  type OperationContext,
  type UnitId,
} from '../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { paperIdSchema, type PaperId } from '../schema.ts';
import { usePaper } from './use-paper.ts';

const useInput = z.object({ paperId: paperIdSchema, type: z.string(), subjectId: z.string() });
type Use = z.infer<typeof useInput>;

/** Null where the paper is still being read. */
export const takeWhenRead: Operation<Use, { jobId: string } | null> = async (context, input) => {
  const { tx, actor, clock } = context;
  const paper = await tx
    .selectFrom('papers')
    .select(['id', 'unit_id as unitId', 'name', 'state'])
    .where('id', '=', input.paperId)
    .executeTakeFirst();
  if (!paper) return fail('library/not-found');
  if (paper.state === 'siap') return usePaper(context, input);
  // What another unit shares is asked for by that unit's jobs, which do not see the thing.
  if (!actor.unitIds.includes(paper.unitId)) return fail('library/not-read', { name: paper.name });
  const { type, subjectId } = input;
  await tx
    .insertInto('paper_uses')
    .values({
      paper_id: paper.id,
      unit_id: paper.unitId,
      subject_type: type,
      subject_id: subjectId,
      asked_by: actor.personId ?? 'system',
      asked_at: clock.now(),
    })
    .execute();
  return ok({ value: null, events: [event('paper.use-asked', about('paper', paper), { type, subjectId })] });
};

/** Asks for what waited for this paper to be read; called in the transaction that says it is. */
export async function askWaitingUses(
  { tx, ask }: OperationContext,
  { id, unitId }: { readonly id: PaperId; readonly unitId: UnitId },
): Promise<void> {
  const waiting = await tx
    .deleteFrom('paper_uses')
    .where('paper_id', '=', id)
    .returning(['subject_type', 'subject_id'])
    .execute();
  for (const { subject_type: type, subject_id: subjectId } of waiting)
    await ask(usePaperJob, { paperId: id, type, subjectId }, { unitId });
}

export const usePaperJob = defineJob({
  kind: 'library.use-paper',
  input: useInput,
  about: ({ paperId }) => ({ type: 'paper', id: paperId }),
  lane: 'light',
  run: async ({ platform, actor }, input) => {
    const used = await runOperation(platform, actor, usePaper, input);
    return used.ok ? ok({}) : used;
  },
});
