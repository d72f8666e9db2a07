/** Keeps a question with what was found and quoted; where the unit has a model, asks for its work. */
import { randomUUID } from 'node:crypto';
import { can } from '../../identity/index.ts';
import { about, ok, type Operation, type UnitId } from '../../platform/index.ts';
import type { QuotedAnswer } from '../reading/answer.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { answerIdSchema, type AnswerId } from '../schema.ts';
import { type SecurityClass } from '../../platform/index.ts';
import type { AnswerRow } from '../queries/answers.ts';
import { answerWithModelJob } from './answer-with-model.ts';
import { changesSince } from './changes.ts';

export type AskQuestion = {
  readonly unitId: UnitId;
  readonly question: string;
  readonly paperIds: readonly string[];
  readonly quoted: QuotedAnswer;
  /** The highest class among the papers of its passages. */
  readonly security: SecurityClass;
  readonly indexVersion: string;
  /** The unit has a model. */
  readonly hasModel: boolean;
  /** The answer that is asked again. */
  readonly again?: AnswerRow;
};

export const askQuestion: Operation<AskQuestion, { id: AnswerId }> = async (context, asked) => {
  const { tx, actor, clock } = context;
  const { unitId, quoted, again } = asked;
  if (!can(actor, 'answers.ask', unitId)) return fail('answers/not-found');
  const id = answerIdSchema.parse(randomUUID());
  const state = !quoted.found ? 'tidak-ditemukan' : asked.hasModel ? 'menunggu' : 'dijawab';
  const changes = again ? changesSince(again, { ...quoted, state }) : [];
  await tx
    .insertInto('answers')
    .values({
      id,
      unit_id: unitId,
      question: asked.question,
      paper_ids: JSON.stringify(asked.paperIds),
      state,
      answer: quoted.found ? JSON.stringify({ claims: quoted.claims, by: 'kutipan', model: null }) : null,
      passages: JSON.stringify(quoted.passages),
      nearest: JSON.stringify(quoted.nearest),
      warnings: JSON.stringify(quoted.warnings),
      probability: quoted.probability,
      security: asked.security,
      index_version: asked.indexVersion,
      asked_by: actor.personId ?? '',
      asked_at: clock.now(),
      answered_at: state === 'menunggu' ? null : clock.now(),
      again: again ? JSON.stringify({ of: again.id, same: changes.length === 0, changes }) : null,
    })
    .execute();
  if (state === 'menunggu') await context.ask(answerWithModelJob, { id }, { unitId });
  const papers = [...new Set(quoted.passages.map(({ paperId }) => paperId))];
  return ok({
    value: { id },
    events: [
      event('answer.asked', about('answer', { unitId, id }), { state, passages: quoted.passages.length, papers }),
    ],
  });
};
