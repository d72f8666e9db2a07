/** The work of a model on an answer that is quoted already. The quotation stands whatever a model does. */
import { z } from 'zod';
import {
  about,
  defineJob,
  ok,
  runOperation,
  type Operation,
  type Platform,
  type Result,
  type Work,
} from '../../platform/index.ts';
import { event } from '../events.ts';
import { classOf } from '../find.ts';
import { fail } from '../failures.ts';
import { modelJobKind, readAnswer, type AnswerRow } from '../queries/answers.ts';
import { claimsOfModel, failedWarning, type Said } from './claims-of-model.ts';
import { sayWords } from './say-words.ts';
import { notesOf } from '../reading/answer.ts';
import { answerIdSchema, type AnswerId } from '../schema.ts';
import type { KeptAnswer } from '../tables.ts';

const mostClaims = 5;

export const answerWithModelJob = defineJob({
  kind: modelJobKind,
  input: z.object({ id: answerIdSchema }),
  lane: 'outside',
  alone: 'unit',
  attempts: 2,
  stoppable: true,
  about: ({ id }) => ({ type: 'answer', id }),
  run: async (work, { id }): Promise<Result<object>> => {
    const row = await work.platform.database.read(work.actor, (tx) => readAnswer(tx, id));
    if (row === undefined || row.state !== 'menunggu') return ok({});
    const said = await claimsFor(work, row);
    return runOperation(work.platform, work.actor, finishAnswer, { id, ...said });
  },
  gaveUp: (work, { id }) => quoteOnly(work, id),
});

async function claimsFor(work: Work, row: AnswerRow): Promise<Said> {
  const { platform, actor } = work;
  // A paper may have been set to another class since it was asked.
  const security = await platform.database.read(actor, (tx) => classOf(tx, row));
  const material = {
    unitId: row.unit_id,
    task: 'answer' as const,
    system:
      'You answer a question of an Indonesian election office in at most three short sentences in Indonesian. ' +
      'Say only what the passages say, with their numbers, dates and names unchanged.',
    question: `Question: ${JSON.stringify(row.question)}`,
    passages: row.passages,
    mostClaims,
    security,
    about: { type: 'answer' as const, id: row.id },
  };
  return claimsOfModel(work, material, () => sayWords((words) => keepWords(work, row, words)));
}

/** What is written so far; it is no change of anybody's data and has no audit event. */
async function keepWords({ platform, actor }: Work, { id, unit_id }: AnswerRow, words: string): Promise<void> {
  await platform.database.write(actor, (tx) =>
    tx
      .insertInto('answer_words')
      .values({ answer_id: id, unit_id, words })
      .onConflict((conflict) => conflict.column('answer_id').doUpdateSet({ words }))
      .execute(),
  );
}

export const finishAnswer: Operation<Said & { readonly id: AnswerId }, { id: AnswerId }> = async (
  { tx, clock },
  { id, claims, refused, model, logId, warning },
) => {
  const row = await tx.selectFrom('answers').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow();
  // Whoever waited stopped it meanwhile.
  if (row.state !== 'menunggu') return fail('answers/answered');
  await tx.deleteFrom('answer_words').where('answer_id', '=', id).execute();
  const quoted = row.answer?.claims ?? [];
  const cited = row.passages.filter(({ n }) => claims.some(({ passages }) => passages.includes(n)));
  const told = row.warnings.map(({ passage }) => passage);
  const notes = notesOf(cited).filter((one) => !told.includes(one.passage));
  const by = claims.length > 0 ? 'model' : 'kutipan';
  const answer: KeptAnswer = { claims: [...quoted, ...claims], by, model, ...(logId === undefined ? {} : { logId }) };
  await tx
    .updateTable('answers')
    .set({
      state: 'dijawab',
      answer: JSON.stringify(answer),
      warnings: JSON.stringify([...row.warnings, ...notes, ...(warning ? [warning] : [])]),
      answered_at: clock.now(),
    })
    .where('id', '=', id)
    .execute();
  return ok({
    value: { id },
    events: [
      event('answer.made', about('answer', { unitId: row.unit_id, id }), { by, claims: answer.claims.length, refused }),
    ],
  });
};

/** The work broke off: the quotation is the answer. */
async function quoteOnly({ platform, actor }: Pick<Work, 'actor'> & { platform: Platform }, id: AnswerId) {
  const row = await platform.database.read(actor, (tx) => readAnswer(tx, id));
  if (row?.state !== 'menunggu') return;
  const warning = failedWarning({
    id: 'pekerjaannya terputus. Kutipan di atas tetap berlaku; tanyakan lagi bila perlu.',
    en: 'its work broke off. The quotation stands; ask again if you need it.',
  });
  await runOperation(platform, actor, finishAnswer, { id, claims: [], refused: 0, model: null, warning });
}
