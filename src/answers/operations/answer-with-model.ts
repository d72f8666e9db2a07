/**
 * The work of a model on an answer that is quoted already: it says in claims, each citing passages by ids that were
 * offered, what they answer. Each claim is checked against the passages that it cites; what they do not bear out is
 * told to the model once, and dropped when it comes again. The quotation stands whatever a model does.
 */
import { z } from 'zod';
import {
  about,
  defineJob,
  ok,
  runOperation,
  type Operation,
  type Platform,
  type Result,
  type Words,
  type Work,
} from '../../platform/index.ts';
import {
  askModel,
  claimsIn,
  claimsSchema,
  fencedPassages,
  passagesAreData,
  type ModelClaim,
} from '../../models/index.ts';
import { event } from '../events.ts';
import { classOf } from '../find.ts';
import { fail } from '../failures.ts';
import { modelJobKind, readAnswer, type AnswerRow } from '../queries/answers.ts';
import { sayWords } from './say-words.ts';
import { notesOf, statusOf } from '../reading/answer.ts';
import { ownWords } from '../reading/own-words.ts';
import { answerIdSchema, type AnswerClaim, type AnswerId, type AnswerWarning } from '../schema.ts';
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
    const said = await claimsOfModel(work, row);
    return runOperation(work.platform, work.actor, finishAnswer, { id, ...said });
  },
  gaveUp: (work, { id }) => quoteOnly(work, id),
});

type Said = {
  readonly claims: readonly AnswerClaim[];
  readonly refused: number;
  readonly model: string | null;
  readonly logId?: string;
  readonly warning?: AnswerWarning;
};

async function claimsOfModel(work: Work, row: AnswerRow): Promise<Said> {
  const { platform, actor, signal } = work;
  // A paper may have been set to another class since it was asked.
  const security = await platform.database.read(actor, (tx) => classOf(tx, row));
  let refused: string[] = [];
  let last: { readonly model: string; readonly logId: string } | undefined;
  for (let attempt = 0; attempt < 2; attempt++) {
    const { onText, done } = sayWords(work, row);
    const answer = await askModel(platform, actor, { ...promptOf(row, refused), security, signal, onText });
    await done();
    if (!answer.ok) return { claims: [], refused: 0, model: null, warning: failedWarning(answer.failure.message) };
    last = answer.value;
    const judged = claimsIn(answer.value.json, idsOf(row))
      .slice(0, mostClaims)
      .map((claim) => judge(claim, row));
    const borneOut = judged.flatMap(({ claim }) => (claim ? [claim] : []));
    refused = judged.flatMap(({ claim, text }) => (claim ? [] : [text]));
    if (refused.length === 0 || attempt === 1)
      return {
        claims: borneOut,
        refused: refused.length,
        model: last.model,
        logId: last.logId,
        ...(borneOut.length === 0 ? { warning: refusedWarning } : {}),
      };
  }
  return { claims: [], refused: refused.length, model: last?.model ?? null, warning: refusedWarning };
}

const idsOf = ({ passages }: AnswerRow): string[] => passages.map(({ n }) => `p${n}`);

function promptOf(row: AnswerRow, refused: readonly string[]) {
  const again =
    refused.length === 0
      ? ''
      : `\nThese sentences were not borne out by the passages; do not say them again:\n` +
        refused.map((text) => `- ${JSON.stringify(text)}`).join('\n');
  return {
    unitId: row.unit_id,
    task: 'answer' as const,
    system:
      'You answer a question of an Indonesian election office in at most three short sentences in Indonesian. ' +
      `Say only what the passages say, with their numbers, dates and names unchanged. ${passagesAreData}`,
    prompt:
      `Question: ${JSON.stringify(row.question)}\n` +
      fencedPassages(row.passages.map(({ n, text }) => ({ id: `p${n}`, text }))) +
      again,
    schema: claimsSchema(idsOf(row), mostClaims),
    about: { type: 'answer' as const, id: row.id },
  };
}

/**
 * A claim that the passages which it cites bear out, not others; none where the evidence room refuses it, or where it
 * brings words of its own.
 */
function judge({ text, passageIds }: ModelClaim, { passages }: AnswerRow): { text: string; claim: AnswerClaim | null } {
  const cited = passages.filter(({ n }) => passageIds.includes(`p${n}`));
  const status = statusOf(text, cited, cited);
  const hasOwnWords = () => {
    const said = cited.map((passage) => `${passage.title}\n${passage.heading}\n${passage.text}`);
    return ownWords(text, said).length > 0;
  };
  const isBorneOut = status === 'verbatim' || (status === 'needs-reading' && !hasOwnWords());
  return { text, claim: isBorneOut ? { text, form: 'model', status, passages: cited.map(({ n }) => n) } : null };
}

const refusedWarning: AnswerWarning = {
  code: 'model-refused',
  message: {
    id: 'Kalimat model tidak cocok dengan kutipannya, sehingga tidak ditampilkan. Yang tampil adalah kutipan dokumen.',
    en: 'What the model said did not fit its passages and is not shown. You see the words of the documents.',
  },
  passage: null,
};
/** No model worked on an answer: why. */
export const failedWarning = (message: Words): AnswerWarning => ({
  code: 'model-failed',
  message: { id: `Model tidak dipakai: ${message.id}`, en: `No model was used: ${message.en}` },
  passage: null,
});

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
