/** Answers as screens read them. Passages of papers that the reader may not see (any more) are told without text. */
import { sql, type Selectable } from 'kysely';
import { personNames } from '../../identity/index.ts';
import { containing, newestJobs, type Platform, type Tables, type Tx, type UnitId } from '../../platform/index.ts';
import { shownThings, thingOf } from '../find.ts';
import type { AnswerClaim, AnswerId, AnswerPassage, AnswerSummary, AnswerView } from '../schema.ts';
import type { KeptPassage } from '../tables.ts';

/** The job in which a model works on an answer. */
export const modelJobKind = 'answers.ask-model';

export type AnswerRow = Selectable<Tables['answers']>;

export const readAnswer = (tx: Tx, id: AnswerId): Promise<AnswerRow | undefined> =>
  tx.selectFrom('answers').selectAll().where('id', '=', id).executeTakeFirst();

export async function viewAnswer(tx: Tx, platform: Pick<Platform, 'rooms'>, row: AnswerRow): Promise<AnswerView> {
  const changed = row.again?.changes ?? [];
  const seen = await shownThings(tx, platform, [
    ...[...row.passages, ...row.nearest].map(thingOf),
    ...changed.flatMap(({ thing }) => thing ?? []),
  ]);
  const jobs = row.state === 'menunggu' ? await newestJobs(tx, [{ kind: modelJobKind }], [row.id]) : null;
  const names = await personNames(tx, [row.asked_by]);
  const shown = (passage: KeptPassage): AnswerPassage =>
    seen.has(passage.paperId)
      ? { ...passage, hidden: false }
      : { ...passage, hidden: true, text: '', title: '', heading: '', marks: [], answers: [], note: null };
  const passages = row.passages.map(shown);
  // Words of a model tell what its passages say: whoever may not read one of them reads none of it.
  const writing =
    row.state === 'menunggu' && passages.every(({ hidden }) => !hidden) ? await wordsOf(tx, row.id) : null;
  return {
    id: row.id,
    unitId: row.unit_id,
    question: row.question,
    paperIds: row.paper_ids,
    state: row.state,
    answer: row.answer && { by: row.answer.by, model: row.answer.model, claims: shownClaims(row, seen) },
    passages,
    nearest: row.nearest.map(shown),
    warnings: [...row.warnings, ...(passages.some(({ hidden }) => hidden) ? [hiddenWarning] : [])],
    probability: row.probability,
    askedBy: names.get(row.asked_by) ?? '',
    askedAt: row.asked_at.toISOString(),
    answeredAt: row.answered_at?.toISOString() ?? null,
    again: row.again && {
      of: row.again.of,
      same: row.again.same,
      changes: changed.map(({ code, message, thing }) => ({
        code,
        message: thing && !seen.has(thing.id) ? changeOfHidden : message,
      })),
    },
    jobId: jobs?.get(row.id)?.id ?? null,
    writing,
    indexVersion: row.index_version,
  };
}

async function wordsOf(tx: Tx, id: AnswerId): Promise<string | null> {
  const row = await tx.selectFrom('answer_words').select('words').where('answer_id', '=', id).executeTakeFirst();
  return row?.words ?? null;
}

/** A claim tells what its passages say: where one of them is not `seen`, it is not told. */
export function shownClaims(
  { answer, passages }: Pick<AnswerRow, 'answer' | 'passages'>,
  seen: { readonly has: (id: string) => boolean },
): AnswerClaim[] {
  const hidden = new Set(passages.filter(({ paperId }) => !seen.has(paperId)).map(({ n }) => n));
  return answer?.claims.filter((claim) => !claim.passages.some((n) => hidden.has(n))) ?? [];
}

const changeOfHidden = {
  id: 'Kutipan dari dokumen yang tidak (lagi) dapat Anda buka berubah.',
  en: 'What was quoted of a paper that you cannot open (any more) is another now.',
};
const hiddenWarning = {
  code: 'hidden-passage' as const,
  message: {
    id: 'Sebagian kutipan berasal dari dokumen yang tidak (lagi) dapat Anda buka, sehingga tidak ditampilkan.',
    en: 'Some passages are of papers that you cannot open (any more); they are not shown.',
  },
  passage: null,
};

const longestBeginning = 240;

/** The questions of a unit, the newest first. */
export async function listAnswers(
  tx: Tx,
  platform: Pick<Platform, 'rooms'>,
  { unitId, page, size, q }: { unitId: UnitId; page: number; size: number; q?: string | undefined },
): Promise<{ items: AnswerSummary[]; total: number; page: number; size: number }> {
  const asked = tx
    .selectFrom('answers')
    .where('unit_id', '=', unitId)
    .$if(q !== undefined && q !== '', (query) => query.where('question', 'ilike', containing(q ?? '')));
  const { total } = await asked.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow();
  const rows = await asked
    .select(['id', 'question', 'state', 'asked_by', 'asked_at', 'answer', 'passages'])
    .orderBy('asked_at', 'desc')
    .orderBy('id')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  const names = await personNames(
    tx,
    rows.map(({ asked_by }) => asked_by),
  );
  const seen = await shownThings(
    tx,
    platform,
    rows.flatMap(({ passages }) => passages.map(thingOf)),
  );
  const items = rows.map((row) => ({
    id: row.id,
    question: row.question,
    state: row.state,
    answer: shownClaims(row, seen)[0]?.text.slice(0, longestBeginning) ?? '',
    by: row.answer?.by ?? null,
    askedBy: names.get(row.asked_by) ?? '',
    askedAt: row.asked_at.toISOString(),
  }));
  return { items, total, page, size };
}
