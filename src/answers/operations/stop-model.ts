/** Stops the model that works on an answer: the quotation is the answer from then on. */
import { about, newestJobs, ok, stopJob, type Operation } from '../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { modelJobKind } from '../queries/answers.ts';
import type { AnswerId } from '../schema.ts';

const stopped = {
  code: 'model-failed' as const,
  message: {
    id: 'Model tidak dipakai: permintaan ke model dibatalkan. Yang tampil adalah kutipan dokumen.',
    en: 'No model was used: it was cancelled. You see the words of the documents.',
  },
  passage: null,
};

export const stopModel: Operation<{ readonly id: AnswerId }, { id: AnswerId }> = async ({ tx, clock }, { id }) => {
  const row = await tx.selectFrom('answers').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined) return fail('answers/not-found');
  if (row.state !== 'menunggu') return fail('answers/answered');
  const job = (await newestJobs(tx, [{ kind: modelJobKind }], [id])).get(id);
  if (job !== undefined) await stopJob(tx, job.id);
  await tx.deleteFrom('answer_words').where('answer_id', '=', id).execute();
  await tx
    .updateTable('answers')
    .set({ state: 'dijawab', warnings: JSON.stringify([...row.warnings, stopped]), answered_at: clock.now() })
    .where('id', '=', id)
    .execute();
  const claims = row.answer?.claims.length ?? 0;
  const made = event('answer.made', about('answer', { unitId: row.unit_id, id }), {
    by: 'kutipan',
    claims,
    refused: 0,
  });
  return ok({ value: { id }, events: [made] });
};
