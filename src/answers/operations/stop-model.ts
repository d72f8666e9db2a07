/** Stops the model that works on an answer: the quotation is the answer from then on. */
import { newestJobs, stopJob, type Operation } from '../../platform/index.ts';
import { fail } from '../failures.ts';
import { modelJobKind } from '../queries/answers.ts';
import type { AnswerId } from '../schema.ts';
import { finishAnswer } from './answer-with-model.ts';
import { failedWarning } from './claims-of-model.ts';

const stopped = failedWarning({
  id: 'permintaan ke model dibatalkan. Yang tampil adalah kutipan dokumen.',
  en: 'it was cancelled. You see the words of the documents.',
});

export const stopModel: Operation<{ readonly id: AnswerId }, { id: AnswerId }> = async (context, { id }) => {
  const { tx } = context;
  const row = await tx.selectFrom('answers').select('state').where('id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined) return fail('answers/not-found');
  const job = (await newestJobs(tx, [{ kind: modelJobKind }], [id])).get(id);
  if (job !== undefined && row.state === 'menunggu') await stopJob(tx, job.id);
  return finishAnswer(context, { id, claims: [], refused: 0, model: null, warning: stopped });
};
